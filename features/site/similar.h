// Who is like somebody: the engine's ranking for what that person can do, among people whom public pages may show, and
// in a few words why. Pure.
#pragma once

#include <string>
#include <vector>

#include "features/site/frame.h"

namespace muster::site {

// At most that many, the likest first; nobody where nothing is known that somebody could share.
std::vector<std::string> similar_people(const Setting& setting, const Shown& one, std::size_t most);
// "Also Go and Rust · also senior": only of what both show.
std::string why_similar(const Setting& setting, const Shown& one, const Shown& other);

}  // namespace muster::site
