// What the public site writes into the journal.
#pragma once

#include "features/words/ids.h"
#include "platform/journal/entry.h"
#include "platform/json/value.h"

namespace muster::entry {

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

// A logo can be named by voices. The body is a Logo (features/site/logo.h); the picture is in the table alone.
struct LogoUploaded {
  static constexpr std::string_view kind = "logo.uploaded";
  std::string logo;
  std::string body;
};
inline journal::Draft draft_of(const LogoUploaded& e) { return {std::string(e.kind), e.logo, e.body}; }

// The page of a role tells another text, or the one below again. The body is {language, text}.
struct RoleTextSaved {
  static constexpr std::string_view kind = "role_text.saved";
  std::string role, language, text;
};
struct RoleTextReverted {
  static constexpr std::string_view kind = "role_text.reverted";
  std::string role, language;
};
inline journal::Draft draft_of(const RoleTextSaved& e) {
  return {std::string(e.kind), e.role, json::text(json::object({{"language", e.language}, {"text", e.text}}))};
}
inline journal::Draft draft_of(const RoleTextReverted& e) {
  return {std::string(e.kind), e.role, json::text(json::object({{"language", e.language}}))};
}

}  // namespace muster::entry
