// The choice goes round by round: each must once, then what is missing to a good hour from second questions, nice
// skills and the role's core; then two on working together and one on how somebody works. It is framed by an opening
// and the candidate's own question.
#include "features/job_description/choosing.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "platform/json/describe.h"

namespace muster::job_description {
namespace {

using site::BankQuestion;

constexpr std::string_view opening_id = "gen-proud", closing_id = "gen-questions";
constexpr std::size_t most_on_musts = 9, enough_on_skills = 7, least_on_skills = 5, least_in_all = 8;

struct Target {
  Cause::Is is;
  std::vector<std::string> skills;  // of a group several
  int level = 1, years = 0;
  int weight = 0;
};

// The level whose questions fit: the one asked of the skill; unless one is, the brief's; unless there is one, the
// middle.
int wanted_level(int level, const Brief& brief) {
  constexpr std::array by_level{0, 0, 0, 1, 2, 3};
  if (level > 1) return by_level.at(static_cast<std::size_t>(level));
  if (brief.seniority) return (static_cast<int>(brief.seniority->lo) + static_cast<int>(brief.seniority->hi) + 1) / 2;
  return static_cast<int>(Seniority::mid);
}

std::vector<Target> musts_of(const Brief& brief) {
  std::vector<Target> all;
  for (const Must& must : brief.must) {
    if (const auto* one = std::get_if<MustSkill>(&must)) {
      all.push_back({Cause::Is::must, {one->skill}, one->min_level, one->min_years, one->weight});
      continue;
    }
    const auto& group = std::get<MustGroup>(must);
    Target target{Cause::Is::group, {}, 1, 0, group.weight};
    for (const auto& one : group.any_of) {
      target.skills.push_back(one.skill);
      target.level = std::max(target.level, one.min_level);
      target.years = std::max(target.years, one.min_years);
    }
    all.push_back(std::move(target));
  }
  std::ranges::stable_sort(all, std::greater{}, &Target::weight);
  return all;
}

class Chooser {
 public:
  Chooser(const Brief& brief, const Speaking& in)
      : brief_(brief), in_(in), bank_(site::question_bank(in.texts.tongue())) {}

  Choice run() {
    const auto musts = musts_of(brief_);
    for (const auto& target : musts)
      if (!is_soft(target) && on_skills_.size() < most_on_musts && !take(target, on_skills_))
        uncovered_.push_back(target.skills.front());
    const auto* role = brief_.role ? taxonomy::role(*brief_.role) : nullptr;
    std::size_t standing_in = 0;
    if (role != nullptr)
      for (const auto& missing : uncovered_)
        if (take_core(*role, {Cause::Is::stands_in, {}, missing})) ++standing_in;
    for (const auto& nice : brief_.nice)
      if (!in_.is_soft(nice.skill) && on_skills_.size() < enough_on_skills)
        take({Cause::Is::nice, {nice.skill}, nice.want_level}, on_skills_);
    for (const auto& target : musts)
      if (!is_soft(target) && on_skills_.size() < enough_on_skills) take(target, on_skills_);
    while (role != nullptr && on_skills_.size() < least_on_skills && take_core(*role, {Cause::Is::role})) {
    }
    take_soft(musts);
    return joined();
  }

 private:
  [[nodiscard]] bool is_soft(const Target& target) const { return in_.is_soft(target.skills.front()); }
  [[nodiscard]] bool is_taken(const BankQuestion& question) const {
    const auto has = [&](const std::vector<Chosen>& all) {
      return std::ranges::any_of(all, [&](const Chosen& one) { return one.question == &question; });
    };
    return has(on_skills_) || has(on_work_) || question.id == opening_id || question.id == closing_id;
  }

  // The free question nearest in level; of two as near the one that is first about the skill, then the bank's order.
  [[nodiscard]] const BankQuestion* best(const std::string& skill, int wanted, int* distance) const {
    const BankQuestion* found = nullptr;
    int least = 1000;
    for (const auto& question : bank_) {
      const auto at = std::ranges::find(question.skills, skill);
      if (at == question.skills.end() || is_taken(question)) continue;
      const int away =
          2 * std::abs(static_cast<int>(level_of(question)) - wanted) + (at == question.skills.begin() ? 0 : 1);
      if (away >= least) continue;
      least = away;
      found = &question;
    }
    if (distance != nullptr) *distance = least;
    return found;
  }

  bool take(const Target& target, std::vector<Chosen>& into) {
    const BankQuestion* found = nullptr;
    std::string skill;
    int least = 1000;
    for (const auto& each : target.skills) {
      int distance = 1000;
      const auto* question = best(each, wanted_level(target.level, brief_), &distance);
      if (question == nullptr || distance >= least) continue;
      found = question;
      least = distance;
      skill = each;
    }
    if (found == nullptr) return false;
    // A second question on a demand follows the first.
    auto place = into.size();
    for (std::size_t i = 0; i < into.size(); ++i)
      if (std::ranges::find(target.skills, into[i].cause.skill) != target.skills.end()) place = i + 1;
    into.insert(into.begin() + static_cast<std::ptrdiff_t>(place),
                {found, {target.is, skill, {}, target.level, target.years}});
    return true;
  }

  bool take_core(const TalentRole& role, Cause cause) {
    if (on_skills_.size() >= most_on_musts) return false;
    for (const auto& skill : role.skills) {
      if (std::ranges::any_of(on_skills_, [&](const Chosen& one) { return one.cause.skill == skill; })) continue;
      const auto* question = best(skill, wanted_level(1, brief_), nullptr);
      if (question == nullptr) continue;
      cause.skill = skill;
      on_skills_.push_back({question, cause});
      return true;
    }
    return false;
  }

  void take_soft(const std::vector<Target>& musts) {
    for (const auto& target : musts)
      if (is_soft(target) && on_work_.size() < 2 && !take(target, on_work_))
        uncovered_.push_back(target.skills.front());
    for (const auto& nice : brief_.nice)
      if (in_.is_soft(nice.skill) && on_work_.size() < 2)
        take({Cause::Is::nice, {nice.skill}, nice.want_level}, on_work_);
    const bool is_senior = wanted_level(1, brief_) >= static_cast<int>(Seniority::senior);
    std::vector<std::string> always{"communication", is_senior ? "mentoring" : "conflict-resolution"};
    if (brief_.overlap || !brief_.countries.empty()) always.insert(always.begin(), "remote-collaboration");
    always.emplace_back("time-management");
    for (const auto& skill : always)
      if (on_work_.size() < 2) take({Cause::Is::soft, {skill}}, on_work_);
    add_general(is_senior ? "gen-failure" : "gen-stuck");
    for (const std::string_view id : {"gen-first-days", "gen-learn", "gen-failure", "gen-stuck"})
      if (on_skills_.size() + on_work_.size() + 2 < least_in_all) add_general(id);
    for (const auto& skill : always)
      if (on_skills_.size() + on_work_.size() + 2 < least_in_all) take({Cause::Is::soft, {skill}}, on_work_);
  }

  void add_general(std::string_view id) {
    const auto found = std::ranges::find(bank_, id, &BankQuestion::id);
    if (found != bank_.end() && !is_taken(*found)) on_work_.push_back({&*found, {Cause::Is::general}});
  }

  Choice joined() {
    Choice made;
    const auto frame = [&](std::string_view id, Cause::Is is) {
      const auto found = std::ranges::find(bank_, id, &BankQuestion::id);
      claim(found != bank_.end(), id);
      made.all.push_back({&*found, {is}});
    };
    frame(opening_id, Cause::Is::opening);
    for (auto* part : {&on_skills_, &on_work_})
      for (auto& one : *part) made.all.push_back(std::move(one));
    frame(closing_id, Cause::Is::closing);
    made.uncovered = std::move(uncovered_);
    return made;
  }

  const Brief& brief_;
  const Speaking& in_;
  std::span<const BankQuestion> bank_;
  std::vector<Chosen> on_skills_, on_work_;
  std::vector<std::string> uncovered_;
};

bool is_on(const BankQuestion& question, const std::string& skill) {
  return std::ranges::find(question.skills, skill) != question.skills.end();
}

// Questions on working together and general ones take each other's place.
bool is_on_working(const BankQuestion& question, const Speaking& in) {
  return question.skills.empty() || in.is_soft(question.skills.front());
}

}  // namespace

Seniority level_of(const BankQuestion& question) {
  for (const auto level : {Seniority::junior, Seniority::mid, Seniority::senior, Seniority::principal})
    if (text(level) == question.level) return level;
  mistake("a question is for one of the four levels: " + question.id);
}

Choice chosen_for(const Brief& brief, const Speaking& in) { return Chooser(brief, in).run(); }

Cause cause_of(const BankQuestion& question, const Brief& brief, const Speaking& in) {
  if (question.id == opening_id) return {Cause::Is::opening};
  if (question.id == closing_id) return {Cause::Is::closing};
  if (question.skills.empty()) return {Cause::Is::general};
  for (const auto& target : musts_of(brief))
    for (const auto& skill : target.skills)
      if (is_on(question, skill)) return {target.is, skill, {}, target.level, target.years};
  for (const auto& nice : brief.nice)
    if (is_on(question, nice.skill)) return {Cause::Is::nice, nice.skill, {}, nice.want_level};
  if (const auto* role = brief.role ? taxonomy::role(*brief.role) : nullptr)
    for (const auto& skill : role->skills)
      if (is_on(question, skill)) return {Cause::Is::role, skill};
  if (in.is_soft(question.skills.front())) return {Cause::Is::soft, question.skills.front()};
  return {Cause::Is::chosen, question.skills.front()};
}

std::vector<const BankQuestion*> others_for(const Chosen& chosen, const Brief& brief, const std::vector<Chosen>& taken,
                                            const Speaking& in) {
  constexpr std::size_t most = 6;
  const bool on_working = is_on_working(*chosen.question, in);
  const int wanted = static_cast<int>(level_of(*chosen.question));
  std::vector<std::pair<int, const BankQuestion*>> found;
  const auto* role = brief.role ? taxonomy::role(*brief.role) : nullptr;
  for (const auto& other : site::question_bank(in.texts.tongue())) {
    if (std::ranges::any_of(taken, [&](const Chosen& one) { return one.question == &other; })) continue;
    if (is_on_working(other, in) != on_working) continue;
    const auto cause = cause_of(other, brief, in);
    int away = 2 * std::abs(static_cast<int>(level_of(other)) - wanted);
    if (!chosen.cause.skill.empty() && is_on(other, chosen.cause.skill)) away += 0;
    else if (cause.is == Cause::Is::must || cause.is == Cause::Is::group) away += 10;
    else if (role != nullptr && cause.is == Cause::Is::role) away += 20;
    else if (on_working || cause.is == Cause::Is::nice) away += 30;
    else continue;
    found.emplace_back(away, &other);
  }
  std::ranges::stable_sort(found, {}, [](const auto& one) { return one.first; });
  std::vector<const BankQuestion*> all;
  for (const auto& [away, other] : found)
    if (all.size() < most) all.push_back(other);
  return all;
}

}  // namespace muster::job_description
