// IANA time zones from the system's tzdata: which exist, and how far ahead of UTC they are. Safe to ask from any
// thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace muster::zones {

bool exists(std::string_view zone);  // "Europe/Bucharest", "UTC"; upper and lower case matter
std::vector<std::string_view> all();

// Minutes ahead of UTC, rounded down; nothing for a zone that does not exist.
std::optional<int> offset_minutes(std::string_view zone, Instant at);

}  // namespace muster::zones
