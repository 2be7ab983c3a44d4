// Routes of links to a shortlist, and the one that follows them.
#pragma once

#include "platform/http/route.h"

namespace muster::shortlists {
void add_share_routes(http::Routes& routes);
}  // namespace muster::shortlists
