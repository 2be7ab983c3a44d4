// How the engine learns of time zones: it has no database of them.
#pragma once

#include <optional>
#include <string_view>

#include "base/time.h"

namespace muster::engine {

class ZoneOffsets {
 public:
  virtual ~ZoneOffsets() = default;
  // Minutes that the zone is ahead of UTC at 12:00 UTC of the date; nothing for a zone that does not exist.
  [[nodiscard]] virtual std::optional<int> minutes_at_noon_utc(std::string_view zone, Date date) const = 0;
};

}  // namespace muster::engine
