// Routes of accounts, sessions and API keys.
#pragma once

#include "platform/http/router.h"

namespace muster::identity {
void add_routes(http::Router& router);
}  // namespace muster::identity
