// An organisation that hires, and what the API says of it.
#pragma once

#include "features/words/ids.h"
#include "platform/json/scalars.h"

namespace muster {

DESCRIBED(Client, "An organisation that hires", (ClientId, id), (std::int64_t, version), (std::string, name),
          (Instant, created))
DESCRIBED(NewClient, "An organisation to be", (std::string, name, .min = 1, .max = 200))
DESCRIBED(WhichClients, "Which organisations", (std::optional<std::string>, q, .doc = "words of the name", .max = 100),
          (int, limit, .min = 1, .max = 200, .absent = 50), (std::optional<std::string>, cursor, .max = 2000))
DESCRIBED(ClientList, "A page of organisations, by name", (std::vector<Client>, items),
          (std::optional<std::string>, next, .doc = "the cursor of the next page; absent: this is the last"))

}  // namespace muster
