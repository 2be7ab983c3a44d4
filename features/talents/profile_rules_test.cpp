// Every rule of a profile, by the fault that breaking it gives.
#include "features/talents/profile_rules.h"

#include <catch2/catch.hpp>

#include "testing/few_names.h"

namespace muster::talents {
namespace {

Profile read_profile(std::string_view text) {
  auto profile = json::read_text<Profile>(text);
  REQUIRE(profile.has_value());
  return *profile;
}

// The pointers of all faults, in order.
std::vector<std::string> pointers(std::string_view profile_text) {
  auto profile = read_profile(profile_text);
  std::vector<std::string> found;
  for (const auto& fault : settle(profile, testing::FewNames(), 2026, "/profile")) found.push_back(fault.pointer);
  return found;
}

using Pointers = std::vector<std::string>;

TEST_CASE("a profile without a fault has none, and aliases become keys") {
  auto profile = read_profile(R"({"skills":[{"skill":"golang","level":4},{"skill":"k8s","level":2}],
    "rate":{"amount":8500,"currency":"USD"},"kinds":["hourly","full_time"],"country":"RO","zone":"Europe/Bucharest",
    "free":[{"week":"2026-W48","hours":40},{"week":"2027-W03","hours":0}],"languages":{"en":"C1"},
    "industries":{"fintech":3}})");
  CHECK(settle(profile, testing::FewNames(), 2026, "/profile").empty());
  CHECK(profile.skills[0].skill == "go");
  CHECK(profile.skills[1].skill == "kubernetes");
}

TEST_CASE("each rule of a profile names its place") {
  CHECK(pointers(R"({"skills":[{"skill":"go","level":1},{"skill":"react","level":1},{"skill":"golang","level":2}]})") ==
        Pointers{"/profile/skills/2/skill"});
  CHECK(pointers(R"({"skills":[{"skill":"kubernets","level":1}]})") == Pointers{"/profile/skills/0/skill"});
  CHECK(pointers(R"({"skills":[{"skill":"go","level":1,"last_used":2027}]})") ==
        Pointers{"/profile/skills/0/last_used"});
  CHECK(pointers(R"({"free":[{"week":"2026-W50","hours":1},{"week":"2026-W50","hours":2}]})") ==
        Pointers{"/profile/free"});
  CHECK(pointers(R"({"hours":{"start":"24:00","end":"08:00"}})") == Pointers{"/profile/hours/start"});
  CHECK(pointers(R"({"rate":{"amount":-1,"currency":"USD"}})") == Pointers{"/profile/rate/amount"});
  CHECK(pointers(R"({"kinds":["hourly","hourly"]})") == Pointers{"/profile/kinds/1"});
  CHECK(pointers(R"({"country":"XX","zone":"Europe/Nowhere"})") == Pointers{"/profile/country", "/profile/zone"});
  CHECK(pointers(R"({"languages":{"english":"C1"}})") == Pointers{"/profile/languages/english"});
  CHECK(pointers(R"({"industries":{"a/b":3,"fintech":61}})") ==
        Pointers{"/profile/industries/a~1b", "/profile/industries/fintech"});
}

TEST_CASE("steps of free hours are put in order") {
  auto profile = read_profile(R"({"free":[{"week":"2026-W50","hours":1},{"week":"2026-W49","hours":2}]})");
  CHECK(settle(profile, testing::FewNames(), 2026, "").empty());
  CHECK(profile.free[0].hours == 2);
}

TEST_CASE("an unknown skill is told with what may have been meant") {
  auto profile = read_profile(R"({"skills":[{"skill":"kubernets","level":1}]})");
  const auto faults = settle(profile, testing::FewNames(), 2026, "");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].message == "\"kubernets\" is not a skill that the network knows; near: kubernetes");
}

TEST_CASE("facts must be possible") {
  Facts facts;
  facts.ratings = Ratings{4, 21};
  facts.trials = Trials{3, 2};
  const auto faults = faults_of(facts, "/facts");
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].pointer == "/facts/ratings/sum");
  CHECK(faults[1].pointer == "/facts/trials/passed");
  CHECK(faults_of(Facts{.ratings = Ratings{4, 20}, .trials = Trials{2, 2}}, "").empty());
  CHECK(faults_of(Facts{.ratings = Ratings{4, 3}}, "").size() == 1);
}

TEST_CASE("a name is not blank and an e-mail is an address") {
  CHECK(faults_of(Portrait{.name = "Ana", .email = "ana@example.org"}).empty());
  CHECK(faults_of(Portrait{.name = "  "}).size() == 1);
  for (const auto* wrong : {"ana", "@b", "a@", "a b@c", "a@b@c"})
    CHECK(faults_of(Portrait{.name = "Ana", .email = wrong}).size() == 1);
}

TEST_CASE("who edits themselves keeps what a screening verified, and adds nothing to it") {
  const auto known = read_profile(R"({"skills":[{"skill":"go","level":4,"verified":true}]})");
  CHECK(unearned(known, known, "").empty());
  const auto raised = read_profile(
      R"({"skills":[{"skill":"go","level":5,"verified":true},{"skill":"react","level":1,"verified":true}]})");
  const auto faults = unearned(raised, known, "/profile");
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].pointer == "/profile/skills/0/verified");
}

}  // namespace
}  // namespace muster::talents
