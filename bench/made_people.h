// People made at random for benches: the same for the same seed; and times of many runs.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "engine/person.h"
#include "testing/oracle/random_network.h"

namespace muster::bench {

inline constexpr int skills = 800, industries = 40, clients = 2000;
extern const std::vector<std::string> zones, countries;

// Low numbers often, high ones seldom, as skills are: "skill3".
std::string often_low(oracle::Random& random, const char* kind, int n);
engine::Person somebody(oracle::Random& random, int number, Date as_of);

double micros_since(std::chrono::steady_clock::time_point start);
struct Times {
  double median = 0, p99 = 0, slowest = 0;
};
Times times_of(std::vector<double> micros);

}  // namespace muster::bench
