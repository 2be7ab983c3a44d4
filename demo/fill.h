// Puts a demo network into an empty database, through the services and run_command, as people and programs would.
#pragma once

#include <functional>

#include "demo/network.h"
#include "platform/db/store.h"

namespace muster::demo {

using Tell = std::function<void(std::string_view what, std::size_t done, std::size_t of)>;

// Refuses a database that has talents, clients or briefs. Commits in batches: after a failure, begin with a new one.
Done fill(db::Store& store, const Network& network, const Tell& tell);

}  // namespace muster::demo
