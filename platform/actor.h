// Who acts, as the journal records it. What an actor may do is identity's business, not the platform's.
#pragma once

#include <string>
#include <string_view>

namespace muster {

struct Actor {
  std::string id;  // a TypeID ("usr_…", "key_…"), or "system:<what>"

  static Actor system(std::string_view what) { return {"system:" + std::string(what)}; }
  bool operator==(const Actor&) const = default;
};

}  // namespace muster
