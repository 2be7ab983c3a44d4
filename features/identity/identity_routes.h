// Routes of accounts, sessions and API keys.
#pragma once

#include "platform/http/route.h"

namespace muster::identity {
void add_routes(http::Routes& routes);
}  // namespace muster::identity
