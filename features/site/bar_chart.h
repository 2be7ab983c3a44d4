// A bar chart as SVG, for beside a table with the same figures. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace muster::site {

struct Bar {
  std::string name, value;
  std::int64_t size = 0;
};
// Drawn by the classes of style/; `words` are for who can't see it.
std::string bar_chart(const std::vector<Bar>& bars, std::string_view words);

}  // namespace muster::site
