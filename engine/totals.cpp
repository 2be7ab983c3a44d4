// Adding up rows, and what changed of them.
#include "engine/totals.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "engine/index.h"

namespace muster::engine {
namespace {

// Writes only what it made itself: what the totals before have, too, is copied first.
class Crossing {
 public:
  Crossing() = default;
  explicit Crossing(const Totals::Crossed& before) : with_(before) {}

  void add(std::span<const Trait> traits, int sign) {
    for (const auto trait : traits) {
      auto& tallies = own(trait);
      for (const auto other : traits) tallies.add(other, sign);
    }
  }
  void add(const Crossing& part) {
    for (std::size_t i = 0; i < properties; ++i)
      for (std::uint32_t value = 0; value < part.with_[i].size(); ++value)
        if (part.with_[i][value]) own(trait_of(static_cast<Property>(i), value)).add(*part.with_[i][value], 1);
  }
  Totals::Crossed done() && { return std::move(with_); }

 private:
  Tallies& own(Trait trait) {
    const auto i = static_cast<std::size_t>(property_of(trait)), value = value_of(trait);
    auto& all = with_[i];
    auto& made = made_[i];
    if (made.size() <= value) made.resize(value + 1);
    if (made[value] == nullptr) {
      if (all.size() <= value) all.resize(value + 1);
      auto copy = all[value] ? std::make_shared<Tallies>(*all[value]) : std::make_shared<Tallies>();
      made[value] = copy.get();
      all[value] = std::move(copy);
    }
    return *made[value];
  }

  Totals::Crossed with_;
  std::array<std::vector<Tallies*>, properties> made_;  // of these, its own
};

// The row's traits and schedule as of a snapshot; none of one who is not active.
template <class Do>
void with_traits(const Snapshot& people, Word person, const ShelfFor& made_for, Do act) {
  const auto number = person / rows_per_segment, row = person % rows_per_segment;
  if (number >= people.segments.size() || !people.segments[number]) return;
  const auto shelf = shelf_of(people, number, made_for);
  if (shelf->active.has(row)) act(shelf->traits_of_row(row), people.segments[number]->schedule[row]);
}

using Counts = Totals::Counts;

std::vector<std::shared_ptr<const Counts>> counted_by_schedule(const Snapshot& people, const ShelfFor& made_for) {
  std::vector<RowsToRead> rows(people.schedules.size());
  std::vector<std::shared_ptr<const Shelf>> shelves;  // hold what is to be read
  for (std::size_t number = 0; number < people.segments.size(); ++number) {
    if (!people.segments[number]) continue;
    const auto& shelf = shelves.emplace_back(shelf_of(people, number, made_for));
    shelf->active.each([&](std::size_t row) {
      if (const auto schedule = people.segments[number]->schedule[row]; schedule < rows.size())
        rows[schedule].note(shelf->traits_of_row(row));
    });
  }
  std::vector<std::shared_ptr<const Counts>> made;
  Tallies tallies;
  for (auto& each : rows) {
    each.read([&](Trait trait) { tallies.add(trait, 1); });
    Counts counts;
    for (std::size_t i = 0; i < properties; ++i)
      for (std::uint32_t value = 0; value < tallies.all[i].size(); ++value)
        if (const int n = std::exchange(tallies.all[i][value], 0); n != 0)
          counts.emplace_back(trait_of(static_cast<Property>(i), value), n);
    made.push_back(std::make_shared<const Counts>(std::move(counts)));
  }
  return made;
}

void change(std::vector<std::shared_ptr<const Counts>>& of_schedule, Word schedule, std::span<const Trait> traits,
            int sign) {
  if (schedule == no_word) return;
  if (of_schedule.size() <= schedule) of_schedule.resize(schedule + 1);
  auto counts = of_schedule[schedule] ? *of_schedule[schedule] : Counts{};
  for (const auto trait : traits) {
    const auto at = std::ranges::lower_bound(counts, trait, {}, &Counts::value_type::first);
    if (at == counts.end() || at->first != trait) {
      counts.emplace(at, trait, sign);
      continue;
    }
    at->second += sign;
    if (at->second == 0) counts.erase(at);
  }
  of_schedule[schedule] = std::make_shared<const Counts>(std::move(counts));
}

}  // namespace

std::shared_ptr<const Totals> totals_of(const Snapshot& people, const ShelfFor& made_for) {
  if (auto totals = people.totals.get(); totals && totals->made_for == made_for) return totals;
  auto totals = std::make_shared<Totals>();
  totals->made_for = made_for;
  for (std::size_t number = 0; number < people.segments.size(); ++number) {
    if (!people.segments[number]) continue;
    const auto shelf = shelf_of(people, number, made_for);
    RowsToRead rest;
    shelf->count(shelf->active, rest, [&](Trait trait, int n) { totals->tallies.add(trait, n); });
    rest.read([&](Trait trait) { totals->tallies.add(trait, 1); });
    totals->active += shelf->active.size();
  }
  people.totals.put(totals);
  return totals;
}

void cross_totals(const Snapshot& people, const ShelfFor& made_for) {
  const auto plain = totals_of(people, made_for);
  if (plain->is_crossed) return;
  const auto cross_every_other = [&](std::size_t from, Crossing& into) {
    for (auto number = from; number < people.segments.size(); number += 2) {
      if (!people.segments[number]) continue;
      const auto shelf = shelf_of(people, number, made_for);
      shelf->active.each([&](std::size_t row) { into.add(shelf->traits_of_row(row), 1); });
    }
  };
  Crossing all, half;
  {
    const std::jthread other([&] { cross_every_other(1, half); });
    cross_every_other(0, all);
  }
  all.add(half);
  auto totals = std::make_shared<Totals>(*plain);
  totals->with = std::move(all).done();
  totals->of_schedule = counted_by_schedule(people, made_for);
  totals->is_crossed = true;
  people.totals.put(std::move(totals));
}

void hand_on_totals(const Snapshot& from, const Snapshot& to, std::span<const Word> changed) {
  const auto last = from.totals.get();
  if (!last) return;
  auto totals = std::make_shared<Totals>(*last);
  Crossing crossing(last->with);
  const auto take = [&](const Snapshot& people, Word person, int sign) {
    with_traits(people, person, last->made_for, [&](std::span<const Trait> traits, Word schedule) {
      totals->active += sign;
      for (const auto trait : traits) totals->tallies.add(trait, sign);
      if (!last->is_crossed) return;
      crossing.add(traits, sign);
      change(totals->of_schedule, schedule, traits, sign);
    });
  };
  for (const auto person : changed) {
    take(from, person, -1);
    take(to, person, 1);
  }
  totals->with = std::move(crossing).done();
  to.totals.put(std::move(totals));
}

}  // namespace muster::engine
