// Intervals repeat daily on the person's side and stand once on the client's.
#include "engine/overlap.h"

#include <algorithm>

namespace muster::engine {

UtcInterval in_utc(Hours local, int offset_minutes) {
  const int start = local.start.minutes;
  const int end = local.end.minutes > start ? local.end.minutes : local.end.minutes + minutes_a_day;
  return {start - offset_minutes, end - offset_minutes};
}

int shared_minutes(UtcInterval client, UtcInterval person) {
  // No earlier day than this one ends after the client's start.
  const int shifts = (client.start - person.end) / minutes_a_day;
  int sum = 0;
  for (int start = person.start + shifts * minutes_a_day; start < client.end; start += minutes_a_day) {
    const int end = start + (person.end - person.start);
    sum += std::max(0, std::min(client.end, end) - std::max(client.start, start));
  }
  return sum;
}

}  // namespace muster::engine
