// A page of the directory: the first 20 and every count beside every choice, by kinds of search; beside it one plain
// pass that only counts who meets the filters. browse_bench [PEOPLE…]
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <functional>

#include "bench/made_people.h"
#include "engine/browse.h"
#include "engine/overlap.h"

using namespace muster;
using namespace muster::engine;
using namespace muster::bench;

namespace {

constexpr int times_asked = 40;
const Date as_of = *parse_date("2026-11-23");

// Who meets the filters that the searches below set, without an index.
int plain(const std::vector<Person>& people, const Filters& filters) {
  return static_cast<int>(std::ranges::count_if(people, [&](const Person& person) {
    const auto has = [&](const std::string& skill) {
      return std::ranges::any_of(person.skills, [&](const HeldSkill& held) { return held.skill == skill; });
    };
    const auto among = [](const auto& wanted, const auto& value) {
      return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
    };
    return person.active && among(filters.countries, person.country) && among(filters.seniorities, person.seniority) &&
           (filters.kinds.empty() || std::ranges::find_first_of(person.kinds, filters.kinds) != person.kinds.end()) &&
           std::ranges::all_of(filters.skills, has);
  }));
}

struct Asked {
  const char* name;
  std::function<void(Browsing&, oracle::Random&)> set;
};

void run(int how_many) {
  oracle::Random random(42);
  std::vector<Person> people;
  std::vector<Change> changes;
  for (int i = 0; i < how_many; ++i) {
    people.push_back(somebody(random, i, as_of));
    changes.push_back({people.back().id, people.back()});
  }
  Index index;
  index.apply(changes, 1);
  changes.clear();
  const auto now = week_of(as_of);
  const auto sorting = std::chrono::steady_clock::now();
  make_ready(*index.snapshot(), {.now = now});
  fmt::print("{:>9} people: sorted in {:.0f} ms\n", how_many, micros_since(sorting) / 1000);
  const std::vector<Asked> all{
      {"no filter", [](Browsing&, oracle::Random&) {}},
      {"newest first", [](Browsing& asked, oracle::Random&) { asked.sorting = Sorting::newest; }},
      {"a country", [](Browsing& asked, oracle::Random& r) { asked.filters.countries = {r.one_of(countries)}; }},
      {"two grades",
       [](Browsing& asked, oracle::Random&) { asked.filters.seniorities = {Seniority::senior, Seniority::principal}; }},
      {"a skill", [](Browsing& asked, oracle::Random& r) { asked.filters.skills = {often_low(r, "skill", skills)}; }},
      {"a grade, a kind",
       [](Browsing& asked, oracle::Random&) {
         asked.filters.seniorities = {Seniority::senior};
         asked.filters.kinds = {WorkKind::part_time};
       }},
      {"a skill, a country",
       [](Browsing& asked, oracle::Random& r) {
         asked.filters.skills = {often_low(r, "skill", skills)};
         asked.filters.countries = {r.one_of(countries)};
       }},
      {"a skill, a grade, two countries",
       [](Browsing& asked, oracle::Random& r) {
         asked.filters.skills = {often_low(r, "skill", skills)};
         asked.filters.seniorities = {Seniority::senior};
         asked.filters.countries = {r.one_of(countries), r.one_of(countries)};
       }},
  };
  for (const auto& [name, set] : all) {
    std::vector<double> taken, passes;
    for (int i = 0; i < times_asked; ++i) {
      Browsing asked{.now = now};
      set(asked, random);
      const auto snapshot = index.snapshot();
      const auto start = std::chrono::steady_clock::now();
      const auto found = browse(*snapshot, asked).count;
      taken.push_back(micros_since(start));
      if (i >= 3) continue;
      const auto again = std::chrono::steady_clock::now();
      if (plain(people, asked.filters) != found) std::abort();
      passes.push_back(micros_since(again));
    }
    const auto times = times_of(taken);
    fmt::print("{:>9} people, {:<32} median {:>6.2f} ms, slowest {:>6.2f} ms; one plain pass {:>7.1f} ms = {:.0f}×\n",
               how_many, name, times.median / 1000, times.slowest / 1000, times_of(passes).median / 1000,
               times_of(passes).median / times.median);
  }
  std::vector<double> after;
  for (int i = 0; i < times_asked; ++i) {
    const Change change{people[0].id, somebody(random, 0, as_of)};
    index.apply(std::span(&change, 1), i + 2);
    const auto snapshot = index.snapshot();
    const auto start = std::chrono::steady_clock::now();
    browse(*snapshot, Browsing{.now = now});
    after.push_back(micros_since(start));
  }
  fmt::print("{:>9} people, {:<32} median {:>6.2f} ms\n", how_many, "right after somebody changed",
             times_of(after).median / 1000);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<int> sizes;
  for (int i = 1; i < argc; ++i) sizes.push_back(std::atoi(argv[i]));
  if (sizes.empty()) sizes = {10'000, 100'000, 1'000'000};
  for (const int size : sizes) run(size);
}
