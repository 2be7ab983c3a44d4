// Reads a route's input from path, query, header fields and body, with every fault at once.
#pragma once

#include "platform/http/route.h"

namespace muster::http {

using PathValues = std::vector<std::pair<std::string_view, std::string>>;

// `into` is what endpoint.make_in() made.
Done read_input(const Endpoint& endpoint, const PathValues& path, const Request& request, void* into);

}  // namespace muster::http
