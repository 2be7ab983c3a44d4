// What pages are about (platform/http/page_cache.h): a talent's page, a role's, or anything that tells of everybody.
// And how a role stands among the skills of the index.
#pragma once

#include <string>
#include <string_view>

namespace muster::site {

inline constexpr std::string_view role_prefix = "role:";
inline std::string role_as_skill(std::string_view role) { return std::string(role_prefix) + std::string(role); }

inline constexpr std::string_view subject_everybody = "everybody";
inline constexpr std::string_view subject_voices = "voices";
inline std::string subject_of_talent(std::string_view id) { return "talent " + std::string(id); }
inline std::string subject_of_role(std::string_view role) { return "role " + std::string(role); }

}  // namespace muster::site
