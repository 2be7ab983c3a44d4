// What a person must keep to beyond types and ranges. The same rules for files, imports and the API.
#pragma once

#include <vector>

#include "base/result.h"
#include "features/talents/person.h"
#include "features/words/codes.h"

namespace muster {

// Every fault with its pointer; none: the profile may enter.
std::vector<Fault> faults_of(const Profile& profile, KnowsZone knows_zone);
std::vector<Fault> faults_of(const Facts& facts);

}  // namespace muster
