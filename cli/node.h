// Wires the features into one node: the routes they offer. What runs them is serve.cpp.
#pragma once

#include "platform/http/openapi.h"

namespace muster::cli {

http::Routes all_routes();
const std::vector<http::TagWords>& all_tags();

}  // namespace muster::cli
