// Routes of applications.
#pragma once

#include "platform/http/route.h"

namespace muster::applications {
void add_routes(http::Routes& routes);
}  // namespace muster::applications
