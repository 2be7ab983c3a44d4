// What can be done with briefs. Each function works in the caller's transaction and writes its journal entry there.
#pragma once

#include "features/briefs/brief_record.h"
#include "features/words/names.h"
#include "platform/actor.h"
#include "platform/db/tx.h"

namespace muster::briefs {

// Whoever asks: as whom, with which roles, and for which client only (nothing: for all).
struct Asking {
  Actor actor;
  http::RoleBits roles = 0;
  std::optional<ClientId> only = std::nullopt;
};

// Another client's brief is not found.
Result<BriefRecord> get(Read& read, const Asking& by, const BriefId& id);
// Whoever asks: for those that are judged for a talent, who sees neither client nor text. The last changed first.
std::vector<BriefRecord> all_open(Read& read, int most);
std::optional<BriefRecord> open_one(Read& read, const BriefId& id);
// Those of them that whoever asks may see, without text or names.
std::vector<BriefRecord> get_some(Read& read, const Asking& by, const std::vector<BriefId>& ids);
Result<BriefList> list(Read& read, const Asking& by, const WhichBriefs& which);

// `text`: the words that it came from; empty: none. Where it is left out, a save keeps those that are there.
using Text = std::optional<std::string>;
Result<BriefRecord> create(Tx& tx, const Asking& by, const Brief& wanted, const Names& names, const Text& text = {});
// `version`: the one that the editor saw; another one by now is refused as stale.
Result<BriefRecord> save(Tx& tx, const Asking& by, const BriefId& id, std::int64_t version, const Brief& wanted,
                         const Names& names, const Text& text = {});
Result<BriefRecord> move(Tx& tx, const Asking& by, const BriefId& id, BriefAction action);

}  // namespace muster::briefs
