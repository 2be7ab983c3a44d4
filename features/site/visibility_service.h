// What public pages show of a talent: read and chosen.
#pragma once

#include <span>
#include <vector>

#include "features/site/public_person.h"
#include "platform/actor.h"
#include "platform/db/tx.h"

namespace muster::site {

Result<TalentVisibility> visibility(Read& read, const TalentId& talent);
Result<TalentVisibility> save_visibility(Tx& tx, const Actor& by, const SavedVisibility& wanted);

// Of several; who has chosen nothing has the default. In the order of the ids; who is not there is left out.
std::vector<Shown> shown(Read& read, std::span<const TalentId> talents);

}  // namespace muster::site
