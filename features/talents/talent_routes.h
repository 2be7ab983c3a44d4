// Routes of talents.
#pragma once

#include "platform/http/route.h"

namespace muster::talents {
void add_routes(http::Routes& routes);
}  // namespace muster::talents
