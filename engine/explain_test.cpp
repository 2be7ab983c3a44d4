// What is told of one person: reasons and gaps by points, and nothing about what the brief did not ask.
#include <catch2/catch.hpp>

#include "engine/match.h"

namespace muster::engine {
namespace {

class NoZones : public ZoneOffsets {
 public:
  [[nodiscard]] std::optional<int> minutes_at_noon_utc(std::string_view, Date) const override { return 0; }
};

const Date today = *parse_date("2026-11-23");

Explained explained_of(Person person, const Brief& brief) {
  person.free = {{week_of(today), 40}};
  Index index;
  index.apply(std::vector<Change>{{person.id, person}}, 1);
  const auto answer = match(*index.snapshot(), brief, {today}, {}, NoZones{});
  REQUIRE(answer.top.size() == 1);
  return answer.top[0];
}

}  // namespace

TEST_CASE("of a group the first of the equally good skills is told") {
  const Person ana{.id = "ana", .skills = {{"rust", 3, 0, 2026}, {"go", 3, 0, 2026}, {"c", 5, 9, 2026}}};
  const Brief brief{.must = {{{{"go"}, {"rust"}, {"c", 1, 0, true}}, 3, Must::Form::group}}};
  const auto ana_told = explained_of(ana, brief);
  REQUIRE(ana_told.skills.size() == 1);
  CHECK(ana_told.skills[0].skill == "go");
  CHECK(ana_told.skills[0].value == 600);
}

TEST_CASE("three best reasons and all gaps, of what was asked") {
  const Person ana{.id = "ana", .skills = {{"go", 2, 0, 2026}}, .rate = 5000};
  const Brief brief{
      .client = "new", .must = {{{{"go"}}}}, .nice = {{"k8s"}}, .rate_max = 5000, .industries = {"games"}};
  const auto told = explained_of(ana, brief);
  // go: 600 of 1000 at weight 3 of 5; k8s: nothing; the rate is at its limit; no industry; the client is new.
  CHECK(told.best == std::vector<Points>{{Component::skills, "go", 1620},
                                         {Component::quality, "", 1200},
                                         {Component::availability, "", 700}});
  CHECK(told.gaps == std::vector<Points>{{Component::skills, "k8s", 1800},
                                         {Component::skills, "go", 1080},
                                         {Component::rate, "", 800},
                                         {Component::industry, "", 800},
                                         {Component::quality, "", 300}});
  const auto silent = explained_of({.id = "bo"}, {});
  CHECK(silent.best.size() == 2);  // quality and availability are always asked
  CHECK(silent.gaps == std::vector<Points>{{Component::quality, "", 300}});
}

TEST_CASE("nothing won is no reason") {
  const Person ana{.id = "ana", .rating_count = 1000, .rating_sum = 1000, .trials_taken = 10'000};
  const auto told = explained_of(ana, {.nice = {{"go"}}, .industries = {"games"}});
  CHECK(told.best.size() == 2);
  CHECK(told.best[1].component == Component::quality);
}

}  // namespace muster::engine
