// `muster match` on random files answers, byte for byte, what the oracle answers: reading, matching, writing at once.
// MUSTER_SEED replays a run.
#include <catch2/catch.hpp>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <sstream>

#include "testing/oracle/oracle.h"
#include "tests/match/run_match.h"
#include "tests/match/wire.h"

namespace muster::tests {
namespace {

// The C library's time zones, as a second opinion on the product's.
class LibraryZones : public engine::ZoneOffsets {
 public:
  [[nodiscard]] std::optional<int> minutes_at_noon_utc(std::string_view zone, Date date) const override {
    const auto [known, is_new] = known_.try_emplace({std::string(zone), date.days});
    if (!is_new) return known->second;
    setenv("TZ", std::string(zone).c_str(), 1);  // NOLINT(concurrency-mt-unsafe): one thread
    tzset();
    const std::time_t noon = std::time_t{date.days} * 86'400 + 43'200;
    std::tm local{};
    localtime_r(&noon, &local);
    return known->second = static_cast<int>(local.tm_gmtoff / 60);
  }

 private:
  mutable std::map<std::pair<std::string, int>, int> known_;
};

struct Files {
  std::string people, briefs, answers;
};

Files random_files(oracle::Random& random, Date as_of, int how_many, const LibraryZones& zones) {
  static const std::vector<std::string> currencies{"USD", "EUR", "JPY", "KWD"};
  const std::string currency = random.one_of(currencies);
  Files files;
  std::vector<engine::Person> people;
  for (int i = 0; i < how_many; ++i) {
    people.push_back(oracle::random_person(random, oracle::person_id(i), as_of, oracle::Variety::ordinary));
    if (people.back().zone == "Nowhere/Else") people.back().zone = "Europe/Lisbon";
    files.people += person_line(people.back(), as_of.year(), currency, random);
  }
  // Where nobody has a rate, the width of a band is of no account.
  const engine::Asking asking{as_of, *Currency::parse(currency), 20};
  for (int i = 0; i < 12; ++i) {
    engine::Brief brief = oracle::random_brief(random, as_of, oracle::Variety::ordinary);
    brief.weeks = std::max(brief.weeks, 1);
    const std::string id = "b" + std::to_string(i);
    files.briefs += brief_line(id, brief, currency, random);
    files.answers += answer_line(id, oracle::answer(people, brief, asking, {}, zones));
  }
  return files;
}

}  // namespace

TEST_CASE("muster match on random files prints what the oracle answers") {
  const char* given = std::getenv("MUSTER_SEED");
  const auto seed =
      given != nullptr ? std::strtoull(given, nullptr, 10) : static_cast<unsigned long long>(std::time(nullptr));
  const LibraryZones zones;
  long tried = 0;
  long failed = 0;
  for (unsigned long long file = 0; file < 60; ++file) {
    oracle::Random random(seed + file);
    const Date as_of = oracle::random_date(random);
    const Files files = random_files(random, as_of, random.one_of(std::vector{1, 5, 60, 250}), zones);
    const Ran ran = run_match(files.people, files.briefs, "--as-of " + text(as_of) + " --json --full");
    REQUIRE(ran.err.empty());
    REQUIRE(ran.exit_code == 0);
    std::istringstream found(ran.out);
    std::istringstream wanted(files.answers);
    std::string found_line;
    for (std::string wanted_line; std::getline(wanted, wanted_line); ++tried) {
      std::getline(found, found_line);
      if (found_line == wanted_line) continue;
      if (++failed <= 3)
        std::printf("seed %llu, file %llu:\n  %s\n  %s\n", seed, file, found_line.c_str(), wanted_line.c_str());
    }
  }
  std::printf("muster match against oracle: seed %llu, %ld tried, %ld failed\n", seed, tried, failed);
  CHECK(tried == 720);
  CHECK(failed == 0);
}

}  // namespace muster::tests
