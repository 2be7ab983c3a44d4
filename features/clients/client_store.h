// The table clients.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/clients/client.h"
#include "platform/db/tx.h"

namespace muster::clients::store {

std::optional<Client> find(Read& read, const ClientId& id);
void insert(Tx& tx, const Client& client);
// By name, those after (name, id); one more than the limit where there are more.
std::vector<Client> list(Read& read, const std::string& words, int limit, const std::string& after_name,
                         const std::string& after_id);

}  // namespace muster::clients::store
