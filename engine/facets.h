// How the qualified people spread over skills, countries, seniorities, rate bands and first weeks.
#pragma once

#include <array>
#include <map>
#include <vector>

#include "engine/constraints.h"

namespace muster::engine {

class FacetCount {
 public:
  explicit FacetCount(const Plan& plan);
  void add(const Seat& seat, const Findings& findings);
  [[nodiscard]] Facets done() const;

 private:
  const Plan* plan_;
  std::int64_t band_;  // width in minor units
  std::vector<int> skills_, countries_;
  std::array<int, 5> seniorities_{};
  std::map<std::int64_t, int> bands_;
  std::array<int, horizon_weeks> weeks_{};
};

std::string_view name(Seniority seniority);

}  // namespace muster::engine
