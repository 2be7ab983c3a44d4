// Voices: entered, ordered, shown and taken back.
#pragma once

#include "features/site/voice.h"
#include "platform/actor.h"
#include "platform/db/tx.h"

namespace muster::site {

VoiceList voices(Read& read);
Result<Voice> voice(Read& read, const VoiceId& id);
Result<Voice> add_voice(Tx& tx, const Actor& by, const VoiceText& words);  // behind the others of its kind
Result<Voice> save_voice(Tx& tx, const Actor& by, const VoiceId& id, std::int64_t version, const VoiceText& words);
Done remove_voice(Tx& tx, const Actor& by, const VoiceId& id);
Result<VoiceList> order_voices(Tx& tx, const Actor& by, const VoiceOrder& order);

}  // namespace muster::site
