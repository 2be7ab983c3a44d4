// Paths of roles' texts.
#pragma once

#include "platform/http/route.h"

namespace muster::site {

void add_role_text_routes(http::Routes& routes);

}  // namespace muster::site
