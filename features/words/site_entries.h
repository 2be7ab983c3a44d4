// What the public site writes into the journal.
#pragma once

#include "features/words/ids.h"
#include "platform/journal/entry.h"

namespace muster::entry {

// A talent has chosen anew what public pages show of them. The body is a Visibility (features/site/visibility.h).
struct VisibilitySaved {
  static constexpr std::string_view kind = "visibility.saved";
  TalentId talent;
  std::string body;
};
inline journal::Draft draft_of(const VisibilitySaved& e) { return {std::string(e.kind), e.talent.text(), e.body}; }

// What a client or the press says is new or has changed. The body is a Voice (features/site/voice.h).
struct VoiceSaved {
  static constexpr std::string_view kind = "voice.saved";
  VoiceId voice;
  std::string body;
};
struct VoiceRemoved {
  static constexpr std::string_view kind = "voice.removed";
  VoiceId voice;
};
// Those of a kind stand in another order. The body is a VoiceOrder.
struct VoicesOrdered {
  static constexpr std::string_view kind = "voice.ordered";
  std::string of;
  std::string body;
};
inline journal::Draft draft_of(const VoiceSaved& e) { return {std::string(e.kind), e.voice.text(), e.body}; }
inline journal::Draft draft_of(const VoiceRemoved& e) { return {std::string(e.kind), e.voice.text()}; }
inline journal::Draft draft_of(const VoicesOrdered& e) { return {std::string(e.kind), e.of, e.body}; }

}  // namespace muster::entry
