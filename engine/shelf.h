// A segment sorted for browsing: for each value of each property which rows have it, and the rows in each order. Made
// when somebody first browses, kept beside the segment, and never changed; active people only.
#pragma once

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

// One property of a segment's rows: small numbers, none, one or several to a row.
class Property {
 public:
  struct Pair {
    std::uint32_t value;
    std::uint16_t row;
  };
  Property() = default;
  explicit Property(std::vector<Pair> pairs);

  [[nodiscard]] RowSet rows_of(std::uint32_t value) const;
  // Adds how many of those rows have each value; `all`: the active rows, of which they are some.
  void count(const RowSet& rows, const RowSet& all, Tally& into) const;
  [[nodiscard]] std::size_t bytes() const;

 private:
  void add_each(const RowSet& rows, int sign, Tally& into) const;

  std::vector<std::uint32_t> values_;  // ascending
  std::vector<std::uint32_t> begins_;  // of each value's rows, and the end
  std::vector<std::uint16_t> rows_;
  std::vector<std::uint32_t> row_begins_;  // of each row's values, and the end
  std::vector<std::uint32_t> values_by_row_;
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
  Property seniority, country, rate_band, kind, skill, language, industry, wait, schedule;
  std::array<std::vector<std::uint16_t>, sortings> orders;  // active rows, the first first
};

// The shelf of a segment, whose first person has that number.
std::shared_ptr<const Shelf> shelf_of(const Snapshot& people, std::size_t segment, const ShelfFor& made_for);

// Smaller comes first; of equal keys the smaller id, of `newest` the greater.
std::int64_t order_key(const Segment& segment, std::size_t row, Sorting sorting);
bool id_before(std::string_view a, std::string_view b, Sorting sorting);

// Mean of the ratings in thousandths of a star, drawn towards 4.3 as if there were five ratings of that more, so that a
// single five does not stand above forty of 4.9.
std::int64_t rating_key(int count, int sum);

}  // namespace muster::engine
