// What a German text demands: the skills that stand by name in the list under its heading of requirements. No grammar
// and no reading of sentences, so no levels, years, pay or terms; what says "nice to have" or "no" is left out. Pure.
#pragma once

#include "features/intake/intake.h"

namespace muster::lint {

// Into the brief's musts, with the words of each.
void read_german_demands(const intake::Text& text, const intake::Lexicon& lexicon, Intake& into);

}  // namespace muster::lint
