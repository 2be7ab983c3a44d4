// Measured in bytes, line by line; what a line begins with tells whether it can go on with the one before. Which lines
// are items is told by the caller.
#include "features/intake/wrapping.h"

#include <algorithm>

#include "base/table.h"

namespace muster::intake {
namespace {

constexpr std::size_t narrowest = 50, widest = 110;
constexpr int least_breaks = 3;

// What stands on the line that begins at a byte.
struct Next {
  std::size_t indent = 0, word = 0;  // bytes
  bool is_text = false;              // begins with a letter, and so with no bullet, number or mark
  bool is_small = false;
};

Next next_line(std::string_view text, std::size_t at) {
  Next next;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at, ++next.indent;
  const auto end = std::min(text.find_first_of(" \t\r\n", at), text.size());
  next.word = end - at;
  if (next.word == 0) return next;
  const char c = text[at];
  next.is_small = c >= 'a' && c <= 'z';
  next.is_text = next.is_small || (c >= 'A' && c <= 'Z') || c == '(' || static_cast<unsigned char>(c) >= 0xC3;
  if (next.word > 1 && text[at + 1] == '.') next.is_text = false;                                            // "a. …"
  if (static_cast<unsigned char>(c) == 0xE2 || static_cast<unsigned char>(c) >= 0xF0) next.is_text = false;  // signs
  return next;
}

bool ends(char last) { return last == '.' || last == ';' || last == '!' || last == '?' || last == ':'; }

std::size_t begin_of_line(std::string_view text, std::size_t at) {
  const auto before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

}  // namespace

Wrapping::Wrapping(std::string_view utf8) : utf8_(utf8) {
  std::size_t longest = 0;
  for (const auto line : split(utf8, '\n')) longest = std::max(longest, line.size());
  if (longest < narrowest || longest > widest) return;
  int full = 0;
  for (auto at = utf8.find('\n'); at != std::string_view::npos; at = utf8.find('\n', at + 1)) {
    const auto next = next_line(utf8, at + 1);
    const auto length = at - begin_of_line(utf8, at);
    const bool goes_on = next.is_small || (next.is_text && length > 0 && !ends(utf8[at - 1]));
    full += goes_on && length >= longest / 2 && length + 1 + next.word > longest - longest / 8 ? 1 : 0;
  }
  if (full >= least_breaks) width_ = longest;
}

bool Wrapping::joins(std::size_t at, bool is_item) const {
  const auto begin = begin_of_line(utf8_, at);
  auto end = at;
  while (end > begin && (utf8_[end - 1] == ' ' || utf8_[end - 1] == '\r')) --end;
  const auto next = next_line(utf8_, at + 1);
  if (!next.is_text || end == begin) return false;
  const char last = utf8_[end - 1];
  if (last == ':' || last == '|') return false;
  const auto indent = next_line(utf8_, begin).indent;
  if (is_item && next.indent >= indent + 2 && last != '.') return true;
  return width_ > 0 && (next.is_small || !ends(last)) && end - begin + 1 + next.word > width_ - width_ / 8;
}

std::string unflattened(std::string_view utf8) {
  constexpr std::size_t long_line = 600, least_parts = 4;
  std::string made(utf8);
  const auto breaks = static_cast<std::size_t>(std::ranges::count(utf8, '\n'));
  if (utf8.size() < long_line * (breaks + 1)) return made;
  std::size_t parts = 0;
  for (auto at = made.find("   "); at != std::string::npos; at = made.find("   ", at)) {
    made[at] = '\n';
    ++parts;
    at = std::min(made.find_first_not_of(' ', at + 1), made.size());
  }
  return parts >= least_parts ? made : std::string(utf8);
}

}  // namespace muster::intake
