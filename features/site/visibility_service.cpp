// The talent must be there; a choice is one row and one entry.
#include "features/site/visibility_service.h"

#include <map>

#include "features/site/visibility_store.h"
#include "features/talents/talent_service.h"
#include "features/words/site_entries.h"

namespace muster::site {
namespace {

TalentVisibility told(const Talent& talent, const Visibility& visibility) {
  const bool has_page = visibility.listed && talent.profile.active;
  return {talent.id, visibility, has_page ? "/talents/" + talent.id.text() : ""};
}

}  // namespace

Result<TalentVisibility> visibility(Read& read, const TalentId& talent) {
  const auto known = TRY(talents::get(read, talent));
  return told(known, store::find(read, talent).value_or(Visibility{}));
}

Result<TalentVisibility> save_visibility(Tx& tx, const Actor& by, const SavedVisibility& wanted) {
  const auto known = TRY(talents::get(tx, wanted.talent));
  store::save(tx, wanted.talent, wanted.visibility);
  tx.append(by, entry::VisibilitySaved{wanted.talent, json::text_of(wanted.visibility)});
  return told(known, wanted.visibility);
}

std::vector<Shown> shown(Read& read, std::span<const TalentId> ids) {
  auto visibilities = store::of(read, ids);
  std::map<std::string, Talent> talents;
  for (auto& talent : talents::get_all(read, ids)) talents.emplace(talent.id.text(), std::move(talent));
  std::vector<Shown> made;
  for (const auto& id : ids) {
    const auto talent = talents.find(id.text());
    if (talent == talents.end()) continue;
    const auto chosen = visibilities.find(id.text());
    made.push_back({std::move(talent->second), chosen == visibilities.end() ? Visibility{} : chosen->second});
  }
  return made;
}

}  // namespace muster::site
