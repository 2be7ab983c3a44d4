// Finding the first week from which a person's free hours suffice for as long as asked. Weeks are counted from the
// current one (0); the horizon is 52, and what lies beyond is not checked.
#pragma once

#include <optional>
#include <span>

#include "engine/segment.h"

namespace muster::engine {

inline constexpr int horizon_weeks = 52;

struct Need {
  int this_week = 0;  // Week::index of week 0
  int hours = 0;      // a week
  int weeks = 0;
};

// The first week w in [from, to], at most 51, with enough hours in every week of [w, w + weeks).
std::optional<int> first_fit(std::span<const FreeCell> free, const Need& need, int from, int to);

}  // namespace muster::engine
