// Names to the left, bars in the middle, values to the right, in shares of the width: it fits any screen, and its
// letters stay as large as the page's.
#include "features/site/bar_chart.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/html/template.h"

namespace muster::site {
namespace {

constexpr int row = 26, bar = 10;

}  // namespace

std::string bar_chart(const std::vector<Bar>& bars, std::string_view words) {
  std::int64_t most = 1;
  for (const auto& each : bars) most = std::max(most, each.size);
  auto out = fmt::format(R"(<svg class="bars" role="img" aria-label="{}" width="100%" height="{}">)",
                         html::escaped(words), row * static_cast<int>(bars.size()));
  int y = 0;
  for (const auto& [name, value, size] : bars) {
    const auto share = static_cast<double>(std::max<std::int64_t>(size, 0)) / static_cast<double>(most) * 100;
    out += fmt::format(R"(<text x="0" y="{0}">{1}</text><svg x="30%" y="{2}" width="52%" height="{3}">)"
                       R"(<rect class="track" width="100%" height="100%" rx="2"></rect>)"
                       R"(<rect width="{4:.1f}%" height="100%" rx="2"></rect></svg>)"
                       R"(<text x="100%" y="{0}" text-anchor="end">{5}</text>)",
                       y + row / 2 + 4, html::escaped(name), y + (row - bar) / 2, bar, share, html::escaped(value));
    y += row;
  }
  return out + "</svg>";
}

}  // namespace muster::site
