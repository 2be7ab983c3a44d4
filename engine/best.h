// The best few of many, in the order of every ranking: score descending, then exposure ascending, then id ascending.
#pragma once

#include <vector>

#include "engine/constraints.h"

namespace muster::engine {

struct Candidate {
  int score = 0;
  std::int32_t exposure = 0;
  Seat seat;
};

class Best {
 public:
  Best(const Lexicon& people, std::size_t most) : people_(&people), most_(most) {}
  void offer(const Candidate& candidate);
  [[nodiscard]] std::vector<Candidate> in_order() const;

 private:
  [[nodiscard]] bool before(const Candidate& a, const Candidate& b) const;
  const Lexicon* people_;
  std::size_t most_;
  std::vector<Candidate> heap_;  // its front is the worst that is kept
};

}  // namespace muster::engine
