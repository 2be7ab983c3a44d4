// Routes of signing up.
#pragma once

#include "platform/http/route.h"

namespace muster::sign_ups {
void add_routes(http::Routes& routes);
}  // namespace muster::sign_ups
