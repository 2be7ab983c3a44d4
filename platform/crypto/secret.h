// Secrets that are shown once: 256 random bits as URL-safe text. Only their SHA-256 is stored: they are too long to be
// guessed.
#pragma once

#include <string>
#include <string_view>

#include "platform/environment.h"

namespace muster {

std::string new_secret(Environment& environment);
bool same_secret(std::string_view a, std::string_view b);  // in constant time

}  // namespace muster
