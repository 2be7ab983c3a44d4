// Routes of briefs.
#pragma once

#include "platform/http/route.h"

#include "features/briefs/brief_service.h"

namespace muster::briefs {

// As whom a caller asks: staff for all clients, a member for their own.
Asking asking_of(const http::Caller& caller);

void add_routes(http::Routes& routes);
}  // namespace muster::briefs
