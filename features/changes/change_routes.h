// Routes that tell what happened.
#pragma once

#include "platform/http/route.h"

namespace muster::changes {
void add_routes(http::Routes& routes);
}  // namespace muster::changes
