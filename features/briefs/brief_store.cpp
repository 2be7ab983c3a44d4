// SQL of briefs.
#include "features/briefs/brief_store.h"

namespace muster::briefs::store {
namespace {

template <class T>
T stored(std::string_view text) {
  auto value = json::read_text<T>(text);
  claim(value.has_value(), "what was stored as JSON can be read");
  return *std::move(value);
}

BriefState state_of(std::string_view text) { return stored<BriefState>("\"" + std::string(text) + "\""); }

BriefRecord record_of(const db::Row& row) {
  BriefRecord record;
  record.id = row.get<BriefId>(0);
  record.version = row.get<std::int64_t>(1);
  record.state = state_of(row.get<std::string_view>(2));
  record.client = row.get<ClientId>(3);
  record.brief = stored<Brief>(row.get<std::string_view>(4));
  record.created = row.get<Instant>(5);
  record.updated = row.get<Instant>(6);
  return record;
}

}  // namespace

std::optional<BriefRecord> find(Read& read, const BriefId& id) {
  const auto rows =
      read.query("SELECT id, version, state, client, brief, created_at, updated_at FROM briefs WHERE id = $1", id);
  return rows.empty() ? std::nullopt : std::optional(record_of(rows.front()));
}

void insert(Tx& tx, const BriefRecord& record) {
  tx.exec(
      "INSERT INTO briefs (id, version, state, client, brief, created_at, updated_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      record.id, record.version, text(record.state), record.client, json::text_of(record.brief), record.created,
      record.updated);
}

void update(Tx& tx, const BriefRecord& record) {
  tx.exec("UPDATE briefs SET version = $2, state = $3, client = $4, brief = $5, updated_at = $6 WHERE id = $1",
          record.id, record.version, text(record.state), record.client, json::text_of(record.brief), record.updated);
}

// Empty texts stand for filters that are not set, so that one statement serves all.
std::vector<BriefRecord> list(Read& read, const Filter& filter, const After& after, int most) {
  std::vector<BriefRecord> records;
  for (const auto& row : read.query("SELECT id, version, state, client, brief, created_at, updated_at FROM briefs "
                                    "WHERE (updated_at, id) < ($1, $2) AND ($3 = '' OR state = $3) "
                                    "AND ($4 = '' OR client = $4) ORDER BY updated_at DESC, id DESC LIMIT $5",
                                    after.updated, after.id, filter.state ? text(*filter.state) : "",
                                    filter.client ? filter.client->text() : "", most))
    records.push_back(record_of(row));
  return records;
}

std::int64_t count(Read& read, const Filter& filter) {
  return read
      .one<std::int64_t>("SELECT COUNT(*) FROM briefs WHERE ($1 = '' OR state = $1) AND ($2 = '' OR client = $2)",
                         filter.state ? text(*filter.state) : "", filter.client ? filter.client->text() : "")
      .value();
}

}  // namespace muster::briefs::store
