// Asking how a talent stands before the open briefs: reads the briefs and the talent once, asks the engine once.
#pragma once

#include "base/money.h"
#include "features/open_briefs/open_brief.h"
#include "features/words/names.h"
#include "platform/db/tx.h"

namespace muster::open_briefs {

// What matching stands on, today.
struct Market {
  const Names& names;
  Currency currency;
  Date today;
};

Result<OpenBriefList> list(Read& read, const Market& market, const WhichOpenBriefs& which);
// A brief that this talent does not see is not found.
Result<OpenBrief> get(Read& read, const Market& market, const WhichOpenBrief& which);

// Of more open briefs only the last changed are looked at.
inline constexpr int most_looked_at = 2000;

}  // namespace muster::open_briefs
