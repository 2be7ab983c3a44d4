// One walk over the steps: each maximal run of sufficient weeks is tried once, at its first admissible week.
#include "engine/availability.h"

#include <algorithm>

namespace muster::engine {
namespace {

// The admissible week of the run [begin, end) of sufficient weeks, if it holds one.
std::optional<int> fit_in(int begin, int end, const Need& need, int from, int to) {
  const int week = std::max(begin, from);
  if (week > to || week >= end) return std::nullopt;
  if (end < horizon_weeks && end - week < need.weeks) return std::nullopt;
  return week;
}

}  // namespace

std::optional<int> first_fit(std::span<const FreeCell> free, const Need& need, int from, int to) {
  to = std::min(to, horizon_weeks - 1);
  if (need.weeks == 0 || need.hours == 0) return from <= to ? std::optional(from) : std::nullopt;
  int begin = -1;  // of the run of sufficient weeks that the walk is in
  for (const FreeCell& step : free) {
    const int week = std::clamp(step.week - need.this_week, 0, horizon_weeks);
    const bool suffices = step.hours >= need.hours;
    if (suffices && begin < 0) begin = week;
    if (!suffices && begin >= 0) {
      if (const auto found = fit_in(begin, week, need, from, to)) return found;
      begin = -1;
    }
  }
  return begin < 0 ? std::nullopt : fit_in(begin, horizon_weeks, need, from, to);
}

}  // namespace muster::engine
