// SQL of imports.
#include "features/talents/import_store.h"

namespace muster::talents::store {

void insert(Tx& tx, const ImportRecord& record) {
  tx.exec("INSERT INTO imports (id, state, record, started_at, as_of) VALUES ($1, $2, $3, $4, $5)", record.id,
          text(record.state), json::text_of(record), record.started, record.as_of);
}

void update(Tx& tx, const ImportRecord& record) {
  tx.exec("UPDATE imports SET state = $2, record = $3, as_of = $4 WHERE id = $1", record.id, text(record.state),
          json::text_of(record), record.as_of);
}

std::optional<ImportRecord> find(Read& read, const ImportId& id) {
  const auto stored = read.one<std::string>("SELECT record FROM imports WHERE id = $1", id);
  if (!stored) return std::nullopt;
  auto record = json::read_text<ImportRecord>(*stored);
  claim(record.has_value(), "what was stored as JSON can be read");
  return *std::move(record);
}

}  // namespace muster::talents::store
