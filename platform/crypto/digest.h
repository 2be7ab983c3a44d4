// SHA-256, for hash chains, checksums and content names. Passwords are not hashed here.
#pragma once

#include <string>
#include <string_view>

namespace muster {

std::string sha256(std::string_view bytes);      // 32 bytes
std::string sha256_hex(std::string_view bytes);  // 64 lower-case digits

}  // namespace muster
