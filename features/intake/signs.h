// Signs with a meaning of their own: bullets, pictures that point, entities of HTML.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"

namespace muster::intake {

inline bool is_bullet(char32_t c) {
  constexpr std::array<char32_t, 24> bullets{'-',    '+',    0x2022, 0x25CF, 0x25AA, 0x25E6, 0x2013, 0x2014, 0xB7,
                                             0x2713, 0x2714, 0x2705, 0x27A4, 0x25BA, 0x25B6, 0x2192, 0x2043, 0x2219,
                                             '>',    0x25CB, 0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC};  // the last four: of a
                                                                                               // word processor's fonts
  return std::ranges::find(bullets, c) != bullets.end();
}
// Diamonds, dots and hands that are drawn before the items of a list.
inline bool is_pointer(char32_t c) {
  return (c >= 0x1F536 && c <= 0x1F53B) || (c >= 0x1F446 && c <= 0x1F449) || (c >= 0x1F534 && c <= 0x1F535) ||
         (c >= 0x1F7E0 && c <= 0x1F7EB);
}
// A globe, a map, a pin.
inline bool is_place_picture(char32_t c) { return (c >= 0x1F30D && c <= 0x1F310) || c == 0x1F4CD || c == 0x1F5FA; }
inline bool groups_thousands(char32_t c) { return c == ',' || c == '.' || c == '\'' || c == 0x2019 || c == 0x202F; }
inline bool is_invisible(char32_t c) { return c == 0x200B || c == 0xFEFF || c == 0xAD || c == 0x200D || c == 0xFE0F; }
inline bool is_letter(char32_t c) {
  const auto glyph = glyph_of(c);
  return glyph == Glyph::letter || glyph == Glyph::capital;
}

inline constexpr std::array<std::string_view, 4> apostrophes{"&#x27;", "&#39;", "&rsquo;", "&apos;"};
// The name that the text begins with; "" where it begins with none.
inline std::string_view apostrophe_at(std::string_view text) {
  const auto* found = std::ranges::find_if(apostrophes, [&](std::string_view name) { return text.starts_with(name); });
  return found == apostrophes.end() ? "" : *found;
}

// "" of one that is not known.
inline std::string_view sign_of_entity(std::string_view name) {
  struct Entity {
    std::string_view name, sign;
  };
  constexpr std::array<Entity, 14> known{{{"amp", "&"},
                                          {"#38", "&"},
                                          {"#x27", "'"},
                                          {"#39", "'"},
                                          {"rsquo", "'"},
                                          {"lsquo", "'"},
                                          {"euro", "€"},
                                          {"pound", "£"},
                                          {"mdash", "-"},
                                          {"ndash", "-"},
                                          {"#x2f", "/"},
                                          {"#x2F", "/"},
                                          {"plusmn", "±"},
                                          {"quot", "\""}}};
  const auto found = std::ranges::find(known, name, &Entity::name);
  return found == known.end() ? std::string_view() : found->sign;
}

// Whether the line around a byte is no longer than the rows that people part by bullets: "$130K • remote • New York".
// A line of the same bullets below makes it a list's.
inline bool is_short_row(std::string_view utf8, std::size_t at) {
  constexpr std::size_t most = 160;  // bytes
  const auto from = at > most ? at - most : 0;
  const auto before = utf8.substr(from, at - from), after = utf8.substr(at, most);
  const auto begin = before.rfind('\n'), end = after.find('\n');
  if ((begin == std::string_view::npos && from > 0) || (end == std::string_view::npos && at + most < utf8.size()))
    return false;
  const bool heads_list = end != std::string_view::npos && utf8.substr(at + end + 1).starts_with(utf8.substr(at, 3));
  if (heads_list || !before.ends_with(' ')) return false;
  const auto length =
      (begin == std::string_view::npos ? before.size() : before.size() - begin - 1) + std::min(end, after.size());
  return length <= most;
}

// "R550", "R45,000": rand, written without a space; not "R18", "R2024b".
inline bool is_rand(std::string_view utf8, std::size_t at) {
  const auto is_digit = [&](std::size_t i) { return i < utf8.size() && utf8[i] >= '0' && utf8[i] <= '9'; };
  const auto is_letter = [&](std::size_t i) {
    return i < utf8.size() && ((utf8[i] | 0x20) >= 'a' && (utf8[i] | 0x20) <= 'z');
  };
  if (utf8[at] != 'R' || !is_digit(at + 1) || (at > 0 && (is_letter(at - 1) || is_digit(at - 1)))) return false;
  std::size_t digits = 0, end = at + 1;
  for (; is_digit(end) || (end < utf8.size() && (utf8[end] == ',' || utf8[end] == ' ') && is_digit(end + 1) &&
                           is_digit(end + 2) && is_digit(end + 3));
       ++end)
    digits += is_digit(end) ? 1U : 0U;
  return digits >= 3 && digits <= 9 && (!is_letter(end) || utf8[end] == 'k');
}

}  // namespace muster::intake
