// Random text by libsodium's base64.
#include "platform/crypto/secret.h"

#include <sodium.h>

#include <array>

namespace muster {

std::string new_secret(Environment& environment) {
  std::array<std::uint8_t, 32> bytes{};
  environment.fill_random(bytes);
  std::array<char, sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

bool same_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace muster
