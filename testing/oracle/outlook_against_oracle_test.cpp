// The outlook equals the brute-force reference: every demand and amount, and no single change of the person's own, of
// all there are, opens more briefs than the one it names first. MUSTER_SEED replays a run.
#include <catch2/catch.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <set>

#include "engine/outlook.h"
#include "testing/oracle/oracle.h"
#include "testing/oracle/random_network.h"

namespace muster::oracle {
namespace {

using namespace engine;

const MadeUpZones zones;

bool qualifies(const Person& person, const Brief& brief, Date as_of) {
  const auto verdict = oracle::verdict(person, brief, {.as_of = as_of, .top = 0}, {}, zones);
  return !verdict.excluded && verdict.violated.empty();
}

// Every single change, as plainly as possible: whole people, not changes.
std::vector<Person> everybody_they_could_be(const Person& person, const std::vector<Brief>& briefs, Week now) {
  std::vector<Person> all;
  const auto add = [&](auto change) {
    all.push_back(person);
    change(all.back());
  };
  std::set<std::int64_t> rates;
  std::set<int> hours;
  std::set<std::string> skills, languages;
  for (const Brief& brief : briefs) {
    if (brief.rate_max) rates.insert(*brief.rate_max);
    for (const int asked : {10, 20, 40, brief.weekly_hours.value_or(10)}) hours.insert(asked);
    for (const auto& [language, level] : brief.languages) languages.insert(language);
    for (const Must& must : brief.must)
      for (const SkillAsked& asked : must.any_of) skills.insert(asked.skill);
  }
  for (const auto rate : rates)
    if (!person.rate || rate < *person.rate) add([&](Person& p) { p.rate = rate; });
  for (const int free : hours)
    for (int from = 0; from < 52; ++from)
      add([&](Person& p) {
        const auto weeks = free_by_week(person, now);
        p.free.clear();
        for (int week = 0; week < 52; ++week)
          p.free.push_back({now + week, week < from ? weeks[static_cast<std::size_t>(week)]
                                                    : std::max(free, weeks[static_cast<std::size_t>(week)])});
      });
  for (const auto& skill : skills)
    for (int level = 1; level <= 5; ++level)
      for (const bool verified : {false, true})
        add([&](Person& p) {
          auto held = std::ranges::find(p.skills, skill, &HeldSkill::skill);
          if (held == p.skills.end()) held = p.skills.insert(held, {skill, 1, 0, used_this_year, false});
          held->level = std::max(held->level, level);
          held->verified |= verified;
        });
  for (const auto& language : languages)
    for (int level = 1; level <= 6; ++level)
      add([&](Person& p) { p.languages[language] = std::max(p.languages[language], static_cast<Cefr>(level)); });
  for (const auto kind : {WorkKind::hourly, WorkKind::part_time, WorkKind::full_time})
    add([&](Person& p) { p.kinds.push_back(kind); });
  for (int shift = 15; person.hours && shift < 1440; shift += 15)
    add([&](Person& p) {
      const auto later = [&](LocalTime time) {
        return LocalTime{static_cast<std::int16_t>((time.minutes + shift) % 1440)};
      };
      p.hours = Hours{later(person.hours->start), later(person.hours->end)};
    });
  return all;
}

int net_gain(const Person& changed, const std::vector<Brief>& briefs, const std::vector<bool>& before, Date as_of) {
  int net = 0;
  for (std::size_t i = 0; i < briefs.size(); ++i) net += int(qualifies(changed, briefs[i], as_of)) - int(before[i]);
  return net;
}

struct Tally {
  long demands = 0, changes = 0, failed = 0;
  void note(bool right, std::uint64_t seed, const char* what) {
    if (right) return;
    if (++failed <= 5) std::printf("seed %llu: another %s\n", static_cast<unsigned long long>(seed), what);
  }
};

void compare_standing(const Standing& found, const Person& person, const Brief& brief, Date as_of, std::uint64_t seed,
                      Tally& tally) {
  const auto wanted = oracle::verdict(person, brief, {.as_of = as_of, .top = 0}, {}, zones);
  std::vector<Violation> violated;
  for (const Demand& demand : found.demands)
    if (!demand.is_met) violated.push_back({demand.constraint, demand.by});
  tally.demands += static_cast<long>(found.demands.size());
  tally.note(violated == wanted.violated && found.violated == static_cast<int>(violated.size()), seed, "demand");
  tally.note(found.excluded == wanted.excluded, seed, "exclusion");
  for (const Demand& demand : found.demands)
    if (demand.constraint.asked == Asked::availability && found.hours > 0 && brief.weeks > 0)
      tally.note(demand.is_met == (found.most_free >= found.hours), seed, "most of free hours");
  if (!found.change) return;
  tally.note(qualifies(after(person, *found.change, week_of(as_of)), brief, as_of), seed, "change of a brief");
}

}  // namespace

TEST_CASE("the outlook of a person is what the brute-force reference says, and the first change opens most") {
  const char* given = std::getenv("MUSTER_SEED");
  const std::uint64_t seed =
      given != nullptr ? std::strtoull(given, nullptr, 10)
                       : static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count());
  Tally tally;
  for (std::uint64_t world = 0; world < 150; ++world) {
    Random random(seed + world);
    const Date as_of = random_date(random);
    const Week now = week_of(as_of);
    auto person = random_person(random, "p1", as_of, Variety::ordinary);
    person.active = true;
    std::vector<Brief> briefs;
    for (int n = random.from_to(0, 14); n > 0; --n) briefs.push_back(random_brief(random, as_of, Variety::ordinary));
    const auto found = outlook(person, briefs, as_of, zones);
    REQUIRE(found.standings.size() == briefs.size());
    std::vector<bool> before;
    for (std::size_t i = 0; i < briefs.size(); ++i) {
      compare_standing(found.standings[i], person, briefs[i], as_of, seed + world, tally);
      before.push_back(qualifies(person, briefs[i], as_of));
    }
    int most = 0;
    for (const Person& other : everybody_they_could_be(person, briefs, now))
      most = std::max(most, net_gain(other, briefs, before, as_of));
    for (const Helpful& one : found.changes) {
      const int net = static_cast<int>(one.opens.size()) - static_cast<int>(one.closes.size());
      tally.note(net_gain(after(person, one.change, now), briefs, before, as_of) == net, seed + world, "gain");
      if (&one == &found.changes.front()) tally.note(net == most, seed + world, "greatest gain");
      ++tally.changes;
    }
    tally.note(!found.changes.empty() || most == 0, seed + world, "help where there was none");
  }
  std::printf("outlook against oracle: seed %llu, %ld demands, %ld changes, %ld failed\n",
              static_cast<unsigned long long>(seed), tally.demands, tally.changes, tally.failed);
  CHECK(tally.failed == 0);
  CHECK(tally.changes > 100);
}

}  // namespace muster::oracle
