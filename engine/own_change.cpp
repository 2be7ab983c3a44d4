// Each lever by itself: what to ask of it, and the person after it.
#include "engine/own_change.h"

#include <algorithm>
#include <cstdlib>

namespace muster::engine {
namespace {

LocalTime moved(LocalTime time, int shift) {
  return {static_cast<std::int16_t>(((time.minutes + shift) % minutes_a_day + minutes_a_day) % minutes_a_day)};
}

HeldSkill& skill_of(Person& person, const std::string& skill) {
  const auto found = std::ranges::find(person.skills, skill, &HeldSkill::skill);
  if (found != person.skills.end()) return *found;
  return person.skills.emplace_back(HeldSkill{.skill = skill, .level = 0, .last_used = used_this_year});
}

void free_up(Person& person, int hours, Week from) {
  std::ranges::sort(person.free, {}, &FreeFrom::week);
  int before = 0;  // hours of the step that holds at `from`
  bool begins = false;
  for (FreeFrom& step : person.free) {
    if (step.week <= from) before = step.hours;
    begins = begins || step.week == from;
    if (step.week >= from) step.hours = std::max(step.hours, hours);
  }
  if (!begins) person.free.push_back({from, std::max(before, hours)});
  std::ranges::sort(person.free, {}, &FreeFrom::week);
}

int held_level(const Person& person, const std::string& language) {
  const auto found = person.languages.find(language);
  return found == person.languages.end() ? 0 : static_cast<int>(found->second);
}

// To learn or to have verified; the years of a skill come by themselves only.
std::vector<OwnChange> skill_changes(const Person& person, const Plan& plan, const Constraint& constraint) {
  std::vector<OwnChange> changes;
  const Term& term = plan.terms[constraint.of];
  for (std::size_t i = term.first; i < term.first + term.count; ++i) {
    const Member& asked = plan.members[i];
    const auto held = std::ranges::find(person.skills, asked.skill, &HeldSkill::skill);
    if (asked.min_years > (held == person.skills.end() ? 0 : held->years)) continue;
    changes.push_back({.lever = Lever::skill,
                       .subject = std::string(asked.skill),
                       .level = asked.min_level,
                       .verified = asked.verified_only});
  }
  std::ranges::stable_sort(changes, {}, [&](const OwnChange& change) { return size(person, change, {}); });
  return changes;
}

std::vector<OwnChange> shifts(const Person& person) {
  std::vector<OwnChange> changes;
  if (!person.hours || person.zone.empty()) return changes;
  for (int by = shift_step; by <= minutes_a_day / 2; by += shift_step)
    for (const int shift : {-by, by}) changes.push_back({.lever = Lever::working_hours, .shift = shift});
  return changes;
}

}  // namespace

std::vector<int> free_by_week(const Person& person, Week now) {
  std::vector<int> weeks(horizon_weeks, 0);
  auto steps = person.free;
  std::ranges::sort(steps, {}, &FreeFrom::week);
  for (const FreeFrom& step : steps)
    for (int week = std::clamp(step.week - now, 0, horizon_weeks); week < horizon_weeks; ++week)
      weeks[static_cast<std::size_t>(week)] = step.hours;
  return weeks;
}

Person after(Person person, const OwnChange& change, Week now) {
  switch (change.lever) {
    case Lever::working_hours:
      if (person.hours)
        person.hours = Hours{moved(person.hours->start, change.shift), moved(person.hours->end, change.shift)};
      break;
    case Lever::kind:
      if (std::ranges::find(person.kinds, change.kind) == person.kinds.end()) person.kinds.push_back(change.kind);
      break;
    case Lever::free_hours:
      free_up(person, change.hours, now + change.from);
      break;
    case Lever::language:
      person.languages[change.subject] = static_cast<Cefr>(std::max(change.level, held_level(person, change.subject)));
      break;
    case Lever::skill: {
      HeldSkill& held = skill_of(person, change.subject);
      held.level = std::max(held.level, change.level);
      held.verified = held.verified || change.verified;
      break;
    }
    case Lever::rate:
      person.rate = std::min(person.rate.value_or(change.rate), change.rate);
      break;
  }
  return person;
}

std::int64_t size(const Person& person, const OwnChange& change, Week now) {
  switch (change.lever) {
    case Lever::working_hours:
      return std::abs(change.shift);
    case Lever::kind:
      return 1;
    case Lever::free_hours: {
      std::int64_t more = 0;
      const auto weeks = free_by_week(person, now);
      for (std::size_t week = static_cast<std::size_t>(change.from); week < weeks.size(); ++week)
        more += std::max(0, change.hours - weeks[week]);
      return more;
    }
    case Lever::language:
      return change.level;
    case Lever::skill: {
      const auto held = std::ranges::find(person.skills, change.subject, &HeldSkill::skill);
      const int level = held == person.skills.end() ? 0 : held->level;
      const bool verified = held != person.skills.end() && held->verified;
      return 2 * std::max(0, change.level - level) + (change.verified && !verified ? 1 : 0);
    }
    case Lever::rate:
      return -change.rate;
  }
  return 0;
}

std::vector<OwnChange> changes_for(const Person& person, const Plan& plan, const Constraint& constraint) {
  switch (constraint.name.asked) {
    case Asked::must:
      return skill_changes(person, plan, constraint);
    case Asked::rate:
      return {{.lever = Lever::rate, .rate = *plan.brief->rate_max}};
    case Asked::kind:
      return {{.lever = Lever::kind, .kind = *plan.brief->kind}};
    case Asked::availability:
      return {{.lever = Lever::free_hours,
               .hours = plan.need.hours,
               .from = static_cast<int>(std::min<std::int64_t>(plan.latest, horizon_weeks - 1))}};
    case Asked::overlap:
      return shifts(person);
    case Asked::language:
      return {{.lever = Lever::language,
               .subject = constraint.name.text.substr(sizeof "language"),
               .level = plan.languages[constraint.of].level}};
    case Asked::seniority:
    case Asked::country:
      return {};
  }
  return {};
}

}  // namespace muster::engine
