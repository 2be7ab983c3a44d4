// Routes of views.
#pragma once

#include "platform/http/route.h"

namespace muster::views {
void add_routes(http::Routes& routes);
}  // namespace muster::views
