// Which formula a component takes, and what is given in full because the brief does not ask for it.
#include "engine/tally.h"

#include <algorithm>
#include <numeric>

#include "engine/score.h"

namespace muster::engine {
namespace {

std::int64_t skills_points(const Plan& plan, const Findings& findings) {
  const std::int64_t most = plan.weights->of(Component::skills);
  if (plan.terms.empty()) return most;
  std::int64_t won = 0;
  std::int64_t weight = 0;
  for (const Term& term : plan.terms) {
    won += static_cast<std::int64_t>(term.weight) * value_of(plan, term, findings).value;
    weight += term.weight;
  }
  return most * won / (1000 * weight);
}

std::int64_t points(const Plan& plan, const Seat& seat, const Findings& findings, Component component) {
  const Segment& segment = *seat.segment;
  const Brief& brief = *plan.brief;
  const std::int64_t most = plan.weights->of(component);
  switch (component) {
    case Component::skills:
      return skills_points(plan, findings);
    case Component::quality:
      return quality_points(*plan.weights, segment.rating_count[seat.row], segment.rating_sum[seat.row],
                            segment.trials_taken[seat.row], segment.trials_passed[seat.row]);
    case Component::rate:
      if (!brief.rate_max) return most;
      return findings.violates(plan.rate_at) ? 0 : rate_points(most, segment.rate[seat.row], *brief.rate_max);
    case Component::industry:
      return brief.industries.empty() ? most : industry_points(most, preferred_industry(plan, seat).years);
    case Component::overlap:
      if (!brief.overlap) return most;
      return findings.violates(plan.overlap_at) ? 0 : overlap_points(most, *findings.minutes, brief.overlap->min);
    case Component::availability:
      return findings.first_week ? availability_points(most, *findings.first_week, plan.earliest, plan.latest) : 0;
    case Component::seniority:
      if (!brief.seniority) return most;
      return findings.violates(plan.seniority_at)
                 ? 0
                 : seniority_points(most, segment.seniority[seat.row], brief.seniority->lo, brief.seniority->hi);
    case Component::continuity:
      return brief.client.empty() || satisfied_before(plan, seat) ? most : 0;
  }
  return 0;
}

}  // namespace

TermValue value_of(const Plan& plan, const Term& term, const Findings& findings) {
  TermValue best{0, term.first};
  for (std::size_t i = term.first; i < term.first + term.count; ++i) {
    const Member& asked = plan.members[i];
    const SkillCell* held = findings.held[i];
    if (!meets(asked, held)) continue;
    const int value =
        skill_value({held->level, held->years, held->last_used, held->verified}, asked.want_level, plan.year);
    if (value > best.value) best = {value, i};
  }
  return best;
}

IndustryYears preferred_industry(const Plan& plan, const Seat& seat) {
  IndustryYears best;
  for (const WordCell& cell : seat.segment->industries.of(seat.row))
    if (cell.number > best.years && std::ranges::binary_search(plan.industries, cell.word))
      best = {cell.word, cell.number};
  return best;
}

bool satisfied_before(const Plan& plan, const Seat& seat) {
  return plan.client != no_word && number_of(seat.segment->clients.of(seat.row), plan.client) == 1;
}

Components components(const Plan& plan, const Seat& seat, const Findings& findings) {
  Components all{};
  for (std::size_t i = 0; i < component_count; ++i)
    all[i] = static_cast<int>(points(plan, seat, findings, static_cast<Component>(i)));
  return all;
}

int sum(const Components& components) { return std::accumulate(components.begin(), components.end(), 0); }

}  // namespace muster::engine
