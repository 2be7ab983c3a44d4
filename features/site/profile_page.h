// A talent's public page. Pure.
#pragma once

#include <vector>

#include "features/site/frame.h"

namespace muster::site {

json::Value profile_page(const Setting& setting, const Shown& shown, const std::vector<Shown>& similar);

// For the template `missing`: what is not there (404), or not any more (410).
enum class Missing : std::uint8_t { address, role, profile, profile_gone };
json::Value missing_page(const Setting& setting, Missing what, std::string_view path, std::string_view slug);

}  // namespace muster::site
