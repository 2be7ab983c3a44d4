// Sorting once, so that counting is adding.
#include "engine/shelf.h"

#include <algorithm>
#include <limits>

#include "engine/availability.h"
#include "engine/browse.h"
#include "engine/index.h"

namespace muster::engine {
namespace {

constexpr int prior_ratings = 5;
constexpr std::int64_t prior_thousandths = 4300;
constexpr std::size_t kinds = 3;
constexpr std::ptrdiff_t common_from = rows_per_segment / 64;  // rows: from here a set is counted faster than a list
constexpr int weeks_needed = 4;
constexpr std::int64_t most_bands = 1 << 20;  // what is above counts for the last

class Sorter {
 public:
  Sorter(const Snapshot& people, std::size_t number, const ShelfFor& made_for)
      : people_(people), number_(number), segment_(*people.segments[number]) {
    shelf_->made_for = made_for;
  }

  std::shared_ptr<const Shelf> run() {
    for (std::size_t row = 0; row < segment_.rows(); ++row)
      if (segment_.presence[row] == Presence::active) take(row);
    sort(pairs_);
    part();
    sort(words_);
    shelf_->word = Postings(words_);
    order();
    return std::move(shelf_);
  }

 private:
  static void sort(std::vector<Postings::Pair>& pairs) {
    std::ranges::sort(
        pairs, [](const auto& a, const auto& b) { return a.value != b.value ? a.value < b.value : a.row < b.row; });
  }
  void take(std::size_t place) {
    row_ = static_cast<std::uint16_t>(place);
    shelf_->active.add(place);
    active_.push_back(row_);
    add(Property::seniority, static_cast<std::uint32_t>(segment_.seniority[place]));
    add(Property::country, segment_.country[place]);
    const auto rate = segment_.rate[place];
    add(Property::rate_band,
        rate == no_rate ? no_word : static_cast<std::uint32_t>(std::min(rate / shelf_->made_for.band, most_bands)));
    const Need need{shelf_->made_for.this_week, hours_of_the_available, weeks_needed};
    const auto week = first_fit(segment_.free.of(place), need, 0, horizon_weeks - 1);
    add(Property::wait, week ? static_cast<std::uint32_t>(*week) : no_word);
    for (std::uint32_t i = 0; i < kinds; ++i)
      if ((segment_.kinds[place] >> i & 1U) != 0) add(Property::kind, i);
    for (const auto& cell : segment_.skills.of(place))
      add(is_group(cell.skill) ? Property::group : Property::skill, cell.skill);
    for (const auto& cell : segment_.languages.of(place)) add(Property::language, cell.word);
    for (const auto& cell : segment_.industries.of(place)) add(Property::industry, cell.word);
    for (const auto word : segment_.words.of(place)) words_.push_back({word, row_});
  }
  bool is_group(Word skill) {
    const auto& prefix = shelf_->made_for.group_prefix;
    if (prefix.empty()) return false;
    if (groups_.empty()) groups_.resize(people_.skills.size(), Is::not_looked_at);
    auto& is = groups_[skill];
    if (is == Is::not_looked_at) is = people_.skills.text(skill).starts_with(prefix) ? Is::group : Is::skill;
    return is == Is::group;
  }
  void add(Property property, std::uint32_t value) {
    if (value != no_word) pairs_.push_back({trait_of(property, value), row_});
  }
  // What many rows have becomes sets, what few have lists of rows.
  void part() {
    std::vector<Postings::Pair> rare, often;
    for (auto from = pairs_.begin(); from != pairs_.end();) {
      const auto to = std::find_if(from, pairs_.end(), [&](const auto& pair) { return pair.value != from->value; });
      const bool is_common = to - from >= common_from;
      if (is_common) {
        shelf_->common.push_back(from->value);
        shelf_->having.emplace_back();
      }
      for (auto each = from; is_common && each != to; ++each) shelf_->having.back().add(each->row);
      auto& part = is_common ? often : rare;
      part.insert(part.end(), from, to);
      from = to;
    }
    shelf_->rows_of = Postings(rare);
    shelf_->common_pairs = often.size();
    shelf_->active_rows = active_.size();
    auto& begins = shelf_->begins;
    for (const auto* pairs : {&rare, &often})
      for (const auto& pair : *pairs) ++begins[pair.row + std::size_t{1}];
    for (std::size_t row = 0; row < rows_per_segment; ++row) begins[row + 1] += begins[row];
    shelf_->traits.resize(pairs_.size());
    auto& next = shelf_->commons;
    std::copy_n(begins.begin(), next.size(), next.begin());
    for (const auto& pair : rare) shelf_->traits[next[pair.row]++] = pair.value;
    auto last = shelf_->commons;
    for (const auto& pair : often) shelf_->traits[last[pair.row]++] = pair.value;
  }

  void order() {
    std::array<std::string_view, rows_per_segment> ids;
    for (const auto row : active_) ids[row] = people_.people.text(static_cast<Word>(number_ * rows_per_segment + row));
    std::array<std::int64_t, rows_per_segment> keys{};
    for (std::size_t i = 0; i < sortings; ++i) {
      const auto sorting = static_cast<Sorting>(i);
      for (const auto row : active_) keys[row] = order_key(segment_, row, sorting);
      shelf_->orders[i] = active_;
      std::ranges::sort(shelf_->orders[i], [&](std::uint16_t a, std::uint16_t b) {
        return keys[a] != keys[b] ? keys[a] < keys[b] : id_before(ids[a], ids[b], sorting);
      });
    }
  }

  const Snapshot& people_;
  const std::size_t number_;
  const Segment& segment_;
  std::shared_ptr<Shelf> shelf_ = std::make_shared<Shelf>();
  enum class Is : std::uint8_t { not_looked_at, skill, group };
  std::vector<Is> groups_;  // by skill
  std::uint16_t row_ = 0;   // that is taken
  std::vector<std::uint16_t> active_;
  std::vector<Postings::Pair> pairs_, words_;  // pairs: of a trait and a row
};

using Words = std::array<std::uint64_t, rows_per_segment / 64>;
[[gnu::always_inline]] inline int bits_of_both(const Words& a, const Words& b) {
  int sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::popcount(a[i] & b[i]);
  return sum;
}
[[gnu::always_inline]] inline void bits_of_each(const Words& rows, std::span<const Words> sets, int* counts) {
  for (const auto& set : sets) *counts++ = bits_of_both(rows, set);
}
void bits_plainly(const Words& rows, std::span<const Words> sets, int* counts) { bits_of_each(rows, sets, counts); }
#ifdef __x86_64__
// The same by an instruction that the plainest processors of this kind lack.
[[gnu::target("popcnt")]] void bits_fast(const Words& rows, std::span<const Words> sets, int* counts) {
  bits_of_each(rows, sets, counts);
}
#endif

}  // namespace

void RowSet::shared_with_each(std::span<const RowSet> sets, int* counts) const {
  static_assert(sizeof(RowSet) == sizeof(Words) && std::is_standard_layout_v<RowSet>);
  const std::span words(reinterpret_cast<const Words*>(sets.data()), sets.size());
#ifdef __x86_64__
  static const bool is_fast = __builtin_cpu_supports("popcnt") != 0;
  if (is_fast) return bits_fast(words_, words, counts);
#endif
  bits_plainly(words_, words, counts);
}

Postings::Postings(std::span<const Pair> pairs) {
  for (const auto& [value, row] : pairs) {
    if (values_.empty() || values_.back() != value) {
      values_.push_back(value);
      begins_.push_back(static_cast<std::uint32_t>(rows_.size()));
    }
    rows_.push_back(row);
  }
  begins_.push_back(static_cast<std::uint32_t>(rows_.size()));
}

void Postings::add_rows(std::uint32_t value, RowSet& into) const {
  const auto found = std::ranges::lower_bound(values_, value);
  if (found == values_.end() || *found != value) return;
  const auto i = static_cast<std::size_t>(found - values_.begin());
  for (auto at = begins_[i]; at < begins_[i + 1]; ++at) into.add(rows_[at]);
}

RowSet Shelf::rows_with(Property property, std::span<const std::uint32_t> values) const {
  RowSet made;
  for (const auto value : values) {
    if (value == no_word) continue;
    const auto trait = trait_of(property, value);
    const auto found = std::ranges::lower_bound(common, trait);
    if (found != common.end() && *found == trait)
      made = made | having[static_cast<std::size_t>(found - common.begin())];
    else rows_of.add_rows(trait, made);
  }
  return made;
}

std::size_t Shelf::bytes() const {
  std::size_t sum = sizeof(Shelf) + common.capacity() * (sizeof(Trait) + sizeof(RowSet)) +
                    traits.capacity() * sizeof(Trait) + rows_of.bytes() + word.bytes();
  for (const auto& rows : orders) sum += rows.capacity() * 2;
  return sum;
}

std::shared_ptr<const Shelf> shelf_of(const Snapshot& people, std::size_t segment, const ShelfFor& made_for) {
  auto& kept = people.segments[segment]->shelf;
  if (auto shelf = kept.get(); shelf && shelf->made_for == made_for) return shelf;
  auto shelf = Sorter(people, segment, made_for).run();
  kept.put(shelf);
  return shelf;
}

std::int64_t rating_key(int count, int sum) {
  return (std::int64_t{sum} * 1000 + prior_thousandths * prior_ratings) / (count + prior_ratings);
}

std::int64_t order_key(const Segment& segment, std::size_t row, Sorting sorting) {
  const auto rate = segment.rate[row];
  constexpr auto last = std::numeric_limits<std::int64_t>::max();
  switch (sorting) {
    case Sorting::rating:
      return -rating_key(segment.rating_count[row], segment.rating_sum[row]);
    case Sorting::rate_low:
      return rate == no_rate ? last : rate;
    case Sorting::rate_high:
      return rate == no_rate ? last : -rate;
    case Sorting::newest:
      return 0;
  }
  return 0;
}

// Ids begin with the moment of their making: the newest first, the others in their order.
bool id_before(std::string_view a, std::string_view b, Sorting sorting) {
  return sorting == Sorting::newest ? a > b : a < b;
}

}  // namespace muster::engine
