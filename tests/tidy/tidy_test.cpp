// The house rules over this very tree; ./dev lint runs it as well.
#include <fmt/core.h>
#include <catch2/catch.hpp>

#include <cstdlib>

#include "tests/tidy/rules.h"

TEST_CASE("tidy: the tree keeps the house rules") {
  const char* root = std::getenv("MUSTER_SOURCE");
  REQUIRE(root);
  const auto tree = muster::tidy::read_tree(root);
  REQUIRE(tree.size() > 20);
  const auto verdict = muster::tidy::judge(tree, muster::tidy::all_exceptions());
  for (const auto& finding : verdict) fmt::print("{}\n", finding);
  CHECK(verdict.empty());
}
