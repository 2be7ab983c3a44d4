// The place in a list where the next page begins: the sort key and the id of the last item, as one opaque word. Because
// it names an item and not a number of items, pages stay right while rows are added.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace muster {

std::string cursor_of(std::initializer_list<std::string_view> parts);
// Exactly `parts` parts; anything else is a fault of the query parameter "cursor".
Result<std::vector<std::string>> parts_of_cursor(std::string_view cursor, std::size_t parts);

}  // namespace muster
