// Text rules by utf8proc (Unicode categories and normal forms).
#include "base/text.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <vector>

#include <fmt/format.h>
#include <utf8proc.h>

namespace muster {
namespace {

const utf8proc_uint8_t* bytes(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());  // NOLINT: utf8proc's own byte type
}

bool overrides_direction(utf8proc_int32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

std::optional<std::string> refused(utf8proc_int32_t c, Lines lines) {
  if (lines == Lines::as_is) return std::nullopt;
  const auto shown = fmt::format("U+{:04X}", c);
  if (lines == Lines::many && (c == '\n' || c == '\t' || c == '\r')) return std::nullopt;
  if (overrides_direction(c)) return "has the direction override " + shown + ": remove it";
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_CC:
      return "has the control character " + shown + ": remove it";
    case UTF8PROC_CATEGORY_CN:
      return "has the unassigned code point " + shown + ": remove it";
    case UTF8PROC_CATEGORY_CS:
      return "has a surrogate: remove it";
    default:
      return std::nullopt;
  }
}

std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto size = utf8proc_map(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &out,
                                 static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(out, &std::free);
  if (size < 0) return std::string(text);
  return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(size)};  // NOLINT: bytes as chars
}

}  // namespace

Result<std::string> clean_text(std::string_view raw, std::size_t most, Lines lines) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < raw.size();) {
    utf8proc_int32_t c = 0;
    const auto step = utf8proc_iterate(bytes(raw.substr(i)), static_cast<utf8proc_ssize_t>(raw.size() - i), &c);
    if (step < 1) return refuse(Problem::invalid("is not valid UTF-8"));
    if (auto why = refused(c, lines)) return refuse(Problem::invalid(*why));
    i += static_cast<std::size_t>(step);
    ++count;
  }
  if (count > most)
    return refuse(Problem::invalid(fmt::format("has {} characters; at most {} are allowed", count, most)));
  const bool ascii = std::all_of(raw.begin(), raw.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii || lines == Lines::as_is) return std::string(raw);
  return mapped(raw, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string one_line(std::string_view raw) {
  std::string kept;
  for (std::size_t i = 0; i < raw.size();) {
    const auto [c, size] = first_code_point(raw.substr(i));
    const bool may_stay = c != 0xFFFD && !refused(static_cast<utf8proc_int32_t>(c), Lines::one);
    if (may_stay) kept += raw.substr(i, size);
    else if (!kept.ends_with(' ')) kept += ' ';
    i += size;
  }
  return mapped(kept, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

Glyph glyph_of(char32_t c) {
  if (c < 0x80) {
    if (c >= 'a' && c <= 'z') return Glyph::letter;
    if (c >= 'A' && c <= 'Z') return Glyph::capital;
    if (c >= '0' && c <= '9') return Glyph::digit;
    return c == ' ' || (c >= '\t' && c <= '\r') ? Glyph::space : Glyph::other;
  }
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return Glyph::capital;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return Glyph::letter;
    case UTF8PROC_CATEGORY_ND:
      return Glyph::digit;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return Glyph::space;
    default:
      return Glyph::other;
  }
}

CodePoint first_code_point(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return {first, 1};
  utf8proc_int32_t c = 0;
  const auto most = static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4));
  const auto step = utf8proc_iterate(bytes(text), most, &c);
  if (step < 1) return {0xFFFD, 1};
  return {static_cast<char32_t>(c), static_cast<std::size_t>(step)};
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    utf8proc_int32_t c = 0;
    const auto step = utf8proc_iterate(bytes(text.substr(i)), static_cast<utf8proc_ssize_t>(text.size() - i), &c);
    if (step < 1) return false;
    i += static_cast<std::size_t>(step);
  }
  return true;
}

std::size_t code_points(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string folded(std::string_view utf8) {
  const auto plain = mapped(utf8, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                      UTF8PROC_STRIPMARK | UTF8PROC_STRIPCC);
  std::string out;
  for (const char c : plain) {
    if (c != ' ') out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::optional<std::string_view> nearest(std::string_view word, const std::string_view* choices, std::size_t n) {
  if (word.size() > 64) return std::nullopt;
  std::optional<std::string_view> best;
  std::size_t best_distance = word.size() / 3 + 2;  // exclusive: further off is no help
  for (std::size_t k = 0; k < n; ++k) {
    const auto choice = choices[k];
    if (choice.size() > 64) continue;
    std::vector<std::size_t> row(choice.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 1; i <= word.size(); ++i) {
      auto diagonal = row[0]++;
      for (std::size_t j = 1; j <= choice.size(); ++j)
        diagonal = std::exchange(
            row[j], std::min({row[j] + 1, row[j - 1] + 1, diagonal + (word[i - 1] == choice[j - 1] ? 0U : 1U)}));
    }
    if (row.back() < best_distance) {
      best_distance = row.back();
      best = choice;
    }
  }
  return best;
}

}  // namespace muster
