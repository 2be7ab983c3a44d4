// The constraints, the cheapest first: with two violated, a person is of no further interest to a search.
#include "engine/constraints.h"

#include <algorithm>

namespace muster::engine {
namespace {

void look_at_skills(const Plan& plan, const Seat& seat, Findings& findings) {
  std::ranges::fill(findings.held, nullptr);
  for (const SkillCell& cell : seat.segment->skills.of(seat.row))
    if (const auto member = plan.member_of[cell.skill]) findings.held[member - 1] = &cell;
}

bool meets_term(const Plan& plan, const Term& term, const Findings& findings) {
  for (std::size_t i = term.first; i < term.first + term.count; ++i)
    if (meets(plan.members[i], findings.held[i])) return true;
  return false;
}

bool holds_seniority(const Plan& plan, const Seat& seat) {
  const Seniority held = seat.segment->seniority[seat.row];
  return plan.brief->seniority->lo <= held && held <= plan.brief->seniority->hi;
}

bool holds_rate(const Plan& plan, const Seat& seat) {
  const std::int64_t rate = seat.segment->rate[seat.row];
  return rate != no_rate && rate <= *plan.brief->rate_max;
}

bool holds_kind(const Plan& plan, const Seat& seat) {
  return (seat.segment->kinds[seat.row] >> static_cast<unsigned>(*plan.brief->kind) & 1U) != 0;
}

bool holds_country(const Plan& plan, const Seat& seat) {
  return std::ranges::binary_search(plan.countries, seat.segment->country[seat.row]);
}

bool holds_availability(const Plan& plan, const Seat& seat, Findings& findings) {
  const int to = static_cast<int>(std::min<std::int64_t>(plan.latest, horizon_weeks - 1));
  findings.first_week = first_fit(seat.segment->free.of(seat.row), plan.need, plan.earliest, to);
  return findings.first_week.has_value();
}

bool holds_overlap(const Plan& plan, const Seat& seat, Findings& findings) {
  const Word schedule = seat.segment->schedule[seat.row];
  findings.minutes.reset();
  if (schedule != no_word && plan.minutes_of[schedule] >= 0) findings.minutes = plan.minutes_of[schedule];
  return findings.minutes && *findings.minutes >= plan.brief->overlap->min;
}

bool holds_language(const Plan& plan, const Seat& seat, std::size_t nth) {
  const LanguageAsked& asked = plan.languages[nth];
  return number_of(seat.segment->languages.of(seat.row), asked.language).value_or(0) >= asked.level;
}

}  // namespace

bool Findings::violates(std::size_t constraint) const {
  return std::ranges::find(violated, constraint) != violated.end();
}

bool meets(const Member& asked, const SkillCell* held) {
  return held != nullptr && held->level >= asked.min_level && held->years >= asked.min_years &&
         (held->verified || !asked.verified_only);
}

std::optional<int> number_of(std::span<const WordCell> cells, Word word) {
  for (const WordCell& cell : cells)
    if (cell.word == word) return cell.number;
  return std::nullopt;
}

std::optional<Exclusion> exclusion(const Plan& plan, const Seat& seat) {
  if (seat.segment->presence[seat.row] != Presence::active) return Exclusion::inactive;
  if (std::ranges::binary_search(plan.excluded, seat.person)) return Exclusion::named;
  if (plan.client != no_word && number_of(seat.segment->clients.of(seat.row), plan.client) == 0)
    return Exclusion::not_satisfied;
  return std::nullopt;
}

void judge(const Plan& plan, const Seat& seat, Until until, Findings& findings) {
  const Brief& brief = *plan.brief;
  findings.held.resize(plan.members.size());
  findings.violated.clear();
  const std::size_t enough = until == Until::second_violation ? 2 : plan.constraints.size() + 1;
  // Notes a violation; true when the judging is over.
  const auto over = [&](bool holds, std::size_t constraint) {
    if (!holds) findings.violated.push_back(constraint);
    return findings.violated.size() == enough;
  };
  if (brief.kind && over(holds_kind(plan, seat), plan.kind_at)) return;
  if (brief.seniority && over(holds_seniority(plan, seat), plan.seniority_at)) return;
  if (brief.rate_max && over(holds_rate(plan, seat), plan.rate_at)) return;
  if (!brief.countries.empty() && over(holds_country(plan, seat), plan.country_at)) return;
  if (brief.overlap && over(holds_overlap(plan, seat, findings), plan.overlap_at)) return;
  look_at_skills(plan, seat, findings);
  for (std::size_t i = 0; i < brief.must.size(); ++i)
    if (over(meets_term(plan, plan.terms[i], findings), i)) return;
  if (over(holds_availability(plan, seat, findings), plan.availability_at)) return;
  for (std::size_t i = 0; i < plan.languages.size(); ++i)
    if (over(holds_language(plan, seat, i), plan.languages_at + i)) return;
  std::ranges::sort(findings.violated);
}

}  // namespace muster::engine
