// How many people fit each of some briefs, for lists.
#pragma once

#include "platform/http/route.h"

namespace muster::shortlists {
void add_count_routes(http::Routes& routes);
}  // namespace muster::shortlists
