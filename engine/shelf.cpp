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
constexpr int weeks_needed = 4;
constexpr std::int64_t most_bands = 1 << 20;  // what is above counts for the last

std::shared_ptr<const Shelf> sorted(const Snapshot& people, std::size_t number, const ShelfFor& made_for) {
  const auto& segment = *people.segments[number];
  auto shelf = std::make_shared<Shelf>();
  shelf->made_for = made_for;
  std::vector<Property::Pair> seniority, country, band, kind, skill, language, industry, wait, schedule;
  std::vector<std::uint16_t> active;
  for (std::size_t place = 0; place < segment.rows(); ++place) {
    if (segment.presence[place] != Presence::active) continue;
    const auto row = static_cast<std::uint16_t>(place);
    shelf->active.add(place);
    active.push_back(row);
    seniority.push_back({static_cast<std::uint32_t>(segment.seniority[place]), row});
    if (segment.country[place] != no_word) country.push_back({segment.country[place], row});
    if (segment.schedule[place] != no_word) schedule.push_back({segment.schedule[place], row});
    if (const auto rate = segment.rate[place]; rate != no_rate)
      band.push_back({static_cast<std::uint32_t>(std::min(rate / made_for.band, most_bands)), row});
    for (std::uint32_t i = 0; i < kinds; ++i)
      if ((segment.kinds[place] >> i & 1U) != 0) kind.push_back({i, row});
    for (const auto& cell : segment.skills.of(place)) skill.push_back({cell.skill, row});
    for (const auto& cell : segment.languages.of(place)) language.push_back({cell.word, row});
    for (const auto& cell : segment.industries.of(place)) industry.push_back({cell.word, row});
    const Need need{made_for.this_week, hours_of_the_available, weeks_needed};
    if (const auto week = first_fit(segment.free.of(place), need, 0, horizon_weeks - 1))
      wait.push_back({static_cast<std::uint32_t>(*week), row});
  }
  shelf->seniority = Property(std::move(seniority));
  shelf->country = Property(std::move(country));
  shelf->rate_band = Property(std::move(band));
  shelf->kind = Property(std::move(kind));
  shelf->skill = Property(std::move(skill));
  shelf->language = Property(std::move(language));
  shelf->industry = Property(std::move(industry));
  shelf->wait = Property(std::move(wait));
  shelf->schedule = Property(std::move(schedule));
  std::array<std::string_view, rows_per_segment> ids;
  for (const auto row : active) ids[row] = people.people.text(static_cast<Word>(number * rows_per_segment + row));
  std::array<std::int64_t, rows_per_segment> keys{};
  for (std::size_t i = 0; i < sortings; ++i) {
    const auto sorting = static_cast<Sorting>(i);
    for (const auto row : active) keys[row] = order_key(segment, row, sorting);
    shelf->orders[i] = active;
    std::ranges::sort(shelf->orders[i], [&](std::uint16_t a, std::uint16_t b) {
      return keys[a] != keys[b] ? keys[a] < keys[b] : id_before(ids[a], ids[b], sorting);
    });
  }
  return shelf;
}

}  // namespace

Property::Property(std::vector<Pair> pairs) {
  std::ranges::sort(
      pairs, [](const Pair& a, const Pair& b) { return a.value != b.value ? a.value < b.value : a.row < b.row; });
  for (const auto& [value, row] : pairs) {
    if (values_.empty() || values_.back() != value) {
      values_.push_back(value);
      begins_.push_back(static_cast<std::uint32_t>(rows_.size()));
    }
    rows_.push_back(row);
  }
  begins_.push_back(static_cast<std::uint32_t>(rows_.size()));
  std::ranges::stable_sort(pairs, {}, &Pair::row);
  row_begins_.assign(rows_per_segment + 1, static_cast<std::uint32_t>(pairs.size()));
  for (std::size_t i = pairs.size(); i-- > 0;) row_begins_[pairs[i].row] = static_cast<std::uint32_t>(i);
  for (std::size_t row = rows_per_segment; row-- > 0;)
    row_begins_[row] = std::min(row_begins_[row], row_begins_[row + 1]);
  for (const auto& pair : pairs) values_by_row_.push_back(pair.value);
}

RowSet Property::rows_of(std::uint32_t value) const {
  RowSet made;
  const auto found = std::ranges::lower_bound(values_, value);
  if (found == values_.end() || *found != value) return made;
  const auto i = static_cast<std::size_t>(found - values_.begin());
  for (auto at = begins_[i]; at < begins_[i + 1]; ++at) made.add(rows_[at]);
  return made;
}

void Property::count(const RowSet& rows, const RowSet& all, Tally& into) const {
  if (values_.empty()) return;
  if (into.size() <= values_.back()) into.resize(values_.back() + 1);
  const int some = rows.size(), most = all.size();
  if (some * 2 <= most) return add_each(rows, 1, into);
  for (std::size_t i = 0; i < values_.size(); ++i) into[values_[i]] += static_cast<int>(begins_[i + 1] - begins_[i]);
  if (some < most) add_each(all.without(rows), -1, into);
}

void Property::add_each(const RowSet& rows, int sign, Tally& into) const {
  rows.each([&](std::size_t row) {
    for (auto at = row_begins_[row]; at < row_begins_[row + 1]; ++at) into[values_by_row_[at]] += sign;
  });
}

std::size_t Property::bytes() const {
  return (values_.capacity() + begins_.capacity() + row_begins_.capacity() + values_by_row_.capacity()) * 4 +
         rows_.capacity() * 2;
}

std::shared_ptr<const Shelf> shelf_of(const Snapshot& people, std::size_t segment, const ShelfFor& made_for) {
  auto& kept = people.segments[segment]->shelf;
  if (auto shelf = kept.get(); shelf && shelf->made_for == made_for) return shelf;
  auto shelf = sorted(people, segment, made_for);
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
