// The paths of talents, for `serve` to add.
#pragma once

namespace muster::http {
class Router;
}

namespace muster::talents {

void add_routes(http::Router& router);

}  // namespace muster::talents
