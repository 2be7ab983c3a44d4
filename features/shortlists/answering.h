// The one way from a brief and people to an answer: the preview, stored shortlists and `muster match` all come through
// here, with the system's time zones.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/index.h"
#include "features/shortlists/answer.h"

namespace muster {

struct Answered {
  MatchAnswer told;
  std::map<std::string, int> offsets;  // zone → minutes ahead of UTC that were used
};
Answered answered(const engine::Snapshot& people, const engine::Brief& brief, const engine::Asking& asking,
                  const engine::Weights& weights, Telling telling);

// Nothing when the person is not among the people.
std::optional<engine::WhyNot> why_not(const engine::Snapshot& people, std::string_view person,
                                      const engine::Brief& brief, const engine::Asking& asking,
                                      const engine::Weights& weights);

}  // namespace muster
