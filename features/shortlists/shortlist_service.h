// Making and reading shortlists. A shortlist is made from the index inside a command, so that decision and record are
// one.
#pragma once

#include "features/briefs/brief_service.h"
#include "features/shortlists/question_service.h"
#include "features/shortlists/shortlist.h"

namespace muster::shortlists {

Result<Shortlist> make(Tx& tx, const briefs::Asking& by, const BriefId& brief, int top, MatchIndex& index,
                       const Names& names);
// A shortlist of a brief that the asker may see; else not found.
Result<Shortlist> get(Read& read, const briefs::Asking& by, const ShortlistId& id);
Result<ShortlistSummaries> of_brief(Read& read, const briefs::Asking& by, const BriefId& brief);

WhyNotTold told(const engine::WhyNot& why);

}  // namespace muster::shortlists
