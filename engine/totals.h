// Everybody counted for browsing: by each value, and by each two at once, so that who meets one filter need not be
// counted again. Kept with a snapshot, and handed on from one to the next by who changed.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "engine/shelf.h"

namespace muster::engine {

struct Totals {
  ShelfFor made_for;
  Tallies tallies;
  int active = 0;
  // Of those who have a value (by property and value) how many have each other; null where nobody has it. Shared with
  // the totals before as far as they are the same. All empty until crossed.
  using Crossed = std::array<std::vector<std::shared_ptr<const Tallies>>, properties>;
  Crossed with;
  // Of those who have a schedule: how many have each trait, ascending. There are many schedules, of few people each.
  using Counts = std::vector<std::pair<Trait, int>>;
  std::vector<std::shared_ptr<const Counts>> of_schedule;
  bool is_crossed = false;

  [[nodiscard]] const Tallies* of_those_with(Property property, std::uint32_t value) const {
    const auto& values = with[static_cast<std::size_t>(property)];
    return value < values.size() ? values[value].get() : nullptr;
  }
};

// As they are kept, else made, but not crossed.
std::shared_ptr<const Totals> totals_of(const Snapshot& people, const ShelfFor& made_for);
// The same, crossed: a second or two for a million people.
void cross_totals(const Snapshot& people, const ShelfFor& made_for);
// Of people by their numbers, ascending.
void hand_on_totals(const Snapshot& from, const Snapshot& to, std::span<const Word> changed);

}  // namespace muster::engine
