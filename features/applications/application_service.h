// What can be done with applications, in the caller's transaction.
#pragma once

#include "features/applications/application.h"
#include "features/words/names.h"
#include "platform/actor.h"
#include "platform/db/tx.h"

namespace muster::applications {

// Whoever asks: as whom, with which roles, and whose only (nothing: all).
struct Asking {
  Actor actor;
  http::RoleBits roles = 0;
  std::optional<UserId> only = std::nullopt;
};

// All faults at once; skills stand by their key afterwards.
Done judge(Read& read, NewApplication& wanted, const Names& names, Date today);
// The account and the application, of what was judged before.
Result<Applied> apply(Tx& tx, const NewApplication& wanted, const std::string& password_hash);

Result<Application> get(Read& read, const Asking& by, const ApplicationId& id);  // another's is not found
Result<ApplicationList> list(Read& read, const Asking& by, const WhichApplications& which);
Result<Application> move(Tx& tx, const Asking& by, const ApplicationId& id, ApplicationAction action);

}  // namespace muster::applications
