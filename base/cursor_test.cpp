// Cursors come back as they went out; everything else is refused.
#include "base/cursor.h"

#include <catch2/catch.hpp>

namespace muster {

TEST_CASE("a cursor gives back its parts, empty ones and any letters included") {
  const auto cursor = cursor_of({"name", "", "josé", "tal_1"});
  CHECK(parts_of_cursor(cursor, 4).value() == std::vector<std::string>{"name", "", "josé", "tal_1"});
}

TEST_CASE("what no list gave is not a cursor") {
  for (const auto* wrong : {"x", "0", "zz", "6g"}) CHECK_FALSE(parts_of_cursor(wrong, 1).has_value());
  CHECK_FALSE(parts_of_cursor(cursor_of({"a", "b"}), 3).has_value());
  CHECK(parts_of_cursor("xyz", 1).error().faults.front().pointer == "?cursor");
}

}  // namespace muster
