// How long an answer takes, beside the brute-force reference on the same people in the same run; what a changed person
// costs; how much memory a person takes. match_bench [PEOPLE…]
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "bench/made_people.h"
#include "engine/match.h"
#include "testing/oracle/oracle.h"

using namespace muster;
using namespace muster::engine;
using namespace muster::bench;

namespace {

constexpr int briefs_asked = 300;
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
