// Asking the index about a brief: what the preview and stored shortlists share. Answers come from answering.h.
#pragma once

#include "features/briefs/brief.h"
#include "features/shortlists/answer.h"
#include "features/shortlists/match_index.h"
#include "features/shortlists/sentence.h"
#include "features/words/names.h"

namespace muster {

// A brief that may be asked: names settled, rules kept, amounts in the network's currency.
Result<Brief> askable(Brief brief, const Names& names, Currency currency, Date as_of);

struct Asked {
  MatchAnswer answer;
  journal::Position position;          // of the people
  std::map<std::string, int> offsets;  // zone → minutes ahead of UTC that were used
};
// With the sentences in a language, and skills and industries as people call them.
struct Told {
  Speech speech = Speech::en;
  const Names& names;
};
Asked ask(MatchIndex& index, const Brief& askable_brief, Date as_of, std::size_t top, const Told& in);

// Nobody is ranked or named.
int qualified(MatchIndex& index, const Brief& askable_brief, Date as_of);

Result<engine::WhyNot> why_not(MatchIndex& index, const Brief& askable_brief, Date as_of, std::string_view talent);

}  // namespace muster
