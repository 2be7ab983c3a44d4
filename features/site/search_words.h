// Words by which somebody is found: of a text each once, folded (base/text.h), letters and digits only. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::site {

std::vector<std::string> search_words(std::string_view text);

}  // namespace muster::site
