// Markdown (GitHub's, with tables) as HTML that may stand in any page: no raw HTML, no address but http, https, mailto
// and paths.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::html {

std::string of_markdown(std::string_view markdown);

// What stands under a heading of level two; what stands before the first has no title.
struct Section {
  std::string title;  // plain text
  std::string html;   // without that heading
};
std::vector<Section> sections_of_markdown(std::string_view markdown);

}  // namespace muster::html
