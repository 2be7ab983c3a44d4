// SQL of clients.
#include "features/clients/client_store.h"

namespace muster::clients::store {
namespace {

Client client_of(const db::Row& row) {
  return {row.get<ClientId>(0), row.get<std::int64_t>(1), row.get<std::string>(2), row.get<Instant>(3)};
}

}  // namespace

std::optional<Client> find(Read& read, const ClientId& id) {
  const auto rows = read.query("SELECT id, version, name, created_at FROM clients WHERE id = $1", id);
  return rows.empty() ? std::nullopt : std::optional(client_of(rows.front()));
}

void insert(Tx& tx, const Client& client) {
  tx.exec("INSERT INTO clients (id, version, name, search_name, created_at) VALUES ($1, $2, $3, $4, $5)", client.id,
          client.version, client.name, folded(client.name), client.created);
}

std::vector<Client> list(Read& read, const std::string& words, int limit, const std::string& after_name,
                         const std::string& after_id) {
  std::vector<Client> clients;
  for (const auto& row : read.query("SELECT id, version, name, created_at FROM clients WHERE (search_name, id) > "
                                    "($1, $2) AND ($3 = '' OR search_name LIKE '%' || $3 || '%') "
                                    "ORDER BY search_name, id LIMIT $4",
                                    after_name, after_id, folded(words), limit + 1))
    clients.push_back(client_of(row));
  return clients;
}

}  // namespace muster::clients::store
