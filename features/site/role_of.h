// Which roles a talent belongs to: docs/decisions/0011-who-belongs-to-a-role.md says why so. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "features/talents/person.h"
#include "features/taxonomy/reference.h"

namespace muster::site {

// Keys of roles, at most three. Those that the headline names by their name or another title of theirs; if it names
// none, the one role whose core skills the talent has most of, provided that it is a good part.
std::vector<std::string> roles_of(std::string_view headline, std::span<const SkillLevel> skills);

// Of 100: how much of a role's core the skills cover. A core skill counts for more the earlier it stands, and by the
// level at which it is held.
int share_of_core(const TalentRole& role, std::span<const SkillLevel> skills);

}  // namespace muster::site
