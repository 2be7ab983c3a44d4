// Names that share a word with a neighbour and leave it out: "unit, integration and load testing", "accounts
// payable/receivable". Pure.
#pragma once

#include "features/intake/reading.h"

namespace muster::intake {

struct Named {
  std::uint32_t first = 0, last = 0;  // tokens
  const Spelling* spelling = nullptr;
};
// `all`: the names of a sentence as they stand, in their order; adds those that are completed by a neighbour.
void complete_names(const Reading& reading, const Sentence& in, std::vector<Named>& all);

}  // namespace muster::intake
