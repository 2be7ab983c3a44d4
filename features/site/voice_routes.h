// Paths of voices.
#pragma once

#include "platform/http/route.h"

namespace muster::site {

void add_voice_routes(http::Routes& routes);

}  // namespace muster::site
