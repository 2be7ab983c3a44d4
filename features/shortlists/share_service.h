// Making, listing, withdrawing and following links to a shortlist.
#pragma once

#include "features/shortlists/share.h"
#include "features/shortlists/shortlist_service.h"

namespace muster::shortlists {

Result<Share> share(Tx& tx, const briefs::Asking& by, const ShortlistId& shortlist, const NewShare& wanted);
Result<Shares> shares(Read& read, const briefs::Asking& by, const ShortlistId& shortlist);
Done end_share(Tx& tx, const briefs::Asking& by, const ShortlistId& shortlist, const ShareId& share);

// A link that works; else not found, or gone, with when and why.
Result<Share> share_with(Read& read, std::string_view secret);
void note_use(Tx& tx, const ShareId& share);
// What it shows, in the reader's language.
Result<SharedShortlist> shown(Read& read, const Share& share, Speech speech, const Names& names);

}  // namespace muster::shortlists
