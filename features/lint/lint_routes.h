// The route of lint. It wants the parts intake::Desk, MatchIndex and Names.
#pragma once

#include "platform/http/route.h"

namespace muster::lint {
void add_routes(http::Routes& routes);
}  // namespace muster::lint
