// Counting by number, naming at the end.
#include "engine/facets.h"

#include <algorithm>

namespace muster::engine {
namespace {

constexpr std::size_t skills_named = 20;
constexpr std::int64_t band_major_units = 10;

// The greatest counts first, then by name; zero counts left out.
Facets::Named named(const std::vector<int>& counts, const Lexicon& names) {
  Facets::Named list;
  for (Word word = 0; word < counts.size(); ++word)
    if (counts[word] > 0) list.emplace_back(names.text(word), counts[word]);
  std::ranges::sort(list, [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  return list;
}

}  // namespace

std::string_view name(Seniority seniority) {
  switch (seniority) {
    case Seniority::junior:
      return "junior";
    case Seniority::mid:
      return "mid";
    case Seniority::senior:
      return "senior";
    case Seniority::principal:
      return "principal";
  }
  return {};
}

FacetCount::FacetCount(const Plan& plan)
    : plan_(&plan),
      band_(band_major_units * plan.asking.currency.units()),
      skills_(plan.people->skills.size()),
      countries_(plan.people->countries.size()) {}

void FacetCount::add(const Seat& seat, const Findings& findings) {
  const Segment& segment = *seat.segment;
  for (const SkillCell& cell : segment.skills.of(seat.row)) ++skills_[cell.skill];
  if (const Word country = segment.country[seat.row]; country != no_word) ++countries_[country];
  ++seniorities_[static_cast<std::size_t>(segment.seniority[seat.row])];
  if (const std::int64_t rate = segment.rate[seat.row]; rate != no_rate) ++bands_[rate / band_ * band_];
  ++weeks_[static_cast<std::size_t>(*findings.first_week)];
}

Facets FacetCount::done() const {
  Facets facets;
  facets.skills = named(skills_, plan_->people->skills);
  if (facets.skills.size() > skills_named) facets.skills.resize(skills_named);
  facets.countries = named(countries_, plan_->people->countries);
  for (std::size_t grade = 1; grade < seniorities_.size(); ++grade)
    if (seniorities_[grade] > 0)
      facets.seniorities.emplace_back(name(static_cast<Seniority>(grade)), seniorities_[grade]);
  std::ranges::sort(facets.seniorities, [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  facets.rate_bands.assign(bands_.begin(), bands_.end());
  for (std::size_t week = 0; week < weeks_.size(); ++week)
    if (weeks_[week] > 0)
      facets.first_weeks.emplace_back(Week{plan_->need.this_week} + static_cast<std::int32_t>(week), weeks_[week]);
  return facets;
}

}  // namespace muster::engine
