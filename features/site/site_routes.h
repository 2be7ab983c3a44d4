// The public site's part of the API: what a talent shows there.
#pragma once

#include "platform/http/route.h"

namespace muster::site {

void add_routes(http::Routes& routes);

}  // namespace muster::site
