// A client's working day and a person's on one clock, for drawing. Pure.
#pragma once

#include <map>

#include "engine/query.h"
#include "features/shortlists/answer.h"

namespace muster {

// Nothing where the person's day or one of the offsets (minutes ahead of UTC, by zone) is not known.
std::optional<SharedDay> shared_day(const engine::OverlapAsked& client, const FactsTold& person,
                                    const std::map<std::string, int>& offsets);

}  // namespace muster
