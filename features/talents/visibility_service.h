// What public pages show of a talent: read and chosen.
#pragma once

#include <map>
#include <span>
#include <string>

#include "features/talents/visibility.h"
#include "platform/actor.h"
#include "platform/db/tx.h"

namespace muster::talents {

Result<TalentVisibility> visibility(Read& read, const TalentId& talent);
Result<TalentVisibility> save_visibility(Tx& tx, const Actor& by, const SavedVisibility& wanted);

// By the talent's id; who has chosen nothing is not there.
using Choices = std::map<std::string, Visibility>;
Choices chosen_by(Read& read, std::span<const TalentId> talents);
Choices chosen_by_all(Read& read);

// The row and the entry of a choice, of a talent who is there.
void record_choice(Tx& tx, const Actor& by, const TalentId& talent, const Visibility& visibility);

}  // namespace muster::talents
