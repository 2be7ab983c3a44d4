// Every distinct rate is a point; of too many points, an even pick that keeps the first and the last.
#include "engine/curve.h"

#include <algorithm>

namespace muster::engine {

std::vector<CurvePoint> price_curve(std::vector<std::int64_t> rates) {
  std::ranges::sort(rates);
  std::vector<CurvePoint> all;
  for (std::size_t i = 0; i < rates.size(); ++i)
    if (i + 1 == rates.size() || rates[i + 1] != rates[i]) all.push_back({rates[i], static_cast<int>(i + 1)});
  if (all.size() <= curve_points) return all;
  std::vector<CurvePoint> picked;
  for (std::size_t i = 0; i < curve_points; ++i) picked.push_back(all[i * (all.size() - 1) / (curve_points - 1)]);
  return picked;
}

}  // namespace muster::engine
