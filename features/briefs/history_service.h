// Reading what a brief was. Whoever may read a brief may read its history; nothing here writes, as going back is saving
// what was once more.
#pragma once

#include "features/briefs/brief_history.h"
#include "features/briefs/brief_service.h"

namespace muster::briefs {

Result<BriefHistory> history(Read& read, const Asking& by, const WhichSteps& which);
Result<BriefVersion> version(Read& read, const Asking& by, const WhichVersion& which);

}  // namespace muster::briefs
