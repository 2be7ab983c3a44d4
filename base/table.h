// Tab-separated text of our own: a row a line, comments begin with #, lists within a cell are separated by |.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster {

std::vector<std::string_view> split(std::string_view text, char at);
std::vector<std::vector<std::string_view>> table_rows(std::string_view text);  // views into the text
std::vector<std::string> listed(std::string_view cell);                        // "a|b" → a, b; "" → nothing

}  // namespace muster
