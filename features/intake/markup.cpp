// Each looks at no more than some thousand bytes.
#include "features/intake/markup.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace muster::intake {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr std::array<std::pair<std::string_view, bool>, 6> boxes{
    {{"[ ] ", false}, {"[x] ", true}, {"[X] ", true}, {"\u2610", false}, {"\u2611", true}, {"\u2612", true}}};

}  // namespace

std::optional<Tag> tag_at(std::string_view utf8, std::size_t at) {
  const char next = at + 1 < utf8.size() ? utf8[at + 1] : ' ';
  if (!is_ascii_letter(next) && next != '/' && next != '!') return std::nullopt;
  const auto close = utf8.find('>', at);
  if (close == std::string_view::npos || close - at > 2000 || utf8.find('\n', at) < close - 1) return std::nullopt;
  const auto from = at + (next == '/' ? 2U : 1U);
  auto to = from;
  while (to < close && ((utf8[to] | 0x20) >= 'a' || (utf8[to] >= '0' && utf8[to] <= '9'))) ++to;
  const auto name = folded(utf8.substr(from, to - from));
  Tag tag{close + 1, false, false, name == "li", next == '/'};
  if ((name == "script" || name == "style") && !tag.closes) {
    const auto over = utf8.find("</" + name, tag.end);
    if (over != std::string_view::npos) tag.end = utf8.find('>', over) + 1;
    if (tag.end == 0) tag.end = utf8.size();
  }
  constexpr std::array<std::string_view, 20> blocks{"p",  "br", "li",    "ul", "ol",      "div", "h1",
                                                    "h2", "h3", "h4",    "h5", "h6",      "tr",  "td",
                                                    "th", "dt", "table", "dd", "section", "hr"};
  tag.is_block = std::ranges::find(blocks, name) != blocks.end();
  tag.is_heading = name.size() == 2 && name[0] == 'h' && name != "hr";
  return tag;
}

std::optional<Box> box_at(std::string_view utf8, std::size_t at) {
  for (const auto& [sign, is_ticked] : boxes)
    if (utf8.substr(at).starts_with(sign)) return Box{at + sign.size(), is_ticked};
  return std::nullopt;
}

bool has_ticks(std::string_view utf8) {
  return std::ranges::any_of(boxes, [&](const auto& box) { return box.second && utf8.contains(box.first); });
}

std::size_t address_end(std::string_view utf8, std::size_t at, std::size_t most) {
  auto end = at;
  while (end < most && static_cast<unsigned char>(utf8[end]) > ' ' && utf8[end] != '<' && end - at < 2000) ++end;
  const auto chunk = utf8.substr(at, end - at);
  const auto mail = chunk.find('@');
  const bool is_mail = mail != std::string_view::npos && mail > 0 && chunk.find('.', mail) != std::string_view::npos;
  const auto com = chunk.find(".com");  // "Make.com" is a product, "acme.com/jobs" an address
  const bool is_deep = com != std::string_view::npos &&
                       (chunk.find('/') != std::string_view::npos || chunk.find('.') != com || chunk.find('-') < com);
  const bool is_web = chunk.find("://") != std::string_view::npos || chunk.starts_with("www.") || is_deep ||
                      chunk.find(".org/") != std::string_view::npos;
  return is_mail || is_web ? end : 0;
}

}  // namespace muster::intake
