// The hours that are shared with a zone.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "features/intake/reading.h"

namespace muster::intake {
namespace {

// "Our team sits in New York, so we need four hours together": the zone stands elsewhere.
void read_bare_overlap(Reading& reading) {
  for (const auto& in : reading.sentences) {
    if (in.section == Section::about || in.section == Section::process) continue;
    for (const auto& found : reading.find("overlap_bare", in)) {
      const auto n = found.number("n").value_or(0);
      if (n < 50 || n > 1200) continue;
      for (const auto* where : {&in, static_cast<const Sentence*>(nullptr)})
        for (const auto& other : reading.sentences) {
          if (where != nullptr ? other.first != where->first : !reading.has("seat_cues", other)) continue;
          for (auto at = other.first; at < other.last; ++at) {
            std::uint32_t length = 0;
            const auto* zone = reading.grammar().phrase_at("zones", reading.text, at, other.last, &length);
            if (zone == nullptr || !reading.token(at).is_capital || (length == 1 && reading.word(at).size() < 3))
              continue;
            reading.brief.overlap = OverlapWanted{.zone = zone->value,
                                                  .hours = {LocalTime{9 * 60}, LocalTime{17 * 60}},
                                                  .min = static_cast<int>(n * 60 / 100)};
            reading.mark(at, at + length, "/overlap");
            reading.mark(found.first, found.last, "/overlap/min");
            return;
          }
        }
    }
  }
}

// Zones east of Greenwich that are no whole hours away, without summer time.
struct PartHours {
  int hours, minutes;
  std::string_view zone;
};
constexpr std::array<PartHours, 6> part_hours{{{3, 30, "Asia/Tehran"},
                                               {4, 30, "Asia/Kabul"},
                                               {5, 30, "Asia/Kolkata"},
                                               {5, 45, "Asia/Kathmandu"},
                                               {6, 30, "Asia/Yangon"},
                                               {9, 30, "Australia/Darwin"}}};

// "UTC-5", "GMT+5:30": how many tokens stand behind the zone's name for it.
std::uint32_t offset_after(const Reading& reading, std::uint32_t at, std::uint32_t last) {
  if (at + 1 >= last || reading.token(at).is_spaced || (reading.word(at) != "-" && reading.word(at) != "+") ||
      reading.token(at + 1).is != Token::Is::number)
    return 0;
  const bool has_minutes = at + 3 < last && reading.word(at + 2) == ":" && !reading.token(at + 2).is_spaced &&
                           reading.token(at + 3).is == Token::Is::number;
  return has_minutes ? 4 : 2;
}

// "Bogotá (UTC-5)" is Bogotá's zone, "UTC-5" alone a zone without summer time (whose name in tzdata turns the sign).
std::string zone_of(const Reading& reading, const Sentence& in, const Found& found, const Found::Held& zone) {
  const auto at = zone.last;
  if (!reading.is("offset_zones", at - 1) || offset_after(reading, at, in.last) == 0) return zone.value;
  for (auto i = found.first; i < zone.first; ++i)
    if (const auto* city = reading.grammar().phrase_at("zones", reading.text, i, zone.first);
        city != nullptr && reading.token(i).is_capital && !reading.is("offset_zones", i))
      return city->value;
  const auto n = reading.token(at + 1).hundredths / 100;
  if (offset_after(reading, at, in.last) > 2 && reading.word(at) == "+")
    for (const auto& [hours, minutes, place] : part_hours)
      if (n == hours && reading.token(at + 3).hundredths / 100 == minutes) return std::string(place);
  if (n == 0 || n > 12) return zone.value;
  return fmt::format("Etc/GMT{}{}", reading.word(at) == "-" ? "+" : "-", n);
}

// "EST or GMT", "UTC-3 to UTC+3": no one zone.
bool is_one_of_two(const Reading& reading, const Sentence& in, const Found::Held& zone) {
  const auto shouted = [&](std::uint32_t at) {
    return at < in.last && reading.token(at).is_shouted &&
           reading.grammar().phrase_at("zones", reading.text, at, in.last);
  };
  const auto next = zone.last + offset_after(reading, zone.last, in.last);
  if (next + 1 < in.last && (reading.is("or", next) || reading.is("to", next)) && shouted(next + 1)) return true;
  return zone.first >= in.first + 2 && reading.is("or", zone.first - 1) && shouted(zone.first - 2);
}

// "3 hours of overlap with our hours (9-17 CET)": said before the clock. In hundredths of an hour; 0: not said.
std::int64_t hours_before(const Reading& reading, const Sentence& in, const Found& clock) {
  const auto all = reading.find("overlap_bare", {in.first, clock.first});
  return all.empty() ? 0 : all.front().number("n").value_or(0);
}

// Whether a zone is told, be it one of several.
bool read_told_overlap(Reading& reading) {
  for (const auto& in : reading.sentences) {
    if (in.section == Section::about || in.section == Section::process) continue;
    for (const auto& found : reading.find("overlap", in)) {
      const auto* zone = found.find("zone");
      if (zone == nullptr) continue;
      const auto& token = reading.token(zone->first);
      if (zone->last - zone->first == 1 && token.folded.size() <= 3 && !token.is_shouted) continue;
      if (is_one_of_two(reading, in, *zone)) return true;
      if (found.tag == "whole" && zone->last == found.last) continue;
      if (found.tag == "zone" && found.first > in.first && reading.has("zone_range", found.first - 1, found.first))
        continue;  // "between PT and ET time zones"
      if (found.tag == "near" && !token.is_shouted && !reading.has("zone_words", in)) continue;  // a drive to New York
      if (found.tag == "whole" && !reading.has("whole_cues", found.first, found.last) &&
          !reading.has("whole_cues", in.first, found.first))
        continue;
      OverlapWanted wanted{.zone = zone_of(reading, in, found, *zone),
                           .hours = {LocalTime{9 * 60}, LocalTime{17 * 60}}};
      auto n = found.number("n").value_or(0);
      if (found.tag == "clock" && n == 0) n = hours_before(reading, in, found);
      if (found.tag == "min") wanted.min = static_cast<int>(std::min<std::int64_t>(n * 60 / 100, 1440));
      if (found.tag == "around" || found.tag == "near")
        wanted.min = static_cast<int>(std::max<std::int64_t>(0, 480 - n * 60 / 100));
      if (found.tag == "whole") wanted.min = 480;
      if (found.tag == "clock") {
        auto a = found.number("a").value_or(0) * 60 / 100 + found.number("amin").value_or(0) / 100;
        auto b = found.number("b").value_or(0) * 60 / 100 + found.number("bmin").value_or(0) / 100;
        if (b < a && b <= 720) b += 720;
        if (a < 0 || a >= 1440 || b < a + 180 || b > 1440) continue;
        if (!reading.has("clock_cues", in.begin_of_line, in.last) || reading.has("not_clock", in.first, found.first))
          continue;
        wanted.hours = {LocalTime{static_cast<std::int16_t>(a)}, LocalTime{static_cast<std::int16_t>(b)}};
        wanted.min =
            static_cast<int>(n > 0 ? std::min(n * 60 / 100, b - a) : b - a);  // "4 hours between 9:00 and 17:00"
      }
      reading.brief.overlap = wanted;
      reading.mark(found.first, found.last, "/overlap");
      if (const auto* hours = found.find("n")) reading.mark(hours->first, hours->last, "/overlap/min");
      return true;
    }
  }
  return false;
}

}  // namespace

void read_overlap(Reading& reading) {
  if (!read_told_overlap(reading)) read_bare_overlap(reading);
}

}  // namespace muster::intake
