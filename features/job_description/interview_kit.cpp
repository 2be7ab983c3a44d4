// The chosen questions with their words: why each, and what else could be asked.
#include "features/job_description/interview_kit.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "features/job_description/choosing.h"
#include "features/job_description/lines.h"

namespace muster::job_description {
namespace {

const site::BankQuestion* question_with(std::string_view id, site::Tongue tongue) {
  const auto bank = site::question_bank(tongue);
  const auto found = std::ranges::find(bank, id, &site::BankQuestion::id);
  return found == bank.end() ? nullptr : &*found;
}

KitPart part_of(const Cause& cause, const Speaking& in) {
  switch (cause.is) {
    case Cause::Is::opening:
      return KitPart::opening;
    case Cause::Is::closing:
      return KitPart::closing;
    case Cause::Is::soft:
    case Cause::Is::general:
      return KitPart::soft;
    default:
      return in.is_soft(cause.skill) ? KitPart::soft : KitPart::skills;
  }
}

std::string wanted_of(const Cause& cause, const site::Texts& texts) {
  std::vector<std::string> parts;
  if (cause.level > 1) parts.push_back(texts.say("kit.wanted.level", {{"level", std::to_string(cause.level)}}));
  if (cause.years > 0)
    parts.push_back(
        texts.say(cause.years == 1 ? "kit.wanted.year" : "kit.wanted.years", {{"count", texts.number(cause.years)}}));
  return parts.empty() ? texts.say("kit.wanted.any") : fmt::format("{}", fmt::join(parts, ", "));
}

std::string why_of(const Chosen& chosen, const Brief& brief, const Speaking& in) {
  constexpr std::array keys{"opening",   "must", "group",   "nice",    "role",
                            "stands_in", "soft", "general", "closing", "chosen"};
  const auto& cause = chosen.cause;
  const auto* role = brief.role ? taxonomy::role(*brief.role) : nullptr;
  return in.texts.say(fmt::format("kit.why.{}", keys.at(static_cast<std::size_t>(cause.is))),
                      {{"skill", in.skill(cause.skill)},
                       {"missing", in.skill(cause.missing)},
                       {"wanted", wanted_of(cause, in.texts)},
                       {"role", role == nullptr ? std::string() : site::role_names(in.texts, *role).singular},
                       {"level", in.texts.say(fmt::format("kit.level.{}", chosen.question->level))}});
}

}  // namespace

std::vector<Fault> faults_of(const KitWish& wish, std::string_view at) {
  std::vector<Fault> faults;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < wish.questions.size(); ++i) {
    const auto& id = wish.questions[i];
    const auto pointer = fmt::format("{}/{}", at, i);
    if (question_with(id, site::Tongue::english) == nullptr)
      faults.push_back({pointer, fmt::format("\"{}\" is no question of the bank: take ids from a kit's questions and "
                                             "from what it offers instead",
                                             id)});
    else if (!seen.insert(id).second) faults.push_back({pointer, "stands twice: ask a question once"});
  }
  return faults;
}

InterviewKit kit_of(const Brief& brief, const std::optional<std::string>& company, const KitWish& wish,
                    const Speaking& in) {
  auto choice = chosen_for(brief, in);
  if (!wish.questions.empty()) {
    std::vector<Chosen> wished;
    for (const auto& id : wish.questions) {
      const auto* question = question_with(id, in.texts.tongue());
      claim(question != nullptr, "the wish was judged before");
      const auto same = std::ranges::find(choice.all, question, &Chosen::question);
      wished.push_back(same != choice.all.end() ? *same : Chosen{question, cause_of(*question, brief, in)});
    }
    choice.all = std::move(wished);
  }
  InterviewKit kit{speech_of(in), title_of(brief, in), company, {}, {}};
  for (const auto& chosen : choice.all) {
    const auto& bank = *chosen.question;
    KitQuestion told{bank.id,
                     part_of(chosen.cause, in),
                     level_of(bank),
                     bank.question,
                     bank.good,
                     bank.warning,
                     why_of(chosen, brief, in),
                     {}};
    for (const auto* other : others_for(chosen, brief, choice.all, in))
      told.instead.push_back({other->id, other->question});
    kit.questions.push_back(std::move(told));
  }
  for (const auto& key : choice.uncovered) kit.uncovered.push_back(in.skill(key));
  return kit;
}

}  // namespace muster::job_description
