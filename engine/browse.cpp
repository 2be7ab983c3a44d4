// For each segment the rows that meet each filter, as sets; from these the rows that meet all, and, for the choices of
// a filter, those that meet all others.
#include "engine/browse.h"

#include <algorithm>
#include <array>

namespace muster::engine {
namespace {

enum class By : std::uint8_t { seniority, country, rate_band, kind, group, skills, language, industry, wait, shared };
constexpr std::size_t filters = 10;

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

  void look_at(std::size_t number) {
    const auto shelf = shelf_of(people_, number, made_for_);
    const auto all = shelf->active;
    RowSet none_failed = all;
    std::array<RowSet, filters> failed_alone;
    for (std::size_t i = 0; i < filters; ++i) {
      if (!is_asked_[i]) continue;
      const auto failed = all.without(met(static_cast<By>(i), *shelf));
      for (std::size_t k = 0; k < i; ++k) failed_alone[k] = failed_alone[k].without(failed);
      failed_alone[i] = failed & none_failed;
      none_failed = none_failed.without(failed);
    }
    count_ += none_failed.size();
    for (std::size_t i = 0; i < filters; ++i) {
      const auto by = static_cast<By>(i);
      if (by == By::skills) shelf->skill.count(none_failed, all, tallies_[i]);
      else property(by, *shelf).count(is_asked_[i] ? none_failed | failed_alone[i] : none_failed, all, tallies_[i]);
    }
    offer(number, *shelf, none_failed);
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

  static const Property& property(By by, const Shelf& shelf) {
    switch (by) {
      case By::seniority:
        return shelf.seniority;
      case By::country:
        return shelf.country;
      case By::rate_band:
        return shelf.rate_band;
      case By::kind:
        return shelf.kind;
      case By::group:
      case By::skills:
        return shelf.skill;
      case By::language:
        return shelf.language;
      case By::industry:
        return shelf.industry;
      case By::wait:
        return shelf.wait;
      case By::shared:
        return shelf.schedule;
    }
    return shelf.seniority;
  }
  [[nodiscard]] RowSet met(By by, const Shelf& shelf) const {
    if (by == By::skills) {
      auto rows = shelf.active;
      for (const auto skill : skills_) rows = rows & shelf.skill.rows_of(skill);
      return rows;
    }
    RowSet rows;
    for (const auto value : wanted_[static_cast<std::size_t>(by)]) rows = rows | property(by, shelf).rows_of(value);
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
  void offer(std::size_t number, const Shelf& shelf, const RowSet& rows) {
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
      if (found_.size() > asked_.limit) {
        if (!before(candidate, found_.front())) return;
        std::ranges::pop_heap(found_, order);
        found_.pop_back();
      }
      found_.push_back(candidate);
      std::ranges::push_heap(found_, order);
    }
  }

  [[nodiscard]] const Tally& tally(By by) const { return tallies_[static_cast<std::size_t>(by)]; }
  template <class Is>
  [[nodiscard]] int sum(By by, Is is_meant) const {
    int all = 0;
    for (std::size_t value = 0; value < tally(by).size(); ++value) all += is_meant(value) ? tally(by)[value] : 0;
    return all;
  }
  template <class T, class Of>
  void listed(By by, std::vector<std::pair<T, int>>& into, Of of) const {
    for (std::size_t value = 0; value < tally(by).size(); ++value)
      if (tally(by)[value] > 0) into.emplace_back(of(value), tally(by)[value]);
  }
  [[nodiscard]] Choices::Named named(By by, const Lexicon& names) const {
    Choices::Named list;
    for (Word each = 0; each < tally(by).size(); ++each) {
      if (tally(by)[each] == 0) continue;
      const auto text = names.text(each);
      if (&names == &people_.skills && text.starts_with(asked_.group_prefix) != (by == By::group)) continue;
      list.emplace_back(text, tally(by)[each]);
    }
    std::ranges::sort(list, [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return list;
  }

  const Snapshot& people_;
  const Browsing& asked_;
  const ShelfFor made_for_;
  std::vector<Word> skills_;
  std::array<std::vector<std::uint32_t>, filters> wanted_;  // of each property the values of which one suffices
  std::array<bool, filters> is_asked_{};
  std::array<Tally, filters> tallies_;
  int count_ = 0;
  std::vector<Candidate> found_;
};

}  // namespace

Browsed browse(const Snapshot& people, const Browsing& asked) {
  Pass pass(people, asked);
  for (std::size_t number = 0; number < people.segments.size(); ++number)
    if (people.segments[number]) pass.look_at(number);
  return pass.done();
}

void make_ready(const Snapshot& people, Week now, std::int64_t band) {
  for (std::size_t number = 0; number < people.segments.size(); ++number)
    if (people.segments[number]) shelf_of(people, number, {now.index, band});
}

}  // namespace muster::engine
