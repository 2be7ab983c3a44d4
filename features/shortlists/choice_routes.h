// Routes of choices.
#pragma once

#include "platform/http/route.h"

namespace muster::shortlists {
void add_choice_routes(http::Routes& routes);
}  // namespace muster::shortlists
