// A segment sorted for browsing: for each value of each property which rows have it, and the rows in each order. Made
// when somebody first browses, kept beside the segment, and never changed; active people only.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

#include "engine/segment.h"

namespace muster::engine {

struct Snapshot;
enum class Sorting : std::uint8_t { rating, rate_low, rate_high, newest };
inline constexpr std::size_t sortings = 4;

using Tally = std::vector<int>;  // by value

// Rows of a segment, a bit each.
class RowSet {
 public:
  void add(std::size_t row) { words_[row / 64] |= std::uint64_t{1} << row % 64; }
  [[nodiscard]] bool has(std::size_t row) const { return (words_[row / 64] >> row % 64 & 1) != 0; }
  [[nodiscard]] int size() const {
    int sum = 0;
    for (const auto word : words_) sum += std::popcount(word);
    return sum;
  }
  [[nodiscard]] int shared_with(const RowSet& other) const;  // how many rows
  [[nodiscard]] RowSet without(const RowSet& other) const {
    return merged(other, [](auto a, auto b) { return a & ~b; });
  }
  [[nodiscard]] RowSet operator&(const RowSet& other) const {
    return merged(other, [](auto a, auto b) { return a & b; });
  }
  [[nodiscard]] RowSet operator|(const RowSet& other) const {
    return merged(other, [](auto a, auto b) { return a | b; });
  }
  template <class Do>
  void each(Do act) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (auto word = words_[i]; word != 0; word &= word - 1)
        act(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
  }

 private:
  template <class Join>
  [[nodiscard]] RowSet merged(const RowSet& other, Join join) const {
    RowSet made;
    for (std::size_t i = 0; i < words_.size(); ++i) made.words_[i] = join(words_[i], other.words_[i]);
    return made;
  }
  std::array<std::uint64_t, rows_per_segment / 64> words_{};
};

// What people are counted by.
enum class Property : std::uint8_t { seniority, country, rate_band, wait, schedule, kind, skill, language, industry };
inline constexpr std::size_t properties = 9;

// A value of a property in one number.
using Trait = std::uint32_t;
inline constexpr Trait value_bits = 28;
constexpr Trait trait_of(Property property, std::uint32_t value) {
  return static_cast<Trait>(property) << value_bits | value;
}
constexpr Property property_of(Trait trait) { return static_cast<Property>(trait >> value_bits); }
constexpr std::size_t value_of(Trait trait) { return trait & ((Trait{1} << value_bits) - 1); }

inline void add_to(Tally& tally, std::size_t value, int n) {
  if (tally.size() <= value) tally.resize(value + 1);
  tally[value] += n;
}
struct Tallies {
  std::array<Tally, properties> all;
  void add(Trait trait, int n) { add_to(all[trait >> value_bits], value_of(trait), n); }
  [[nodiscard]] const Tally& of(Property property) const { return all[static_cast<std::size_t>(property)]; }
};

// Of each value: the rows that have it.
class Postings {
 public:
  struct Pair {
    std::uint32_t value;
    std::uint16_t row;
  };
  Postings() = default;
  explicit Postings(std::span<const Pair> pairs);  // by value, then row
  void add_rows(std::uint32_t value, RowSet& into) const;
  [[nodiscard]] std::size_t bytes() const { return values_.capacity() * 8 + rows_.capacity() * 2; }

 private:
  std::vector<std::uint32_t> values_;  // ascending
  std::vector<std::uint32_t> begins_;  // of each value's rows, and the end
  std::vector<std::uint16_t> rows_;
};

// What the sorting of a segment was made for.
struct ShelfFor {
  int this_week = 0;
  std::int64_t band = 0;
  friend bool operator==(const ShelfFor&, const ShelfFor&) = default;
};

struct Shelf {
  ShelfFor made_for;
  RowSet active;
  std::vector<std::pair<Trait, RowSet>> common;              // what many rows have, ascending, as sets
  std::array<std::uint32_t, rows_per_segment + 1> begins{};  // of each row's traits, and the end
  std::array<std::uint32_t, rows_per_segment> commons{};     // where those of `common` begin among them
  std::vector<Trait> traits;                                 // of each row, rare ones first
  Postings rows_of;                                          // of each rare trait
  Postings word;                                             // looked for, never counted
  std::array<std::vector<std::uint16_t>, sortings> orders;   // active rows, the first first

  // Tells add(trait, n) how many of the rows have each trait, in parts. Many rows are counted by sets, few one by one.
  template <class Add>
  void count(const RowSet& rows, Add add) const {
    std::array<std::uint16_t, rows_per_segment> order;
    std::size_t n = 0;
    rows.each([&](std::size_t row) { order[n++] = static_cast<std::uint16_t>(row); });
    const bool by_sets = n * common_pairs > common.size() * set_costs * active_rows;
    if (by_sets)
      for (const auto& [trait, having] : common)
        if (const int shared = rows.shared_with(having); shared > 0) add(trait, shared);
    constexpr std::size_t ahead = 16;  // rows whose traits are fetched while one is counted
    for (std::size_t i = 0; i < n; ++i) {
      if (i + ahead < n) {
        const auto* coming = traits.data() + begins[order[i + ahead]];
        __builtin_prefetch(coming);
        __builtin_prefetch(coming + 16);
      }
      const auto row = order[i];
      for (auto at = begins[row], end = by_sets ? commons[row] : begins[row + 1]; at < end; ++at) add(traits[at], 1);
    }
  }
  static constexpr std::size_t set_costs = 32;  // as much as that many traits of a row
  std::size_t common_pairs = 0, active_rows = 0;

  [[nodiscard]] RowSet rows_with(Property property, std::span<const std::uint32_t> values) const;  // any of them
  [[nodiscard]] std::size_t bytes() const;
};

// The shelf of a segment, by its number; made if it is not there.
std::shared_ptr<const Shelf> shelf_of(const Snapshot& people, std::size_t segment, const ShelfFor& made_for);

// Everybody counted. Kept with a snapshot, and handed on from one to the next by what changed.
struct Totals {
  ShelfFor made_for;
  Tallies tallies;
  int active = 0;
};
std::shared_ptr<const Totals> totals_of(const Snapshot& people, const ShelfFor& made_for);
void hand_on_totals(const Snapshot& from, const Snapshot& to, std::span<const std::size_t> changed_segments);

// Smaller comes first; of equal keys the smaller id, of `newest` the greater.
std::int64_t order_key(const Segment& segment, std::size_t row, Sorting sorting);
bool id_before(std::string_view a, std::string_view b, Sorting sorting);

// Mean of the ratings in thousandths of a star, drawn towards 4.3 as if there were five ratings of that more, so that a
// single five does not stand above forty of 4.9.
std::int64_t rating_key(int count, int sum);

}  // namespace muster::engine
