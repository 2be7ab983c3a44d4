// Masks every count from 1 to 4, with the people whom it counts, and takes away what names the others.
#include "features/shortlists/privacy.h"

#include <fmt/format.h>

namespace muster {
namespace {

void mask(Count& count) {
  const auto* people = std::get_if<int>(&count);
  if (people != nullptr && *people > 0 && *people < fewest_told) count = FewerThan{fewest_told};
}
bool is_masked(const Count& count) { return std::holds_alternative<FewerThan>(count); }
void mask(std::optional<Count>& count) {
  if (count) mask(*count);
}
template <class Key>
void mask(std::vector<std::pair<Key, Count>>& counts) {
  for (auto& [key, count] : counts) mask(count);
}

void unname(RankedPeople& people) {
  for (std::size_t i = 0; i < people.size(); ++i) {
    people[i].id = fmt::format("person-{}", i + 1);
    if (!people[i].person) continue;
    people[i].person->name.reset();
    people[i].person->headline.reset();
    people[i].person->languages.clear();
  }
}

void mask(NearMissTold& miss) {
  mask(miss.count);
  if (is_masked(miss.count) && miss.best) miss.best->clear();
  if (miss.admits)
    for (auto& admitted : *miss.admits) mask(admitted.people);
  if (miss.instead) {
    mask(miss.instead->level_lower);
    mask(miss.instead->any_years);
    mask(miss.instead->unverified);
    mask(miss.instead->nice_to_have);
  }
  if (miss.countries) mask(*miss.countries);
}

}  // namespace

Count for_visitors(Count count) {
  mask(count);
  return count;
}

MatchAnswer without_names(MatchAnswer answer) {
  unname(answer.top);
  for (auto& [constraint, miss] : answer.near_misses)
    if (miss.best) unname(*miss.best);
  return answer;
}

MatchAnswer for_visitors(MatchAnswer answer) {
  answer = without_names(std::move(answer));
  mask(answer.qualified);
  if (is_masked(answer.qualified)) answer.top.clear();
  for (auto& [constraint, miss] : answer.near_misses) mask(miss);
  mask(answer.price_curve);
  if (answer.facets) {
    mask(answer.facets->skill);
    mask(answer.facets->country);
    mask(answer.facets->seniority);
    mask(answer.facets->rate_band);
    mask(answer.facets->first_week);
  }
  return answer;
}

}  // namespace muster
