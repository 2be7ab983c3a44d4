// The portfolio of a person of the demo network: invented work, under addresses that lead nowhere (*.example).
#pragma once

#include <string_view>

#include "demo/career.h"

namespace muster::demo {

Portfolio portfolio_of(Chance& chance, const Career& career, std::string_view name, int this_year);

std::string slug_of(std::string_view words);  // "Łukasz Ścibor" → "lukasz-scibor"

}  // namespace muster::demo
