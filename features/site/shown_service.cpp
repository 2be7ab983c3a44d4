// Both are asked for at once, whatever number of talents there is.
#include "features/site/shown_service.h"

#include <map>

#include "features/talents/talent_service.h"
#include "features/talents/visibility_service.h"

namespace muster::site {

std::vector<Shown> shown(Read& read, std::span<const TalentId> ids) {
  auto chosen = talents::chosen_by(read, ids);
  std::map<std::string, Talent> talents;
  for (auto& talent : talents::get_all(read, ids)) talents.emplace(talent.id.text(), std::move(talent));
  std::vector<Shown> made;
  for (const auto& id : ids)
    if (const auto talent = talents.find(id.text()); talent != talents.end())
      made.push_back({std::move(talent->second), chosen[id.text()]});
  return made;
}

}  // namespace muster::site
