// Where work is done, as a sentence says it.
#pragma once

#include <vector>

#include "features/intake/reading.h"

namespace muster::intake {

std::vector<Found> remote_words(const Reading& reading, const Sentence& in);  // "no remote" is none
// "Onsite/Remote", "ONSITE, REMOTE", "remotely or out of our Waltham office" are none: it is a choice.
std::vector<Found> onsite_words(const Reading& reading, const Sentence& in);

}  // namespace muster::intake
