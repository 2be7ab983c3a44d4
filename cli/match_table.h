// An answer as a table for people to read in a terminal.
#pragma once

#include <string>

#include "features/shortlists/answer.h"

namespace muster::cli {

std::string match_table(const MatchAnswer& answer, const engine::Asking& asking);

}  // namespace muster::cli
