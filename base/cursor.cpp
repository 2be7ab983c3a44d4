// Cursors are hexadecimal: safe in a URL without escaping, and nobody is tempted to write one by hand.
#include "base/cursor.h"

#include <optional>

namespace muster {
namespace {

constexpr char separator = '\x1f';
constexpr std::string_view digits = "0123456789abcdef";

std::optional<std::string> from_hex(std::string_view hex) {
  if (hex.size() % 2 != 0) return std::nullopt;
  std::string out;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    const auto high = digits.find(hex[i]), low = digits.find(hex[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
  }
  return out;
}

}  // namespace

std::string cursor_of(std::initializer_list<std::string_view> parts) {
  std::string plain, out;
  for (const auto* part = parts.begin(); part != parts.end(); ++part) {
    if (part != parts.begin()) plain += separator;
    plain += *part;
  }
  for (const char c : plain) {
    const auto byte = static_cast<unsigned char>(c);
    out += digits[byte / 16];
    out += digits[byte % 16];
  }
  return out;
}

Result<std::vector<std::string>> parts_of_cursor(std::string_view cursor, std::size_t parts) {
  std::vector<std::string> found(1);
  const auto plain = from_hex(cursor);
  if (plain)
    for (const char c : *plain) {
      if (c == separator) found.emplace_back();
      else found.back() += c;
    }
  if (!plain || found.size() != parts)
    return refuse(Problem::at("?cursor", "is not one that this list gave: leave it out to start from the beginning"));
  return found;
}

}  // namespace muster
