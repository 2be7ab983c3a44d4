// Which language a text is in: one that a grammar reads, or another, told by its most frequent small words.
#pragma once

#include <string>

#include "features/intake/lexicon.h"
#include "features/intake/text.h"

namespace muster::intake {

struct Told {
  const Lexicon* lexicon = nullptr;  // of its language; nullptr: of none
  std::string other = {};            // the language then; empty: a script that no grammar has
};
Told tell_language(const Text& text, const Lexicons& lexicons);

}  // namespace muster::intake
