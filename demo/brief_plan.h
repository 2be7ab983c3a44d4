// The briefs of the demo network.
#pragma once

#include "demo/chance.h"
#include "demo/network.h"

namespace muster::demo {

// The n-th brief: how hard it is to fill follows from n, so that every network has easy, hard and hopeless ones.
DemoBrief brief_of(Chance& chance, int n, Date today);

}  // namespace muster::demo
