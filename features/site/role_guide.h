// The prose of a role: from the Markdown that was written for it (role_prose.h) where there is some, otherwise from the
// texts that every role of a field shares. A paragraph around a figure that is not there is left out. Pure.
#pragma once

#include <optional>
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
// `markdown`: the text that was written for it, if one was.
RoleGuide guide_of(const Setting& setting, const TalentRole& role, const Records& records,
                   const std::optional<std::string>& markdown);

// What stands on the page above the part with this heading in the Markdown: "Demand" is "Nachfrage" on a German page.
std::string heading_on_page(std::string_view written, const Texts& texts, const TalentRole& role);

// {{name}} in prose becomes a figure; a paragraph of which one is missing goes.
std::string with_figures(std::string_view markdown, const Slots& figures);

}  // namespace muster::site
