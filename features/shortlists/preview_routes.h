// The live answer to a brief that is being written.
#pragma once

#include "platform/http/route.h"

namespace muster::shortlists {
void add_preview_routes(http::Routes& routes);
}  // namespace muster::shortlists
