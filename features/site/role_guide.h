// The prose of a role: from its Markdown file (roles/back-end.md, roles/de/back-end.md) where there is one, otherwise
// from the texts that every role of a field shares. A paragraph around a figure that is not there is left out. Pure.
#pragma once

#include <string>
#include <vector>

#include "features/site/frame.h"

namespace muster::site {

struct GuidePart {
  std::string id, title, html;
};
struct RoleGuide {
  std::string what;          // HTML of a paragraph, without <p>
  std::string capabilities;  // HTML: a block each
  std::vector<GuidePart> parts;
  std::optional<Date> revised;
};
RoleGuide guide_of(const Setting& setting, const TalentRole& role, const Records& records);

// {{name}} in prose becomes a figure; a paragraph of which one is missing goes.
std::string with_figures(std::string_view markdown, const Slots& figures);

}  // namespace muster::site
