// Which of the network's roles is sought, by the title or, without one, by what is hired.
#pragma once

#include <optional>

#include "features/intake/titles.h"

namespace muster::intake {

// Puts the role into the brief. Gives where in running text the person was named, if there is no title.
std::optional<Tokens> read_role(Reading& reading, const std::optional<Tokens>& title);

}  // namespace muster::intake
