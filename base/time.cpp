// Calendar arithmetic by C++20 chrono; texts are parsed strictly, character by character.
#include "base/time.h"

#include <optional>

#include <fmt/format.h>

namespace muster {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;
constexpr std::int64_t micros_per_second = 1'000'000;
constexpr std::int64_t seconds_per_day = 86'400;

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

year_month_day civil(Date date) { return year_month_day{sys_days{std::chrono::days{date.days}}}; }

std::optional<Date> date_of(int year, int month, int day) {
  const year_month_day ymd{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                           std::chrono::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return std::nullopt;
  return Date{static_cast<std::int32_t>(sys_days{ymd}.time_since_epoch().count())};
}

// Reads exactly n digits at the front of the text and drops them; -1 if they are not there.
int take(std::string_view& text, std::size_t n) {
  if (text.size() < n) return -1;
  int value = 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(n);
  return value;
}

bool drop(std::string_view& text, std::string_view any_of) {
  if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Date> take_date(std::string_view& text) {
  const int year = take(text, 4);
  if (year < 1 || !drop(text, "-")) return std::nullopt;
  const int month = take(text, 2);
  if (month < 1 || !drop(text, "-")) return std::nullopt;
  const int day = take(text, 2);
  return day < 1 ? std::nullopt : date_of(year, month, day);
}

// Minutes of an RFC 3339 offset: "Z", "+02:00", "-05:30".
std::optional<int> take_offset(std::string_view& text) {
  if (drop(text, "Zz")) return 0;
  const bool west = !text.empty() && text.front() == '-';
  if (!drop(text, "+-")) return std::nullopt;
  const int hours = take(text, 2);
  if (hours < 0 || hours > 23 || !drop(text, ":")) return std::nullopt;
  const int minutes = take(text, 2);
  if (minutes < 0 || minutes > 59) return std::nullopt;
  return (west ? -1 : 1) * (hours * 60 + minutes);
}

std::optional<Instant> take_instant(std::string_view& text) {
  const auto date = take_date(text);
  if (!date || !drop(text, "Tt ")) return std::nullopt;
  const int hour = take(text, 2);
  if (hour < 0 || hour > 23 || !drop(text, ":")) return std::nullopt;
  const int minute = take(text, 2);
  if (minute < 0 || minute > 59 || !drop(text, ":")) return std::nullopt;
  const int second = take(text, 2);
  if (second < 0 || second > 59) return std::nullopt;
  std::int64_t fraction = 0;
  if (drop(text, ".")) {
    std::int64_t unit = micros_per_second;
    if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1))
      if (unit > 1) fraction += (text.front() - '0') * (unit /= 10);
  }
  const auto offset = take_offset(text);
  if (!offset) return std::nullopt;
  const std::int64_t seconds = date->days * seconds_per_day + hour * 3600 + minute * 60 + second - *offset * 60;
  return Instant{seconds * micros_per_second + fraction};
}

}  // namespace

std::string rfc3339(Instant instant) {
  const auto seconds = floor_div(instant.micros, micros_per_second);
  const auto fraction = instant.micros - seconds * micros_per_second;
  const auto days = floor_div(seconds, seconds_per_day);
  const auto of_day = seconds - days * seconds_per_day;
  auto shown = fmt::format("{}T{:02}:{:02}:{:02}", text(Date{static_cast<std::int32_t>(days)}), of_day / 3600,
                           of_day / 60 % 60, of_day % 60);
  if (fraction != 0) shown += fmt::format(".{:06}", fraction);
  return shown + "Z";
}

Result<Instant> parse_instant(std::string_view text) {
  const auto instant = take_instant(text);
  if (!instant || !text.empty())
    return refuse(Problem::invalid("not an instant: write it as in 2026-11-24T09:30:00Z (RFC 3339)"));
  return *instant;
}

int Date::year() const { return static_cast<int>(civil(*this).year()); }

std::string text(Date date) {
  const auto ymd = civil(date);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                     static_cast<unsigned>(ymd.day()));
}

Result<Date> parse_date(std::string_view text) {
  const auto date = take_date(text);
  if (!date || !text.empty()) return refuse(Problem::invalid("not a date: write it as in 2026-11-24"));
  return *date;
}

Date date_utc(Instant instant) {
  return {static_cast<std::int32_t>(floor_div(instant.micros, seconds_per_day * micros_per_second))};
}

Instant noon_utc(Date date) { return {(date.days * seconds_per_day + seconds_per_day / 2) * micros_per_second}; }

// 1970-01-01 was a Thursday: its Monday is day -3, the start of week 0.
Week week_of(Date date) { return {static_cast<std::int32_t>(floor_div(date.days + 3, 7))}; }
Date monday(Week week) { return {week.index * 7 - 3}; }

std::string text(Week week) {
  const Date thursday{monday(week).days + 3};  // a week belongs to the year of its Thursday
  const int year = thursday.year();
  const auto first = week_of(*date_of(year, 1, 4));
  return fmt::format("{:04}-W{:02}", year, week - first + 1);
}

Result<Week> parse_week(std::string_view shown) {
  auto rest = shown;
  const int year = take(rest, 4);
  const bool marked = drop(rest, "-") && drop(rest, "W");
  const int number = marked ? take(rest, 2) : -1;
  if (year >= 1 && number >= 1 && number <= 53 && rest.empty()) {
    const Week week = week_of(*date_of(year, 1, 4)) + (number - 1);
    if (text(week) == shown) return week;  // week 53 only of the years that have one
  }
  return refuse(Problem::invalid("not a week: write an ISO week as in 2026-W49"));
}

std::string text(LocalTime time) { return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60); }

Result<LocalTime> parse_local_time(std::string_view text) {
  const int hour = take(text, 2);
  const bool colon = drop(text, ":");
  const int minute = colon ? take(text, 2) : -1;
  if (hour < 0 || minute < 0 || minute > 59 || !text.empty() || hour * 60 + minute > 24 * 60)
    return refuse(Problem::invalid("not a time of day: write it as in 09:00, up to 24:00"));
  return LocalTime{static_cast<std::int16_t>(hour * 60 + minute)};
}

}  // namespace muster
