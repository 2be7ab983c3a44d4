// Zones into minutes.
#include "features/site/my_hours.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "engine/overlap.h"
#include "platform/zones/zones.h"

namespace muster::site {
namespace {

constexpr int day = 24 * 60, week_minutes = 7 * day, working_days = 5;

// From west to east; any other zone may stand in an address.
constexpr std::array<std::string_view, 40> well_known{"Pacific/Honolulu",
                                                      "America/Anchorage",
                                                      "America/Los_Angeles",
                                                      "America/Vancouver",
                                                      "America/Denver",
                                                      "America/Mexico_City",
                                                      "America/Chicago",
                                                      "America/Bogota",
                                                      "America/Lima",
                                                      "America/New_York",
                                                      "America/Toronto",
                                                      "America/Halifax",
                                                      "America/Santiago",
                                                      "America/Sao_Paulo",
                                                      "America/Argentina/Buenos_Aires",
                                                      "Atlantic/Azores",
                                                      "UTC",
                                                      "Europe/Lisbon",
                                                      "Europe/London",
                                                      "Africa/Lagos",
                                                      "Europe/Berlin",
                                                      "Europe/Madrid",
                                                      "Europe/Paris",
                                                      "Europe/Warsaw",
                                                      "Africa/Johannesburg",
                                                      "Europe/Bucharest",
                                                      "Europe/Kyiv",
                                                      "Africa/Nairobi",
                                                      "Europe/Istanbul",
                                                      "Asia/Dubai",
                                                      "Asia/Karachi",
                                                      "Asia/Kolkata",
                                                      "Asia/Kathmandu",
                                                      "Asia/Dhaka",
                                                      "Asia/Jakarta",
                                                      "Asia/Singapore",
                                                      "Asia/Shanghai",
                                                      "Asia/Tokyo",
                                                      "Australia/Sydney",
                                                      "Pacific/Auckland"};

// Where a clock of the zone shows so many minutes from Monday 00:00, in minutes of UTC from there.
std::optional<int> in_utc(std::string_view zone, Week week, int local) {
  const auto noon = Instant{noon_utc(monday(week)).micros + std::int64_t{local - day / 2} * 60'000'000};
  const auto offset = zones::offset_minutes(zone, noon);
  return offset ? std::optional(local - *offset) : std::nullopt;
}

}  // namespace

engine::SharedHours shared_with(const engine::Snapshot& people, std::string_view zone, Week week,
                                std::optional<int> least_minutes) {
  const auto noon = noon_utc(monday(week));
  engine::SharedHours shared{.least = least_minutes};
  shared.minutes_of.assign(people.schedules.size(), -1);
  const auto own = zones::offset_minutes(zone, noon);
  if (!own) return shared;
  const auto mine = engine::in_utc(office_hours, *own);
  std::vector<std::optional<int>> offsets(people.zones.size());
  for (engine::Word each = 0; each < offsets.size(); ++each)
    offsets[each] = zones::offset_minutes(people.zones.text(each), noon);
  for (std::size_t i = 0; i < people.schedules.size(); ++i) {
    const auto& [their_zone, hours] = people.schedules[i];
    if (offsets[their_zone])
      shared.minutes_of[i] = engine::shared_minutes(mine, engine::in_utc(hours, *offsets[their_zone]));
  }
  return shared;
}

std::optional<int> minutes_shared(const Profile& profile, std::string_view zone, Week week) {
  const auto noon = noon_utc(monday(week));
  const auto own = zones::offset_minutes(zone, noon);
  const auto theirs = profile.zone ? zones::offset_minutes(*profile.zone, noon) : std::nullopt;
  if (!own || !theirs || !profile.hours) return std::nullopt;
  return engine::shared_minutes(engine::in_utc(office_hours, *own), engine::in_utc(*profile.hours, *theirs));
}

std::string hours_of(const Texts& texts, int minutes) {
  return minutes % 60 == 0 ? texts.number(minutes / 60) : texts.decimal(std::int64_t{minutes} * 1000 / 60, 1);
}

std::string words_of_shared(const Texts& texts, int minutes) {
  if (minutes == 0) return texts.say("card.hours_none");
  if (minutes == 60) return texts.say("card.hours_shared_one");
  return texts.say("card.hours_shared", {{"hours", hours_of(texts, minutes)}});
}

std::string zone_name(std::string_view zone) {
  std::string name(zone.substr(zone.rfind('/') + 1));
  std::ranges::replace(name, '_', ' ');
  return name;
}

json::Value zone_choices(std::string_view chosen, Date today) {
  json::Value::List made;
  const auto add = [&](std::string_view zone) {
    const auto offset = zones::offset_minutes(zone, noon_utc(today));
    if (!offset) return;
    const auto size = std::abs(*offset);
    const auto ahead = size == 0 ? std::string()
                                 : fmt::format("{}{}{}", *offset < 0 ? "−" : "+", size / 60,
                                               size % 60 == 0 ? "" : fmt::format(":{:02}", size % 60));
    const auto name = zone == "UTC" ? "UTC" : fmt::format("{} (UTC{})", zone_name(zone), ahead);
    made.push_back(json::object({{"zone", zone}, {"name", name}, {"is_chosen", zone == chosen}}));
  };
  if (!chosen.empty() && std::ranges::find(well_known, chosen) == well_known.end()) add(chosen);
  for (const auto zone : well_known) add(zone);
  return {std::move(made)};
}

int SharedWeek::shared_minutes() const {
  int sum = 0;
  for (const auto& [from, to] : both) sum += to - from;
  return sum;
}

SharedWeek shared_week(std::string_view their_zone, Hours theirs, std::string_view my_zone, Hours mine, Week week) {
  SharedWeek made;
  const auto length = [](Hours hours) {
    return hours.end.minutes > hours.start.minutes ? hours.end.minutes - hours.start.minutes
                                                   : hours.end.minutes - hours.start.minutes + day;
  };
  // What is after Sunday is drawn at the beginning of the week, and the other way round: every week is like this one.
  const auto put = [](std::vector<Stretch>& into, int from, int to) {
    const int start = (from % week_minutes + week_minutes) % week_minutes;
    const int end = start + (to - from);
    into.push_back({start, std::min(end, week_minutes)});
    if (end > week_minutes) into.push_back({0, end - week_minutes});
  };
  for (int weekday = 0; weekday < working_days; ++weekday) {
    const int start = weekday * day + mine.start.minutes;
    put(made.mine, start, start + length(mine));
    const int their_start = weekday * day + theirs.start.minutes;
    const auto their_utc = in_utc(their_zone, week, their_start);
    if (!their_utc) continue;
    const auto instant = Instant{noon_utc(monday(week)).micros + std::int64_t{*their_utc - day / 2} * 60'000'000};
    const auto my_offset = zones::offset_minutes(my_zone, instant);
    if (!my_offset) continue;
    put(made.theirs, *their_utc + *my_offset, *their_utc + *my_offset + length(theirs));
  }
  for (const auto& a : made.theirs)
    for (const auto& b : made.mine)
      if (std::max(a.from, b.from) < std::min(a.to, b.to))
        made.both.push_back({std::max(a.from, b.from), std::min(a.to, b.to)});
  for (auto* list : {&made.theirs, &made.mine, &made.both}) std::ranges::sort(*list, {}, &Stretch::from);
  return made;
}

}  // namespace muster::site
