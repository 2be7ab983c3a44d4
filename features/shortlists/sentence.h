// What a client reads about a ranked person: one sentence, and words for each reason and gap; made of the numbers that
// the ranking used and nothing else, in the reader's language. Pure.
#pragma once

#include "features/shortlists/answer.h"
#include "features/shortlists/wording.h"
#include "features/words/names.h"

namespace muster {

// Skills and industries are called as `names` call them. An answer from before facts were kept stays as it is.
void put_words(RankedPeople& people, Speech speech, const Names& names);

std::string sentence(const Explanation& why, const Wording& words);
std::string reason(const Explanation& why, const PointsTold& won, const Wording& words);
std::string gap(const Explanation& why, const PointsTold& lost, const Wording& words);

}  // namespace muster
