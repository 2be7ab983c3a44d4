// Signs with a meaning of their own: bullets, pictures that point, entities of HTML.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"

namespace muster::intake {

inline bool is_bullet(char32_t c) {
  constexpr std::array<char32_t, 20> bullets{'-',    '+',    0x2022, 0x25CF, 0x25AA, 0x25E6, 0x2013,
                                             0x2014, 0xB7,   0x2713, 0x2714, 0x2705, 0x27A4, 0x25BA,
                                             0x25B6, 0x2192, 0x2043, 0x2219, '>',    0x25CB};
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

}  // namespace muster::intake
