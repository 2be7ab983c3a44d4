// The questions that the engine answers. All are functions of their arguments alone: same snapshot, same brief, same
// date, weights and time-zone rules, same answer to the bit.
#pragma once

#include <optional>
#include <string_view>

#include "engine/answer.h"
#include "engine/index.h"
#include "engine/zone_offsets.h"

namespace muster::engine {

Answer match(const Snapshot& people, const Brief& brief, const Asking& asking, const Weights& weights,
             const ZoneOffsets& zones);

// Nothing when the person is not in the index.
std::optional<WhyNot> why_not(const Snapshot& people, std::string_view person, const Brief& brief, const Asking& asking,
                              const Weights& weights, const ZoneOffsets& zones);

}  // namespace muster::engine
