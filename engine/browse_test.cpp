// Browsing against the plainest way to do it, on random people and random filters; pages that fit together; the order.
#include "engine/browse.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

#include <fmt/format.h>

#include "engine/overlap.h"
#include "engine/totals.h"

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
    for (const auto* word : {"ilse", "data"})
      if (roll(dice, 3) != 0) person.words.emplace_back(word);
    person.country = countries[static_cast<std::size_t>(roll(dice, 4))];
    if (roll(dice, 5) != 0) {
      person.zone = "UTC";
      person.hours = Hours{{static_cast<std::int16_t>(roll(dice, 10) * 60)},
                           {static_cast<std::int16_t>(600 + roll(dice, 10) * 60)}};
    }
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

template <class T>
std::vector<T> some_of(Dice& dice, const std::vector<T>& all) {
  std::vector<T> some;
  for (const auto& each : all)
    if (roll(dice, 3) == 0) some.push_back(each);
  return some;
}

Filters random_filters(Dice& dice) {
  Filters filters;
  if (roll(dice, 3) == 0) filters.skills.push_back(skills[static_cast<std::size_t>(roll(dice, 3))]);
  if (roll(dice, 6) == 0) filters.skills.emplace_back("cobol");  // that nobody has
  if (roll(dice, 3) == 0) filters.groups = some_of<std::string>(dice, {"group:a", "group:b"});
  if (roll(dice, 4) == 0)
    filters.seniorities = some_of<Seniority>(dice, {Seniority::junior, Seniority::mid, Seniority::senior});
  if (roll(dice, 4) == 0) filters.countries = some_of<std::string>(dice, {"RO", "PT", "US", "XX"});
  if (roll(dice, 4) == 0) filters.rate_bands = some_of<std::int64_t>(dice, {0, 1000, 2000, 3000, 1234});
  if (roll(dice, 4) == 0)
    filters.kinds = some_of<WorkKind>(dice, {WorkKind::hourly, WorkKind::part_time, WorkKind::full_time});
  if (roll(dice, 4) == 0) filters.languages = some_of<std::string>(dice, {"en", "de", "xx"});
  if (roll(dice, 4) == 0) filters.industries = some_of(dice, industries);
  if (roll(dice, 4) == 0) filters.free_within = roll(dice, 9);
  if (roll(dice, 4) == 0) filters.words = some_of<std::string>(dice, {"ilse", "data"});
  if (roll(dice, 20) == 0) filters.words.emplace_back("nobody");
  return filters;
}

bool has(const Person& person, const std::string& skill) {
  return std::ranges::any_of(person.skills, [&](const HeldSkill& held) { return held.skill == skill; });
}

template <class T>
bool among(const std::vector<T>& wanted, const T& value) {
  return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

constexpr UtcInterval visitor{8 * 60, 16 * 60};
int shared_with_visitor(const Person& person) {
  return person.zone.empty() ? -1 : shared_minutes(visitor, in_utc(*person.hours, 0));
}

bool fits(const Person& person, const Filters& filters, std::optional<int> least) {
  const auto any = [](const auto& wanted, auto holds) { return wanted.empty() || std::ranges::any_of(wanted, holds); };
  return person.active && std::ranges::all_of(filters.skills, [&](const auto& skill) { return has(person, skill); }) &&
         any(filters.groups, [&](const auto& one) { return has(person, one); }) &&
         among(filters.seniorities, person.seniority) && among(filters.countries, person.country) &&
         any(filters.rate_bands, [&](auto low) { return person.rate && *person.rate / 1000 * 1000 == low; }) &&
         any(filters.kinds, [&](auto kind) { return std::ranges::find(person.kinds, kind) != person.kinds.end(); }) &&
         any(filters.languages, [&](const auto& one) { return person.languages.contains(one); }) &&
         any(filters.industries, [&](const auto& one) { return person.industries.contains(one); }) &&
         (!filters.free_within || (!person.free.empty() && person.free[0].week - now <= *filters.free_within)) &&
         std::ranges::all_of(
             filters.words,
             [&](const auto& one) { return std::ranges::find(person.words, one) != person.words.end(); }) &&
         (!least || shared_with_visitor(person) >= *least);
}

struct Browsed {
  Filters filters;
  std::optional<int> least = {};  // minutes shared
};

int count(const std::vector<Person>& people, const Browsed& asked) {
  return static_cast<int>(
      std::ranges::count_if(people, [&](const Person& person) { return fits(person, asked.filters, asked.least); }));
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

void check_choices(const std::vector<Person>& people, const Browsed& asked, const Choices& choices) {
  const auto left = [&](auto change) {
    auto changed = asked;
    change(changed.filters);
    return count(people, changed);
  };
  for (const auto& skill : skills) {
    if (skill.starts_with(group)) {
      CHECK(told(choices.groups, skill) == left([&](Filters& f) { f.groups = {skill}; }));
      CHECK(told(choices.skills, skill) == 0);
    } else {
      CHECK(told(choices.skills, skill) == left([&](Filters& f) { f.skills.push_back(skill); }));
    }
  }
  for (const std::string country : {"RO", "PT", "US"})
    CHECK(told(choices.countries, country) == left([&](Filters& f) { f.countries = {country}; }));
  for (const auto& language : languages)
    CHECK(told(choices.languages, language) == left([&](Filters& f) { f.languages = {language}; }));
  for (const auto& industry : industries)
    CHECK(told(choices.industries, industry) == left([&](Filters& f) { f.industries = {industry}; }));
  for (int grade = 1; grade < 5; ++grade)
    CHECK(told(choices.seniorities, static_cast<Seniority>(grade)) ==
          left([&](Filters& f) { f.seniorities = {static_cast<Seniority>(grade)}; }));
  for (int kind = 0; kind < 3; ++kind)
    CHECK(told(choices.kinds, static_cast<WorkKind>(kind)) ==
          left([&](Filters& f) { f.kinds = {static_cast<WorkKind>(kind)}; }));
  for (std::int64_t band = 0; band < 5000; band += 1000)
    CHECK(told(choices.rate_bands, band) == left([&](Filters& f) { f.rate_bands = {band}; }));
  for (const int weeks : within)
    CHECK(told(choices.free_within, weeks) == left([&](Filters& f) { f.free_within = weeks; }));
  for (const int least : {60, 120, 240, 360, 480})
    CHECK(told(choices.shared_least, least) == count(people, {asked.filters, least}));
}

// What a caller makes of a visitor's zone and day.
SharedHours shared_of(const Snapshot& people, std::optional<int> least) {
  SharedHours shared{.minutes_of = {}, .least = least};
  for (const auto& schedule : people.schedules)
    shared.minutes_of.push_back(shared_minutes(visitor, in_utc(schedule.hours, 0)));
  return shared;
}

}  // namespace

TEST_CASE("counts beside choices are what each choice would leave, and pages hold everybody once and in order") {
  const unsigned seed = 20261125;
  Dice dice(seed);
  for (int round = 0; round < 60; ++round) {
    INFO("seed " << seed << ", round " << round);
    auto people = random_people(dice, 1 + roll(dice, 1500));
    Index index;
    std::vector<Change> changes;
    for (const auto& person : people) changes.push_back({person.id, person});
    index.apply(changes, 1);
    // Sorts all, and counts each value with each other or not, before some change and some go.
    if (flip(dice)) make_ready(*index.snapshot(), {.now = now, .group_prefix = group});
    else browse(*index.snapshot(), {.now = now, .group_prefix = group});
    const auto other = random_people(dice, static_cast<int>(people.size()));
    changes.clear();
    for (std::size_t i = 0; i < people.size(); i += 1 + static_cast<std::size_t>(roll(dice, 300))) {
      const bool goes = flip(dice);
      changes.push_back({people[i].id, goes ? std::nullopt : std::optional(other[i])});
      if (goes) people[i].active = false;
      else people[i] = other[i];
    }
    index.apply(changes, 2);
    const auto snapshot = index.snapshot();
    const bool is_bare = roll(dice, 4) == 0;
    Browsing asked{
        .filters = is_bare ? Filters{} : random_filters(dice), .limit = 50, .now = now, .group_prefix = group};
    asked.sorting = static_cast<Sorting>(roll(dice, 4));
    const auto least = flip(dice) ? std::optional(roll(dice, 9) * 60) : std::nullopt;
    asked.shared = shared_of(*snapshot, least);
    auto page = browse(*snapshot, asked);
    CHECK(page.count == count(people, {asked.filters, least}));
    check_choices(people, {asked.filters, least}, page.choices);
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

TEST_CASE("two threads that share the work find what one finds") {
  Dice dice(20261130);
  const auto people = random_people(dice, static_cast<int>(rows_per_segment) * 3 + 100);
  Index index;
  std::vector<Change> changes;
  for (const auto& person : people) changes.push_back({person.id, person});
  index.apply(changes, 1);
  const auto snapshot = index.snapshot();
  for (int round = 0; round < 80; ++round) {
    if (round == 40) make_ready(*snapshot, {.now = now, .group_prefix = group});
    Browsing asked{.filters = random_filters(dice), .limit = 30, .now = now, .group_prefix = group};
    asked.sorting = static_cast<Sorting>(roll(dice, 4));
    asked.shared = shared_of(*snapshot, flip(dice) ? std::optional(roll(dice, 9) * 60) : std::nullopt);
    asked.worth_a_thread = 1000;
    const auto alone = browse(*snapshot, asked);
    asked.worth_a_thread = 1;
    const auto shared = browse(*snapshot, asked);
    CHECK(shared.count == alone.count);
    CHECK(shared.ids == alone.ids);
    CHECK(shared.choices.skills == alone.choices.skills);
    CHECK(shared.choices.groups == alone.choices.groups);
    CHECK(shared.choices.countries == alone.choices.countries);
    CHECK(shared.choices.languages == alone.choices.languages);
    CHECK(shared.choices.rate_bands == alone.choices.rate_bands);
    CHECK(shared.choices.shared_least == alone.choices.shared_least);
  }
}

TEST_CASE("who has two values is counted by both at once, and that follows every change") {
  Dice dice(20261201);
  auto people = random_people(dice, static_cast<int>(rows_per_segment) * 2 + 50);
  Index index;
  std::vector<Change> changes;
  for (const auto& person : people) changes.push_back({person.id, person});
  index.apply(changes, 1);
  const ShelfFor made_for{now.index, Browsing{}.band, group};
  cross_totals(*index.snapshot(), made_for);
  changes.clear();
  for (const auto& other : random_people(dice, 300)) changes.push_back({other.id, other});
  changes.push_back({"p0400", std::nullopt});
  changes.push_back({"somebody new", people.front()});
  index.apply(changes, 2);
  const auto handed_on = index.snapshot()->totals.get();
  REQUIRE(handed_on);
  index.snapshot()->totals.put(nullptr);
  cross_totals(*index.snapshot(), made_for);
  const auto counted_anew = index.snapshot()->totals.get();
  CHECK(handed_on->active == counted_anew->active);
  int pairs = 0;
  for (std::size_t i = 0; i < properties; ++i)
    for (std::uint32_t value = 0; value < counted_anew->with[i].size(); ++value) {
      const auto property = static_cast<Property>(i);
      const auto *now_with = counted_anew->of_those_with(property, value),
                 *followed = handed_on->of_those_with(property, value);
      if (now_with == nullptr) continue;
      REQUIRE(followed != nullptr);
      for (std::size_t k = 0; k < properties; ++k)
        for (std::size_t other = 0; other < now_with->all[k].size(); ++other, ++pairs)
          CHECK(now_with->all[k][other] == followed->all[k][other]);
    }
  CHECK(pairs > 500);
  const auto counted = [](const Totals& totals, std::size_t schedule) {
    return schedule < totals.of_schedule.size() && totals.of_schedule[schedule] ? *totals.of_schedule[schedule]
                                                                                : Totals::Counts{};
  };
  for (std::size_t i = 0; i < index.snapshot()->schedules.size(); ++i)
    CHECK(counted(*handed_on, i) == counted(*counted_anew, i));
}

TEST_CASE("the best rated come first, and one five-star review is no record") {
  CHECK(rating_key(0, 0) == 4300);
  CHECK(rating_key(40, 196) > rating_key(1, 5));
  CHECK(rating_key(1, 5) > rating_key(0, 0));
  CHECK(rating_key(1, 1) < rating_key(0, 0));
}

}  // namespace muster::engine
