// The rules of a portfolio beyond types and ranges.
#include "features/talents/portfolio.h"

#include <fmt/format.h>

#include "base/https_link.h"
#include "base/text.h"

namespace muster::talents {
namespace {

void trim(std::string& text) {
  constexpr std::string_view space = " \t\r\n";
  text.erase(text.find_last_not_of(space) + 1);
  text.erase(0, text.find_first_not_of(space));
}

void trim(std::optional<std::string>& text) {
  if (!text) return;
  trim(*text);
  if (text->empty()) text.reset();
}

}  // namespace

std::vector<Fault> settle(Portfolio& portfolio, int this_year, std::string_view at) {
  std::vector<Fault> faults;
  for (std::size_t i = 0; i < portfolio.size(); ++i) {
    auto& [title, url, text, year] = portfolio[i];
    const auto add = [&](std::string_view member, std::string message) {
      faults.push_back({fmt::format("{}/{}/{}", at, i, member), std::move(message)});
    };
    trim(title);
    trim(url);
    trim(text);
    if (folded(title).empty()) add("title", "is empty: say what it is");
    if (url)
      if (const auto why = https_link_fault(*url)) add("url", fmt::format("\"{}\" {}", *url, *why));
    if (year && *year > this_year) add("year", fmt::format("{} is in the future", *year));
  }
  return faults;
}

}  // namespace muster::talents
