// `muster openapi` and `muster routes`: the API as a document and as a table for review.
#include <fmt/format.h>

#include "cli/all_routes.h"
#include "cli/commands.h"
#include "features/words/roles.h"
#include "platform/http/router.h"

namespace muster::cli {
namespace {

int print_openapi(const Arguments&) {
  fmt::print("{}", json::indented(http::openapi(all_routes().all(), all_tags())));
  return Exit::ok;
}

int print_routes(const Arguments&) {
  fmt::print("{}", http::routes_table(all_routes().all(), &role_names));
  return Exit::ok;
}

}  // namespace

const Command openapi_command{"openapi",
                              "Print the OpenAPI 3.1 document of the API",
                              "It is made from the declarations that parse and write.\n  muster openapi > openapi.json",
                              {},
                              print_openapi};
const Command routes_command{"routes",
                             "Print all routes with who may call them",
                             "Checked in as docs/routes.txt, so that a changed policy shows in every review.",
                             {},
                             print_routes};

}  // namespace muster::cli
