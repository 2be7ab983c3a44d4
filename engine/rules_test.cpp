// The formulas on numbers worked out by hand: what a division rounds, where a cap bites, what midnight does.
#include <catch2/catch.hpp>

#include "engine/availability.h"
#include "engine/curve.h"
#include "engine/near_miss.h"
#include "engine/overlap.h"
#include "engine/score.h"

namespace muster::engine {
namespace {

Hours hours(const char* start, const char* end) { return {*parse_local_time(start), *parse_local_time(end)}; }

}  // namespace

TEST_CASE("a skill's value caps the level one above what is wanted and fades with disuse") {
  CHECK(skill_value({.level = 4, .years = 6, .last_used = 2026, .verified = true}, 3, 2026) == 600 + 187 + 150);
  CHECK(skill_value({.level = 5, .years = 6, .last_used = 2026, .verified = true}, 3, 2026) == 600 + 187 + 150);
  CHECK(skill_value({.level = 3, .years = 0, .last_used = 2026}, 3, 2026) == 450);
  CHECK(skill_value({.level = 5, .years = 30, .last_used = 2026, .verified = true}, 5, 2026) == 1000);
  CHECK(skill_value({.level = 4, .years = 6, .last_used = 2024, .verified = true}, 3, 2026) == 937);
  CHECK(skill_value({.level = 4, .years = 6, .last_used = 2023, .verified = true}, 3, 2026) == 937 * 900 / 1000);
  CHECK(skill_value({.level = 4, .years = 6, .last_used = 1999, .verified = true}, 3, 2026) == 937 * 500 / 1000);
  CHECK(skill_value({.level = 4, .years = 6, .last_used = 2030, .verified = true}, 3, 2026) == 937);
}

TEST_CASE("quality starts from the priors and each of its divisions rounds down") {
  // rating (4000·5 + 0) / 5 = 4000: 1000 · 3000 / 4000 = 750; trial 900: 500 · 900 / 1000 = 450
  CHECK(quality_points({}, 0, 0, 0, 0) == 1200);
  // rating (20000 + 19000) / 9 = 4333: 1000 · 3333 / 4000 = 833; trial (4500 + 2000) / 7 = 928: 464
  CHECK(quality_points({}, 4, 19, 2, 2) == 833 + 464);
}

TEST_CASE("the rate's points grow to the full at half of what is allowed") {
  CHECK(rate_points(800, 8500, 9500) == 168);  // 1600 · 1000 / 9500 = 168.4
  CHECK(rate_points(800, 4750, 9500) == 800);
  CHECK(rate_points(800, 0, 9500) == 800);
  CHECK(rate_points(800, 9500, 9500) == 0);
  CHECK(rate_points(800, 0, 0) == 0);
  CHECK(rate_points(10'000, 1, INT64_MAX) == 10'000);
}

TEST_CASE("overlap, availability and seniority are shares of what is between the least and the best") {
  CHECK(overlap_points(700, 480, 240) == 700);
  CHECK(overlap_points(700, 300, 240) == 175);
  CHECK(overlap_points(700, 500, 490) == 700);
  CHECK(overlap_points(700, 490, 490) == 700);
  CHECK(availability_points(700, 2, 1, 4) == 525);
  CHECK(availability_points(700, 51, 51, 60) == 700);
  CHECK(seniority_points(500, Seniority::senior, Seniority::mid, Seniority::principal) == 375);
  CHECK(seniority_points(501, Seniority::mid, Seniority::mid, Seniority::senior) == 250);
  CHECK(seniority_points(501, Seniority::mid, Seniority::mid, Seniority::mid) == 501);
}

TEST_CASE("minutes shared across time zones, midnight and whole days") {
  const UtcInterval new_york = in_utc(hours("09:00", "17:00"), -300);  // 14:00 to 22:00
  CHECK(shared_minutes(new_york, in_utc(hours("09:00", "17:00"), 120)) == 60);
  CHECK(shared_minutes(new_york, in_utc(hours("12:00", "24:00"), 120)) == 480);
  CHECK(shared_minutes(new_york, in_utc(hours("22:00", "06:00"), 330)) == 330);  // 16:30 to 00:30
  CHECK(shared_minutes(new_york, in_utc(hours("00:00", "00:00"), 840)) == 480);  // always there
  CHECK(shared_minutes(in_utc(hours("07:00", "07:00"), 0), new_york) == 480);    // a client around the clock
  CHECK(shared_minutes(in_utc(hours("22:00", "02:00"), 0), in_utc(hours("23:00", "01:00"), 0)) == 120);
  CHECK(shared_minutes(in_utc(hours("00:00", "02:00"), 0), in_utc(hours("23:00", "01:00"), 0)) == 60);
  CHECK(shared_minutes(in_utc(hours("00:00", "23:00"), 0), in_utc(hours("22:00", "02:00"), 0)) == 180);  // twice a day
}

TEST_CASE("the first week that fits") {
  const int now = 3000;
  const auto from = [](int week, int free) { return FreeCell{now + week, static_cast<std::uint16_t>(free)}; };
  const std::vector<FreeCell> free{from(-2, 40), from(1, 0), from(3, 20), from(5, 40), from(50, 0), from(51, 40)};
  CHECK(first_fit(free, {now, 40, 1}, 0, 51) == 0);
  CHECK(first_fit(free, {now, 40, 2}, 0, 51) == 5);
  CHECK(first_fit(free, {now, 20, 2}, 0, 51) == 3);
  CHECK(first_fit(free, {now, 20, 2}, 0, 2) == std::nullopt);
  CHECK(first_fit(free, {now, 40, 45}, 0, 51) == 5);
  CHECK(first_fit(free, {now, 40, 46}, 0, 51) == 51);  // what lies beyond the horizon is not checked
  CHECK(first_fit(free, {now, 40, 46}, 0, 50) == std::nullopt);
  CHECK(first_fit(free, {now, 41, 1}, 0, 51) == std::nullopt);
  CHECK(first_fit({}, {now, 1, 1}, 0, 51) == std::nullopt);
  CHECK(first_fit({}, {now, 0, 9}, 4, 51) == 4);
}

TEST_CASE("what would admit the first, the fifth and the twentieth") {
  CHECK(admits({}).empty());
  CHECK(admits({300}) == std::vector<Admits>{{1, 300}});
  CHECK(admits({900, 300, 500, 500, 900, 1000}) == std::vector<Admits>{{1, 300}, {5, 900}});
  CHECK(admits({1, 1, 1, 1, 1}) == std::vector<Admits>{{5, 1}});
  std::vector<std::int64_t> many(20, 4);
  many[7] = 9;
  CHECK(admits(many) == std::vector<Admits>{{19, 4}, {20, 9}});
}

TEST_CASE("a price curve keeps the ends of many rates") {
  CHECK(price_curve({}).empty());
  CHECK(price_curve({5, 3, 5}) == std::vector<CurvePoint>{{3, 1}, {5, 3}});
  std::vector<std::int64_t> rates;
  for (int i = 0; i < 100; ++i) rates.push_back(i);
  const auto curve = price_curve(rates);
  REQUIRE(curve.size() == 64);
  CHECK(curve.front() == CurvePoint{0, 1});
  CHECK(curve[1] == CurvePoint{1, 2});     // 99/63
  CHECK(curve[32] == CurvePoint{50, 51});  // 3168/63 = 50.3
  CHECK(curve.back() == CurvePoint{99, 100});
}

TEST_CASE("weights that do not sum to 10,000 are refused by name") {
  CHECK(check({}));
  Weights weights;
  weights.maxima[0] = -1;
  weights.trial_prior = 1001;
  const auto refused = check(weights);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().faults.size() == 3);
  CHECK(refused.error().faults[0].pointer == "/maxima/skills");
}

}  // namespace muster::engine
