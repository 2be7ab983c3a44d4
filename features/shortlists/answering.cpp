// The engine asked, with time zones at hand.
#include "features/shortlists/answering.h"

#include "engine/match.h"
#include "platform/zones/zones.h"

namespace muster {
namespace {

class SystemZones final : public engine::ZoneOffsets {
 public:
  [[nodiscard]] std::optional<int> minutes_at_noon_utc(std::string_view zone, Date date) const override {
    return zones::offset_minutes(zone, noon_utc(date));
  }
};

}  // namespace

Answered answered(const engine::Snapshot& people, const engine::Brief& brief, const engine::Asking& asking,
                  const engine::Weights& weights, Telling telling) {
  auto answer = engine::match(people, brief, asking, weights, SystemZones());
  return {told(answer, brief, asking, weights, telling), std::move(answer.offsets)};
}

std::optional<engine::WhyNot> why_not(const engine::Snapshot& people, std::string_view person,
                                      const engine::Brief& brief, const engine::Asking& asking,
                                      const engine::Weights& weights) {
  return engine::why_not(people, person, brief, asking, weights, SystemZones());
}

}  // namespace muster
