// The table voices.
#pragma once

#include <optional>
#include <vector>

#include "features/site/voice.h"
#include "platform/db/tx.h"

namespace muster::site::store {

std::vector<Voice> all_voices(Read& read);  // by kind and place
std::optional<Voice> find_voice(Read& read, const VoiceId& id);
void insert_voice(Tx& tx, const Voice& voice);
void save_voice(Tx& tx, const Voice& voice);
void place_voice(Tx& tx, const VoiceId& id, std::int64_t place);
void remove_voice(Tx& tx, const VoiceId& id);

}  // namespace muster::site::store
