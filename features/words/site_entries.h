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

}  // namespace muster::entry
