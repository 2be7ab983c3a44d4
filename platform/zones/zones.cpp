// By Howard Hinnant's date library. It reads the transitions that tzdata lists, which end in 2037: a later year is
// asked as the year before that in which the same dates fall on the same weekdays, as daylight-saving rules go by
// those.
#include "platform/zones/zones.h"

#include <algorithm>

#include <date/tz.h>

namespace muster::zones {
namespace {

constexpr int last_listed_year = 2036;
constexpr std::string_view not_a_zone = "localtime";  // the machine's own, which the library lists too

const date::time_zone* find(std::string_view zone) {
  const auto& known = date::get_tzdb().zones;
  const auto at =
      std::lower_bound(known.begin(), known.end(), zone,
                       [](const date::time_zone& one, std::string_view wanted) { return one.name() < wanted; });
  return at == known.end() || at->name() != zone || zone == not_a_zone ? nullptr : &*at;
}

// A moment in a listed year with the same month, day, weekday and time (29 February as 28).
date::sys_seconds in_a_listed_year(date::sys_seconds at) {
  const auto midnight = date::floor<date::days>(at);
  const date::year_month_day asked(midnight);
  if (int(asked.year()) <= last_listed_year) return at;
  const auto day = asked.month() == date::February ? std::min(asked.day(), date::day{28}) : asked.day();
  const auto weekday = date::weekday(date::sys_days(asked.year() / asked.month() / day));
  date::year year{last_listed_year};
  while (date::weekday(date::sys_days(year / asked.month() / day)) != weekday) --year;
  return date::sys_days(year / asked.month() / day) + (at - midnight);
}

}  // namespace

bool exists(std::string_view zone) { return find(zone) != nullptr; }

std::vector<std::string_view> all() {
  std::vector<std::string_view> names;
  for (const auto& zone : date::get_tzdb().zones)
    if (zone.name() != not_a_zone) names.emplace_back(zone.name());
  return names;
}

std::optional<int> offset_minutes(std::string_view zone, Instant at) {
  const auto* found = find(zone);
  if (found == nullptr) return std::nullopt;
  const date::sys_seconds seconds{date::floor<std::chrono::seconds>(std::chrono::microseconds{at.micros})};
  const auto info = found->get_info(in_a_listed_year(seconds));
  return static_cast<int>(date::floor<std::chrono::minutes>(info.offset).count());
}

}  // namespace muster::zones
