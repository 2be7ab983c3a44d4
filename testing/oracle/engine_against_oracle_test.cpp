// The engine equals the brute-force reference: full answers and single verdicts, on random worlds that change between
// the questions. MUSTER_SEED replays a run, MUSTER_WORLDS makes it longer.
#include <catch2/catch.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "engine/index.h"
#include "engine/match.h"
#include "testing/oracle/oracle.h"
#include "testing/oracle/random_network.h"

namespace muster::oracle {
namespace {

using namespace engine;

std::uint64_t number_from_environment(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

struct Count {
  long tried = 0, failed = 0, qualified = 0, near = 0;
};

// The people twice: as plain values, and in an index that gets the same changes.
struct World {
  std::map<std::string, Person> people;
  Index index;
  std::int64_t position = 0;

  void change(Random& random, int most, int ids, Date as_of, Variety variety) {
    std::vector<Change> changes;
    for (int n = random.from_to(1, most); n > 0; --n) {
      const std::string id = person_id(random.below(ids));
      if (random.once_in(4)) {
        people.erase(id);
        changes.push_back({id, std::nullopt});
      } else {
        people[id] = random_person(random, id, as_of, variety);
        changes.push_back({id, people[id]});
      }
    }
    index.apply(changes, ++position);
  }
};

bool same(const Answer& found, const Answer& wanted) {
  bool equal = found.qualified == wanted.qualified && found.near_misses == wanted.near_misses &&
               found.price_curve == wanted.price_curve && found.facets == wanted.facets &&
               found.top.size() == wanted.top.size();
  for (std::size_t i = 0; equal && i < found.top.size(); ++i) equal = found.top[i].ranked == wanted.top[i].ranked;
  return equal;
}

class Comparison {
 public:
  explicit Comparison(std::uint64_t seed) : seed_(seed) {}

  void note(bool equal, std::uint64_t world, const char* what) {
    ++count.tried;
    if (equal) return;
    ++count.failed;
    if (count.failed <= 5)
      std::printf("seed %llu, world %llu: another %s\n", static_cast<unsigned long long>(seed_),
                  static_cast<unsigned long long>(world), what);
  }

  void compare(const World& world, std::uint64_t number, Random& random, Date as_of, Variety variety) {
    static const std::vector<const char*> codes{"USD", "USD", "JPY", "KWD"};
    const Brief brief = random_brief(random, as_of, variety);
    const Weights weights = random_weights(random);
    REQUIRE(check(weights));
    const Asking asking{as_of, *Currency::parse(random.one_of(codes)), static_cast<std::size_t>(random.below(30))};
    std::vector<Person> people;
    for (const auto& [id, person] : world.people) people.push_back(person);
    const auto snapshot = world.index.snapshot();
    const Answer found = match(*snapshot, brief, asking, weights, zones_);
    note(same(found, answer(people, brief, asking, weights, zones_)), number, "answer");
    note(snapshot->count == people.size() && found.position == world.position, number, "count of people");
    count.qualified += found.qualified;
    for (const NearMiss& miss : found.near_misses) count.near += miss.count;
    for (const Person& person : people)
      note(why_not(*snapshot, person.id, brief, asking, weights, zones_) ==
               verdict(person, brief, asking, weights, zones_),
           number, "verdict");
  }

  Count count;

 private:
  std::uint64_t seed_;
  MadeUpZones zones_;
};

}  // namespace

TEST_CASE("the engine answers what the brute-force reference answers") {
  const std::uint64_t seed = number_from_environment(
      "MUSTER_SEED", static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count()));
  const std::uint64_t worlds = number_from_environment("MUSTER_WORLDS", 1200);
  Comparison comparison(seed);
  for (std::uint64_t number = 0; number < worlds; ++number) {
    Random random(seed + number);
    const Date as_of = random_date(random);
    const auto variety = static_cast<Variety>(random.below(3));
    World world;
    const int ids = random.one_of(std::vector{1, 3, 20, 60, 60, 60});
    for (int round = 0; round < 8; ++round) {
      comparison.compare(world, number, random, as_of, variety);  // the first time, there is nobody
      world.change(random, round % 4 == 0 ? 2 * ids : 3, ids, as_of, variety);
    }
  }
  const Count& count = comparison.count;
  std::printf("engine against oracle: seed %llu, %ld tried, %ld failed (%ld qualified, %ld near misses)\n",
              static_cast<unsigned long long>(seed), count.tried, count.failed, count.qualified, count.near);
  CHECK(count.failed == 0);
  CHECK((worlds < 1200 || count.tried >= 100'000));
}

TEST_CASE("a price curve of more than 64 rates and segments of many people equal the reference") {
  const MadeUpZones zones;
  Random random(7);
  const Date as_of = *parse_date("2026-11-23");
  World world;
  for (int i = 0; i < 3; ++i) world.change(random, 1500, 1300, as_of, Variety::ordinary);
  world.change(random, 3, 1300, as_of, Variety::ordinary);
  std::vector<Person> people;
  for (const auto& [id, person] : world.people) people.push_back(person);
  std::size_t longest = 0;
  for (int i = 0; i < 12; ++i) {
    Brief brief = random_brief(random, as_of, Variety::ordinary);
    brief.must.clear();
    const Asking asking{as_of, {}, 50};
    const Answer found = match(*world.index.snapshot(), brief, asking, {}, zones);
    CHECK(same(found, answer(people, brief, asking, {}, zones)));
    longest = std::max(longest, found.price_curve.size());
  }
  CHECK(longest == 64);
}

}  // namespace muster::oracle
