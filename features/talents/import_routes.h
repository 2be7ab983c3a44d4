// Routes of imports and exports.
#pragma once

#include "platform/http/route.h"

namespace muster::talents {
void add_import_routes(http::Routes& routes);
}  // namespace muster::talents
