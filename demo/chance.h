// Choices that follow from a seed alone: the same on every machine, whole numbers only. SplitMix64 (Steele, Lea, Flood
// 2014). Never for secrets.
#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

#include "base/result.h"

namespace muster::demo {

class Chance {
 public:
  // One stream per person, so that a change to one leaves the others as they were.
  Chance(std::uint64_t seed, std::uint64_t stream) : state_(seed * 0x9E3779B97F4A7C15U + stream) { next(); }

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    auto z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  int below(int n) {
    claim(n > 0, "there is something to choose from");
    return static_cast<int>(next() % static_cast<std::uint64_t>(n));
  }
  int between(int lo, int hi) { return hi <= lo ? lo : lo + below(hi - lo + 1); }  // both included
  bool in_100(int share) { return below(100) < share; }
  // The middle is likelier than the ends.
  int around(int lo, int hi) { return (between(lo, hi) + between(lo, hi) + 1) / 2; }

  template <class T>
  const T& one_of(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }
  // An index, each as likely as its weight says.
  std::size_t by_weight(const std::vector<int>& weights) {
    int left = below(std::accumulate(weights.begin(), weights.end(), 0));
    for (std::size_t i = 0; i < weights.size(); ++i)
      if ((left -= weights[i]) < 0) return i;
    return weights.size() - 1;
  }

 private:
  std::uint64_t state_;
};

}  // namespace muster::demo
