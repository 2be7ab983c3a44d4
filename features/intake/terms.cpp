// When and how much: kind, hours a week, start, duration.
#include <algorithm>
#include <array>

#include "features/intake/place_names.h"
#include "features/intake/reading.h"

namespace muster::intake {
namespace {

constexpr bool speaks(Section section) { return section != Section::about && section != Section::process; }

void read_kind(Reading& reading) {
  std::optional<EngagementKind> kind;
  std::vector<Found> all;
  bool is_open = false;
  for (const auto& in : reading.sentences) {
    if (!speaks(in.section)) continue;
    for (const auto& found : reading.find("kind", in)) {
      const auto value = found.tag.empty() ? found.value("kind") : found.tag;
      if (value == "head") {  // "Hourly: $40", "Hourly" as a piece of a row
        if (reading.has("rate_words", in.begin_of_line, found.first)) continue;  // "Rate type: hourly"
        const bool parted = found.first == in.first || reading.word(found.first - 1) == ",";
        const bool ends = found.last == in.last || reading.word(found.last) == ":" || reading.word(found.last) == "." ||
                          reading.word(found.last) == "," ||
                          reading.grammar().phrase_at("currencies", reading.text, found.last, in.last) != nullptr;
        if (!parted || !ends) continue;
        kind = kind.value_or(EngagementKind::hourly);
        is_open = is_open || *kind != EngagementKind::hourly;
        all.push_back(found);
        continue;
      }
      if (value == "no") {
        is_open = is_open || found.find("kind") != nullptr;
        continue;
      }
      if (value == "hourly" && reading.has("rate_words", in.begin_of_line, found.first)) continue;
      const bool is_short = found.last - found.first == 1 && reading.word(found.first).size() == 2;
      if (is_short && (found.first != in.first || found.last != in.last)) continue;  // "FT" as a piece of a row
      const auto read = json::read<EngagementKind>(json::Value(value));
      claim(read.has_value(), value);
      if (kind && *kind != *read) is_open = true;  // full-time or part-time: both will do
      kind = *read;
      all.push_back(found);
    }
  }
  if (!kind || is_open) return;
  reading.brief.kind = kind;
  for (const auto& found : all) reading.mark(found.first, found.last, "/kind");
}

// "32-40 hours" as a piece of a row, "12 month contract, 40h"
bool is_term(const Reading& reading, const Sentence& in, const Found& found) {
  const auto lo = found.number("lo").value_or(0);
  if (lo < 1000 || lo > 6000 || found.last != in.last) return false;
  if (found.first == in.first) return in.is_piece;
  return reading.word(found.first - 1) == "," && reading.has("hours_terms", in.first, found.first);
}

void read_hours(Reading& reading) {
  for (const auto& in : reading.sentences) {
    if (!speaks(in.section)) continue;
    for (const auto& found : reading.find("weekly_hours", in)) {
      const auto lo = found.number("lo");
      if (!lo || *lo <= 0 || (found.tag == "alone" && !is_term(reading, in, found))) continue;
      const bool days = found.tag == "days";
      auto clause = found.last;
      while (clause < in.last && clause < found.last + 7 && reading.word(clause) != "," && reading.word(clause) != ";")
        ++clause;
      if (days && (*lo > 700 || in.section == Section::offer || reading.has("not_days_after", found.last, clause) ||
                   reading.has("not_days_after", found.first > in.first + 5 ? found.first - 5 : in.first, found.first)))
        continue;
      if (days && found.first > in.first + 1 && !reading.is("joined_by", found.first - 1) &&
          !PlaceNames(reading).country_before(found.first - 1).empty())
        continue;                                                                      // "London, 3 days a week"
      if (found.first > in.first && reading.is("no_such", found.first - 1)) continue;  // "no 80-hour weeks"
      const auto hours = days ? *lo * 8 / 100 : *lo / 100;
      if (hours < 1 || hours > 80) continue;
      if (hours == 8 && !days && !reading.has("week", found.first, found.last)) continue;  // those of a day
      if (reading.has("not_hours", in.first, found.first) ||
          reading.has("not_hours", found.last, std::min(in.last, found.last + 3)))
        continue;
      reading.brief.weekly_hours = static_cast<int>(hours);
      return reading.mark(found.first, found.last, "/weekly_hours");
    }
  }
}

// The first and the last day of what was said; nothing for a date that there is not.
struct Days {
  Date first, last;
};
std::optional<Date> day_of(std::int64_t year, std::int64_t month, std::int64_t day) {
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok() || year < 1990 || year > 2200) return std::nullopt;
  return Date{static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count())};
}
std::optional<Date> last_of_month(std::int64_t year, std::int64_t month) {
  for (std::int64_t day = 31; day > 27; --day)
    if (auto date = day_of(year, month, day)) return date;
  return std::nullopt;
}

std::optional<Days> days_of(const Found& found, const Reading& reading) {
  const auto as_of = reading.as_of;
  const auto today = std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(as_of.days)));
  const auto this_month = static_cast<std::int64_t>(static_cast<unsigned>(today.month()));
  const auto n = [&](std::string_view name) { return found.number(name).value_or(0) / 100; };
  const auto plus = [&](std::int64_t days) {
    const Date date{as_of.days + static_cast<std::int32_t>(days)};
    return Days{date, date};
  };
  const auto& tag = found.tag;
  if (tag == "next_week") return plus(7);
  if (tag == "weeks") return n("n") <= 104 ? std::optional(plus(7 * n("n"))) : std::nullopt;
  if (tag == "months") return n("n") <= 24 ? std::optional(plus(n("n") * 365 / 12)) : std::nullopt;
  std::int64_t year = n("y"), month = n("m"), day = n("d");
  const auto named = found.value("month");
  if (!named.empty()) month = std::stoll(named), year = year < 1000 ? 0 : year;
  if (day > 31 && year == 0) year = day, day = 0;  // "February 2027"
  if (year > 0 && year < 100) year += 2000;
  // "02/15/2027"; in the United States "01/02/2027" is 2 January.
  const bool is_american =
      reading.brief.countries == std::vector<std::string>{"US"} && reading.word(found.first + 1) == "/";
  if (tag == "dmy" && day <= 12 && (month > 12 || is_american)) std::swap(day, month);
  if (tag == "next_month")
    year = today.month() == std::chrono::December ? as_of.year() + 1 : as_of.year(), month = this_month % 12 + 1;
  if (tag == "next_year") year = as_of.year() + 1, month = 1;
  if (tag == "quarter") {
    const auto quarter = reading.word(found.first)[1] - '1';
    if (year == 0) year = quarter * 3 + 3 >= this_month ? as_of.year() : as_of.year() + 1;
    const auto first = day_of(year, quarter * 3 + 1, 1), last = last_of_month(year, quarter * 3 + 3);
    return first && last ? std::optional(Days{*first, *last}) : std::nullopt;
  }
  if (month < 1 || month > 12) return std::nullopt;
  if (year == 0) year = month >= this_month ? as_of.year() : as_of.year() + 1;
  if (tag == "mid") day = 15;
  if (tag == "early") day = 1;
  if (tag == "late") day = 25;
  if (tag == "w1" || tag == "w2" || tag == "w3") day = 4 + 7 * (tag[1] - '1');
  const bool whole = day == 0;
  const auto first = day_of(year, month, whole ? 1 : day);
  const auto last = whole ? last_of_month(year, month) : first;
  if (!first || !last) return std::nullopt;
  return Days{*first, *last};
}

class Start {
 public:
  explicit Start(Reading& reading) : reading_(reading) {}

  void run() {
    for (const auto& in : reading_.sentences) {
      if (!speaks(in.section)) continue;
      dates(in);
    }
    for (const auto& in : reading_.sentences) {
      if (!speaks(in.section) || start_.earliest) continue;
      for (const auto& found : reading_.find("asap", in)) {
        if (reading_.has("not_asap", in.first, found.first)) continue;
        start_.earliest = week_of(reading_.as_of);
        earliest_at_ = {found.first, found.last};
        break;
      }
    }
    if (start_.latest && start_.earliest && *start_.latest < *start_.earliest) start_.latest.reset();
    if (start_.latest && *start_.latest < week_of(reading_.as_of)) start_.latest.reset();
    if (start_.earliest && *start_.earliest < week_of(reading_.as_of)) {  // of an old post
      start_.earliest.reset();
      reading_.lost.push_back({reading_.token(earliest_at_.first).begin, reading_.token(earliest_at_.second - 1).end,
                               "This start is past: say when the work may begin."});
    }
    if (start_.earliest.value_or(start_.latest.value_or(week_of(reading_.as_of))) - week_of(reading_.as_of) > 51)
      start_ = {};
    if (!start_.earliest && !start_.latest) return;
    reading_.brief.start = start_;
    if (start_.earliest) reading_.mark(earliest_at_.first, earliest_at_.second, "/start/earliest");
    if (start_.latest) reading_.mark(latest_at_.first, latest_at_.second, "/start/latest");
  }

 private:
  void dates(const Sentence& in) {
    const auto before = reading_.find("start_before", in);
    for (const auto& found : reading_.find("date", in)) {
      const auto days = days_of(found, reading_);
      if (!days || is_verb(found, in)) continue;
      const auto* cue = cue_before(before, found);
      const bool labelled = in.first > in.begin_of_line && reading_.has("start_labels", in.begin_of_line, in.first) &&
                            found.first <= in.first + 3;
      const bool after = starts_after(in, found);
      if (cue == nullptr && !labelled && !after) continue;
      if (reading_.has("not_start", in.first, found.first) || (cue != nullptr && is_of_others(*cue, in))) continue;
      if (cue != nullptr && reading_.is("needed", cue->first) && reading_.is("within", found.first)) continue;
      if (reading_.grammar().phrase_at("each_year", reading_.text, found.last, in.last) != nullptr) continue;
      if (found.tag == "next_week" && found.last < in.last &&
          (reading_.word(found.last) == "-" || reading_.is("to", found.last) || reading_.is("until", found.last)))
        continue;  // "from Monday to Friday"
      if (cue != nullptr && cue->first == in.first && found.last + 2 < in.last &&
          reading_.has("not_start_after", found.last, found.last + 2))
        continue;  // "As of January 2026 we have …"
      if (found.tag == "month" && cue != nullptr && !labelled && cue->last - cue->first == 1 && found.last < in.last &&
          reading_.is("until", found.last))
        continue;  // "from June till September" is a season
      // "a backup from September"
      if (cue != nullptr && !labelled && !after && reading_.is("from_then", cue->first) &&
          cue->last - cue->first == 1 && days->first.days - reading_.as_of.days > 200)
        continue;
      if (week_of(days->last) < week_of(reading_.as_of) && !labelled && (cue == nullptr || cue->last - cue->first < 2))
        continue;
      const bool latest = (cue != nullptr && (cue->tag == "latest" || reading_.is("within", found.first))) ||
                          says_latest(in, found) || ends_between(in, found, cue);
      auto& week = latest ? start_.latest : start_.earliest;
      if (week) continue;
      week = week_of(latest ? days->last : days->first);
      (latest ? latest_at_ : earliest_at_) = {found.first, found.last};
    }
  }
  // "The season starts in May", "The logo is needed by 15 January"
  [[nodiscard]] bool is_of_others(const Found& cue, const Sentence& in) const {
    if (reading_.is("needed", cue.first) && cue.first > in.first + 1 && reading_.is("to_be", cue.first - 1))
      return !reading_.is("start_subjects", cue.first - 2) && !reading_.is("agents", cue.first - 2) &&
             !reading_.is("second_person", cue.first - 2);
    return cue.first > in.first && reading_.is("starts_third", cue.first) &&
           reading_.token(cue.first - 1).is == Token::Is::word && !reading_.is("start_subjects", cue.first - 1);
  }
  // "a test may be held"
  [[nodiscard]] bool is_verb(const Found& found, const Sentence& in) const {
    const auto* month = found.find("month");
    return month != nullptr && reading_.is("months_as_verbs", month->first) &&
           !reading_.token(month->first).is_capital && month->first > in.first &&
           reading_.token(month->first - 1).is == Token::Is::word && !reading_.is("start_bridge", month->first - 1) &&
           !reading_.is("by", month->first - 1);
  }
  // "between January 11 and February 1"
  [[nodiscard]] bool ends_between(const Sentence& in, const Found& found, const Found* cue) const {
    if (cue == nullptr || !start_.earliest || found.first <= in.first || !reading_.is("and", found.first - 1))
      return false;
    for (auto i = cue->first; i < cue->last; ++i)
      if (reading_.is("between", i)) return true;
    return false;
  }
  [[nodiscard]] const Found* cue_before(const std::vector<Found>& all, const Found& found) const {
    const Found* best = nullptr;
    for (const auto& cue : all) {
      const bool within =
          cue.last == found.first + 1 && cue.first < found.first;  // "start in two weeks": both want the "in"
      if (cue.last > found.first && !within) continue;
      bool joined = within || found.first - cue.last <= 3;
      for (auto i = cue.last; i < found.first && joined; ++i) joined = reading_.is("start_bridge", i);
      if (joined && (best == nullptr || cue.last > best->last)) best = &cue;
    }
    return best;
  }
  [[nodiscard]] bool starts_after(const Sentence& in, const Found& found) const {
    const auto all = reading_.find("start_after", {found.last, in.last});
    return !all.empty() && all.front().first == found.last && !reading_.is("on", found.last) &&
           all.front().tag != "latest" && !reading_.is("latest", found.last);
  }
  [[nodiscard]] bool says_latest(const Sentence& in, const Found& found) const {
    const auto from = found.first >= in.first + 5 ? found.first - 5 : in.first;
    return reading_.has("latest_words", from, found.first) ||
           reading_.grammar().phrase_at("latest_words", reading_.text, found.last, in.last) != nullptr;
  }

  Reading& reading_;
  StartWeeks start_;
  std::pair<std::uint32_t, std::uint32_t> earliest_at_, latest_at_;  // tokens
};

// "Contract duration: 2 years"
bool is_labelled(const Reading& reading, const Sentence& in, const Found& found) {
  if (found.first != in.first) return false;
  for (auto i = found.first; i < found.last; ++i)
    if (reading.word(i) == ":") return true;
  return in.first > in.begin_of_line && reading.has("contract_words", in.begin_of_line, in.first);
}
// "Temporary (6 months) accounts", "limited to 4 weeks of travel"
bool is_of_something(const Reading& reading, const Sentence& in, const Found& found) {
  auto next = found.last;
  if (next < in.last && reading.word(next) == "-" && !reading.token(next).is_spaced) return true;  // "post-doctoral"
  while (next < in.last && reading.word(next) == ")") ++next;
  return next < in.last && reading.token(next).is == Token::Is::word && !reading.is("contract_followers", next);
}
// "… full-time, 6 months." between the commas of a line of terms.
bool stands_alone(const Reading& reading, const Sentence& in, const Found& found) {
  if (is_labelled(reading, in, found)) return true;
  if (in.section == Section::duties || found.value("unit") == "year") return false;
  const auto sign = [&](std::uint32_t i) {
    constexpr std::array<std::string_view, 4> signs{",", ".", ";", ":"};
    return std::ranges::find(signs, reading.word(i)) != signs.end() ||
           (reading.word(i) == "-" && reading.token(i).is_spaced);
  };
  auto first = found.first;  // "about 4 months", "min. 3 months"
  while (first > in.first && reading.is("roughly", first - 1)) --first;
  if (in.is_item && first != in.first) return false;
  if (found.last + 1 < in.last && reading.word(found.last) == "-" &&
      reading.token(found.last + 1).is == Token::Is::number)
    return false;  // "6 months - 1 year of experience"
  const auto before = first == in.first ? std::string_view() : reading.word(first - 1);
  if (before == "(" && found.last < in.last) return reading.word(found.last) == ",";  // "(~3 months, …"
  return (first == in.first || sign(first - 1)) &&
         (found.last == in.last || sign(found.last) || reading.is("weeks_followers", found.last));
}

// "Working Test Period", and below it "6 months"
bool is_below_other(const Reading& reading, const Sentence& in) {
  const auto number = reading.token(in.first).line;
  const auto& lines = reading.text.lines();
  if (number == 0 || in.first != lines[number].first) return false;
  const auto& above = lines[number - 1];
  return above.last - above.first <= 7 && reading.has("other_periods", above.first, above.last);
}

// How many weeks the work lasts by what was found there; nothing where it speaks of something else.
std::optional<int> weeks_said(const Reading& reading, const Sentence& in, const Found& found) {
  const bool demands = in.section == Section::must || in.section == Section::nice;
  auto lo = found.number("lo");
  auto unit = found.value("unit");
  if (found.tag == "year") lo = 100, unit = "year";
  if (found.tag == "half") lo = 600, unit = "month";
  if (!lo || *lo < 100) return std::nullopt;
  const bool is_named = found.tag == "contract" && (unit != "year" || !demands);  // "a 6-month engagement"
  if (demands && in.is_item && !is_named && !is_labelled(reading, in, found)) return std::nullopt;
  if (in.section == Section::process && (!is_named || unit == "week")) return std::nullopt;
  if (found.tag == "contract" && is_of_something(reading, in, found)) return std::nullopt;
  if (reading.is("weeks_verbs", found.first) && found.first > in.first &&
      reading.token(found.first - 1).is == Token::Is::word && !reading.is("weeks_subjects", found.first - 1))
    return std::nullopt;
  const bool is_told = found.tag.empty() && !reading.is("for", found.first);  // "an initial period of 18 months"
  if (((demands && !is_told && !is_named) || found.tag == "bare") && !stands_alone(reading, in, found))
    return std::nullopt;
  if (found.tag.empty() && reading.is("for", found.first) && found.first > in.first + 2 &&
      !reading.has("weeks_of_work", in.first, found.first))
    return std::nullopt;  // "The course runs for 12 weeks"
  auto clause = found.first;
  while (clause > in.first && found.first - clause < 8 && reading.word(clause - 1) != "," &&
         reading.word(clause - 1) != ";")
    --clause;
  const auto* counted = found.find("lo");  // "the first 3 months"
  if (counted != nullptr && counted->first > in.first && reading.is("first", counted->first - 1)) return std::nullopt;
  if (counted != nullptr && counted->first > in.first + 1 && reading.is("past_words", counted->first - 1) &&
      reading.is("the", counted->first - 2))
    return std::nullopt;  // "in the last 6 months"
  if (reading.has("not_weeks", clause, found.first) || is_below_other(reading, in) ||
      reading.has("not_weeks_after", found.last, std::min(in.last, found.last + 3)))
    return std::nullopt;
  // "for four years" is how long somebody did it, unless a contract is spoken of.
  if (unit == "year" && found.tag.empty() &&
      !reading.has("contract_words", found.first, std::min(in.last, found.last + 1)))
    return std::nullopt;
  auto weeks = *lo / 100;
  if (unit == "month") weeks = (*lo * 52 / 12 + 50) / 100;
  if (unit == "year") weeks = *lo * 52 / 100;
  return weeks < 1 || weeks > 260 ? std::nullopt : std::optional(static_cast<int>(weeks));
}

void read_weeks(Reading& reading) {
  std::optional<Found> first;
  for (const auto& in : reading.sentences) {
    if (in.section == Section::about) continue;
    for (const auto& found : reading.find("weeks", in)) {
      const auto weeks = weeks_said(reading, in, found);
      if (!weeks) continue;
      const bool is_closer = first && found.value("unit") == "week" && first->value("unit") != "week" &&
                             std::abs(*weeks - *reading.brief.weeks) <= 2;  // "2 months", then "a 10 week assignment"
      if (first && !is_closer) continue;
      reading.brief.weeks = weeks;
      if (!first) first = found;
      else return reading.mark(found.first, found.last, "/weeks");
    }
  }
  if (first) reading.mark(first->first, first->last, "/weeks");
}

}  // namespace

void read_terms(Reading& reading) {
  read_kind(reading);
  read_hours(reading);
  Start(reading).run();
  read_weeks(reading);
}

}  // namespace muster::intake
