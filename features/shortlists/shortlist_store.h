// SQL of shortlists.
#pragma once

#include "features/shortlists/shortlist.h"
#include "platform/db/tx.h"

namespace muster::shortlists::store {

void insert(Tx& tx, const Shortlist& shortlist);
std::optional<Shortlist> find(Read& read, const ShortlistId& id);
std::vector<ShortlistSummary> of_brief(Read& read, const BriefId& brief, int limit);  // the newest first

}  // namespace muster::shortlists::store
