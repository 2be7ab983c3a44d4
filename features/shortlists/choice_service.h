// Deciding about the people of a shortlist. Everything may be said twice: the second time changes nothing but who said
// it last.
#pragma once

#include "features/shortlists/choice.h"
#include "features/shortlists/shortlist_service.h"

namespace muster::shortlists {

// Somebody on a shortlist; other people are not found.
struct Chosen {
  ShortlistId shortlist;
  TalentId talent;
};

std::vector<Choice> choices_of(Read& read, const BriefId& brief);  // with the names of who chose
Result<Choices> choices(Read& read, const briefs::Asking& by, const ShortlistId& shortlist);
Result<Choice> mark(Tx& tx, const briefs::Asking& by, const Chosen& chosen, const NewMark& wanted);
Done clear_mark(Tx& tx, const briefs::Asking& by, const Chosen& chosen);
// `version`: of the note that the writer saw, where they say, or that they saw none; another one by now is refused as
// stale.
inline constexpr std::int64_t no_note = 0;
Result<Choice> note(Tx& tx, const briefs::Asking& by, const Chosen& chosen, const std::string& text,
                    std::optional<std::int64_t> version);
Done clear_note(Tx& tx, const briefs::Asking& by, const Chosen& chosen);

}  // namespace muster::shortlists
