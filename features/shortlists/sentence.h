// One sentence about a ranked person that a client can read, made of the numbers that the ranking used and nothing
// else.
#pragma once

#include <string>

#include "engine/answer.h"

namespace muster {

std::string sentence(const engine::Explained& person, const engine::Brief& brief, const engine::Asking& asking);

}  // namespace muster
