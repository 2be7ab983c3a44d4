// How somebody comes in who has no account yet: one command makes the account, its session and what they came for.
// Routes of other features do their part inside it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "features/identity/account.h"
#include "platform/http/route.h"

namespace muster::identity {

// Who comes, with what, to which route. `said` is all that they sent but the password: with the Idempotency-Key it
// tells a repeated request from another one, and a hash of a password that takes no time must not be kept.
struct Newcomer {
  std::string_view email, password, route, said;
};

// Makes the account and what they came for; gives both. Runs in one transaction, perhaps twice.
struct Arrived {
  User user;
  std::string answer;  // kept with the Idempotency-Key: no secret stands in it
};
using Arrival = std::function<Result<Arrived>(Tx&, const std::string& password_hash)>;

// A repeated request gets the kept answer, and a session of its own if it knows the password.
struct Entered {
  std::string answer;
  std::string csrf;  // of the session that the answer's cookie starts
};
Result<Entered> enter(const http::Here& here, const Newcomer& who, const Arrival& arrival);

}  // namespace muster::identity
