// What is generated and checked in is what the routes say: a changed policy shows in every review.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "cli/all_routes.h"
#include "features/words/roles.h"
#include "platform/http/router.h"

using namespace muster;

TEST_CASE(
    "docs/routes.txt is what muster routes prints (write it anew: build/dev/cli/muster routes > docs/routes.txt)") {
  const char* source = std::getenv("MUSTER_SOURCE");
  REQUIRE(source != nullptr);
  std::stringstream checked_in;
  checked_in << std::ifstream(std::string(source) + "/docs/routes.txt").rdbuf();
  CHECK(checked_in.str() == http::routes_table(cli::all_routes().all(), &role_names));
}

TEST_CASE("every route has a name of its own, a sentence, and a group with words") {
  std::vector<std::string> names;
  const auto routes = cli::all_routes();
  for (const auto& endpoint : routes.all()) {
    INFO(endpoint.name);
    CHECK(std::find(names.begin(), names.end(), endpoint.name) == names.end());
    CHECK(endpoint.summary.ends_with('.'));
    const auto& tags = cli::all_tags();
    CHECK(std::any_of(tags.begin(), tags.end(), [&](const auto& tag) { return tag.name == endpoint.tag; }));
    names.push_back(endpoint.name);
  }
}
