// Moments and calendar: Instant (µs UTC), Date, ISO Week, LocalTime and local Hours, Minutes. Values only: the clock
// and the time-zone rules live in platform/.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace muster {

struct Instant {
  std::int64_t micros = 0;  // since 1970-01-01T00:00:00Z
  auto operator<=>(const Instant&) const = default;
};
std::string rfc3339(Instant instant);  // "2026-11-24T01:54:17.123456Z", the fraction only when there is one
Result<Instant> parse_instant(std::string_view text);  // RFC 3339; any offset, told in UTC

struct Date {
  std::int32_t days = 0;  // since 1970-01-01
  auto operator<=>(const Date&) const = default;
  [[nodiscard]] int year() const;
};
std::string text(Date date);  // "2026-11-24"
Result<Date> parse_date(std::string_view text);
Date date_utc(Instant instant);
Instant noon_utc(Date date);

// An ISO 8601 week, counted: the difference of two is a number of weeks. Years 1 to 9999.
struct Week {
  std::int32_t index = 0;  // the week of Monday 1970-01-05 is 1
  auto operator<=>(const Week&) const = default;
  friend Week operator+(Week week, std::int32_t n) { return {week.index + n}; }
  friend std::int32_t operator-(Week a, Week b) { return a.index - b.index; }
};
Week week_of(Date date);
Date monday(Week week);
std::string text(Week week);  // "2026-W48"
Result<Week> parse_week(std::string_view text);

inline constexpr int minutes_a_day = 1440;

// Local wall-clock minutes of a day, 00:00 … 24:00.
struct LocalTime {
  std::int16_t minutes = 0;
  auto operator<=>(const LocalTime&) const = default;
};
std::string text(LocalTime time);  // "09:00"
Result<LocalTime> parse_local_time(std::string_view text);

// One local interval of a day; an end not after its start lies on the next day (equal: 24 hours).
struct Hours {
  LocalTime start, end;
  auto operator<=>(const Hours&) const = default;
};

}  // namespace muster
