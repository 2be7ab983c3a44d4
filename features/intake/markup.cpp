// Each looks at no more than some thousand bytes.
#include "features/intake/markup.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "features/intake/signs.h"

namespace muster::intake {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr std::array<std::pair<std::string_view, bool>, 6> boxes{
    {{"[ ]", false}, {"[x]", true}, {"[X]", true}, {"\u2610", false}, {"\u2611", true}, {"\u2612", true}}};

// Blanks, a code point each, so that every place stays where it was.
void blank(std::string& out, std::string_view part) {
  for (; !part.empty(); part.remove_prefix(first_code_point(part).bytes)) out += ' ';
}
bool has_words(std::string_view part) {
  for (; !part.empty(); part.remove_prefix(first_code_point(part).bytes))
    if (const auto c = first_code_point(part).value; is_letter(c) || glyph_of(c) == Glyph::digit) return true;
  return false;
}

// Of a line with boxes the parts that are not ticked are blank: "Skills: [x] Go [ ] Rust", "Go [x] Rust [ ]", "[ ] Go".
void keep_ticked(std::string& out, std::string_view line) {
  std::vector<std::pair<std::size_t, Box>> found;
  for (std::size_t at = 0; at < line.size(); ++at)
    if (const auto box = box_at(line, at)) found.emplace_back(at, *box), at = box->end - 1;
  if (found.empty()) return void(out += line);
  const auto lead = line.substr(0, found.front().first);
  const auto last = lead.find_last_not_of(" \t");
  const bool is_ahead = !has_words(lead) || std::string_view(":-|").contains(lead[last]);
  const bool is_item = found.size() == 1 && !has_words(lead);
  if (is_ahead) out += lead;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto& [at, box] = found[i];
    const auto sign = line.substr(at, box.end - at);
    const auto put_sign = [&] {
      if (is_item) return void(out += sign);
      out += i == 0 && is_ahead ? ' ' : ',';
      blank(out, sign.substr(first_code_point(sign).bytes));
    };
    const auto from = is_ahead ? box.end : i == 0 ? 0 : found[i - 1].second.end;
    const auto to = !is_ahead ? at : i + 1 < found.size() ? found[i + 1].first : line.size();
    if (is_ahead) put_sign();
    if (box.is_ticked) out += line.substr(from, to - from);
    else blank(out, line.substr(from, to - from));
    if (!is_ahead) put_sign();
  }
  if (!is_ahead) out += line.substr(found.back().second.end);
}

bool has_ticks(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size(); ++at)
    if (const auto box = box_at(utf8, at); box && box->is_ticked) return true;
  return false;
}

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
  if (utf8[at] != '[' && static_cast<unsigned char>(utf8[at]) != 0xE2) return std::nullopt;
  for (const auto& [sign, is_ticked] : boxes) {
    const auto end = at + sign.size();
    const bool ends = sign.front() != '[' || end == utf8.size() || std::string_view(" \t\r\n,;").contains(utf8[end]);
    if (ends && utf8.substr(at).starts_with(sign)) return Box{end, is_ticked};
  }
  return std::nullopt;
}

std::string without_unticked(std::string utf8) {
  if (!has_ticks(utf8)) return utf8;
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const auto end = std::min(utf8.find('\n', at), utf8.size());
    keep_ticked(out, std::string_view(utf8).substr(at, end - at));
    if (end < utf8.size()) out += '\n';
    at = end + 1;
  }
  return out;
}

std::string small_letters(std::string_view word) {
  std::string small;
  bool ascii = true;
  for (const char c : word) {
    ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    small += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (const auto name : apostrophes)
    if (const auto at = small.find(name); at != std::string::npos) small.replace(at, name.size(), "'");
  if (ascii) return small;
  if (const auto quote = small.find("\xE2\x80\x99"); quote != std::string::npos) small.replace(quote, 3, "'");
  return folded(small);
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
