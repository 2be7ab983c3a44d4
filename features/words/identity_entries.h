// What identity writes into the journal.
#pragma once

#include "features/words/ids.h"
#include "platform/journal/entry.h"
#include "platform/json/value.h"

namespace muster::entry {

struct UserCreated {
  UserId user;
};
inline journal::Draft draft_of(const UserCreated& e) { return {.kind = "user.created", .subject = e.user.text()}; }

// Somebody who brought their own account along agreed to the terms of this name.
struct TermsAgreed {
  UserId user;
  std::string terms;
};
inline journal::Draft draft_of(const TermsAgreed& e) {
  return {.kind = "terms.agreed", .subject = e.user.text(), .body = json::text(json::object({{"terms", e.terms}}))};
}

struct SessionStarted {
  SessionId session;
  UserId user;
};
inline journal::Draft draft_of(const SessionStarted& e) {
  return {.kind = "session.started",
          .subject = e.session.text(),
          .body = json::text(json::object({{"user", e.user.text()}}))};
}

struct SessionEnded {
  std::string session_or_user;
};  // a user's id: all of theirs
inline journal::Draft draft_of(const SessionEnded& e) {
  return {.kind = "session.ended", .subject = e.session_or_user};
}

struct ApiKeyCreated {
  ApiKeyId key;
  UserId user;
};
inline journal::Draft draft_of(const ApiKeyCreated& e) {
  return {
      .kind = "api_key.created", .subject = e.key.text(), .body = json::text(json::object({{"user", e.user.text()}}))};
}

struct ApiKeyEnded {
  ApiKeyId key;
};
inline journal::Draft draft_of(const ApiKeyEnded& e) { return {.kind = "api_key.ended", .subject = e.key.text()}; }

}  // namespace muster::entry
