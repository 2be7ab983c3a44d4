// Brings the skills of reference/ into a network: at its first start, and after each newer binary.
#include <set>

#include "features/taxonomy/reference.h"
#include "features/taxonomy/taxonomy_service.h"
#include "features/taxonomy/taxonomy_store.h"
#include "features/words/taxonomy_entries.h"

namespace muster::taxonomy {
namespace {

Skill skill_for(const NewSkill& wanted) {
  return {.skill = wanted.skill,
          .version = 1,
          .name = wanted.name,
          .kind = wanted.kind,
          .verticals = wanted.verticals,
          .category = wanted.category,
          .aliases = {}};
}

// The names of the network as they will be, while the seed goes through the file.
class Taken {
 public:
  explicit Taken(Read& read) {
    for (auto& name : all_names(read)) by_spelling_.emplace(std::move(name.spelling), std::move(name.skill));
  }
  [[nodiscard]] bool by_another(const std::string& name, const std::string& skill) const {
    const auto found = by_spelling_.find(spelling(name));
    return found != by_spelling_.end() && found->second != skill;
  }
  // The name and aliases of the skill that nothing else has; its key, too, if it is new.
  std::vector<SkillName> claimed(const NewSkill& wanted, bool is_new) {
    std::vector<SkillName> names;
    std::set<std::string> own;
    const auto add = [&](const std::string& name, Part part) {
      auto spelled = spelling(name);
      if (by_another(name, wanted.skill) || !own.insert(spelled).second) return;
      by_spelling_.insert_or_assign(spelled, wanted.skill);
      if (part != Part::key || is_new) names.push_back({std::move(spelled), name, wanted.skill, part});
    };
    add(wanted.skill, Part::key);
    add(wanted.name, Part::name);
    for (const auto& alias : wanted.aliases) add(alias, Part::alias);
    return names;
  }

 private:
  std::map<std::string, std::string> by_spelling_;
};

bool is_as_wanted(const Skill& known, const Skill& wanted, const std::vector<SkillName>& names) {
  std::set<std::string> now(known.aliases.begin(), known.aliases.end()), then;
  for (const auto& name : names)
    if (name.part == Part::alias) then.insert(name.name);
  auto same = known;
  same.aliases.clear();
  return same == wanted && now == then;
}

}  // namespace

Result<Seeded> seed(Tx& tx, const Actor& by) {
  const auto known = all_skills(tx);
  Taken taken(tx);
  Seeded seeded;
  std::vector<StoredSkill> skills;
  std::vector<SkillName> names;
  const auto keep = [&](std::vector<SkillName> more) {
    names.insert(names.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  for (const auto& wanted : skills_of_a_fresh_network()) {
    const auto found = known.find(wanted.skill);
    if (found == known.end()) {
      const bool is_known_otherwise =
          taken.by_another(wanted.skill, wanted.skill) || taken.by_another(wanted.name, wanted.skill);
      if (is_known_otherwise) continue;
      skills.push_back({skill_for(wanted), true});
      keep(taken.claimed(wanted, true));
      ++seeded.added;
      continue;
    }
    if (!found->second.seeded || found->second.skill.version != 1) continue;
    auto claimed = taken.claimed(wanted, false);
    if (is_as_wanted(found->second.skill, skill_for(wanted), claimed)) continue;
    save_skill(tx, skill_for(wanted));
    drop_name_and_aliases(tx, wanted.skill);
    keep(std::move(claimed));
    ++seeded.changed;
  }
  add_skills(tx, skills);
  add_names(tx, names);
  if (seeded.added + seeded.changed > 0) tx.append(by, entry::SkillsSeeded{seeded.added, seeded.changed});
  return seeded;
}

}  // namespace muster::taxonomy
