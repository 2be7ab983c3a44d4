// Talents together with what they have chosen to show.
#pragma once

#include <span>
#include <vector>

#include "features/site/public_person.h"
#include "platform/db/tx.h"

namespace muster::site {

// Who has chosen nothing has the default. In the order of the ids; who is not there is left out.
std::vector<Shown> shown(Read& read, std::span<const TalentId> talents);

}  // namespace muster::site
