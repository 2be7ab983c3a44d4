// Routes of open briefs.
#pragma once

#include "platform/http/route.h"

namespace muster::open_briefs {
void add_routes(http::Routes& routes);
}  // namespace muster::open_briefs
