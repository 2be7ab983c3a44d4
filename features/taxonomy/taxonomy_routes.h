// Routes of skills and of the plain lists. They want the part taxonomy::Vocabulary.
#pragma once

#include "platform/http/route.h"

namespace muster::taxonomy {
void add_routes(http::Routes& routes);
}  // namespace muster::taxonomy
