// The route of intake.
#pragma once

#include "platform/http/route.h"

namespace muster::intake {

void add_routes(http::Routes& routes);

}  // namespace muster::intake
