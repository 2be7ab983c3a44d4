// For each segment the rows that meet each filter, as sets; from these the rows that meet all, and, for the choices of
// a filter, those that meet all others.
#include "engine/browse.h"

#include <algorithm>
#include <array>
#include <thread>

namespace muster::engine {
namespace {

// Filters, each by a property; groups are skills of a list of their own.
enum class By : std::uint8_t { seniority, country, rate_band, kind, group, skills, language, industry, wait, shared };
constexpr std::size_t filters = 10;
constexpr std::array<Property, filters> asked_of{
    Property::seniority, Property::country,  Property::rate_band, Property::kind, Property::skill,
    Property::skill,     Property::language, Property::industry,  Property::wait, Property::schedule};

struct Candidate {
  std::int64_t key;
  Word person;
};

class Pass {
 public:
  Pass(const Snapshot& people, const Browsing& asked)
      : people_(people), asked_(asked), made_for_{asked.now.index, asked.band} {
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
    if (asked.shared && asked.shared->least) share(*asked.shared->least);
    is_asked_[static_cast<std::size_t>(By::skills)] = !skills_.empty();
    is_asked_[static_cast<std::size_t>(By::wait)] = wanted.free_within.has_value();
  }

  void run() {
    const auto totals = totals_of(people_, made_for_);
    const bool is_open = words_.empty() && std::ranges::none_of(is_asked_, [](bool asked) { return asked; });
    tallies_ = totals->tallies;
    if (const auto n = std::ranges::count(is_asked_, true); n == 1 && words_.empty())
      only_ = static_cast<std::size_t>(std::ranges::find(is_asked_, true) - is_asked_.begin());
    if (only_) all_of_only_ = tallies_.of(asked_of[*only_]);
    const auto segments = people_.segments.size();
    parts_.resize(is_open || segments < asked_.worth_a_thread ? 1 : 2);
    at_once([&](Part& part, std::size_t from) {
      for (auto i = from; i < segments; i += parts_.size()) {  // the newest stand in the last: offered first
        const auto number = asked_.sorting == Sorting::newest ? segments - 1 - i : i;
        if (people_.segments[number]) look_at(part, number, is_open);
      }
    });
    for (const auto& part : parts_) count_ += part.count;
    if (is_open) count_ = totals->active;
    else count_found(count_ * 2 <= totals->active);
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
    if (asked_.shared)
      for (const int least : asked_.shared_least)
        if (const int n = sum(By::shared, [&](std::size_t schedule) { return minutes_of(schedule) >= least; }); n > 0)
          choices.shared_least.emplace_back(least, n);
    return made;
  }

 private:
  // Every so many-th segment, and what is found there; each part by a thread of its own.
  struct Part {
    Tallies tallies;
    std::array<Tally, filters> alone;  // those who fail that filter and no other
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
  // Adds up those found, or takes the others from all: whichever are fewer.
  void count_found(bool is_few) {
    at_once([&](Part& part, std::size_t) {
      for (const auto& [shelf, found] : part.found_in)
        shelf->count(is_few ? found : shelf->active.without(found),
                     [&](Trait trait, int n) { part.tallies.add(trait, n); });
    });
    for (auto& tally : tallies_.all)
      if (is_few) std::ranges::fill(tally, 0);
    for (const auto& part : parts_)
      for (std::size_t i = 0; i < properties; ++i)
        for (std::size_t value = 0; value < part.tallies.all[i].size(); ++value)
          add_to(tallies_.all[i], value, is_few ? part.tallies.all[i][value] : -part.tallies.all[i][value]);
  }
  std::vector<std::uint32_t>& values(By by) {
    is_asked_[static_cast<std::size_t>(by)] = true;
    return wanted_[static_cast<std::size_t>(by)];
  }
  // An unknown word is one that nobody has: lexicons end below no_word, and no row holds it.
  void words(By by, const Lexicon& lexicon, const std::vector<std::string>& texts) {
    for (const auto& text : texts) values(by).push_back(lexicon.find(text));
  }
  void share(int least) {
    auto& schedules = values(By::shared);
    for (std::size_t i = 0; i < people_.schedules.size(); ++i)
      if (minutes_of(i) >= least) schedules.push_back(static_cast<std::uint32_t>(i));
  }
  [[nodiscard]] int minutes_of(std::size_t schedule) const {
    const auto& minutes = asked_.shared->minutes_of;
    return schedule < minutes.size() ? minutes[schedule] : -1;
  }

  void look_at(Part& part, std::size_t number, bool is_open) const {
    auto shelf = shelf_of(people_, number, made_for_);
    if (is_open) return offer(part, number, *shelf, shelf->active);
    RowSet none_failed = shelf->active;
    for (const auto word : words_) {
      RowSet with_word;
      shelf->word.add_rows(word, with_word);
      none_failed = none_failed & with_word;
    }
    std::array<RowSet, filters> failed_alone;
    for (std::size_t i = 0; i < filters; ++i) {
      if (!is_asked_[i]) continue;
      const auto failed = shelf->active.without(met(static_cast<By>(i), *shelf));
      for (std::size_t k = 0; k < i; ++k)
        if (is_asked_[k]) failed_alone[k] = failed_alone[k].without(failed);
      failed_alone[i] = failed & none_failed;
      none_failed = none_failed.without(failed);
    }
    part.count += none_failed.size();
    for (std::size_t i = 0; i < filters; ++i)
      if (is_asked_[i] && !only_ && static_cast<By>(i) != By::skills) count_alone(part, i, *shelf, failed_alone[i]);
    offer(part, number, *shelf, none_failed);
    part.found_in.emplace_back(std::move(shelf), none_failed);
  }
  // Those who fail one filter alone count for its choices.
  void count_alone(Part& part, std::size_t by, const Shelf& shelf, const RowSet& rows) const {
    if (rows.size() == 0) return;
    shelf.count(rows, [&](Trait trait, int n) {
      if (property_of(trait) == asked_of[by]) add_to(part.alone[by], value_of(trait), n);
    });
  }
  [[nodiscard]] RowSet met(By by, const Shelf& shelf) const {
    const auto i = static_cast<std::size_t>(by);
    if (by != By::skills) return shelf.rows_with(asked_of[i], wanted_[i]);
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
    const auto& sorted = shelf.orders[static_cast<std::size_t>(asked_.sorting)];
    auto from = sorted.begin();
    if (asked_.after)
      from = std::ranges::partition_point(sorted, [&](std::uint16_t row) { return !is_behind(candidate_of(row)); });
    for (; from != sorted.end(); ++from) {
      if (!rows.has(*from)) continue;
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
    if (by != By::skills && only_ == static_cast<std::size_t>(by)) return all_of_only_;
    auto sum = tallies_.of(asked_of[static_cast<std::size_t>(by)]);
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
      const auto text = names.text(each);
      if (&names == &people_.skills && text.starts_with(asked_.group_prefix) != (by == By::group)) continue;
      list.emplace_back(text, counts[each]);
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
  std::optional<std::size_t> only_;  // the one filter: without it there is everybody, counted before
  Tally all_of_only_;
  int count_ = 0;
  std::vector<Candidate> found_;
};

}  // namespace

Browsed browse(const Snapshot& people, const Browsing& asked) {
  Pass pass(people, asked);
  pass.run();
  return pass.done();
}

void make_ready(const Snapshot& people, Week now, std::int64_t band) { totals_of(people, {now.index, band}); }

}  // namespace muster::engine
