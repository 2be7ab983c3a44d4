// The languages in which people are told things.
#pragma once

#include "platform/json/scalars.h"

namespace muster {

DESCRIBED_ENUM(Speech, "A language in which people are told things: English or German", en, de)

}  // namespace muster
