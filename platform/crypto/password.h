// Passwords by Argon2id (libsodium, interactive limits: 64 MiB, about 60 ms), never more than a few at once. Blocks:
// for worker threads.
#pragma once

#include <string>
#include <string_view>

namespace muster {

std::string hash_password(std::string_view password);
bool password_matches(std::string_view password, const std::string& hash);
// As costly as a real comparison, so that an unknown account answers no sooner than a known one.
void match_nothing(std::string_view password);

}  // namespace muster
