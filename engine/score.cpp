// Every formula is written in the order in which its page states it: where a division rounds matters.
#include "engine/score.h"

#include <algorithm>

namespace muster::engine {
namespace {
__extension__ using Wide = __int128;  // a rate may be any int64
constexpr int full_day = 480;
constexpr std::int64_t prior_count = 5;
}  // namespace

int skill_value(const SkillFacts& held, int want_level, int year) {
  const int cap = std::min(want_level + 1, 5);
  const int level = 600 * std::min(held.level, cap) / cap;
  const int years = 250 * std::min(held.years, 8) / 8;
  const int verified = held.verified ? 150 : 0;
  const int recency = std::max(500, 1000 - 100 * std::max(0, year - held.last_used - 2));
  return (level + years + verified) * recency / 1000;
}

std::int64_t quality_points(const Weights& weights, std::int64_t rating_count, std::int64_t rating_sum,
                            std::int64_t trials_taken, std::int64_t trials_passed) {
  const std::int64_t most = weights.of(Component::quality);
  const std::int64_t rating = (weights.rating_prior * prior_count + 1000 * rating_sum) / (prior_count + rating_count);
  const std::int64_t trial = (weights.trial_prior * prior_count + 1000 * trials_passed) / (prior_count + trials_taken);
  return 2 * most / 3 * (rating - 1000) / 4000 + most / 3 * trial / 1000;
}

std::int64_t rate_points(std::int64_t most, std::int64_t rate, std::int64_t rate_max) {
  if (rate_max == 0) return 0;
  const Wide below = Wide{2} * most * (rate_max - rate) / rate_max;
  return std::min(most, static_cast<std::int64_t>(below));
}

std::int64_t industry_points(std::int64_t most, std::int64_t years) {
  return most * std::min<std::int64_t>(years, 5) / 5;
}

std::int64_t overlap_points(std::int64_t most, int minutes, int min) {
  if (minutes >= full_day || min >= full_day) return most;
  return most * (minutes - min) / (full_day - min);
}

std::int64_t availability_points(std::int64_t most, std::int64_t first_week, std::int64_t earliest,
                                 std::int64_t latest) {
  return most * (latest + 1 - first_week) / (latest + 1 - earliest);
}

std::int64_t seniority_points(std::int64_t most, Seniority held, Seniority lo, Seniority hi) {
  if (lo == hi) return most;
  const auto grade = [](Seniority seniority) { return static_cast<std::int64_t>(seniority); };
  return most / 2 + most / 2 * (grade(held) - grade(lo)) / (grade(hi) - grade(lo));
}

}  // namespace muster::engine
