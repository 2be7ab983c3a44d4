// For each segment the rows that meet each filter, as sets; from these the rows that meet all, and, for the choices of
// a filter, those that meet all others.
#include "engine/browse.h"

#include <algorithm>
#include <array>
#include <thread>

#include "engine/totals.h"

namespace muster::engine {
namespace {

// Filters, each by a property; groups are skills of a list of their own. Hours shared depend on who looks, and are of
// no property.
enum class By : std::uint8_t { seniority, country, rate_band, kind, group, skills, language, industry, wait, shared };
constexpr std::size_t filters = 10;
constexpr std::array<Property, filters - 1> asked_of{Property::seniority, Property::country,  Property::rate_band,
                                                     Property::kind,      Property::group,    Property::skill,
                                                     Property::language,  Property::industry, Property::wait};
constexpr Property property_asked(By by) { return asked_of[static_cast<std::size_t>(by)]; }

struct Candidate {
  std::int64_t key;
  Word person;
};

class Pass {
 public:
  Pass(const Snapshot& people, const Browsing& asked)
      : people_(people), asked_(asked), made_for_{asked.now.index, asked.band, asked.group_prefix} {
    const auto& wanted = asked.filters;
    words(By::group, people.skills, wanted.groups);
    words(By::country, people.countries, wanted.countries);
    words(By::language, people.languages, wanted.languages);
    words(By::industry, people.industries, wanted.industries);
    for (const auto& skill : wanted.skills) skills_.push_back(people.skills.find(skill));
    for (const auto& word : wanted.words) words_.push_back(people.words.find(word));
    for (const auto grade : wanted.seniorities) values(By::seniority).push_back(static_cast<std::uint32_t>(grade));
    for (const auto kind : wanted.kinds) values(By::kind).push_back(static_cast<std::uint32_t>(kind));
    for (const auto low : wanted.rate_bands)
      values(By::rate_band).push_back(low % asked.band == 0 ? static_cast<std::uint32_t>(low / asked.band) : no_word);
    if (wanted.free_within)
      for (int week = 0; week <= *wanted.free_within; ++week)
        values(By::wait).push_back(static_cast<std::uint32_t>(week));
    is_asked_[static_cast<std::size_t>(By::skills)] = !skills_.empty();
    is_asked_[static_cast<std::size_t>(By::wait)] = wanted.free_within.has_value();
    if (asked.shared) share(*asked.shared);
    for (auto& each : wanted_) {
      std::ranges::sort(each);
      const auto twice = std::ranges::unique(each);
      each.erase(twice.begin(), twice.end());
    }
  }

  void run() {
    totals_ = totals_of(people_, made_for_);
    const auto asked = std::ranges::count(is_asked_, true);
    const bool asks_hours = is_asked_[static_cast<std::size_t>(By::shared)];
    // Nothing is asked but hours, and whoever shares them was counted before.
    const bool is_open = words_.empty() && asked == (asks_hours ? 1 : 0) && (!asks_hours || totals_->is_crossed);
    for (std::size_t i = 0; i < filters; ++i)
      if (is_asked_[i] && (static_cast<By>(i) != By::shared || asked <= 2))
        known_[i] = all_who_meet(static_cast<By>(i));
    note_others();
    const auto segments = people_.segments.size();
    auto steps = is_open ? steps_of_all() : std::nullopt;
    counts_steps_ = asked_.shared && !steps;
    parts_.resize((is_open && !counts_steps_) || segments < asked_.worth_a_thread ? 1 : 2);
    for (auto& part : parts_) part.shared_steps.resize(asked_.shared_least.size() + 1);
    if (steps) parts_[0].shared_steps = *std::move(steps);
    at_once([&](Part& part, std::size_t from) {
      for (auto i = from; i < segments; i += parts_.size()) {  // the newest stand in the last: offered first
        const auto number = asked_.sorting == Sorting::newest ? segments - 1 - i : i;
        if (people_.segments[number]) look_at(part, number, is_open);
      }
      for (std::size_t i = 0; i < asked_of.size(); ++i) read_alone(part, i);
    });
    for (const auto& part : parts_) count_ += part.count;
    if (is_open) {
      tallies_ = asks_hours ? *known_[static_cast<std::size_t>(By::shared)] : totals_->tallies;
      count_ = people_in(tallies_);
    } else {
      count_found();
    }
    for (auto& part : parts_) found_.insert(found_.end(), part.found.begin(), part.found.end());
  }

  Browsed done() {
    std::ranges::sort(found_, [&](const Candidate& a, const Candidate& b) { return before(a, b); });
    Browsed made{.count = count_, .ids = {}, .next = {}, .choices = {}};
    const auto shown = std::min(found_.size(), asked_.limit);
    for (std::size_t i = 0; i < shown; ++i) made.ids.emplace_back(people_.people.text(found_[i].person));
    if (found_.size() > shown && shown > 0) made.next = Place{found_[shown - 1].key, made.ids.back()};
    auto& choices = made.choices;
    choices.skills = named(By::skills, people_.skills);
    choices.groups = named(By::group, people_.skills);
    choices.countries = named(By::country, people_.countries);
    choices.languages = named(By::language, people_.languages);
    choices.industries = named(By::industry, people_.industries);
    listed(By::seniority, choices.seniorities, [](std::size_t value) { return static_cast<Seniority>(value); });
    listed(By::kind, choices.kinds, [](std::size_t value) { return static_cast<WorkKind>(value); });
    listed(By::rate_band, choices.rate_bands,
           [&](std::size_t value) { return static_cast<std::int64_t>(value) * asked_.band; });
    for (const int weeks : asked_.free_within)
      if (const int n = sum(By::wait, [&](std::size_t wait) { return static_cast<int>(wait) <= weeks; }); n > 0)
        choices.free_within.emplace_back(weeks, n);
    for (std::size_t step = 0; asked_.shared && step < asked_.shared_least.size(); ++step) {
      int n = 0;
      for (const auto& part : parts_)
        for (auto reached = step + 1; reached < part.shared_steps.size(); ++reached) n += part.shared_steps[reached];
      if (n > 0) choices.shared_least.emplace_back(asked_.shared_least[step], n);
    }
    return made;
  }

 private:
  // Every so many-th segment, and what is found there; each part by a thread of its own.
  struct Part {
    Tallies tallies;
    std::array<Tally, filters> alone;  // those who fail that filter and no other
    std::array<RowsToRead, filters> alone_to_read;
    Tally shared_steps;  // of those whom all filters but that of hours shared leave: by step_of_
    std::vector<std::pair<std::shared_ptr<const Shelf>, RowSet>> found_in;
    std::vector<Candidate> found;
    int count = 0;
  };
  template <class Do>
  void at_once(Do act) {
    std::optional<std::jthread> other;
    if (parts_.size() > 1) other.emplace([&] { act(parts_[1], 1); });
    act(parts_[0], 0);
  }
  // Everybody who meets a filter, as counted before; none if that was not.
  [[nodiscard]] std::optional<Tallies> all_who_meet(By by) const {
    if (!totals_->is_crossed) return std::nullopt;
    if (by == By::shared) return all_who_share_enough();
    const auto property = property_asked(by);
    const auto& wanted = by == By::skills ? skills_ : wanted_[static_cast<std::size_t>(by)];
    if (wanted.size() > 1 && !is_single(property)) return std::nullopt;
    Tallies sum;
    for (const auto value : wanted)
      if (const auto* those = totals_->of_those_with(property, value)) sum.add(*those, 1);
    return sum;
  }
  [[nodiscard]] Tallies all_who_share_enough() const {
    Tallies sum;
    for (std::size_t schedule = 0; schedule < totals_->of_schedule.size(); ++schedule)
      if (is_enough_[schedule] != 0 && totals_->of_schedule[schedule])
        for (const auto& [trait, n] : *totals_->of_schedule[schedule]) sum.add(trait, n);
    return sum;
  }
  // Everybody by the hours that they share, if that was counted before.
  [[nodiscard]] std::optional<Tally> steps_of_all() const {
    if (!asked_.shared || !totals_->is_crossed) return std::nullopt;
    Tally steps(asked_.shared_least.size() + 1);
    for (std::size_t schedule = 0; schedule < totals_->of_schedule.size(); ++schedule)
      if (totals_->of_schedule[schedule])
        for (const auto& [trait, n] : *totals_->of_schedule[schedule])
          if (property_of(trait) == Property::seniority) steps[step_of_[schedule]] += n;  // everybody has one
    return steps;
  }
  // Whom all other filters leave is known while there are at most two.
  void note_others() {
    std::vector<std::size_t> asked;
    for (std::size_t i = 0; i < filters; ++i)
      if (is_asked_[i]) asked.push_back(i);
    if (!words_.empty() || asked.empty() || asked.size() > 2) return;
    const auto note = [&](std::size_t i, const Tallies& others) {
      if (static_cast<By>(i) != By::shared) others_[i] = others.of(asked_of[i]);
    };
    if (asked.size() == 1) return note(asked[0], totals_->tallies);
    if (known_[asked[1]]) note(asked[0], *known_[asked[1]]);
    if (known_[asked[0]]) note(asked[1], *known_[asked[0]]);
  }
  static int people_in(const Tallies& tallies) {
    int sum = 0;
    for (const int n : tallies.of(Property::seniority)) sum += n;  // everybody has one
    return sum;
  }
  // Adds up those found, or takes the others from a group that is counted already: whichever are fewest.
  void count_found() {
    const Tallies* group = nullptr;
    std::optional<By> met_by;
    int fewest = count_;
    const auto consider = [&](const Tallies& tallies, int size, std::optional<By> by) {
      if (size - count_ >= fewest || (by == By::shared && size > count_)) return;  // these are in no sets
      fewest = size - count_;
      group = &tallies;
      met_by = by;
    };
    consider(totals_->tallies, totals_->active, std::nullopt);
    for (std::size_t i = 0; i < filters; ++i)
      if (known_[i]) consider(*known_[i], people_in(*known_[i]), static_cast<By>(i));
    if (group != nullptr) tallies_ = *group;
    if (fewest == 0) return;
    at_once([&](Part& part, std::size_t) {
      RowsToRead rest;
      const auto read = [&] { rest.read([&](Trait trait) { part.tallies.add(trait, 1); }); };
      for (const auto& [shelf, found] : part.found_in) {
        const auto rows = group == nullptr ? found : (met_by ? met(*met_by, *shelf) : shelf->active).without(found);
        shelf->count(rows, rest, [&](Trait trait, int n) { part.tallies.add(trait, n); });
        if (rest.are_many()) read();
      }
      read();
    });
    for (const auto& part : parts_) tallies_.add(part.tallies, group == nullptr ? 1 : -1);
  }
  std::vector<std::uint32_t>& values(By by) {
    is_asked_[static_cast<std::size_t>(by)] = true;
    return wanted_[static_cast<std::size_t>(by)];
  }
  // An unknown word is one that nobody has: lexicons end below no_word, and no row holds it.
  void words(By by, const Lexicon& lexicon, const std::vector<std::string>& texts) {
    for (const auto& text : texts) values(by).push_back(lexicon.find(text));
  }
  // What each schedule shares: how many of the steps that are counted, and whether it is enough.
  void share(const SharedHours& shared) {
    is_asked_[static_cast<std::size_t>(By::shared)] = shared.least.has_value();
    for (const int minutes : shared.minutes_of) {
      const auto steps = std::ranges::count_if(asked_.shared_least, [&](int least) { return minutes >= least; });
      step_of_.push_back(static_cast<std::uint8_t>(steps));
      is_enough_.push_back(minutes >= shared.least.value_or(0) ? 1 : 0);
    }
    step_of_.resize(people_.schedules.size());
    is_enough_.resize(people_.schedules.size() + 1);  // one more for who has none
  }
  void count_shared(Part& part, const Segment& segment, const RowSet& rows) const {
    rows.each([&](std::size_t row) {
      if (const auto schedule = segment.schedule[row]; schedule < step_of_.size())
        ++part.shared_steps[step_of_[schedule]];
    });
  }
  [[nodiscard]] std::uint8_t shares_enough(const Segment& segment, std::size_t row) const {
    return is_enough_[std::min<std::size_t>(segment.schedule[row], is_enough_.size() - 1)];  // the last: none
  }
  // Of these rows: few are looked at one by one, of many all of the segment at once, without a branch that nobody could
  // foresee.
  [[nodiscard]] RowSet sharing_enough(const Segment& segment, const RowSet& rows) const {
    const auto is_enough = [&](std::size_t row) { return shares_enough(segment, row); };
    constexpr int few = 96;
    if (rows.size() >= few) return rows & RowSet::of(segment.rows(), is_enough);
    RowSet made;
    rows.each([&](std::size_t row) {
      if (is_enough(row) != 0) made.add(row);
    });
    return made;
  }
  // Whom a filter's other choices would leave is counted row by row.
  [[nodiscard]] bool counts_alone(std::size_t i) const {
    return is_asked_[i] && !others_[i] && static_cast<By>(i) != By::skills;
  }

  void look_at(Part& part, std::size_t number, bool is_open) const {
    auto shelf = shelf_of(people_, number, made_for_);
    const auto& segment = *people_.segments[number];
    if (is_open) {
      if (counts_steps_) count_shared(part, segment, shelf->active);
      return offer(part, number, *shelf, shelf->active);
    }
    RowSet none_failed = shelf->active;
    for (const auto word : words_) {
      RowSet with_word;
      shelf->word.add_rows(word, with_word);
      none_failed = none_failed & with_word;
    }
    std::array<RowSet, filters> failed_alone;
    for (std::size_t i = 0; i < asked_of.size(); ++i) {
      if (!is_asked_[i]) continue;
      const auto failed = shelf->active.without(met(static_cast<By>(i), *shelf));
      for (std::size_t k = 0; k < i; ++k)
        if (is_asked_[k]) failed_alone[k] = failed_alone[k].without(failed);
      failed_alone[i] = failed & none_failed;
      none_failed = none_failed.without(failed);
    }
    if (asked_.shared) {  // each row is looked at, so this comes when most are out
      count_shared(part, segment, none_failed);
      if (asked_.shared->least) {
        auto needed = none_failed;
        for (std::size_t i = 0; i < asked_of.size(); ++i)
          if (counts_alone(i)) needed = needed | failed_alone[i];
        const auto enough = sharing_enough(segment, needed);
        none_failed = none_failed & enough;
        for (auto& rows : failed_alone) rows = rows & enough;
      }
    }
    part.count += none_failed.size();
    for (std::size_t i = 0; i < asked_of.size(); ++i) {
      if (!counts_alone(i)) continue;
      shelf->count_of(asked_of[i], failed_alone[i], part.alone_to_read[i],
                      [&](std::size_t value, int n) { add_to(part.alone[i], value, n); });
      if (part.alone_to_read[i].are_many()) read_alone(part, i);
    }
    offer(part, number, *shelf, none_failed);
    part.found_in.emplace_back(std::move(shelf), none_failed);
  }
  static void read_alone(Part& part, std::size_t i) {
    part.alone_to_read[i].read([&](Trait trait) {
      if (property_of(trait) == asked_of[i]) add_to(part.alone[i], value_of(trait), 1);
    });
  }
  [[nodiscard]] RowSet met(By by, const Shelf& shelf) const {
    if (by != By::skills) return shelf.rows_with(property_asked(by), wanted_[static_cast<std::size_t>(by)]);
    auto rows = shelf.active;
    for (const auto skill : skills_) rows = rows & shelf.rows_with(Property::skill, {&skill, 1});
    return rows;
  }

  [[nodiscard]] bool before(const Candidate& a, const Candidate& b) const {
    if (a.key != b.key) return a.key < b.key;
    return id_before(people_.people.text(a.person), people_.people.text(b.person), asked_.sorting);
  }
  [[nodiscard]] bool is_behind(const Candidate& candidate) const {
    const auto& after = *asked_.after;
    if (candidate.key != after.key) return candidate.key > after.key;
    return id_before(after.id, people_.people.text(candidate.person), asked_.sorting);
  }

  // Keeps the first of those behind `after`: a heap with the last of them on top. A segment's rows come in order.
  void offer(Part& part, std::size_t number, const Shelf& shelf, const RowSet& rows) const {
    const auto order = [&](const Candidate& a, const Candidate& b) { return before(a, b); };
    const auto& segment = *people_.segments[number];
    const auto candidate_of = [&](std::uint16_t row) {
      return Candidate{order_key(segment, row, asked_.sorting), static_cast<Word>(number * rows_per_segment + row)};
    };
    const bool asks_hours = is_asked_[static_cast<std::size_t>(By::shared)];
    const auto& sorted = shelf.orders[static_cast<std::size_t>(asked_.sorting)];
    auto from = sorted.begin();
    if (asked_.after)
      from = std::ranges::partition_point(sorted, [&](std::uint16_t row) { return !is_behind(candidate_of(row)); });
    for (; from != sorted.end(); ++from) {
      if (!rows.has(*from) || (asks_hours && shares_enough(segment, *from) == 0)) continue;
      const auto candidate = candidate_of(*from);
      if (part.found.size() > asked_.limit) {
        if (!before(candidate, part.found.front())) return;
        std::ranges::pop_heap(part.found, order);
        part.found.pop_back();
      }
      part.found.push_back(candidate);
      std::ranges::push_heap(part.found, order);
    }
  }

  // How many of those whom a filter's other choices would leave have each value.
  [[nodiscard]] Tally tally(By by) const {
    if (const auto& others = others_[static_cast<std::size_t>(by)]; others && by != By::skills) return *others;
    auto sum = tallies_.of(property_asked(by));
    for (const auto& part : parts_) {
      const auto& alone = part.alone[static_cast<std::size_t>(by)];
      for (std::size_t value = 0; value < alone.size(); ++value) add_to(sum, value, alone[value]);
    }
    return sum;
  }
  template <class Is>
  [[nodiscard]] int sum(By by, Is is_meant) const {
    int all = 0;
    const auto counts = tally(by);
    for (std::size_t value = 0; value < counts.size(); ++value) all += is_meant(value) ? counts[value] : 0;
    return all;
  }
  template <class T, class Of>
  void listed(By by, std::vector<std::pair<T, int>>& into, Of of) const {
    const auto counts = tally(by);
    for (std::size_t value = 0; value < counts.size(); ++value)
      if (counts[value] > 0) into.emplace_back(of(value), counts[value]);
  }
  [[nodiscard]] Choices::Named named(By by, const Lexicon& names) const {
    Choices::Named list;
    const auto counts = tally(by);
    for (Word each = 0; each < counts.size(); ++each) {
      if (counts[each] == 0) continue;
      list.emplace_back(names.text(each), counts[each]);
    }
    std::ranges::sort(list, [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return list;
  }

  const Snapshot& people_;
  const Browsing& asked_;
  const ShelfFor made_for_;
  std::vector<Word> skills_, words_;
  std::array<std::vector<std::uint32_t>, filters> wanted_;  // of each property the values of which one suffices
  std::array<bool, filters> is_asked_{};
  Tallies tallies_;
  std::vector<Part> parts_;
  std::shared_ptr<const Totals> totals_;
  std::array<std::optional<Tallies>, filters> known_;  // all who meet a filter
  std::array<std::optional<Tally>, filters> others_;   // of the filter's property, of all whom the others leave
  std::vector<std::uint8_t> step_of_, is_enough_;      // by schedule
  bool counts_steps_ = false;
  int count_ = 0;
  std::vector<Candidate> found_;
};

}  // namespace

Browsed browse(const Snapshot& people, const Browsing& asked) {
  Pass pass(people, asked);
  pass.run();
  return pass.done();
}

void make_ready(const Snapshot& people, const Browsing& asked) {
  cross_totals(people, {asked.now.index, asked.band, asked.group_prefix});
}

}  // namespace muster::engine
