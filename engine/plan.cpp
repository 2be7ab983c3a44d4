// Looking everything up once, so that a person costs only comparisons of numbers.
#include "engine/plan.h"

#include <algorithm>

#include "base/result.h"
#include "engine/overlap.h"

namespace muster::engine {
namespace {

void add_term(Plan& plan, Term term, const std::vector<Member>& members) {
  term.first = plan.members.size();
  term.count = members.size();
  claim(term.count > 0, "a group of a checked brief has a skill");
  for (const Member& member : members) {
    plan.members.push_back(member);
    const Word skill = plan.people->skills.find(member.skill);
    if (skill == no_word) continue;
    claim(plan.member_of[skill] == 0, "a checked brief names a skill once");
    plan.member_of[skill] = static_cast<std::uint32_t>(plan.members.size());
  }
  plan.terms.push_back(term);
}

std::string must_name(const Must& must) {
  std::string text = "must:";
  for (const SkillAsked& asked : must.any_of) {
    if (text.size() > 5) text += '|';
    text += asked.skill;
  }
  return text;
}

void plan_skills(Plan& plan, const Brief& brief) {
  plan.member_of.resize(plan.people->skills.size());
  for (const Must& must : brief.must) {
    std::vector<Member> members;
    for (const SkillAsked& asked : must.any_of)
      members.push_back({asked.skill, asked.min_level, asked.min_years, asked.verified_only, asked.min_level});
    plan.constraints.push_back({{Asked::must, must_name(must)}, plan.terms.size()});
    add_term(plan, {SkillReason::From::must, must.form, must.weight}, members);
  }
  for (const Nice& nice : brief.nice)
    add_term(plan, {SkillReason::From::nice, Must::Form::single, nice.weight},
             {{nice.skill, 1, 0, false, nice.want_level}});
}

void plan_weeks(Plan& plan, const Brief& brief) {
  const Week now = week_of(plan.asking.as_of);
  plan.earliest = brief.earliest ? std::max(0, *brief.earliest - now) : 0;
  plan.latest = brief.latest ? *brief.latest - now : plan.earliest + 3;
  claim(plan.earliest < horizon_weeks && plan.latest >= plan.earliest, "the weeks of a checked brief");
  const int by_kind = !brief.kind                          ? 10
                      : *brief.kind == WorkKind::full_time ? 40
                      : *brief.kind == WorkKind::part_time ? 20
                                                           : 10;
  plan.need = {now.index, brief.weekly_hours.value_or(by_kind), brief.weeks};
}

void plan_overlap(Plan& plan, const OverlapAsked& asked, const ZoneOffsets& zones) {
  const Date day = monday(week_of(plan.asking.as_of) + plan.earliest);
  const auto offset = [&](std::string_view zone) {
    const auto minutes = zones.minutes_at_noon_utc(zone, day);
    if (minutes) plan.offsets[std::string(zone)] = *minutes;
    return minutes;
  };
  const Snapshot& people = *plan.people;
  plan.minutes_of.assign(people.schedules.size(), -1);
  const auto client_offset = offset(asked.zone);
  if (!client_offset) return;
  const UtcInterval client = in_utc(asked.hours, *client_offset);
  std::vector<std::optional<int>> offset_of(people.zones.size());
  for (Word zone = 0; zone < offset_of.size(); ++zone) offset_of[zone] = offset(people.zones.text(zone));
  for (std::size_t i = 0; i < people.schedules.size(); ++i)
    if (const auto theirs = offset_of[people.schedules[i].zone])
      plan.minutes_of[i] = shared_minutes(client, in_utc(people.schedules[i].hours, *theirs));
}

void plan_lists(Plan& plan, const Brief& brief) {
  const Snapshot& people = *plan.people;
  const auto look_up = [](const Lexicon& lexicon, const std::vector<std::string>& texts) {
    std::vector<Word> words;
    for (const std::string& text : texts)
      if (const Word word = lexicon.find(text); word != no_word) words.push_back(word);
    std::ranges::sort(words);
    return words;
  };
  plan.countries = look_up(people.countries, brief.countries);
  plan.industries = look_up(people.industries, brief.industries);
  plan.excluded = look_up(people.people, brief.exclude);
  if (!brief.client.empty()) plan.client = people.clients.find(brief.client);
  for (const auto& [language, level] : brief.languages)
    plan.languages.push_back({people.languages.find(language), static_cast<int>(level)});
}

std::size_t add_constraint(Plan& plan, Asked asked, std::string text, std::size_t of = 0) {
  plan.constraints.push_back({{asked, std::move(text)}, of});
  return plan.constraints.size() - 1;
}

}  // namespace

Plan plan(const Snapshot& people, const Brief& brief, const Asking& asking, const Weights& weights,
          const ZoneOffsets& zones) {
  Plan plan;
  plan.people = &people;
  plan.brief = &brief;
  plan.weights = &weights;
  plan.asking = asking;
  plan.year = asking.as_of.year();
  plan_skills(plan, brief);
  plan_weeks(plan, brief);
  plan_lists(plan, brief);
  if (brief.seniority) plan.seniority_at = add_constraint(plan, Asked::seniority, "seniority");
  if (brief.rate_max) plan.rate_at = add_constraint(plan, Asked::rate, "rate");
  if (brief.kind) plan.kind_at = add_constraint(plan, Asked::kind, "kind");
  plan.availability_at = add_constraint(plan, Asked::availability, "availability");
  if (brief.overlap) {
    plan_overlap(plan, *brief.overlap, zones);
    plan.overlap_at = add_constraint(plan, Asked::overlap, "overlap");
  }
  plan.languages_at = plan.constraints.size();
  std::size_t nth = 0;
  for (const auto& [language, level] : brief.languages)
    add_constraint(plan, Asked::language, "language:" + language, nth++);
  if (!brief.countries.empty()) plan.country_at = add_constraint(plan, Asked::country, "country");
  return plan;
}

}  // namespace muster::engine
