// See table.h.
#include "base/table.h"

namespace muster {

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::vector<std::string_view>> table_rows(std::string_view text) {
  std::vector<std::vector<std::string_view>> rows;
  for (const auto line : split(text, '\n'))
    if (!line.empty() && line.front() != '#') rows.push_back(split(line, '\t'));
  return rows;
}

std::vector<std::string> listed(std::string_view cell) {
  if (cell.empty()) return {};
  const auto parts = split(cell, '|');
  return {parts.begin(), parts.end()};
}

}  // namespace muster
