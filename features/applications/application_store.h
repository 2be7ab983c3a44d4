// The table applications.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/applications/application.h"
#include "platform/db/tx.h"

namespace muster::applications::store {

struct Filter {
  std::optional<ApplicationState> state;
  std::optional<std::string> role;
  std::optional<UserId> only;  // of this account
};

std::optional<Application> find(Read& read, const ApplicationId& id);
void insert(Tx& tx, const Application& application);
void update_state(Tx& tx, const Application& application);
// The newest first, those after (submitted, id).
struct After {
  Instant submitted;
  ApplicationId id;
};
std::vector<Application> list(Read& read, const Filter& filter, const std::optional<After>& after, int limit);
std::int64_t count(Read& read, const Filter& filter);

}  // namespace muster::applications::store
