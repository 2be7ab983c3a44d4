// One person of the demo network, whole.
#pragma once

#include <set>

#include "demo/chance.h"
#include "demo/network.h"

namespace muster::demo {

// `names`: those already given; nobody has another's.
DemoPerson person_of(Chance& chance, Date today, std::set<std::string>& names, std::size_t clients);

}  // namespace muster::demo
