// A shortlist on paper: the page of the app as a PDF, and the arithmetic of everybody at its end.
#pragma once

#include <string>

#include "features/shortlists/shortlist.h"
#include "features/shortlists/wording.h"

namespace muster {

// Cards and words have been put. The same shortlist is the same bytes.
std::string paper_of(const Shortlist& shortlist, const Wording& words);

}  // namespace muster
