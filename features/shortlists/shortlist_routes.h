// Routes of shortlists and of "why not me".
#pragma once

#include "platform/http/route.h"

namespace muster::shortlists {
void add_routes(http::Routes& routes);
}  // namespace muster::shortlists
