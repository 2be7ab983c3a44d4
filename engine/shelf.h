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
  // The rows up to `rows` for which is(row) gives 1; it gives 0 for the others.
  template <class Is>
  static RowSet of(std::size_t rows, Is is) {
    RowSet made;
    for (std::size_t from = 0; from < rows; from += 64) {
      std::uint64_t word = 0;
      for (std::size_t row = from; row < std::min(from + 64, rows); ++row) word |= std::uint64_t{is(row)} << row % 64;
      made.words_[from / 64] = word;
    }
    return made;
  }
  void add(std::size_t row) { words_[row / 64] |= std::uint64_t{1} << row % 64; }
  [[nodiscard]] bool has(std::size_t row) const { return (words_[row / 64] >> row % 64 & 1) != 0; }
  [[nodiscard]] int size() const {
    int n = 0;
    shared_with_each({this, 1}, &n);
    return n;
  }
  void shared_with_each(std::span<const RowSet> sets, int* counts) const;  // how many rows with each
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
enum class Property : std::uint8_t { seniority, country, rate_band, wait, kind, skill, group, language, industry };
inline constexpr std::size_t properties = 9;
// Whether nobody has two values of it.
constexpr bool is_single(Property property) { return property < Property::kind; }

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
  void add(const Tallies& other, int sign) {
    for (std::size_t i = 0; i < properties; ++i)
      for (std::size_t value = 0; value < other.all[i].size(); ++value)
        add_to(all[i], value, sign * other.all[i][value]);
  }
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
  // Tells add(value, n) how many of the rows have each value from the first to the last.
  template <class Add>
  void count(std::uint32_t first, std::uint32_t last, const RowSet& rows, Add add) const {
    auto i = static_cast<std::size_t>(std::ranges::lower_bound(values_, first) - values_.begin());
    for (; i < values_.size() && values_[i] <= last; ++i) {
      int n = 0;
      for (auto at = begins_[i]; at < begins_[i + 1]; ++at) n += rows.has(rows_[at]) ? 1 : 0;
      if (n > 0) add(values_[i], n);
    }
  }
  [[nodiscard]] std::size_t bytes() const { return values_.capacity() * 8 + rows_.capacity() * 2; }

 private:
  std::vector<std::uint32_t> values_;  // ascending
  std::vector<std::uint32_t> begins_;  // of each value's rows, and the end
  std::vector<std::uint16_t> rows_;
};

// The traits of rows that lie far apart: noted first, so that each is fetched while others are read.
class RowsToRead {
 public:
  void note(std::span<const Trait> traits) { rows_.push_back(traits); }
  [[nodiscard]] bool are_many() const { return rows_.size() >= many; }
  // Tells add(trait) each, and forgets them.
  template <class Add>
  void read(Add add) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (i + ahead < rows_.size()) {
        const auto* coming = rows_[i + ahead].data();
        __builtin_prefetch(coming);
        __builtin_prefetch(coming + 16);
      }
      for (const auto trait : rows_[i]) add(trait);
    }
    rows_.clear();
  }

 private:
  static constexpr std::size_t ahead = 16, many = 4096;
  std::vector<std::span<const Trait>> rows_;
};

// What the sorting of a segment was made for.
struct ShelfFor {
  int this_week = 0;
  std::int64_t band = 0;               // minor units
  std::string_view group_prefix = {};  // skills that begin so are groups; of a text that stays
  friend bool operator==(const ShelfFor&, const ShelfFor&) = default;
};

struct Shelf {
  ShelfFor made_for;
  RowSet active;
  std::vector<Trait> common;                                 // what many rows have, ascending
  std::vector<RowSet> having;                                // each of these
  std::array<std::uint32_t, rows_per_segment + 1> begins{};  // of each row's traits, and the end
  std::array<std::uint32_t, rows_per_segment> commons{};     // where those of `common` begin among them
  std::vector<Trait> traits;                                 // of each row, rare ones first
  Postings rows_of;                                          // of each rare trait
  Postings word;                                             // looked for, never counted
  std::array<std::vector<std::uint16_t>, sortings> orders;   // active rows, the first first

  // Tells add(trait, n) how many of the rows have each trait, in parts: of many rows by sets what many have; the rest
  // is left to be read row by row.
  template <class Add>
  void count(const RowSet& rows, RowsToRead& rest, Add add) const {
    const auto n = static_cast<std::size_t>(rows.size());
    const bool by_sets = n * common_pairs > common.size() * set_costs * active_rows;
    if (by_sets) count_common(rows, 0, common.size(), add);
    rows.each([&](std::size_t row) { rest.note(by_sets ? rare_of_row(row) : traits_of_row(row)); });
  }
  // The same of one property: add(value, n). Of a few rows all is left to be read.
  template <class Add>
  void count_of(Property property, const RowSet& rows, RowsToRead& rest, Add add) const {
    if (rows.size() <= few_rows) return rows.each([&](std::size_t row) { rest.note(traits_of_row(row)); });
    const auto first = trait_of(property, 0), last = trait_of(property, no_word >> (32 - value_bits));
    const auto add_value = [&](Trait trait, int n) { add(value_of(trait), n); };
    const auto from = std::ranges::lower_bound(common, first) - common.begin();
    const auto to = std::ranges::upper_bound(common, last) - common.begin();
    count_common(rows, static_cast<std::size_t>(from), static_cast<std::size_t>(to), add_value);
    rows_of.count(first, last, rows, add_value);
  }
  template <class Add>
  void count_common(const RowSet& rows, std::size_t from, std::size_t to, Add add) const {
    constexpr std::size_t at_once = 64;
    std::array<int, at_once> counts;
    for (; from < to; from += at_once) {
      const auto n = std::min(at_once, to - from);
      rows.shared_with_each(std::span(having).subspan(from, n), counts.data());
      for (std::size_t i = 0; i < n; ++i)
        if (counts[i] > 0) add(common[from + i], counts[i]);
    }
  }
  static constexpr int few_rows = 24;
  static constexpr std::size_t set_costs = 4;  // as much as that many traits of a row
  std::size_t common_pairs = 0, active_rows = 0;

  [[nodiscard]] std::span<const Trait> traits_of_row(std::size_t row) const {
    return {traits.data() + begins[row], traits.data() + begins[row + 1]};
  }
  [[nodiscard]] std::span<const Trait> rare_of_row(std::size_t row) const {
    return {traits.data() + begins[row], traits.data() + commons[row]};
  }
  [[nodiscard]] RowSet rows_with(Property property, std::span<const std::uint32_t> values) const;  // any of them
  [[nodiscard]] std::size_t bytes() const;
};

// The shelf of a segment, by its number; made if it is not there.
std::shared_ptr<const Shelf> shelf_of(const Snapshot& people, std::size_t segment, const ShelfFor& made_for);

// Smaller comes first; of equal keys the smaller id, of `newest` the greater.
std::int64_t order_key(const Segment& segment, std::size_t row, Sorting sorting);
bool id_before(std::string_view a, std::string_view b, Sorting sorting);

// Mean of the ratings in thousandths of a star, drawn towards 4.3 as if there were five ratings of that more, so that a
// single five does not stand above forty of 4.9.
std::int64_t rating_key(int count, int sum);

}  // namespace muster::engine
