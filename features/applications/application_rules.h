// What an application must keep to beyond types and ranges. Pure.
#pragma once

#include <vector>

#include "features/applications/application.h"
#include "features/words/names.h"

namespace muster::applications {

// Every fault at once. Afterwards skills that were given by an alias stand by their key.
std::vector<Fault> settle(NewApplication& wanted, const Names& names, int this_year);

}  // namespace muster::applications
