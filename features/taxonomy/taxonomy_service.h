// What can be done with skills, inside a transaction.
#pragma once

#include "features/taxonomy/skill.h"
#include "platform/db/tx.h"

namespace muster::taxonomy {

Result<Skill> add_skill(Tx& tx, const Actor& by, const NewSkill& wanted);
// `version` is what the caller has seen; another one is refused as stale.
Result<Skill> change_skill(Tx& tx, const Actor& by, const std::string& key, std::int64_t version,
                           const SkillChange& change);
// The skill goes, all its names resolve to `into` from now on.
Result<Skill> merge_skill(Tx& tx, const Actor& by, const std::string& key, const std::string& into);

// Brings the skills of reference/ in: new ones are added, untouched ones follow the newer file, what an operator
// changed stays. Doing it again changes nothing.
struct Seeded {
  int added = 0, changed = 0;
};
Result<Seeded> seed(Tx& tx, const Actor& by);

// The key that a name stands for today: "golang" → "go".
std::optional<std::string> canonical_skill(Read& read, std::string_view name);
// Every key under which records may hold what the name stands for: the skill's own, and those that were merged into it.
// The name itself where it stands for nothing.
std::vector<std::string> keys_of_name(Read& read, std::string_view name);

}  // namespace muster::taxonomy
