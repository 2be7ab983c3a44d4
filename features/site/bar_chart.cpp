// Names to the left, bars in the middle, values to the right, in shares of the width: it fits any screen, and its
// letters stay as large as the page's.
#include "features/site/bar_chart.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "platform/html/template.h"

namespace muster::site {
namespace {

constexpr int row = 26, bar = 10;

// Hundredths of the width that the names take up on a phone, where a letter is about 1.9 of them.
int room_for_names(const std::vector<Bar>& bars) {
  std::size_t most = 0;
  for (const auto& each : bars) most = std::max(most, code_points(each.name));
  return static_cast<int>(std::clamp<std::size_t>(2 + 19 * most / 10, 30, 55));
}

}  // namespace

std::string bar_chart(const std::vector<Bar>& bars, std::string_view words) {
  std::int64_t most = 1;
  for (const auto& each : bars) most = std::max(most, each.size);
  auto out = fmt::format(R"(<svg class="bars" role="img" aria-label="{}" width="100%" height="{}">)",
                         html::escaped(words), row * static_cast<int>(bars.size()));
  const int names = room_for_names(bars);
  int y = 0;
  for (const auto& [name, value, size] : bars) {
    const auto share = static_cast<double>(std::max<std::int64_t>(size, 0)) / static_cast<double>(most) * 100;
    out += fmt::format(R"(<text x="0" y="{0}">{1}</text><svg x="{6}%" y="{2}" width="{7}%" height="{3}">)"
                       R"(<rect class="track" width="100%" height="100%" rx="2"></rect>)"
                       R"(<rect width="{4:.1f}%" height="100%" rx="2"></rect></svg>)"
                       R"(<text x="100%" y="{0}" text-anchor="end">{5}</text>)",
                       y + row / 2 + 4, html::escaped(name), y + (row - bar) / 2, bar, share, html::escaped(value),
                       names, 82 - names);
    y += row;
  }
  return out + "</svg>";
}

}  // namespace muster::site
