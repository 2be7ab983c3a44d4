// Bytes as text of RFC 4648's base 64, for columns and addresses that hold text only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace muster {

std::string base64_of(std::string_view bytes);
std::optional<std::string> bytes_of_base64(std::string_view text);  // nothing: it is none

}  // namespace muster
