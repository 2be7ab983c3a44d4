// The parts in their order. Sentences about skills are in skill_lines.cpp, those about terms in term_lines.cpp.
#include "features/job_description/job_description.h"

#include <array>

#include <fmt/format.h>

#include "features/job_description/lines.h"

namespace muster::job_description {
namespace {

// "an", as one says the word: a, e, i, o; and capitals by the names of their letters ("an SQL developer").
std::string article_of(std::string_view word) {
  const auto is_one_of = [](char c, std::string_view all) { return all.contains(c); };
  const bool is_spelled = word.size() > 1 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'A' && word[1] <= 'Z';
  const bool is_vowel =
      !word.empty() && (is_spelled ? is_one_of(word[0], "AEFHILMNORSX") : is_one_of(word[0], "aeioAEIO"));
  return is_vowel ? "an" : "a";
}

std::string grade_of(const site::Texts& texts, Seniority grade) {
  return texts.say(fmt::format("job.grade.{}", text(grade)));
}

// The role as one says it within a sentence, with its grade where the brief names exactly one.
std::string role_of(const Brief& brief, const TalentRole& role, const site::Texts& texts) {
  const auto names = site::role_names(texts, role);
  const auto& plain = brief.seats > 1 ? names.plural : names.singular;
  if (!brief.seniority || brief.seniority->lo != brief.seniority->hi) return plain;
  return texts.say("job.role.graded", {{"grade", grade_of(texts, brief.seniority->lo)}, {"role", plain}});
}

// Titles begin with a capital; in the titles of English every word of a role does.
std::string as_title(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

JobSection section(JobPart part, const site::Texts& texts) {
  constexpr std::array keys{"objective", "specifics", "must", "nice", "soft", "terms"};
  return {part, texts.say(fmt::format("job.{}", keys.at(static_cast<std::size_t>(part)))), {}, {}};
}

std::vector<std::string> paragraphs_of(std::string_view words) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < words.size();) {
    const auto end = std::min(words.find('\n', at), words.size());
    auto line = words.substr(at, end - at);
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
    if (!line.empty()) all.emplace_back(line);
    at = end + 1;
  }
  return all;
}

JobSection objective_of(const Brief& brief, const JobDescriptionWish& wish, const site::Texts& texts) {
  auto made = section(JobPart::objective, texts);
  const auto* role = brief.role ? taxonomy::role(*brief.role) : nullptr;
  if (role != nullptr) {
    const auto who = role_of(brief, *role, texts);
    made.paragraphs.push_back(brief.seats > 1
                                  ? texts.say("job.who.many", {{"count", texts.number(brief.seats)}, {"role", who}})
                                  : texts.say("job.who.one", {{"article", article_of(who)}, {"role", who}}));
  }
  for (auto& words : paragraphs_of(wish.objective.value_or(""))) made.paragraphs.push_back(std::move(words));
  return made;
}

JobSection project_of(const Brief& brief, const site::Texts& texts) {
  auto made = section(JobPart::project, texts);
  if (brief.seniority) {
    const auto lo = grade_of(texts, brief.seniority->lo), hi = grade_of(texts, brief.seniority->hi);
    made.items.push_back(lo == hi ? texts.say("job.grade.only", {{"lo", lo}})
                                  : texts.say("job.grade.range", {{"lo", lo}, {"hi", hi}}));
  }
  for (auto& line : lines_of_project(brief, texts)) made.items.push_back(std::move(line));
  return made;
}

std::vector<std::string> open_in(const Brief& brief, const JobDescriptionWish& wish, const site::Texts& texts) {
  std::vector<std::string> all;
  const auto add = [&](bool is_open, std::string_view what) {
    if (is_open) all.push_back(texts.say(fmt::format("job.open.{}", what)));
  };
  add(paragraphs_of(wish.objective.value_or("")).empty(), "objective");
  add(!brief.role && !brief.title, "role");
  add(brief.must.empty(), "must");
  add(!brief.start || (!brief.start->earliest && !brief.start->latest), "start");
  add(!brief.weeks, "duration");
  add(!brief.weekly_hours, "hours");
  add(wish.pay == PayShown::hidden || (!brief.rate_max && !brief.pay_said), "pay");
  add(brief.countries.empty() && !brief.overlap, "place");
  return all;
}

}  // namespace

std::string Speaking::skill(const std::string& key) const {
  const auto* known = skills.find(key);
  return known == nullptr ? key : known->name;
}

bool Speaking::is_soft(const std::string& key) const {
  const auto* known = skills.find(key);
  return known != nullptr && known->kind == SkillKind::soft;
}

Speech speech_of(const Speaking& in) { return in.texts.tongue() == site::Tongue::german ? Speech::de : Speech::en; }
site::Tongue tongue_of(Speech speech) { return speech == Speech::de ? site::Tongue::german : site::Tongue::english; }

std::string title_of(const Brief& brief, const Speaking& in) {
  if (brief.title) return *brief.title;
  const auto* role = brief.role ? taxonomy::role(*brief.role) : nullptr;
  if (role == nullptr) return in.texts.say("job.heading");
  const auto names = site::role_names(in.texts, *role);
  const auto& plain = brief.seats > 1 ? names.Plural : names.Singular;
  if (!brief.seniority || brief.seniority->lo != brief.seniority->hi) return plain;
  return as_title(
      in.texts.say("job.role.graded", {{"grade", grade_of(in.texts, brief.seniority->lo)}, {"role", plain}}));
}

JobDescription described(const Brief& brief, const std::optional<std::string>& company, const JobDescriptionWish& wish,
                         const Speaking& in) {
  JobDescription made{speech_of(in), title_of(brief, in), company, {}, open_in(brief, wish, in.texts)};
  const auto add = [&](JobSection part) {
    if (!part.paragraphs.empty() || !part.items.empty()) made.sections.push_back(std::move(part));
  };
  const auto listed = [&](JobPart part, std::vector<std::string> items) {
    auto one = section(part, in.texts);
    one.items = std::move(items);
    add(std::move(one));
  };
  add(objective_of(brief, wish, in.texts));
  add(project_of(brief, in.texts));
  auto skills = lines_of_skills(brief, in);
  listed(JobPart::must, std::move(skills.must));
  listed(JobPart::nice, std::move(skills.nice));
  listed(JobPart::soft, std::move(skills.soft));
  listed(JobPart::terms, lines_of_terms(brief, wish.pay, in.texts));
  return made;
}

}  // namespace muster::job_description
