// Adding, changing and merging skills: short stories in one transaction. Seeding is in seed_service.cpp.
#include "features/taxonomy/taxonomy_service.h"

#include <fmt/format.h>

#include <set>

#include "features/taxonomy/taxonomy_store.h"
#include "features/words/taxonomy_entries.h"

namespace muster::taxonomy {
namespace {

Problem refusal(std::vector<Fault> faults) {
  auto detail = faults.front().pointer + ": " + faults.front().message;
  return Problem::invalid(std::move(detail), std::move(faults));
}

Result<Skill> loaded(Read& read, const std::string& key) {
  auto skill = skill_by_key(read, key);
  if (!skill) return refuse(Problem::not_found(fmt::format("There is no skill with the key \"{}\".", key)));
  return *std::move(skill);
}

// Collects the names that a skill is to have, and the faults of those that stand for another skill.
class NamesToBe {
 public:
  NamesToBe(Read& read, std::string skill) : read_(read), skill_(std::move(skill)) {}

  void add(const std::string& name, Part part, std::string pointer) {
    auto spelled = spelling(name);
    if (!taken_.insert(spelled).second) return;
    if (const auto other = skill_of(read_, spelled); other && *other != skill_)
      faults.push_back({std::move(pointer), fmt::format("\"{}\" stands for {} already: choose another name, or merge "
                                                        "the two skills",
                                                        name, *other)});
    names.push_back({std::move(spelled), name, skill_, part});
  }
  void keeps(const std::string& name) { taken_.insert(spelling(name)); }  // there already, and stays

  std::vector<SkillName> names;
  std::vector<Fault> faults;

 private:
  Read& read_;
  std::string skill_;
  std::set<std::string> taken_;
};

}  // namespace

std::optional<std::string> canonical_skill(Read& read, std::string_view name) { return skill_of(read, spelling(name)); }

std::vector<std::string> keys_of_name(Read& read, std::string_view name) {
  if (const auto skill = canonical_skill(read, name)) return keys_of(read, *skill);
  return {std::string(name)};
}

Result<Skill> add_skill(Tx& tx, const Actor& by, const NewSkill& wanted) {
  if (auto faults = faults_of(wanted); !faults.empty()) return refuse(refusal(std::move(faults)));
  NamesToBe names(tx, wanted.skill);
  if (const auto other = skill_of(tx, spelling(wanted.skill)))
    return refuse(Problem::at("/skill", fmt::format("stands for {} already: choose another key", *other)));
  names.add(wanted.skill, Part::key, "/skill");
  names.add(wanted.name, Part::name, "/name");
  for (std::size_t i = 0; i < wanted.aliases.size(); ++i)
    names.add(wanted.aliases[i], Part::alias, fmt::format("/aliases/{}", i));
  if (!names.faults.empty()) return refuse(refusal(std::move(names.faults)));
  const Skill skill{.skill = wanted.skill,
                    .version = 1,
                    .name = wanted.name,
                    .kind = wanted.kind,
                    .verticals = wanted.verticals,
                    .category = wanted.category,
                    .aliases = {}};
  add_skills(tx, {{skill, false}});
  add_names(tx, names.names);
  tx.append(by, entry::SkillAdded{skill.skill});
  return loaded(tx, skill.skill);
}

Result<Skill> change_skill(Tx& tx, const Actor& by, const std::string& key, std::int64_t version,
                           const SkillChange& change) {
  if (auto faults = faults_of(change); !faults.empty()) return refuse(refusal(std::move(faults)));
  auto skill = TRY(loaded(tx, key));
  if (skill.version != version)
    return refuse({.kind = Kind::stale,
                   .detail = fmt::format("The skill was changed meanwhile: it is at version {}, you saw {}. Read it "
                                         "again, then change it.",
                                         skill.version, version)});
  NamesToBe names(tx, key);
  names.keeps(key);
  for (const auto& name : all_names(tx))
    if (name.skill == key && name.part == Part::former_key) names.keeps(name.name);
  names.add(change.name.value_or(skill.name), Part::name, "/name");
  const auto& aliases = change.aliases ? *change.aliases : skill.aliases;
  for (std::size_t i = 0; i < aliases.size(); ++i) names.add(aliases[i], Part::alias, fmt::format("/aliases/{}", i));
  names.add(skill.name, Part::alias, "/name");  // what it was called goes on resolving
  if (!names.faults.empty()) return refuse(refusal(std::move(names.faults)));
  skill.version += 1;
  skill.name = change.name.value_or(skill.name);
  skill.kind = change.kind.value_or(skill.kind);
  skill.verticals = change.verticals.value_or(skill.verticals);
  skill.category = change.category.value_or(skill.category);
  save_skill(tx, skill);
  drop_name_and_aliases(tx, key);
  add_names(tx, names.names);
  tx.append(by, entry::SkillChanged{key});
  return loaded(tx, key);
}

Result<Skill> merge_skill(Tx& tx, const Actor& by, const std::string& key, const std::string& into) {
  TRY(loaded(tx, key));
  const auto target = canonical_skill(tx, into);
  if (!target) return refuse(Problem::at("/into", fmt::format("there is no skill \"{}\"", into)));
  if (*target == key) return refuse(Problem::at("/into", "is the same skill: name another one"));
  auto skill = TRY(loaded(tx, *target));
  skill.version += 1;
  give_names(tx, key, *target);
  drop_skill(tx, key);
  save_skill(tx, skill);
  tx.append(by, entry::SkillMerged{key, *target});
  return loaded(tx, *target);
}

}  // namespace muster::taxonomy
