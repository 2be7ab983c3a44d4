// SQL of skills and skill_names.
#pragma once

#include <map>

#include "features/taxonomy/skill.h"
#include "platform/db/store.h"

namespace muster::taxonomy {

// Why a name is there: what a skill is called may change, a key that was ever given resolves for ever.
enum class Part : std::uint8_t { key, name, alias, former_key };

struct SkillName {
  std::string spelling, name, skill;
  Part part = Part::alias;
};
struct StoredSkill {
  Skill skill;
  bool seeded = false;
};

std::map<std::string, StoredSkill> all_skills(Read& read);  // by key
std::vector<SkillName> all_names(Read& read);
std::optional<Skill> skill_by_key(Read& read, std::string_view key);
std::optional<std::string> skill_of(Read& read, std::string_view spelling);
std::vector<std::string> keys_of(Read& read, std::string_view skill);  // its key and the former ones

void add_skills(Tx& tx, const std::vector<StoredSkill>& skills);
void save_skill(Tx& tx, const Skill& skill);
void drop_skill(Tx& tx, std::string_view key);
void add_names(Tx& tx, const std::vector<SkillName>& names);
void drop_name_and_aliases(Tx& tx, std::string_view skill);
void give_names(Tx& tx, std::string_view skill, std::string_view into);  // its key becomes a former key

}  // namespace muster::taxonomy
