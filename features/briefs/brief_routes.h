// Routes of briefs.
#pragma once

#include "platform/http/route.h"

namespace muster::briefs {
void add_routes(http::Routes& routes);
}  // namespace muster::briefs
