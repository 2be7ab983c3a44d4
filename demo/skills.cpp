// Which skills a person has, since when and how well: what defines their track, some of what goes with it, and a few
// that go together with those by the survey's pairs. Nobody has used a skill for longer than it exists.
#include <algorithm>

#include "demo/career.h"

namespace muster::demo {
namespace {

enum class Weight { defining, likely, possible };
struct Chosen {
  std::string skill;
  Weight weight;
};

bool has(const std::vector<Chosen>& chosen, const std::string& skill) {
  return std::any_of(chosen.begin(), chosen.end(), [&](const Chosen& each) { return each.skill == skill; });
}

// One more skill that goes together with one of theirs; none if nothing does.
void add_companion(Chance& chance, std::vector<Chosen>& chosen) {
  std::vector<const Companion*> candidates;
  std::vector<int> weights;
  for (const auto& each : chosen) {
    if (each.weight != Weight::defining) continue;
    const auto found = plan().companions.find(each.skill);
    if (found == plan().companions.end()) continue;
    for (const auto& companion : found->second) {
      if (has(chosen, companion.skill)) continue;
      candidates.push_back(&companion);
      weights.push_back(companion.weight);
    }
  }
  if (!candidates.empty()) chosen.push_back({candidates[chance.by_weight(weights)]->skill, Weight::possible});
}

void add_soft(Chance& chance, std::vector<Chosen>& chosen, Seniority seniority) {
  static const std::vector<std::string> everybody{"communication",      "mentoring",  "remote-collaboration",
                                                  "problem-solving",    "consulting", "cross-functional-collaboration",
                                                  "presentation-skills"};
  static const std::vector<std::string> leaders{"team-leadership", "people-management", "leadership", "hiring",
                                                "client-relationship-management"};
  const auto add = [&](const std::string& skill) {
    if (!has(chosen, skill)) chosen.push_back({skill, Weight::possible});
  };
  if (chance.in_100(24)) add(chance.one_of(everybody));
  if (seniority < Seniority::senior || !chance.in_100(seniority == Seniority::principal ? 60 : 24)) return;
  add(chance.one_of(leaders));
}

std::vector<Chosen> choose(Chance& chance, const Track& track, Seniority seniority) {
  constexpr std::array<std::size_t, 4> most{7, 11, 15, 18};
  constexpr std::array<int, 4> possible{10, 20, 28, 36};  // of 100
  const auto grade = static_cast<std::size_t>(seniority);
  std::vector<Chosen> chosen;
  for (const auto& skill : track.defining) chosen.push_back({skill, Weight::defining});
  for (const auto& skill : track.likely)
    if (chance.in_100(66)) chosen.push_back({skill, Weight::likely});
  for (const auto& skill : track.likely)
    if (chosen.size() < 5 && !has(chosen, skill)) chosen.push_back({skill, Weight::likely});
  for (const auto& skill : track.possible)
    if (chance.in_100(possible.at(grade))) chosen.push_back({skill, Weight::possible});
  for (int i = chance.between(0, 2); i > 0; --i) add_companion(chance, chosen);
  if (chosen.size() > most.at(grade)) chosen.resize(most.at(grade));
  add_soft(chance, chosen, seniority);
  return chosen;
}

int level_of(Chance& chance, Weight weight, Seniority seniority, int years) {
  int level = years < 2 ? 2 : years < 4 ? 3 : years < 7 ? chance.between(3, 4) : 4;
  if (weight == Weight::defining && years >= 3) ++level;
  if (weight == Weight::possible && level > 2 && chance.in_100(45)) --level;
  if (level == 5 && (seniority < Seniority::senior || years < 5)) level = 4;
  return std::clamp(level, 1, 5);
}

SkillLevel settled(Chance& chance, const Chosen& chosen, Seniority seniority, int career, int this_year) {
  const auto share = chosen.weight == Weight::defining ? chance.between(60, 100)
                     : chosen.weight == Weight::likely ? chance.between(30, 90)
                                                       : chance.between(10, 50);
  const auto since = plan().since.find(chosen.skill);
  const int existing = since == plan().since.end() ? 40 : this_year - since->second;
  const int fresh = chosen.weight == Weight::defining ? 100 : chosen.weight == Weight::likely ? 84 : 58;
  const int idle = existing < 3 || chance.in_100(fresh)
                       ? 0
                       : chance.between(1, std::min({4, std::max(1, career - 1), existing - 1}));
  const int years = std::clamp(career * share / 100, 1, std::max(1, std::min(existing, career) - idle));
  const int verified = chosen.weight == Weight::defining ? 88 : chosen.weight == Weight::likely ? 52 : 12;
  return {.skill = chosen.skill,
          .level = level_of(chance, chosen.weight, seniority, years),
          .years = years,
          .last_used = this_year - idle,
          .verified = chance.in_100(verified)};
}

}  // namespace

std::vector<SkillLevel> skills_of(Chance& chance, const Track& track, Seniority seniority, int years, int this_year) {
  std::vector<SkillLevel> skills;
  for (const auto& chosen : choose(chance, track, seniority))
    skills.push_back(settled(chance, chosen, seniority, years, this_year));
  return skills;
}

}  // namespace muster::demo
