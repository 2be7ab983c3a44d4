// A talent's public page. Pure.
#pragma once

#include <vector>

#include "features/site/frame.h"

namespace muster::site {

// Who looks: their zone, for the picture of the week.
struct Visitor {
  std::string zone;
  enum class Said : std::uint8_t { nothing, known, unknown } said = Said::nothing;
};
Visitor visitor_of(std::string_view query);

json::Value profile_page(const Setting& setting, const Shown& shown, const std::vector<Shown>& similar,
                         const Visitor& visitor = {});

// For the template `missing`: what is not there (404), or not any more (410).
enum class Missing : std::uint8_t { address, role, profile, profile_gone };
json::Value missing_page(const Setting& setting, Missing what, std::string_view path, std::string_view slug);

// For the template `trouble`: 429 when somebody asks for too much, 500 and 503 when it is our fault. `number`: under
// which the log has it.
json::Value trouble_page(const Setting& setting, int status, std::string_view path, std::string_view number);

}  // namespace muster::site
