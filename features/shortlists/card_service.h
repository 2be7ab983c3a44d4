// Cards of ranked people: who it is, as the asker may see it.
#pragma once

#include "features/shortlists/answer.h"
#include "platform/db/tx.h"

namespace muster {

enum class NamesShown : std::uint8_t { full, first };  // first: "Ilse V.", until they were introduced
void put_cards(Read& read, RankedPeople& people, NamesShown names);

}  // namespace muster
