// The numbers of the score that a network may choose: a maximum per component, and what stands in for ratings and
// trials before there are any. Versioned, so that a decision can name the ones it used.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace muster::engine {

enum class Component : std::uint8_t {
  skills,
  quality,
  rate,
  industry,
  overlap,
  availability,
  seniority,
  continuity,
};
inline constexpr std::size_t component_count = 8;
inline constexpr std::array<std::string_view, component_count> component_names{
    "skills", "quality", "rate", "industry", "overlap", "availability", "seniority", "continuity"};
constexpr std::string_view name(Component component) { return component_names[static_cast<std::size_t>(component)]; }

struct Weights {
  std::string version = "default-1";
  std::array<int, component_count> maxima = {4500, 1500, 800, 800, 700, 700, 500, 500};
  int rating_prior = 4000;  // thousandths of a star, 1000 to 5000, counted as five ratings
  int trial_prior = 900;    // thousandths, 0 to 1000, counted as five trials
  [[nodiscard]] std::int64_t of(Component component) const { return maxima[static_cast<std::size_t>(component)]; }
  bool operator==(const Weights&) const = default;
};

// Refuses maxima below zero or not summing to 10,000, and priors out of range.
Done check(const Weights& weights);

}  // namespace muster::engine
