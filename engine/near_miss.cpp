// Amounts by kind of constraint, softer forms of a must, and the countries that would have to be allowed.
#include "engine/near_miss.h"

#include <algorithm>

namespace muster::engine {
namespace {

bool is_single(const Plan& plan, const Constraint& constraint) {
  return plan.terms[constraint.of].form == Must::Form::single;
}

bool has_amounts(Asked asked) {
  return asked == Asked::rate || asked == Asked::overlap || asked == Asked::seniority || asked == Asked::language ||
         asked == Asked::availability;
}

std::optional<std::int64_t> weeks_late(const Plan& plan, const Seat& seat) {
  if (plan.latest + 1 >= horizon_weeks) return std::nullopt;
  const int after = static_cast<int>(plan.latest) + 1;
  const auto week = first_fit(seat.segment->free.of(seat.row), plan.need, after, horizon_weeks - 1);
  return week ? std::optional<std::int64_t>(*week - plan.latest) : std::nullopt;
}

std::int64_t grades_away(const SeniorityRange& range, Seniority held) {
  const auto grade = [](Seniority seniority) { return static_cast<std::int64_t>(seniority); };
  return std::max(grade(range.lo) - grade(held), grade(held) - grade(range.hi));
}

constexpr std::size_t countries_named = 5;
constexpr std::size_t best_kept = 3;

}  // namespace

std::optional<std::int64_t> amount(const Plan& plan, const Seat& seat, const Findings& findings,
                                   const Constraint& constraint) {
  const Brief& brief = *plan.brief;
  const Segment& segment = *seat.segment;
  switch (constraint.name.asked) {
    case Asked::rate: {
      const std::int64_t rate = segment.rate[seat.row];
      return rate == no_rate ? std::nullopt : std::optional(rate - *brief.rate_max);
    }
    case Asked::overlap:
      return findings.minutes ? std::optional<std::int64_t>(brief.overlap->min - *findings.minutes) : std::nullopt;
    case Asked::seniority:
      return grades_away(*brief.seniority, segment.seniority[seat.row]);
    case Asked::language: {
      const LanguageAsked& asked = plan.languages[constraint.of];
      return asked.level - number_of(segment.languages.of(seat.row), asked.language).value_or(0);
    }
    case Asked::availability:
      return weeks_late(plan, seat);
    case Asked::must:
    case Asked::kind:
    case Asked::country:
      return std::nullopt;
  }
  return std::nullopt;
}

std::vector<Admits> admits(std::vector<std::int64_t> amounts) {
  std::ranges::sort(amounts);
  std::vector<Admits> found;
  for (const std::size_t n : {1U, 5U, 20U}) {
    if (n > amounts.size()) break;
    const std::int64_t by = amounts[n - 1];
    const auto people = std::ranges::upper_bound(amounts, by) - amounts.begin();
    const Admits entry{static_cast<int>(people), by};
    if (found.empty() || found.back() != entry) found.push_back(entry);
  }
  return found;
}

NearMissCount::NearMissCount(const Plan& plan, const Constraint& constraint)
    : plan_(&plan), constraint_(&constraint), best_(plan.people->people, best_kept) {
  if (constraint.name.asked != Asked::must || !is_single(plan, constraint)) return;
  instead_.any_years = 0;
  instead_.unverified = 0;
  if (plan.members[plan.terms[constraint.of].first].min_level >= 2) instead_.level_lower = 0;
}

void NearMissCount::try_softer(const Findings& findings) {
  ++instead_.nice_to_have;
  if (!is_single(*plan_, *constraint_)) return;
  const std::size_t at = plan_->terms[constraint_->of].first;
  const Member& asked = plan_->members[at];
  const SkillCell* held = findings.held[at];
  const auto count_if_met = [&](std::optional<int>& counter, auto soften) {
    Member softer = asked;
    soften(softer);
    if (counter && meets(softer, held)) ++*counter;
  };
  count_if_met(instead_.level_lower, [](Member& softer) { --softer.min_level; });
  count_if_met(instead_.any_years, [](Member& softer) { softer.min_years = 0; });
  count_if_met(instead_.unverified, [](Member& softer) { softer.verified_only = false; });
}

void NearMissCount::add(const Seat& seat, const Findings& findings, int score) {
  ++count_;
  best_.offer({score, seat.segment->exposure[seat.row], seat});
  if (constraint_->name.asked == Asked::must) try_softer(findings);
  if (constraint_->name.asked == Asked::country && seat.segment->country[seat.row] != no_word)
    ++countries_[seat.segment->country[seat.row]];
  if (const auto by = amount(*plan_, seat, findings, *constraint_)) amounts_.push_back(*by);
}

NearMiss NearMissCount::done() const {
  NearMiss miss{constraint_->name, count_};
  if (has_amounts(constraint_->name.asked)) miss.admits = admits(amounts_);
  if (constraint_->name.asked == Asked::must) miss.instead = instead_;
  if (constraint_->name.asked == Asked::country) {
    auto& countries = miss.countries.emplace();
    for (const auto& [country, people] : countries_)
      countries.emplace_back(plan_->people->countries.text(country), people);
    std::ranges::sort(countries, [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    if (countries.size() > countries_named) countries.resize(countries_named);
  }
  return miss;
}

}  // namespace muster::engine
