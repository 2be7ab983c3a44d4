// The talent must be there; a choice is one row and one entry.
#include "features/talents/visibility_service.h"

#include "features/talents/talent_service.h"
#include "features/talents/visibility_store.h"
#include "features/words/entries.h"

namespace muster::talents {
namespace {

TalentVisibility told(const Talent& talent, const Visibility& visibility) {
  const bool has_page = visibility.listed && talent.profile.active;
  return {talent.id, visibility, has_page ? "/talents/" + talent.id.text() : ""};
}

}  // namespace

Result<TalentVisibility> visibility(Read& read, const TalentId& talent) {
  const auto known = TRY(get(read, talent));
  return told(known, store::visibility_of(read, talent).value_or(Visibility{}));
}

Result<TalentVisibility> save_visibility(Tx& tx, const Actor& by, const SavedVisibility& wanted) {
  const auto known = TRY(get(tx, wanted.talent));
  record_choice(tx, by, wanted.talent, wanted.visibility);
  return told(known, wanted.visibility);
}

Choices chosen_by(Read& read, std::span<const TalentId> talents) { return store::visibilities_of(read, talents); }
Choices chosen_by_all(Read& read) { return store::all_visibilities(read); }

void record_choice(Tx& tx, const Actor& by, const TalentId& talent, const Visibility& visibility) {
  store::save_visibility(tx, talent, visibility);
  tx.append(by, entry::VisibilitySaved{talent, json::text_of(visibility)});
}

}  // namespace muster::talents
