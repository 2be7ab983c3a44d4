// Rows into columns.
#include "engine/segment.h"

namespace muster::engine {

void Segment::add(const Entry& entry) {
  presence.push_back(entry.presence);
  seniority.push_back(entry.seniority);
  kinds.push_back(entry.kinds);
  country.push_back(entry.country);
  schedule.push_back(entry.schedule);
  rate.push_back(entry.rate);
  exposure.push_back(entry.exposure);
  rating_count.push_back(entry.rating_count);
  rating_sum.push_back(entry.rating_sum);
  trials_passed.push_back(entry.trials_passed);
  trials_taken.push_back(entry.trials_taken);
  skills.add(entry.skills);
  free.add(entry.free);
  languages.add(entry.languages);
  industries.add(entry.industries);
  clients.add(entry.clients);
  words.add(entry.words);
}

void Segment::copy(const Segment& from, std::size_t row) {
  presence.push_back(from.presence[row]);
  seniority.push_back(from.seniority[row]);
  kinds.push_back(from.kinds[row]);
  country.push_back(from.country[row]);
  schedule.push_back(from.schedule[row]);
  rate.push_back(from.rate[row]);
  exposure.push_back(from.exposure[row]);
  rating_count.push_back(from.rating_count[row]);
  rating_sum.push_back(from.rating_sum[row]);
  trials_passed.push_back(from.trials_passed[row]);
  trials_taken.push_back(from.trials_taken[row]);
  skills.add(from.skills.of(row));
  free.add(from.free.of(row));
  languages.add(from.languages.of(row));
  industries.add(from.industries.of(row));
  clients.add(from.clients.of(row));
  words.add(from.words.of(row));
}

void Segment::shrink() {
  const auto columns = [](auto&... all) { (all.shrink_to_fit(), ...); };
  columns(presence, seniority, kinds, country, schedule, rate, exposure, rating_count, rating_sum, trials_passed,
          trials_taken);
  const auto lists = [](auto&... all) { (all.shrink(), ...); };
  lists(skills, free, languages, industries, clients, words);
}

std::size_t Segment::bytes() const {
  const auto of = [](const auto&... columns) { return ((columns.capacity() * sizeof(columns[0])) + ...); };
  const auto of_lists = [](const auto&... lists) { return (lists.bytes() + ...); };
  return of(presence, seniority, kinds, country, schedule, rate, exposure, rating_count, rating_sum, trials_passed,
            trials_taken) +
         of_lists(skills, free, languages, industries, clients, words);
}

}  // namespace muster::engine
