// The price curve: for each rate, how many people a brief could have at most for it.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/answer.h"

namespace muster::engine {

inline constexpr std::size_t curve_points = 64;

// From the rates of all who have one and violate at most the constraint on it.
std::vector<CurvePoint> price_curve(std::vector<std::int64_t> rates);

}  // namespace muster::engine
