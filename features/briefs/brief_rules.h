// What a brief must keep to beyond types and ranges. The same rules for files, the form and the API. Some depend on the
// day of asking: a brief whose latest start has passed can't be asked any more.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "features/briefs/brief.h"
#include "features/words/names.h"

namespace muster::briefs {

// Every fault with its pointer, below `at`; none: the brief may be asked on that day. Skills that were given by an
// alias stand by their key afterwards.
std::vector<Fault> settle(Brief& brief, const Names& names, Date as_of, std::string_view at = {});

std::vector<std::string> skills_of(const Brief& brief);  // as it names them, the musts first

}  // namespace muster::briefs
