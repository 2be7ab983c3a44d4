// Days repeat, so what passes midnight goes on at the beginning of the same day.
#include "features/shortlists/shared_day.h"

#include <algorithm>

namespace muster {
namespace {

// One interval of a repeating day, `shift` minutes later, as spans from 00:00 to 24:00.
Spans on_a_day(Hours hours, int shift) {
  const int length = hours.end.minutes > hours.start.minutes ? hours.end.minutes - hours.start.minutes
                                                             : hours.end.minutes + minutes_a_day - hours.start.minutes;
  if (length >= minutes_a_day) return {{0, minutes_a_day}};
  const int start = ((hours.start.minutes + shift) % minutes_a_day + minutes_a_day) % minutes_a_day;
  if (start + length <= minutes_a_day) return {{start, start + length}};
  return {{0, start + length - minutes_a_day}, {start, minutes_a_day}};
}

Spans common(const Spans& a, const Spans& b) {
  Spans both;
  for (const auto& [a_start, a_end] : a)
    for (const auto& [b_start, b_end] : b)
      if (const int start = std::max(a_start, b_start), end = std::min(a_end, b_end); start < end)
        both.emplace_back(start, end);
  std::ranges::sort(both);
  return both;
}

}  // namespace

std::optional<SharedDay> shared_day(const engine::OverlapAsked& client, const FactsTold& person,
                                    const std::map<std::string, int>& offsets) {
  if (!person.zone || !person.hours) return std::nullopt;
  const auto ours = offsets.find(client.zone), theirs = offsets.find(*person.zone);
  if (ours == offsets.end() || theirs == offsets.end()) return std::nullopt;
  SharedDay day{.client_zone = client.zone, .zone = *person.zone, .ahead = theirs->second - ours->second};
  day.client = on_a_day(client.hours, 0);
  day.person = on_a_day(*person.hours, -day.ahead);
  day.shared = common(day.client, day.person);
  return day;
}

}  // namespace muster
