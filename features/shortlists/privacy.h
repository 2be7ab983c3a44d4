// What a visitor may see of an answer: people without names, no count so small that it points at somebody, and nobody
// of those whose count is not told. Pure.
#pragma once

#include "features/shortlists/answer.h"

namespace muster {

inline constexpr int fewest_told = 5;

Count for_visitors(Count count);
MatchAnswer for_visitors(MatchAnswer answer);
MatchAnswer without_names(MatchAnswer answer);  // for talents: who else is there is not theirs to know

}  // namespace muster
