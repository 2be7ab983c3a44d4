// The files of reference/ judged as data: keys, names that stand for one thing only, and that all they refer to is
// there.
#include <catch2/catch.hpp>

#include <map>
#include <set>

#include "features/taxonomy/reference.h"
#include "platform/zones/zones.h"

using namespace muster;
using namespace muster::taxonomy;

namespace {

std::set<std::string> skill_keys() {
  std::set<std::string> keys;
  for (const auto& skill : skills_of_a_fresh_network()) keys.insert(skill.skill);
  return keys;
}

// Says which name stands for two things; empty is what we want.
template <class T, class Names>
std::vector<std::string> ambiguous(std::span<const T> list, Names names_of) {
  std::map<std::string, std::string> owner;
  std::vector<std::string> twice;
  for (const auto& [key, names] : [&] {
         std::vector<std::pair<std::string, std::vector<std::string>>> all;
         for (const auto& one : list) all.push_back(names_of(one));
         return all;
       }())
    for (const auto& name : names)
      if (const auto [found, is_new] = owner.emplace(spelling(name), key); !is_new && found->second != key)
        twice.push_back(name + ": " + found->second + " and " + key);
  return twice;
}

}  // namespace

TEST_CASE("there are at least 700 skills, some of every kind, and plenty for every vertical") {
  std::map<std::string, int> per_vertical;
  std::set<SkillKind> kinds;
  for (const auto& skill : skills_of_a_fresh_network()) {
    kinds.insert(skill.kind);
    for (const auto& vertical : skill.verticals) ++per_vertical[vertical];
  }
  CHECK(skills_of_a_fresh_network().size() >= 700);
  CHECK(kinds.size() == 10);
  for (const auto& vertical : verticals()) CHECK(per_vertical[vertical.vertical] >= 100);
}

TEST_CASE("industries and roles have a German name each, and no name is of something else") {
  for (const auto& industry : industries()) CHECK(name_in_german("industry", industry.industry) != nullptr);
  for (const auto& role : roles()) {
    INFO(role.role);
    CHECK(role_in(role, Speech::de).name == *name_in_german("role", role.role));
    CHECK(role_in(role, Speech::de).plural == *name_in_german("roles", role.role));
    CHECK(role_in(role, Speech::en).name == role.name);
  }
  CHECK(rows_of("trade.de.tsv").size() == industries().size() + 2 * roles().size());
  CHECK(industry_name("real-estate", Speech::de) == "Immobilien");
  CHECK(industry_name("real-estate", Speech::en) == "Real estate");
  CHECK(industry_name("nothing", Speech::de) == "nothing");
}

TEST_CASE("every skill of the file could have been added by hand: key, name, verticals and aliases are in order") {
  std::set<std::string> keys;
  for (const auto& skill : skills_of_a_fresh_network()) {
    INFO(skill.skill);
    CHECK(faults_of(skill).empty());
    CHECK(keys.insert(skill.skill).second);
    CHECK_FALSE(skill.category.empty());
  }
}

TEST_CASE("no name of a skill, industry or language stands for two of them") {
  using Names = std::pair<std::string, std::vector<std::string>>;
  CHECK(ambiguous(skills_of_a_fresh_network(), [](const NewSkill& s) {
          auto names = s.aliases;
          names.insert(names.end(), {s.skill, s.name});
          return Names{s.skill, names};
        }) == std::vector<std::string>{});
  CHECK(ambiguous(industries(), [](const Industry& i) {
          auto names = i.aliases;
          names.insert(names.end(), {i.industry, i.name});
          return Names{i.industry, names};
        }) == std::vector<std::string>{});
  CHECK(ambiguous(languages(), [](const Language& l) {
          auto names = l.aliases;
          names.push_back(l.name);
          return Names{l.language, names};
        }) == std::vector<std::string>{});
  CHECK(ambiguous(roles(), [](const TalentRole& r) {
          auto names = r.titles;
          names.insert(names.end(), {r.role, r.name});
          return Names{r.role, names};
        }) == std::vector<std::string>{});
}

TEST_CASE("what a role, a country or a pair of skills refers to is there") {
  const auto skills = skill_keys();
  std::set<std::string> codes;
  for (const auto& language : languages()) codes.insert(language.language);
  for (const auto& role : roles()) {
    INFO(role.role);
    CHECK(vertical(role.vertical) != nullptr);
    CHECK(role.skills.size() >= 4);
    for (const auto& skill : role.skills) CHECK(skills.contains(skill));
  }
  for (const auto& country : countries()) {
    INFO(country.country);
    CHECK_FALSE(country.zones.empty());
    CHECK_FALSE(country.languages.empty());
    for (const auto& zone : country.zones) CHECK(zones::exists(zone));
    for (const auto& language : country.languages) CHECK(codes.contains(language));
  }
  for (const auto& rates : hourly_rates()) CHECK(country(rates.country) != nullptr);
  for (const auto& pair : rows_of("together.tsv")) {
    CHECK(skills.contains(std::string(pair[0])));
    CHECK(skills.contains(std::string(pair[1])));
  }
}
