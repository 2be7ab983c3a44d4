// Routes of job descriptions and interview kits. They want the parts taxonomy::Vocabulary and Names.
#pragma once

#include "platform/http/route.h"

namespace muster::job_description {
void add_routes(http::Routes& routes);
}  // namespace muster::job_description
