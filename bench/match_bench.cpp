// How long an answer takes, beside the brute-force reference on the same people in the same run; what a changed person
// costs; how much memory a person takes. match_bench [PEOPLE…]
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>

#include "engine/browse.h"
#include "engine/match.h"
#include "testing/oracle/oracle.h"
#include "testing/oracle/random_network.h"

using namespace muster;
using namespace muster::engine;

namespace {

constexpr int skills = 800, industries = 40, clients = 2000, briefs_asked = 300;
const std::vector<std::string> zones{"Europe/Bucharest", "America/New_York", "Asia/Kolkata", "UTC", "Asia/Kathmandu"};
const std::vector<std::string> countries{"RO", "PL", "UA", "DE", "US", "IN", "AR", "NP", "BR", "GB", "CA", "NG"};

double micros_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

// Low numbers often, high ones seldom, as skills are.
std::string often_low(oracle::Random& random, const char* kind, int n) {
  const double share = random.below(1'000'000) / 1e6;
  return fmt::format("{}{}", kind, static_cast<int>(std::pow(static_cast<double>(n), share)) - 1);
}

Person somebody(oracle::Random& random, int number, Date as_of) {
  Person person{.id = fmt::format("tal_{:026}", number)};
  std::map<std::string, HeldSkill> held;
  for (int n = random.from_to(4, 16); n > 0; --n) {
    const std::string skill = often_low(random, "skill", skills);
    held[skill] = {skill, random.from_to(1, 5), random.from_to(0, 15), as_of.year() - random.below(6),
                   random.once_in(3)};
  }
  for (auto& [name, skill] : held) person.skills.push_back(std::move(skill));
  person.seniority = static_cast<Seniority>(random.from_to(1, 4));
  person.rate = random.from_to(30, 260) * 50;
  for (const WorkKind kind : {WorkKind::hourly, WorkKind::part_time, WorkKind::full_time})
    if (!random.once_in(3)) person.kinds.push_back(kind);
  person.country = random.one_of(countries);
  person.zone = random.one_of(zones);
  person.hours = Hours{{static_cast<std::int16_t>(random.from_to(14, 22) * 30)},
                       {static_cast<std::int16_t>(random.from_to(32, 42) * 30)}};
  person.free = {{week_of(as_of) + random.from_to(-4, 6), random.one_of(std::vector{10, 20, 40, 40})}};
  if (random.once_in(2))
    person.free.push_back({person.free[0].week + random.from_to(4, 30), random.one_of(std::vector{0, 20})});
  person.languages = {{"en", static_cast<Cefr>(random.from_to(3, 6))}};
  person.industries[often_low(random, "industry", industries)] = random.from_to(1, 9);
  person.rating_count = random.below(20);
  person.rating_sum = person.rating_count * random.from_to(3, 5);
  for (int n = random.below(3); n > 0; --n)
    person.worked_with[often_low(random, "client", clients)] = !random.once_in(8);
  person.exposure = random.below(4);
  return person;
}

Brief something(oracle::Random& random, Date as_of) {
  Brief brief;
  brief.client = often_low(random, "client", clients);
  std::map<std::string, int> named;
  for (int n = random.from_to(2, 4); n > 0; --n) named.emplace(often_low(random, "skill", skills), 0);
  for (const auto& [skill, unused] : named) {
    if (brief.must.size() < 2) brief.must.push_back({{{skill, random.from_to(1, 3), 0, false}}, 3, Must::Form::single});
    else brief.nice.push_back({skill, 3, 2});
  }
  brief.seniority = SeniorityRange{Seniority::mid, Seniority::principal};
  brief.rate_max = random.from_to(80, 260) * 50;
  brief.kind = static_cast<WorkKind>(random.below(3));
  brief.earliest = week_of(as_of) + 1;
  brief.weeks = random.from_to(4, 16);
  brief.overlap = OverlapAsked{"America/New_York", {{540}, {1020}}, 120};
  brief.languages = {{"en", Cefr::B2}};
  brief.industries = {often_low(random, "industry", industries)};
  return brief;
}

struct Times {
  double median = 0, p99 = 0, slowest = 0;
};
Times times_of(std::vector<double> micros) {
  std::ranges::sort(micros);
  return {micros[micros.size() / 2], micros[micros.size() * 99 / 100], micros.back()};
}

// A page of the directory: all counts beside all choices, with no filter and with two.
void browse_all(const Snapshot& people, oracle::Random& random, Date as_of) {
  std::vector<double> open, filtered;
  for (int i = 0; i < 20; ++i) {
    Browsing asked{.now = week_of(as_of)};
    const auto start = std::chrono::steady_clock::now();
    const auto all = browse(people, asked).count;
    open.push_back(micros_since(start));
    asked.filters.skills = {often_low(random, "skill", skills)};
    asked.filters.countries = {random.one_of(countries)};
    const auto again = std::chrono::steady_clock::now();
    const auto some = browse(people, asked).count;
    filtered.push_back(micros_since(again));
    if (some > all) std::abort();
  }
  fmt::print("{:>9} people: a page of the directory {:.0f} µs, with two filters {:.0f} µs\n", people.count,
             times_of(open).median, times_of(filtered).median);
}

void run(int how_many) {
  oracle::Random random(42);
  const Date as_of = *parse_date("2026-11-23");
  const oracle::MadeUpZones offsets;
  std::vector<Person> people;
  std::vector<Change> changes;
  for (int i = 0; i < how_many; ++i) {
    people.push_back(somebody(random, i, as_of));
    changes.push_back({people.back().id, people.back()});
  }
  Index index;
  const auto load = std::chrono::steady_clock::now();
  index.apply(changes, 1);
  const double load_micros = micros_since(load);
  changes.clear();
  const Asking asking{as_of};
  std::vector<double> answers, plain, updates;
  long qualified = 0;
  const auto snapshot = index.snapshot();
  for (int i = 0; i < briefs_asked; ++i) {
    const Brief brief = something(random, as_of);
    const auto start = std::chrono::steady_clock::now();
    qualified += match(*snapshot, brief, asking, {}, offsets).qualified;
    answers.push_back(micros_since(start));
    if (i >= 5) continue;
    const auto again = std::chrono::steady_clock::now();
    const auto reference = oracle::answer(people, brief, asking, {}, offsets);
    plain.push_back(micros_since(again));
  }
  for (int i = 0; i < 100; ++i) {
    const Change change{people[0].id, somebody(random, 0, as_of)};
    const auto start = std::chrono::steady_clock::now();
    index.apply(std::span(&change, 1), i + 2);
    updates.push_back(micros_since(start));
  }
  browse_all(*snapshot, random, as_of);
  const Times answer = times_of(answers);
  fmt::print(
      "{:>9} people: answer median {:.0f} µs, p99 {:.0f} µs ({} qualify on average); plain scan {:.0f} µs = {:.0f}×; "
      "a changed person {:.0f} µs; load {:.2f} s; {} bytes a person\n",
      how_many, answer.median, answer.p99, qualified / briefs_asked, times_of(plain).median,
      times_of(plain).median / answer.median, times_of(updates).median, load_micros / 1e6,
      bytes(*snapshot) / people.size());
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<int> sizes;
  for (int i = 1; i < argc; ++i) sizes.push_back(std::atoi(argv[i]));
  if (sizes.empty()) sizes = {3'000, 10'000, 100'000};
  for (const int size : sizes) run(size);
}
