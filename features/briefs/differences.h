// What two versions of a brief differ in, told field by field and, in lists, skill by skill. Pure.
#pragma once

#include <vector>

#include "features/briefs/brief_history.h"

namespace muster::briefs {

// In the order of the brief's members; within a list first what went or changed, then what came. Nothing: they ask the
// same. Ids of briefs are not compared.
std::vector<BriefDifference> differences(const Brief& from, const Brief& to);

}  // namespace muster::briefs
