// A shortlist as rows for a spreadsheet: a heading, then a row per person. Pure; quoting and taming come when it is
// written.
#pragma once

#include <string>
#include <vector>

#include "features/shortlists/shortlist.h"

namespace muster {

std::vector<std::vector<std::string>> sheet_of(const Shortlist& shortlist);

}  // namespace muster
