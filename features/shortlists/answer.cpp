// From the engine's answer to the told one.
#include "features/shortlists/answer.h"

#include "features/shortlists/sentence.h"

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

Explanation explanation(const engine::Explained& person, const engine::Brief& brief, const engine::Asking& asking) {
  Explanation made;
  made.sentence = sentence(person, brief, asking);
  for (const engine::SkillReason& skill : person.skills)
    made.skills.push_back({skill.skill, skill.from == engine::SkillReason::From::must, skill.value, skill.weight,
                           skill.wanted, skill.level, skill.years, skill.last_used, skill.verified});
  made.reasons = points(person.best);
  made.gaps = points(person.gaps);
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
                 Telling telling) {
  MatchAnswer made;
  made.qualified = answer.qualified;
  for (const engine::Explained& person : answer.top) {
    made.top.push_back(ranked(person.ranked));
    if (telling.reasons == Telling::Reasons::yes) made.top.back().why = explanation(person, brief, asking);
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
