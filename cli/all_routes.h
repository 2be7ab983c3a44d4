// The routes of all features, and the words of their groups. Needs no database.
#pragma once

#include "platform/http/openapi.h"

namespace muster::cli {

http::Routes all_routes();
const std::vector<http::TagWords>& all_tags();

}  // namespace muster::cli
