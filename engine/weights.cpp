// The check of a network's own weights.
#include "engine/weights.h"

#include <fmt/format.h>

namespace muster::engine {

Done check(const Weights& weights) {
  std::vector<Fault> faults;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < component_count; ++i) {
    if (weights.maxima[i] < 0 || weights.maxima[i] > 10'000)
      faults.push_back({fmt::format("/maxima/{}", component_names[i]), "must be from 0 to 10000"});
    sum += weights.maxima[i];
  }
  if (sum != 10'000) faults.push_back({"/maxima", fmt::format("sum to {}, and must sum to 10000", sum)});
  if (weights.rating_prior < 1000 || weights.rating_prior > 5000)
    faults.push_back({"/rating_prior", "must be from 1000 to 5000 (thousandths of a star)"});
  if (weights.trial_prior < 0 || weights.trial_prior > 1000)
    faults.push_back({"/trial_prior", "must be from 0 to 1000 (thousandths)"});
  if (!faults.empty()) return refuse(Problem::invalid("these weights can't be used", std::move(faults)));
  return {};
}

}  // namespace muster::engine
