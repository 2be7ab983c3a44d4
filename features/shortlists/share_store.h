// SQL of shares.
#pragma once

#include "features/shortlists/share.h"
#include "platform/db/tx.h"

namespace muster::shortlists::store {

void insert(Tx& tx, const Share& share, std::string_view secret_hash);
std::optional<Share> share_by_hash(Read& read, std::string_view secret_hash);
std::vector<Share> shares_of(Read& read, const ShortlistId& shortlist, int limit);  // the newest first
void note_use(Tx& tx, const ShareId& id);
bool end_share(Tx& tx, const ShareId& id, const ShortlistId& shortlist);  // false: there is none that still works

}  // namespace muster::shortlists::store
