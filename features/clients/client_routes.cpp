// Paths and policies of clients: advisors choose among them, admins add them.
#include "features/clients/client_routes.h"

#include "features/clients/client_service.h"
#include "features/words/roles.h"

namespace muster::clients {
namespace {

Result<ClientList> list_clients(Read& read, const http::Caller&, const WhichClients& which) {
  return list(read, which);
}
Result<Client> create_client(Tx& tx, const http::Caller& caller, const NewClient& wanted) {
  return create(tx, caller.actor(), wanted);
}

}  // namespace

void add_routes(http::Routes& routes) {
  routes.add("clients", http::Route<WhichClients, ClientList>{
                            .method = http::Method::get,
                            .path = "/clients",
                            .policy = any(Role::advisor, Role::finance, Role::admin).scope("clients:read"),
                            .run = list_clients,
                            .name = "clients.list",
                            .summary = "Organisations that hire, by name."});
  routes.add("clients", http::Route<NewClient, Client>{.method = http::Method::post,
                                                       .path = "/clients",
                                                       .policy = any(Role::advisor, Role::admin).scope("clients:write"),
                                                       .run = create_client,
                                                       .name = "clients.create",
                                                       .summary = "Adds an organisation.",
                                                       .status = 201});
}

}  // namespace muster::clients
