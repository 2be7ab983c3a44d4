// Counting by the engine's numbers, naming at the end.
#include "features/site/records.h"

#include <algorithm>

#include "features/site/subjects.h"

namespace muster::site {
namespace {

bool is_one_of(std::span<const engine::SkillCell> skills, const std::vector<engine::Word>& roles) {
  return std::ranges::any_of(
      skills, [&](const engine::SkillCell& cell) { return std::ranges::find(roles, cell.skill) != roles.end(); });
}

template <class Look>
void look_at_all(const engine::Snapshot& people, Look look) {
  for (const auto& segment : people.segments)
    for (std::size_t row = 0; row < segment->rows(); ++row)
      if (segment->presence[row] == engine::Presence::active) look(*segment, row);
}

}  // namespace

Records records_of(const engine::Snapshot& people, std::span<const std::string> roles) {
  std::vector<engine::Word> words;
  for (const auto& role : roles)
    if (const auto word = people.skills.find(role_as_skill(role)); word != engine::no_word) words.push_back(word);
  Records records;
  std::vector<Share> skills(people.skills.size());
  look_at_all(people, [&](const engine::Segment& segment, std::size_t row) {
    if (!is_one_of(segment.skills.of(row), words)) return;
    ++records.people;
    records.ratings.part += segment.rating_sum[row];
    records.ratings.whole += segment.rating_count[row];
    records.trials.part += segment.trials_passed[row];
    records.trials.whole += segment.trials_taken[row];
    for (const auto& cell : segment.skills.of(row)) {
      ++skills[cell.skill].whole;
      skills[cell.skill].part += cell.verified ? 1 : 0;
    }
    if (segment.rate[row] == engine::no_rate) return;
    const auto country = segment.country[row];
    const auto text = country == engine::no_word ? std::string_view() : people.countries.text(country);
    records.rates[std::string(text)].push_back(segment.rate[row]);
  });
  for (engine::Word word = 0; word < skills.size(); ++word)
    if (const auto text = people.skills.text(word); skills[word].whole > 0 && !text.starts_with(role_prefix))
      records.skills.emplace(text, skills[word]);
  return records;
}

std::map<std::string, std::int64_t> people_by_role(const engine::Snapshot& people) {
  std::vector<std::int64_t> counts(people.skills.size());
  look_at_all(people, [&](const engine::Segment& segment, std::size_t row) {
    for (const auto& cell : segment.skills.of(row)) ++counts[cell.skill];
  });
  std::map<std::string, std::int64_t> roles;
  for (engine::Word word = 0; word < counts.size(); ++word)
    if (const auto text = people.skills.text(word); counts[word] > 0 && text.starts_with(role_prefix))
      roles.emplace(text.substr(role_prefix.size()), counts[word]);
  return roles;
}

}  // namespace muster::site
