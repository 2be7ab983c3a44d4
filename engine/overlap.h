// How many minutes of a client's day a person's working hours share.
#pragma once

#include "base/time.h"

namespace muster::engine {

// Minutes of UTC counted from 00:00 UTC of one day; may start before it or end after it.
struct UtcInterval {
  int start = 0;
  int end = 0;
};

// An end not after its start lies on the next day; equal means 24 hours.
UtcInterval in_utc(Hours local, int offset_minutes);

// The sum over the person's interval shifted by every multiple of a day.
int shared_minutes(UtcInterval client, UtcInterval person);

}  // namespace muster::engine
