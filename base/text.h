// What text may enter: UTF-8 in NFC, no control, bidi-override or unassigned code points, limits in letters. And its
// folded form for search.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace muster {

// many: line feeds and tabs are allowed; as_is: every code point is, and nothing is normalised, so that offsets hold.
enum class Lines : std::uint8_t { one, many, as_is };

// The text in NFC, or why it may not enter. `most` counts code points.
Result<std::string> clean_text(std::string_view raw, std::size_t most, Lines lines = Lines::one);

// What of a text may stand on one line; the rest becomes a space. In NFC.
std::string one_line(std::string_view raw);

// What a code point is to somebody who reads words.
enum class Glyph : std::uint8_t { letter, capital, digit, space, other };
Glyph glyph_of(char32_t c);
// The code point at the beginning of the text, and how many bytes it takes; U+FFFD and 1 where it is not UTF-8.
struct CodePoint {
  char32_t value;
  std::size_t bytes;
};
CodePoint first_code_point(std::string_view text);

bool is_utf8(std::string_view text);
std::size_t code_points(std::string_view utf8);

// For search and comparison of names: NFKD without marks, case folded, runs of space as one.
std::string folded(std::string_view utf8);

// The closest of the choices, for "did you mean"; nothing when none is near.
std::optional<std::string_view> nearest(std::string_view word, const std::string_view* choices, std::size_t n);

}  // namespace muster
