// What can be done with clients.
#pragma once

#include "features/clients/client.h"
#include "platform/actor.h"
#include "platform/db/tx.h"

namespace muster::clients {

Result<Client> get(Read& read, const ClientId& id);
Result<ClientList> list(Read& read, const WhichClients& which);
Result<Client> create(Tx& tx, const Actor& by, const NewClient& wanted);

}  // namespace muster::clients
