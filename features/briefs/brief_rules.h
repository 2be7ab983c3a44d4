// What a brief must keep to beyond types and ranges. The same rules for files, the form and the API. Some depend on the
// day of asking: a brief whose latest start has passed can't be asked any more.
#pragma once

#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "features/briefs/brief.h"
#include "features/words/codes.h"

namespace muster {

// Every fault with its pointer; none: the brief may be asked on that day.
std::vector<Fault> faults_of(const Brief& brief, Date as_of, KnowsZone knows_zone);

}  // namespace muster
