// Routes of clients.
#pragma once

#include "platform/http/route.h"

namespace muster::clients {
void add_routes(http::Routes& routes);
}  // namespace muster::clients
