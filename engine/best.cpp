// A heap of bounded size.
#include "engine/best.h"

#include <algorithm>

namespace muster::engine {

bool Best::before(const Candidate& a, const Candidate& b) const {
  if (a.score != b.score) return a.score > b.score;
  if (a.exposure != b.exposure) return a.exposure < b.exposure;
  return people_->text(a.seat.person) < people_->text(b.seat.person);
}

void Best::offer(const Candidate& candidate) {
  const auto order = [this](const Candidate& a, const Candidate& b) { return before(a, b); };
  if (heap_.size() == most_) {
    if (most_ == 0 || !before(candidate, heap_.front())) return;
    std::ranges::pop_heap(heap_, order);
    heap_.pop_back();
  }
  heap_.push_back(candidate);
  std::ranges::push_heap(heap_, order);
}

std::vector<Candidate> Best::in_order() const {
  std::vector<Candidate> sorted = heap_;
  std::ranges::sort(sorted, [this](const Candidate& a, const Candidate& b) { return before(a, b); });
  return sorted;
}

}  // namespace muster::engine
