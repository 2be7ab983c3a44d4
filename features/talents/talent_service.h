// What can be done with talents. Each function works in the caller's transaction and writes its journal entry there.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "features/talents/talent.h"
#include "features/words/names.h"
#include "platform/actor.h"
#include "platform/db/tx.h"

namespace muster::talents {

enum class Editor : std::uint8_t { staff, themselves };  // whose word it is: what a screening verified is staff's

Result<Talent> get(Read& read, const TalentId& id);
std::vector<Talent> get_all(Read& read, std::span<const TalentId> ids);
void for_each(Read& read, const std::function<void(const Talent&)>& each);  // all, one at a time
Result<TalentList> list(Read& read, const WhichTalents& which, const std::optional<TalentId>& only);

// `facts`: what is known of them already; nothing of somebody new.
Result<Talent> create(Tx& tx, const Actor& by, const NewTalent& wanted, const Names& names, const Facts& facts = {});
// `version`: the one that the editor saw; another one by now is refused as stale.
Result<Talent> save(Tx& tx, const Actor& by, const EditedTalent& wanted, std::int64_t version, Editor editor,
                    const Names& names);
Done remove(Tx& tx, const Actor& by, const TalentId& id);

void record(Tx& tx, const Actor& by, const Talent& talent);  // the journal entry that every write of a talent makes

}  // namespace muster::talents
