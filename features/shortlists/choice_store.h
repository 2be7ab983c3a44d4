// SQL of choices.
#pragma once

#include "features/shortlists/choice.h"
#include "platform/db/tx.h"

namespace muster::shortlists::store {

// Names of people are not here: by_name is empty.
std::vector<Choice> choices_of(Read& read, const BriefId& brief);
std::optional<Choice> choice_of(Read& read, const BriefId& brief, const TalentId& talent);
void put_mark(Tx& tx, const BriefId& brief, const TalentId& talent, const Marked& mark);
// Its version is the last one, of a note that was removed too, and one more.
void put_note(Tx& tx, const BriefId& brief, const TalentId& talent, const Noted& note);
bool clear_mark(Tx& tx, const BriefId& brief, const TalentId& talent);  // false: there was none
bool clear_note(Tx& tx, const BriefId& brief, const TalentId& talent);

}  // namespace muster::shortlists::store
