// What happens when a client signs up, in the caller's transaction.
#pragma once

#include "features/sign_ups/sign_up.h"
#include "platform/db/tx.h"

namespace muster::sign_ups {

// The organisation, its first member and their open brief.
Result<SignedUp> sign_up(Tx& tx, const SignUp& wanted, const std::string& password_hash, const Names& names);

// All faults at once; none: it may be tried.
Done judge(Read& read, const SignUp& wanted, const Names& names, Date today);

}  // namespace muster::sign_ups
