// One pass: a person who fails one filter alone counts for the choices of that filter, who fails none counts for all.
#include "engine/browse.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

#include "engine/availability.h"

namespace muster::engine {
namespace {

// The cheapest to judge first: with two failed, a person is of no further interest.
enum class By : std::uint8_t { seniority, country, rate_band, kind, group, skills, language, industry, free_within };
constexpr std::size_t filters = 9;
constexpr int prior_ratings = 5;
constexpr std::int64_t prior_thousandths = 4300;
constexpr std::size_t grades = 5;  // Seniority begins at 1
constexpr std::size_t kinds = 3;
constexpr int weeks_needed = 4;

bool has(std::span<const WordCell> cells, Word word) {
  return std::ranges::any_of(cells, [&](const WordCell& cell) { return cell.word == word; });
}
bool has(std::span<const SkillCell> cells, Word word) {
  return std::ranges::any_of(cells, [&](const SkillCell& cell) { return cell.skill == word; });
}

struct Candidate {
  std::int64_t key;
  Word person;
};

class Pass {
 public:
  Pass(const Snapshot& people, const Browsing& asked)
      : people_(people),
        asked_(asked),
        group_(word(people.skills, asked.filters.group)),
        country_(word(people.countries, asked.filters.country)),
        language_(word(people.languages, asked.filters.language)),
        industry_(word(people.industries, asked.filters.industry)),
        skill_counts_(people.skills.size()),
        group_counts_(people.skills.size()),
        country_counts_(people.countries.size()),
        language_counts_(people.languages.size()),
        industry_counts_(people.industries.size()),
        free_counts_(asked.free_within.size()) {
    for (const auto& skill : asked.filters.skills) skills_.push_back(word(people.skills, skill));
  }

  void look_at(const Segment& segment, std::size_t row, Word person) {
    if (segment.presence[row] != Presence::active) return;
    std::optional<By> failed;
    for (std::size_t i = 0; i < filters; ++i) {
      const auto by = static_cast<By>(i);
      if (holds(by, segment, row)) continue;
      if (failed) return;
      failed = by;
    }
    if (failed) return count(*failed, segment, row);
    ++count_;
    for (std::size_t i = 0; i < filters; ++i) count(static_cast<By>(i), segment, row);
    offer({key_of(segment, row), person});
  }

  Browsed done() {
    std::ranges::sort(found_, [&](const Candidate& a, const Candidate& b) { return before(a, b); });
    Browsed made{.count = count_, .ids = {}, .next = {}, .choices = {}};
    const auto shown = std::min(found_.size(), asked_.limit);
    for (std::size_t i = 0; i < shown; ++i) made.ids.emplace_back(people_.people.text(found_[i].person));
    if (found_.size() > shown && shown > 0) made.next = Place{found_[shown - 1].key, made.ids.back()};
    auto& choices = made.choices;
    choices.skills = named(skill_counts_, people_.skills);
    choices.groups = named(group_counts_, people_.skills);
    choices.countries = named(country_counts_, people_.countries);
    choices.languages = named(language_counts_, people_.languages);
    choices.industries = named(industry_counts_, people_.industries);
    for (std::size_t i = 1; i < grades; ++i)
      if (grade_counts_[i] > 0) choices.seniorities.emplace_back(static_cast<Seniority>(i), grade_counts_[i]);
    for (std::size_t i = 0; i < kinds; ++i)
      if (kind_counts_[i] > 0) choices.kinds.emplace_back(static_cast<WorkKind>(i), kind_counts_[i]);
    for (std::size_t i = 0; i < free_counts_.size(); ++i)
      if (free_counts_[i] > 0) choices.free_within.emplace_back(asked_.free_within[i], free_counts_[i]);
    choices.rate_bands.assign(band_counts_.begin(), band_counts_.end());
    return made;
  }

 private:
  // An unknown word is one that nobody has: lexicons end below no_word, and no cell holds it.
  static std::optional<Word> word(const Lexicon& lexicon, const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(lexicon.find(text));
  }

  [[nodiscard]] bool holds(By by, const Segment& segment, std::size_t row) const {
    const auto& wanted = asked_.filters;
    switch (by) {
      case By::skills:
        return std::ranges::all_of(skills_, [&](const auto& s) { return !s || has(segment.skills.of(row), *s); });
      case By::group:
        return !group_ || has(segment.skills.of(row), *group_);
      case By::seniority:
        return !wanted.seniority || segment.seniority[row] == *wanted.seniority;
      case By::country:
        return !country_ || (segment.country[row] == *country_ && *country_ != no_word);
      case By::rate_band:
        return !wanted.rate_band || (segment.rate[row] != no_rate && band_of(segment, row) == *wanted.rate_band);
      case By::kind:
        return !wanted.kind || (segment.kinds[row] >> static_cast<unsigned>(*wanted.kind) & 1U) != 0;
      case By::language:
        return !language_ || has(segment.languages.of(row), *language_);
      case By::industry:
        return !industry_ || has(segment.industries.of(row), *industry_);
      case By::free_within:
        return !wanted.free_within || is_free(segment, row, *wanted.free_within);
    }
    return true;
  }

  void count(By by, const Segment& segment, std::size_t row) {
    switch (by) {
      case By::skills:
        if (!skills_.empty() && !holds(By::skills, segment, row)) return;
        for (const auto& cell : segment.skills.of(row)) ++skill_counts_[cell.skill];
        return;
      case By::group:
        for (const auto& cell : segment.skills.of(row)) ++group_counts_[cell.skill];
        return;
      case By::seniority:
        ++grade_counts_[static_cast<std::size_t>(segment.seniority[row])];
        return;
      case By::country:
        if (segment.country[row] != no_word) ++country_counts_[segment.country[row]];
        return;
      case By::rate_band:
        if (segment.rate[row] != no_rate) ++band_counts_[band_of(segment, row)];
        return;
      case By::kind:
        for (std::size_t i = 0; i < kinds; ++i) kind_counts_[i] += segment.kinds[row] >> i & 1U;
        return;
      case By::language:
        for (const auto& cell : segment.languages.of(row)) ++language_counts_[cell.word];
        return;
      case By::industry:
        for (const auto& cell : segment.industries.of(row)) ++industry_counts_[cell.word];
        return;
      case By::free_within:
        for (std::size_t i = 0; i < free_counts_.size(); ++i)
          free_counts_[i] += is_free(segment, row, asked_.free_within[i]) ? 1 : 0;
    }
  }

  [[nodiscard]] bool is_free(const Segment& segment, std::size_t row, int weeks) const {
    const Need need{asked_.now.index, hours_of_the_available, weeks_needed};
    return first_fit(segment.free.of(row), need, 0, weeks).has_value();
  }
  [[nodiscard]] std::int64_t band_of(const Segment& segment, std::size_t row) const {
    return segment.rate[row] / asked_.band * asked_.band;
  }

  // Smaller keys come first.
  [[nodiscard]] std::int64_t key_of(const Segment& segment, std::size_t row) const {
    const auto rate = segment.rate[row];
    switch (asked_.sorting) {
      case Sorting::rating:
        return -rating_key(segment.rating_count[row], segment.rating_sum[row]);
      case Sorting::rate_low:
        return rate == no_rate ? std::numeric_limits<std::int64_t>::max() : rate;
      case Sorting::rate_high:
        return rate == no_rate ? std::numeric_limits<std::int64_t>::max() : -rate;
      case Sorting::newest:
        return 0;
    }
    return 0;
  }
  // Ids begin with the moment of their making: the newest first, the others in their order.
  [[nodiscard]] bool id_before(std::string_view a, std::string_view b) const {
    return asked_.sorting == Sorting::newest ? a > b : a < b;
  }
  [[nodiscard]] bool before(const Candidate& a, const Candidate& b) const {
    if (a.key != b.key) return a.key < b.key;
    return id_before(people_.people.text(a.person), people_.people.text(b.person));
  }

  // Keeps the first of those behind `after`: a heap with the last of them on top.
  void offer(Candidate candidate) {
    if (asked_.after) {
      const auto& after = *asked_.after;
      const bool is_behind = candidate.key != after.key ? candidate.key > after.key
                                                        : id_before(after.id, people_.people.text(candidate.person));
      if (!is_behind) return;
    }
    const auto order = [&](const Candidate& a, const Candidate& b) { return before(a, b); };
    if (found_.size() > asked_.limit) {
      if (!before(candidate, found_.front())) return;
      std::ranges::pop_heap(found_, order);
      found_.pop_back();
    }
    found_.push_back(candidate);
    std::ranges::push_heap(found_, order);
  }

  [[nodiscard]] Choices::Named named(const std::vector<int>& counts, const Lexicon& names) const {
    Choices::Named list;
    const bool of_skills = &names == &people_.skills;
    for (Word each = 0; each < counts.size(); ++each) {
      if (counts[each] == 0) continue;
      const auto text = names.text(each);
      if (of_skills && text.starts_with(asked_.group_prefix) != (&counts == &group_counts_)) continue;
      list.emplace_back(text, counts[each]);
    }
    std::ranges::sort(list, [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return list;
  }

  const Snapshot& people_;
  const Browsing& asked_;
  std::vector<std::optional<Word>> skills_;
  std::optional<Word> group_, country_, language_, industry_;
  int count_ = 0;
  std::vector<Candidate> found_;
  std::vector<int> skill_counts_, group_counts_, country_counts_, language_counts_, industry_counts_, free_counts_;
  std::array<int, grades> grade_counts_{};
  std::array<int, kinds> kind_counts_{};
  std::map<std::int64_t, int> band_counts_;
};

}  // namespace

std::int64_t rating_key(int count, int sum) {
  return (std::int64_t{sum} * 1000 + prior_thousandths * prior_ratings) / (count + prior_ratings);
}

Browsed browse(const Snapshot& people, const Browsing& asked) {
  Pass pass(people, asked);
  Word person = 0;
  for (const auto& segment : people.segments)
    for (std::size_t row = 0; row < segment->rows(); ++row) pass.look_at(*segment, row, person++);
  return pass.done();
}

}  // namespace muster::engine
