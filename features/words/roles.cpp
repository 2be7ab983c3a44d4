// Names of a set of roles, for `muster routes`.
#include "features/words/roles.h"

namespace muster {

std::string role_names(http::RoleBits roles) {
  std::string names;
  for (const auto role : json::EnumNames<Role>::values) {
    if ((roles & bit(role)) == 0) continue;
    if (!names.empty()) names += ' ';
    names += text(role);
  }
  return names;
}

}  // namespace muster
