// The arithmetic of the score: each component from plain numbers, by integer divisions that round down.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/person.h"
#include "engine/weights.h"

namespace muster::engine {

struct SkillFacts {
  int level = 0;
  int years = 0;
  int last_used = 0;
  bool verified = false;
};

// 0 to 1000: how well a held skill serves a wanted level in the year of the question.
int skill_value(const SkillFacts& held, int want_level, int year);

std::int64_t quality_points(const Weights& weights, std::int64_t rating_count, std::int64_t rating_sum,
                            std::int64_t trials_taken, std::int64_t trials_passed);
std::int64_t rate_points(std::int64_t most, std::int64_t rate, std::int64_t rate_max);
std::int64_t industry_points(std::int64_t most, std::int64_t years);
std::int64_t overlap_points(std::int64_t most, int minutes, int min);
std::int64_t availability_points(std::int64_t most, std::int64_t first_week, std::int64_t earliest,
                                 std::int64_t latest);
std::int64_t seniority_points(std::int64_t most, Seniority held, Seniority lo, Seniority hi);

}  // namespace muster::engine
