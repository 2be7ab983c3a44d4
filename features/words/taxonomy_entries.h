// What the taxonomy writes into the journal. Whoever keeps skills by key follows skill.merged: the old key goes on
// resolving, to the skill that took it in.
#pragma once

#include <string>

#include "platform/journal/entry.h"
#include "platform/json/value.h"

namespace muster::entry {

struct SkillAdded {
  std::string skill;
};
inline journal::Draft draft_of(const SkillAdded& e) { return {.kind = "skill.added", .subject = e.skill}; }

struct SkillChanged {
  std::string skill;
};
inline journal::Draft draft_of(const SkillChanged& e) { return {.kind = "skill.changed", .subject = e.skill}; }

struct SkillMerged {
  static constexpr std::string_view kind = "skill.merged";
  std::string skill, into;
};
inline journal::Draft draft_of(const SkillMerged& e) {
  return {.kind = std::string(e.kind), .subject = e.skill, .body = json::text(json::object({{"into", e.into}}))};
}

struct SkillsSeeded {
  int added, changed;
};
inline journal::Draft draft_of(const SkillsSeeded& e) {
  return {.kind = "skill.seeded",
          .subject = "skills",
          .body = json::text(json::object({{"added", e.added}, {"changed", e.changed}}))};
}

}  // namespace muster::entry
