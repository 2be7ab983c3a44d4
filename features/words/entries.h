// The journal's entries that more than one feature knows. Whoever lags behind (index, notices, webhooks) includes
// these, never the feature that wrote them; so bodies carry all that a follower needs without asking the database.
#pragma once

#include <string>

#include "features/words/ids.h"
#include "platform/journal/entry.h"
#include "platform/json/value.h"

namespace muster::entry {

// A talent is new or has changed. The body is a Person (features/talents/person.h) whose id is the talent's.
struct TalentSaved {
  static constexpr std::string_view kind = "talent.saved";
  TalentId talent;
  std::string person;
};
struct TalentRemoved {
  static constexpr std::string_view kind = "talent.removed";
  TalentId talent;
};

// A talent has chosen anew what public pages show of them. The body is a Visibility (features/talents/visibility.h).
struct VisibilitySaved {
  static constexpr std::string_view kind = "visibility.saved";
  TalentId talent;
  std::string body;
};

// The body is a Client (features/clients/client.h).
struct ClientCreated {
  static constexpr std::string_view kind = "client.created";
  ClientId client;
  std::string body;
};

// A brief is new or its words have changed. The body is {client, state, brief} and,
// where the client's words are kept, text_characters; brief's id is the record's.
struct BriefSaved {
  static constexpr std::string_view kind = "brief.saved";
  BriefId brief;
  std::string body;
};
// A brief has another state: "brief.opened", "brief.held", "brief.resumed", "brief.cancelled", "brief.filled". The body
// is BriefSaved's.
struct BriefMoved {
  std::string_view kind;
  BriefId brief;
  std::string body;
};

// A shortlist was decided, from people as of a journal position, with weights of a version.
struct ShortlistMade {
  static constexpr std::string_view kind = "shortlist.made";
  ShortlistId shortlist;
  BriefId brief;
  std::string position, weights;
};

// What a client or an advisor decided about somebody on a shortlist: "choice.pinned", "choice.passed",
// "choice.cleared", "choice.noted", "choice.note_removed". What they wrote stays out of the journal.
struct ChoiceMade {
  std::string_view kind;
  BriefId brief;
  TalentId talent;
  std::string reason = {};  // of a pass
};
// A link that shows a shortlist without signing in: "share.made", "share.ended".
struct ShareMoved {
  std::string_view kind;
  ShareId share;
  ShortlistId shortlist;
};

inline journal::Draft draft_of(const TalentSaved& e) { return {std::string(e.kind), e.talent.text(), e.person}; }
inline journal::Draft draft_of(const TalentRemoved& e) { return {std::string(e.kind), e.talent.text()}; }
inline journal::Draft draft_of(const VisibilitySaved& e) { return {std::string(e.kind), e.talent.text(), e.body}; }
inline journal::Draft draft_of(const ClientCreated& e) { return {std::string(e.kind), e.client.text(), e.body}; }
inline journal::Draft draft_of(const BriefSaved& e) { return {std::string(e.kind), e.brief.text(), e.body}; }
inline journal::Draft draft_of(const BriefMoved& e) { return {std::string(e.kind), e.brief.text(), e.body}; }

inline journal::Draft draft_of(const ShortlistMade& e) {
  return {std::string(e.kind), e.shortlist.text(),
          json::text(json::object({{"brief", e.brief.text()}, {"position", e.position}, {"weights", e.weights}}))};
}

inline journal::Draft draft_of(const ChoiceMade& e) {
  auto body = json::object({{"talent", e.talent.text()}});
  if (!e.reason.empty()) body.set("reason", e.reason);
  return {std::string(e.kind), e.brief.text(), json::text(body)};
}
inline journal::Draft draft_of(const ShareMoved& e) {
  return {std::string(e.kind), e.share.text(), json::text(json::object({{"shortlist", e.shortlist.text()}}))};
}

}  // namespace muster::entry
