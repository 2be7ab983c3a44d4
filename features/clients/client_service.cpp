// Clients: made by staff, read by whoever works with their briefs.
#include "features/clients/client_service.h"

#include "base/cursor.h"
#include "features/clients/client_store.h"
#include "features/words/entries.h"

namespace muster::clients {

Result<Client> get(Read& read, const ClientId& id) {
  auto client = store::find(read, id);
  if (!client) return refuse(Problem::not_found("There is no client " + id.text() + "."));
  return *std::move(client);
}

Result<ClientList> list(Read& read, const WhichClients& which) {
  std::vector<std::string> after(2);
  if (which.cursor) after = TRY(parts_of_cursor(*which.cursor, 2));
  ClientList page;
  page.items = store::list(read, which.q.value_or(""), which.limit, after[0], after[1]);
  if (page.items.size() > static_cast<std::size_t>(which.limit)) {
    page.items.pop_back();
    page.next = cursor_of({folded(page.items.back().name), page.items.back().id.text()});
  }
  return page;
}

Result<Client> create(Tx& tx, const Actor& by, const NewClient& wanted) {
  if (folded(wanted.name).empty()) return refuse(Problem::at("/name", "is empty: say how the organisation is called"));
  Client client{tx.new_id<ClientId>(), 1, wanted.name, tx.now()};
  store::insert(tx, client);
  tx.append(by, entry::ClientCreated{client.id, json::text_of(client)});
  return client;
}

}  // namespace muster::clients
