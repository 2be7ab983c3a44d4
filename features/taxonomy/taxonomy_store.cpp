// The only file that names the tables skills and skill_names.
#include "features/taxonomy/taxonomy_store.h"

#include <algorithm>

namespace muster::taxonomy {
namespace {

constexpr std::array<std::string_view, 4> part_names{"key", "name", "alias", "former_key"};

Part part_of(std::string_view text) {
  const auto found = std::find(part_names.begin(), part_names.end(), text);
  claim(found != part_names.end(), "a stored part is one of four");
  return static_cast<Part>(found - part_names.begin());
}

StoredSkill skill_of_row(const db::Row& row) {
  auto verticals = json::read_text<std::vector<std::string>>(row.get<std::string>(4));
  auto kind = json::read<SkillKind>(json::Value(row.get<std::string>(3)));
  claim(verticals && kind, "a stored skill reads back");
  return {.skill = {.skill = row.get<std::string>(0),
                    .version = row.get<std::int64_t>(1),
                    .name = row.get<std::string>(2),
                    .kind = *kind,
                    .verticals = *std::move(verticals),
                    .category = row.get<std::string>(5),
                    .aliases = {}},
          .seeded = row.get<bool>(6)};
}

}  // namespace

std::map<std::string, StoredSkill> all_skills(Read& read) {
  std::map<std::string, StoredSkill> skills;
  for (const auto& row : read.query("SELECT skill, version, name, kind, verticals, category, seeded FROM skills"))
    skills.emplace(row.get<std::string>(0), skill_of_row(row));
  for (auto& name : all_names(read))
    if (name.part == Part::alias || name.part == Part::former_key)
      skills.at(name.skill).skill.aliases.push_back(std::move(name.name));
  return skills;
}

std::vector<SkillName> all_names(Read& read) {
  std::vector<SkillName> names;
  for (const auto& row : read.query("SELECT spelling, name, skill, part FROM skill_names ORDER BY spelling"))
    names.push_back({row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2),
                     part_of(row.get<std::string_view>(3))});
  return names;
}

std::optional<Skill> skill_by_key(Read& read, std::string_view key) {
  const auto rows =
      read.query("SELECT skill, version, name, kind, verticals, category, seeded FROM skills WHERE skill = $1", key);
  if (rows.empty()) return std::nullopt;
  auto skill = skill_of_row(rows.front()).skill;
  for (const auto& row : read.query(
           "SELECT name FROM skill_names WHERE skill = $1 AND part IN ('alias', 'former_key') ORDER BY spelling", key))
    skill.aliases.push_back(row.get<std::string>(0));
  return skill;
}

std::optional<std::string> skill_of(Read& read, std::string_view spelling) {
  return read.one<std::string>("SELECT skill FROM skill_names WHERE spelling = $1", spelling);
}

std::vector<std::string> keys_of(Read& read, std::string_view skill) {
  std::vector<std::string> keys;
  for (const auto& row :
       read.query("SELECT name FROM skill_names WHERE skill = $1 AND part IN ('key', 'former_key')", skill))
    keys.push_back(row.get<std::string>(0));
  return keys;
}

void add_skills(Tx& tx, const std::vector<StoredSkill>& skills) {
  tx.exec_each(
      "INSERT INTO skills (skill, version, name, kind, verticals, category, seeded, changed) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      skills, [&](const StoredSkill& stored) {
        const auto& s = stored.skill;
        return std::tuple(s.skill, s.version, s.name, text(s.kind), json::text_of(s.verticals), s.category,
                          stored.seeded, tx.now());
      });
}

void save_skill(Tx& tx, const Skill& s) {
  tx.exec(
      "UPDATE skills SET version = $2, name = $3, kind = $4, verticals = $5, category = $6, changed = $7 "
      "WHERE skill = $1",
      s.skill, s.version, s.name, text(s.kind), json::text_of(s.verticals), s.category, tx.now());
}

void drop_skill(Tx& tx, std::string_view key) { tx.exec("DELETE FROM skills WHERE skill = $1", key); }

void add_names(Tx& tx, const std::vector<SkillName>& names) {
  tx.exec_each("INSERT INTO skill_names (spelling, name, skill, part) VALUES ($1, $2, $3, $4)", names,
               [](const SkillName& n) {
                 return std::tuple(n.spelling, n.name, n.skill, part_names.at(static_cast<std::size_t>(n.part)));
               });
}

void drop_name_and_aliases(Tx& tx, std::string_view skill) {
  tx.exec("DELETE FROM skill_names WHERE skill = $1 AND part IN ('name', 'alias')", skill);
}

void give_names(Tx& tx, std::string_view skill, std::string_view into) {
  tx.exec("UPDATE skill_names SET part = 'former_key' WHERE skill = $1 AND part = 'key'", skill);
  tx.exec("UPDATE skill_names SET part = 'alias' WHERE skill = $1 AND part = 'name'", skill);
  tx.exec("UPDATE skill_names SET skill = $2 WHERE skill = $1", skill, into);
}

}  // namespace muster::taxonomy
