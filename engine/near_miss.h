// Those whom one constraint alone keeps out: how many, what would admit them, and the best three.
#pragma once

#include <map>

#include "engine/best.h"

namespace muster::engine {

// How far a judged person is from meeting a violated constraint; nothing where the constraint has no quantity, or the
// person lacks it.
std::optional<std::int64_t> amount(const Plan& plan, const Seat& seat, const Findings& findings,
                                   const Constraint& constraint);

// For n = 1, 5, 20 the n-th smallest amount and how many have at most that; equal entries once.
std::vector<Admits> admits(std::vector<std::int64_t> amounts);

class NearMissCount {
 public:
  NearMissCount(const Plan& plan, const Constraint& constraint);
  void add(const Seat& seat, const Findings& findings, int score);
  [[nodiscard]] NearMiss done() const;  // without the components of the best
  [[nodiscard]] std::vector<Candidate> best() const { return best_.in_order(); }
  [[nodiscard]] int count() const { return count_; }

 private:
  void try_softer(const Findings& findings);
  const Plan* plan_;
  const Constraint* constraint_;
  int count_ = 0;
  std::vector<std::int64_t> amounts_;
  Instead instead_;
  std::map<Word, int> countries_;
  Best best_;
};

}  // namespace muster::engine
