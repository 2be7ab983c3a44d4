// Browsing against the plainest way to do it, on random people and random filters; pages that fit together; the order.
#include "engine/browse.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

#include <fmt/format.h>

namespace muster::engine {
namespace {

const Week now = week_of(*parse_date("2026-11-23"));
const std::vector<std::string> skills{"go", "rust", "java", "group:a", "group:b"};
const std::vector<std::string> countries{"", "RO", "PT", "US"};
const std::vector<std::string> languages{"en", "de"};
const std::vector<std::string> industries{"banking", "retail"};
const std::vector<int> within{0, 2, 4, 8};
constexpr std::string_view group = "group:";

using Dice = std::mt19937;
int roll(Dice& dice, int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(dice); }
bool flip(Dice& dice) { return roll(dice, 2) == 0; }

std::vector<Person> random_people(Dice& dice, int count) {
  std::vector<Person> people;
  for (int n = 0; n < count; ++n) {
    Person person{.id = fmt::format("p{:04}", n), .active = roll(dice, 8) != 0};
    for (const auto& skill : skills)
      if (flip(dice)) person.skills.push_back({.skill = skill, .level = 3});
    person.seniority = static_cast<Seniority>(1 + roll(dice, 4));
    if (flip(dice)) person.rate = roll(dice, 6) * 700;
    for (int kind = 0; kind < 3; ++kind)
      if (flip(dice)) person.kinds.push_back(static_cast<WorkKind>(kind));
    person.country = countries[static_cast<std::size_t>(roll(dice, 4))];
    if (flip(dice)) person.free = {{now + roll(dice, 10), 20}};
    for (const auto& language : languages)
      if (flip(dice)) person.languages[language] = Cefr::C1;
    for (const auto& industry : industries)
      if (flip(dice)) person.industries[industry] = 2;
    person.rating_count = roll(dice, 4);
    person.rating_sum = person.rating_count * (3 + roll(dice, 3));
    people.push_back(std::move(person));
  }
  return people;
}

Filters random_filters(Dice& dice) {
  Filters filters;
  if (roll(dice, 3) == 0) filters.skills.push_back(skills[static_cast<std::size_t>(roll(dice, 3))]);
  if (roll(dice, 6) == 0) filters.skills.emplace_back("cobol");  // that nobody has
  if (roll(dice, 3) == 0) filters.group = flip(dice) ? "group:a" : "group:b";
  if (roll(dice, 4) == 0) filters.seniority = static_cast<Seniority>(1 + roll(dice, 4));
  if (roll(dice, 4) == 0) filters.country = countries[static_cast<std::size_t>(roll(dice, 4))];
  if (roll(dice, 4) == 0) filters.rate_band = roll(dice, 4) * 1000;
  if (roll(dice, 4) == 0) filters.kind = static_cast<WorkKind>(roll(dice, 3));
  if (roll(dice, 4) == 0) filters.language = flip(dice) ? "en" : "xx";
  if (roll(dice, 4) == 0) filters.industry = "retail";
  if (roll(dice, 4) == 0) filters.free_within = roll(dice, 9);
  return filters;
}

bool has(const Person& person, const std::string& skill) {
  return std::ranges::any_of(person.skills, [&](const HeldSkill& held) { return held.skill == skill; });
}

bool fits(const Person& person, const Filters& filters) {
  return person.active && std::ranges::all_of(filters.skills, [&](const auto& skill) { return has(person, skill); }) &&
         (filters.group.empty() || has(person, filters.group)) &&
         (!filters.seniority || person.seniority == *filters.seniority) &&
         (filters.country.empty() || person.country == filters.country) &&
         (!filters.rate_band || (person.rate && *person.rate / 1000 * 1000 == *filters.rate_band)) &&
         (!filters.kind || std::ranges::find(person.kinds, *filters.kind) != person.kinds.end()) &&
         (filters.language.empty() || person.languages.contains(filters.language)) &&
         (filters.industry.empty() || person.industries.contains(filters.industry)) &&
         (!filters.free_within || (!person.free.empty() && person.free[0].week - now <= *filters.free_within));
}

int count(const std::vector<Person>& people, const Filters& filters) {
  return static_cast<int>(std::ranges::count_if(people, [&](const Person& person) { return fits(person, filters); }));
}

int told(const Choices::Named& counts, const std::string& word) {
  const auto found = std::ranges::find(counts, word, &std::pair<std::string, int>::first);
  return found == counts.end() ? 0 : found->second;
}
template <class T>
int told(const std::vector<std::pair<T, int>>& counts, T value) {
  const auto found = std::ranges::find(counts, value, &std::pair<T, int>::first);
  return found == counts.end() ? 0 : found->second;
}

void check_choices(const std::vector<Person>& people, const Filters& filters, const Choices& choices) {
  const auto left = [&](auto change) {
    auto changed = filters;
    change(changed);
    return count(people, changed);
  };
  for (const auto& skill : skills) {
    if (skill.starts_with(group)) {
      CHECK(told(choices.groups, skill) == left([&](Filters& f) { f.group = skill; }));
      CHECK(told(choices.skills, skill) == 0);
    } else CHECK(told(choices.skills, skill) == left([&](Filters& f) { f.skills.push_back(skill); }));
  }
  for (const std::string country : {"RO", "PT", "US"})
    CHECK(told(choices.countries, country) == left([&](Filters& f) { f.country = country; }));
  for (const auto& language : languages)
    CHECK(told(choices.languages, language) == left([&](Filters& f) { f.language = language; }));
  for (const auto& industry : industries)
    CHECK(told(choices.industries, industry) == left([&](Filters& f) { f.industry = industry; }));
  for (int grade = 1; grade < 5; ++grade)
    CHECK(told(choices.seniorities, static_cast<Seniority>(grade)) ==
          left([&](Filters& f) { f.seniority = static_cast<Seniority>(grade); }));
  for (int kind = 0; kind < 3; ++kind)
    CHECK(told(choices.kinds, static_cast<WorkKind>(kind)) ==
          left([&](Filters& f) { f.kind = static_cast<WorkKind>(kind); }));
  for (std::int64_t band = 0; band < 5000; band += 1000)
    CHECK(told(choices.rate_bands, band) == left([&](Filters& f) { f.rate_band = band; }));
  for (const int weeks : within)
    CHECK(told(choices.free_within, weeks) == left([&](Filters& f) { f.free_within = weeks; }));
}

}  // namespace

TEST_CASE("counts beside choices are what each choice would leave, and pages hold everybody once and in order") {
  const unsigned seed = 20261125;
  Dice dice(seed);
  for (int round = 0; round < 60; ++round) {
    INFO("seed " << seed << ", round " << round);
    const auto people = random_people(dice, 1 + roll(dice, 700));
    Index index;
    std::vector<Change> changes;
    for (const auto& person : people) changes.push_back({person.id, person});
    index.apply(changes, 1);
    const auto snapshot = index.snapshot();
    Browsing asked{.filters = random_filters(dice), .limit = 50, .now = now, .group_prefix = group};
    asked.sorting = static_cast<Sorting>(roll(dice, 4));
    auto page = browse(*snapshot, asked);
    CHECK(page.count == count(people, asked.filters));
    check_choices(people, asked.filters, page.choices);
    std::vector<std::string> ids = page.ids;
    while (page.next) {
      CHECK(page.ids.size() == asked.limit);
      asked.after = page.next;
      page = browse(*snapshot, asked);
      ids.insert(ids.end(), page.ids.begin(), page.ids.end());
    }
    CHECK(static_cast<int>(ids.size()) == page.count);
    CHECK(std::set(ids.begin(), ids.end()).size() == ids.size());
    if (asked.sorting == Sorting::newest) CHECK(std::ranges::is_sorted(ids, std::greater{}));
  }
}

TEST_CASE("the best rated come first, and one five-star review is no record") {
  CHECK(rating_key(0, 0) == 4300);
  CHECK(rating_key(40, 196) > rating_key(1, 5));
  CHECK(rating_key(1, 5) > rating_key(0, 0));
  CHECK(rating_key(1, 1) < rating_key(0, 0));
}

}  // namespace muster::engine
