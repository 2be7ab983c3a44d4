// UUIDv7 and its base-32 text.
#include "base/id.h"

namespace muster {
namespace {
constexpr std::string_view digits32 = "0123456789abcdefghjkmnpqrstvwxyz";
}

Uuid uuid_v7(std::int64_t unix_millis, const std::array<std::uint8_t, 10>& random) {
  Uuid uuid{};
  const auto millis = static_cast<std::uint64_t>(unix_millis);
  for (std::size_t i = 0; i < 6; ++i) uuid[i] = static_cast<std::uint8_t>(millis >> (40 - 8 * i));
  for (std::size_t i = 0; i < 10; ++i) uuid[6 + i] = random[i];
  uuid[6] = static_cast<std::uint8_t>((uuid[6] & 0x0f) | 0x70);
  uuid[8] = static_cast<std::uint8_t>((uuid[8] & 0x3f) | 0x80);
  return uuid;
}

std::string base32_of(const Uuid& uuid) {
  // 128 bits as 26 digits of 5 bits, the first digit holding only 3.
  __extension__ unsigned __int128 value = 0;
  for (const auto byte : uuid) value = (value << 8) | byte;
  std::string text(26, '0');
  for (std::size_t i = 26; i-- > 0; value >>= 5) text[i] = digits32[static_cast<std::size_t>(value & 31)];
  return text;
}

std::optional<Uuid> uuid_of_base32(std::string_view digits) {
  if (digits.size() != 26 || digits[0] > '7') return std::nullopt;
  __extension__ unsigned __int128 value = 0;
  for (const char c : digits) {
    const auto digit = digits32.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    value = (value << 5) | digit;
  }
  Uuid uuid{};
  for (std::size_t i = 16; i-- > 0; value >>= 8) uuid[i] = static_cast<std::uint8_t>(value & 255);
  return uuid;
}

}  // namespace muster
