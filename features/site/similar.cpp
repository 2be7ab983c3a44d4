// A brief that the person would fit: their role is a must, and the best of what they know are wishes.
#include "features/site/similar.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/match.h"
#include "features/site/role_of.h"
#include "features/site/subjects.h"

namespace muster::site {
namespace {

constexpr std::size_t skills_compared = 8, skills_told = 3;

// Likeness is of skills and, less, of industries; how well somebody is rated or what they ask is none.
const engine::Weights likeness{.version = "likeness-1", .maxima = {8000, 0, 0, 2000, 0, 0, 0, 0}};

class NoZones final : public engine::ZoneOffsets {  // no brief here asks for hours
 public:
  [[nodiscard]] std::optional<int> minutes_at_noon_utc(std::string_view, Date) const override { return std::nullopt; }
};

// By the keys that they stand for today, each once.
std::vector<SkillLevel> best(const Setting& setting, std::vector<SkillLevel> skills) {
  for (auto& skill : skills)
    if (const auto* known = setting.skills.find(skill.skill)) skill.skill = known->skill;
  std::ranges::stable_sort(skills, [](const SkillLevel& a, const SkillLevel& b) {
    return std::tuple(-a.level, -a.years) < std::tuple(-b.level, -b.years);
  });
  std::vector<SkillLevel> made;
  for (auto& skill : skills)
    if (made.size() < skills_compared && std::ranges::find(made, skill.skill, &SkillLevel::skill) == made.end())
      made.push_back(std::move(skill));
  return made;
}

}  // namespace

std::vector<std::string> similar_people(const Setting& setting, const Shown& one, std::size_t most) {
  const auto& profile = one.talent.profile;
  engine::Brief brief{.weekly_hours = 0, .exclude = {one.talent.id.text()}};
  const auto skills = best(setting, profile.skills);
  if (const auto* role = first_role(one))
    brief.must.push_back({.any_of = {{.skill = role_as_skill(role->role)}}, .weight = 1});
  else if (skills.empty()) return {};
  for (const auto& skill : skills)
    brief.nice.push_back({.skill = skill.skill, .want_level = static_cast<int>(skill.level), .weight = 5});
  if (one.visibility.industries)
    for (const auto& [industry, years] : profile.industries) brief.industries.push_back(industry);
  const engine::Asking asking{.as_of = setting.today(), .currency = setting.currency, .top = most};
  std::vector<std::string> ids;
  for (const auto& each : engine::match(setting.people, brief, asking, likeness, NoZones()).top)
    ids.push_back(each.ranked.id);
  return ids;
}

std::string why_similar(const Setting& setting, const Shown& one, const Shown& other) {
  const auto& texts = setting.texts;
  std::vector<std::string> shared, reasons;
  const auto has = [&](const std::string& key) {
    return std::ranges::any_of(other.talent.profile.skills, [&](const SkillLevel& held) {
      const auto* known = setting.skills.find(held.skill);
      return known != nullptr ? known->skill == key : held.skill == key;
    });
  };
  for (const auto& skill : best(setting, one.talent.profile.skills))
    if (shared.size() < skills_told && has(skill.skill)) shared.push_back(setting.skill_name(skill.skill));
  if (!shared.empty()) reasons.push_back(texts.say("similar.skills", {{"skills", texts.listing(shared)}}));
  const auto grade = one.talent.profile.seniority;
  if (grade == other.talent.profile.seniority) {
    constexpr std::string_view keys[] = {"level.junior", "level.mid", "level.senior", "level.principal"};
    reasons.push_back(texts.say("similar.level", {{"level", texts.say(keys[static_cast<std::size_t>(grade)])}}));
  }
  if (one.visibility.industries && other.visibility.industries)
    for (const auto& [key, years] : one.talent.profile.industries)
      if (taxonomy::industry(key) != nullptr && other.talent.profile.industries.contains(key)) {
        reasons.push_back(texts.say("similar.industry", {{"industry", texts.industry(key)}}));
        break;
      }
  return fmt::format("{}", fmt::join(reasons, " · "));
}

}  // namespace muster::site
