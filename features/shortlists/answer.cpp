// From the engine's answer to the told one.
#include "features/shortlists/answer.h"

#include "features/shortlists/arithmetic.h"
#include "features/shortlists/shared_day.h"

namespace muster {
namespace {

ScoreComponents components(const engine::Components& all) {
  using enum engine::Component;
  const auto of = [&](engine::Component component) { return all[static_cast<std::size_t>(component)]; };
  return {of(skills),  of(quality),      of(rate),      of(industry),
          of(overlap), of(availability), of(seniority), of(continuity)};
}

RankedPerson ranked(const engine::Ranked& person) {
  return {person.id, person.score, components(person.components), {}, {}};
}

RankedPeople ranked(const std::vector<engine::Ranked>& people) {
  RankedPeople made;
  for (const engine::Ranked& person : people) made.push_back(ranked(person));
  return made;
}

std::vector<PointsTold> points(const std::vector<engine::Points>& all) {
  std::vector<PointsTold> made;
  for (const engine::Points& one : all) {
    auto& told = made.emplace_back(PointsTold{std::string(name(one.component)), {}, one.points});
    if (!one.subject.empty()) told.skill = one.subject;
  }
  return made;
}

Seniority grade(engine::Seniority seniority) { return static_cast<Seniority>(static_cast<int>(seniority) - 1); }

std::optional<Money> money(const std::optional<std::int64_t>& amount, const engine::Asking& asking) {
  return amount ? std::optional(Money{*amount, asking.currency}) : std::nullopt;
}

FactsTold facts(const engine::Facts& known, const engine::Brief& brief, const engine::Asking& asking) {
  const Week now = week_of(asking.as_of);
  FactsTold made{.seniority = grade(known.seniority),
                 .rate = money(known.rate, asking),
                 .rate_max = money(brief.rate_max, asking),
                 .this_week = now,
                 .first_week = now + known.first_week,
                 .earliest = now + known.earliest,
                 .latest = now + static_cast<std::int32_t>(known.latest),
                 .hours = known.hours,
                 .ratings = known.rating_count,
                 .stars = known.rating_sum,
                 .trials_passed = known.trials_passed,
                 .trials_taken = known.trials_taken,
                 .prefers_industry = !brief.industries.empty(),
                 .industry_years = known.industry_years,
                 .satisfied_before = known.satisfied_before};
  if (brief.seniority) made.lo = grade(brief.seniority->lo), made.hi = grade(brief.seniority->hi);
  if (!known.zone.empty()) made.zone = known.zone;
  if (brief.overlap) made.overlap_minutes = known.overlap_minutes, made.overlap_min = brief.overlap->min;
  if (!known.industry.empty()) made.industry = known.industry;
  return made;
}

SkillTold skill_told(const engine::SkillReason& skill, int year) {
  SkillTold made{.skill = skill.skill,
                 .must = skill.from == engine::SkillReason::From::must,
                 .value = skill.value,
                 .weight = skill.weight,
                 .wanted = skill.wanted,
                 .level = skill.level,
                 .years = skill.years,
                 .last_used = skill.last_used,
                 .verified = skill.verified};
  if (skill.level > 0) made.parts = parts_of(made, year);
  return made;
}

Explanation explanation(const engine::Explained& person, const engine::Brief& brief, const engine::Asking& asking,
                        const engine::Weights& weights, const std::map<std::string, int>& offsets) {
  Explanation made;
  for (const engine::SkillReason& skill : person.skills) made.skills.push_back(skill_told(skill, asking.as_of.year()));
  made.reasons = points(person.best);
  made.gaps = points(person.gaps);
  made.facts = facts(person.facts, brief, asking);
  if (brief.overlap && made.facts->overlap_minutes) made.facts->day = shared_day(*brief.overlap, *made.facts, offsets);
  made.sums = sums(person.ranked.components, made.skills, *made.facts, !brief.client.empty(), weights);
  return made;
}

std::optional<Count> count(const std::optional<int>& people) {
  return people ? std::optional<Count>(*people) : std::nullopt;
}

template <class Key>
std::vector<std::pair<Key, Count>> counts(const std::vector<std::pair<Key, int>>& all) {
  return {all.begin(), all.end()};
}

NearMissTold near_miss(const engine::NearMiss& miss, Telling::Extent extent) {
  NearMissTold made;
  made.count = miss.count;
  if (miss.countries) made.countries = counts(*miss.countries);
  if (miss.instead)
    made.instead = Softer{count(miss.instead->level_lower), count(miss.instead->any_years),
                          count(miss.instead->unverified), miss.instead->nice_to_have};
  if (miss.admits) {
    auto& admits = made.admits.emplace();
    for (const engine::Admits& one : *miss.admits) admits.push_back({one.people, one.by});
  }
  if (extent == Telling::Extent::full) made.best = ranked(miss.best);
  return made;
}

}  // namespace

MatchAnswer told(const engine::Answer& answer, const engine::Brief& brief, const engine::Asking& asking,
                 const engine::Weights& weights, Telling telling) {
  MatchAnswer made;
  made.qualified = answer.qualified;
  for (const engine::Explained& person : answer.top) {
    made.top.push_back(ranked(person.ranked));
    if (telling.reasons == Telling::Reasons::yes)
      made.top.back().why = explanation(person, brief, asking, weights, answer.offsets);
  }
  for (const engine::NearMiss& miss : answer.near_misses)
    made.near_misses[miss.constraint.text] = near_miss(miss, telling.extent);
  for (const engine::CurvePoint& point : answer.price_curve) made.price_curve.emplace_back(point.rate, point.people);
  if (telling.extent == Telling::Extent::full)
    made.facets =
        FacetsTold{counts(answer.facets.skills), counts(answer.facets.countries), counts(answer.facets.seniorities),
                   counts(answer.facets.rate_bands), counts(answer.facets.first_weeks)};
  return made;
}

}  // namespace muster
