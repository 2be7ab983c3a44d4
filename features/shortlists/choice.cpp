// Which decisions make sense.
#include "features/shortlists/choice.h"

namespace muster {

std::vector<Fault> faults_of(const NewMark& wanted) {
  if (wanted.mark == Mark::passed) {
    if (!wanted.reason)
      return {{"/reason",
               "is missing: a pass says why: too_dear, skills, availability, overlap, seniority, worked_before or "
               "other"}};
    if (*wanted.reason == PassReason::other && !wanted.words) return {{"/words", "is missing: other needs words"}};
    return {};
  }
  if (wanted.reason) return {{"/reason", "leave it out: only a pass has a reason"}};
  if (wanted.words) return {{"/words", "leave them out: only a pass has a reason; a note says more"}};
  return {};
}

}  // namespace muster
