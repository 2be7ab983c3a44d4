// Field by field. Money becomes its amount: whoever calls has seen to it that there is one currency.
#include "features/shortlists/translation.h"

#include <algorithm>
#include <tuple>

namespace muster {
namespace {

engine::Seniority grade(Seniority seniority) {
  switch (seniority) {
    case Seniority::junior:
      return engine::Seniority::junior;
    case Seniority::mid:
      return engine::Seniority::mid;
    case Seniority::senior:
      return engine::Seniority::senior;
    case Seniority::principal:
      return engine::Seniority::principal;
  }
  return {};
}

engine::WorkKind kind(EngagementKind engagement) {
  switch (engagement) {
    case EngagementKind::hourly:
      return engine::WorkKind::hourly;
    case EngagementKind::part_time:
      return engine::WorkKind::part_time;
    case EngagementKind::full_time:
      return engine::WorkKind::full_time;
  }
  return {};
}

std::map<std::string, engine::Cefr> levels(const ByLanguage& languages) {
  std::map<std::string, engine::Cefr> found;
  for (const auto& [language, level] : languages)
    found[language] = static_cast<engine::Cefr>(static_cast<int>(level) + 1);  // A1 is 1 there
  return found;
}

engine::Must must(const Must& wanted) {
  engine::Must made;
  if (const auto* single = std::get_if<MustSkill>(&wanted)) {
    made.any_of = {{single->skill, single->min_level, single->min_years, single->verified_only}};
    made.weight = single->weight;
    return made;
  }
  const auto& group = std::get<MustGroup>(wanted);
  made.form = engine::Must::Form::group;
  made.weight = group.weight;
  for (const OneOfSkill& one : group.any_of)
    made.any_of.push_back({one.skill, one.min_level, one.min_years, one.verified_only});
  return made;
}

void add_skill(std::vector<SkillLevel>& skills, SkillLevel skill) {
  const auto same =
      std::find_if(skills.begin(), skills.end(), [&](const SkillLevel& s) { return s.skill == skill.skill; });
  if (same == skills.end()) skills.push_back(std::move(skill));
  else if (std::tie(skill.level, skill.years) > std::tie(same->level, same->years)) *same = std::move(skill);
}

void take_profile(const Profile& profile, engine::Person& made) {
  made.active = profile.active;
  for (const SkillLevel& held : profile.skills)
    made.skills.push_back(
        {held.skill, held.level, held.years, held.last_used.value_or(engine::used_this_year), held.verified});
  made.seniority = grade(profile.seniority);
  if (profile.rate) made.rate = profile.rate->amount;
  for (const EngagementKind engagement : profile.kinds) made.kinds.push_back(kind(engagement));
  made.country = profile.country.value_or("");
  made.zone = profile.zone.value_or("");
  made.hours = profile.hours;
  for (const FreeFrom& step : profile.free) made.free.push_back({step.week, step.hours});
  made.languages = levels(profile.languages);
  made.industries = profile.industries;
}

}  // namespace

Person as_of_today(Person person, Currency currency, const std::function<std::string(const std::string&)>& key_of) {
  auto& profile = person.profile;
  if (profile.rate && profile.rate->currency != currency) profile.rate.reset();
  std::vector<SkillLevel> skills;
  for (auto& skill : profile.skills) {
    skill.skill = key_of(skill.skill);
    add_skill(skills, std::move(skill));
  }
  profile.skills = std::move(skills);
  return person;
}

engine::Person known(const Person& person) {
  engine::Person made{.id = person.id};
  take_profile(person.profile, made);
  const auto ratings = person.facts.ratings.value_or(Ratings{});
  const auto trials = person.facts.trials.value_or(Trials{});
  made.rating_count = static_cast<int>(ratings.count);
  made.rating_sum = static_cast<int>(ratings.sum);
  made.trials_passed = static_cast<int>(trials.passed);
  made.trials_taken = static_cast<int>(trials.taken);
  made.worked_with = person.facts.worked_with;
  made.exposure = person.facts.exposure;
  return made;
}

engine::Brief asked(const Brief& brief) {
  engine::Brief made;
  made.client = brief.client.value_or("");
  for (const Must& wanted : brief.must) made.must.push_back(must(wanted));
  for (const NiceSkill& nice : brief.nice) made.nice.push_back({nice.skill, nice.want_level, nice.weight});
  if (brief.seniority) made.seniority = {grade(brief.seniority->lo), grade(brief.seniority->hi)};
  if (brief.rate_max) made.rate_max = brief.rate_max->amount;
  if (brief.kind) made.kind = kind(*brief.kind);
  made.weekly_hours = brief.weekly_hours;
  if (brief.start) made.earliest = brief.start->earliest;
  if (brief.start) made.latest = brief.start->latest;
  made.weeks = brief.weeks.value_or(made.weeks);
  if (brief.overlap) made.overlap = {brief.overlap->zone, brief.overlap->hours, brief.overlap->min};
  made.languages = levels(brief.languages);
  made.countries = brief.countries;
  made.industries = brief.industries;
  made.exclude = brief.exclude;
  return made;
}

}  // namespace muster
