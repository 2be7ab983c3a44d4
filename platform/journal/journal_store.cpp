// The tables journal and journal_cursors. The chain over the journal is chain_store.cpp's.
#include "platform/journal/journal.h"

namespace muster::db {

journal::Position Tx::append(const Actor& by, const journal::Draft& draft) {
  const auto rows =
      query("INSERT INTO journal (at, actor, kind, subject, body) VALUES ($1, $2, $3, $4, $5) RETURNING xid, seq", now_,
            by.id, draft.kind, draft.subject, draft.body);
  position_ = {rows.front().get<std::int64_t>(0), rows.front().get<std::int64_t>(1)};
  return position_;
}

}  // namespace muster::db

namespace muster::journal {
namespace {

// One writer gives out the sequence in the order of commits.
constexpr std::string_view next_on_sqlite =
    "SELECT xid, seq, at, actor, kind, subject, body FROM journal WHERE seq > $1 ORDER BY seq LIMIT $2";

// Transactions below the oldest that still runs are all over, and nothing will be added below them: what this gives is
// complete. Without that bound, who commits late with an earlier number would be skipped by a cursor that has passed
// it.
constexpr std::string_view next_on_postgresql =
    "SELECT xid, seq, at, actor, kind, subject, body FROM journal WHERE (xid, seq) > ($1, $2) "
    "AND xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint ORDER BY xid, seq LIMIT $3";

Entry entry_of(const db::Row& row) {
  return {{row.get<std::int64_t>(0), row.get<std::int64_t>(1)},
          row.get<Instant>(2),
          {row.get<std::string>(3)},
          row.get<std::string>(4),
          row.get<std::string>(5),
          row.get<std::string>(6)};
}

std::vector<Entry> entries_of(const db::Rows& rows) {
  std::vector<Entry> entries;
  entries.reserve(rows.size());
  for (const auto& row : rows) entries.push_back(entry_of(row));
  return entries;
}

}  // namespace

std::vector<Entry> read_after(db::Read& read, Position after, std::size_t limit) {
  if (read.backend() == db::Backend::sqlite) return entries_of(read.query(next_on_sqlite, after.seq, limit));
  return entries_of(read.query(next_on_postgresql, after.xid, after.seq, limit));
}

Position newest(db::Read& read) {
  const auto rows =
      read.query(read.backend() == db::Backend::sqlite
                     ? "SELECT xid, seq FROM journal ORDER BY seq DESC LIMIT 1"
                     : "SELECT xid, seq FROM journal WHERE xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint "
                       "ORDER BY xid DESC, seq DESC LIMIT 1");
  if (rows.empty()) return {};
  return {rows.front().get<std::int64_t>(0), rows.front().get<std::int64_t>(1)};
}

std::vector<Entry> history(db::Read& read, std::string_view subject, std::size_t limit) {
  return entries_of(read.query(
      "SELECT xid, seq, at, actor, kind, subject, body FROM journal WHERE subject = $1 ORDER BY seq LIMIT $2", subject,
      limit));
}

Position cursor(db::Read& read, std::string_view consumer) {
  const auto rows = read.query("SELECT xid, seq FROM journal_cursors WHERE consumer = $1", consumer);
  if (rows.empty()) return {};
  return {rows.front().get<std::int64_t>(0), rows.front().get<std::int64_t>(1)};
}

void move_cursor(db::Tx& tx, std::string_view consumer, Position to) {
  tx.exec(
      "INSERT INTO journal_cursors (consumer, xid, seq) VALUES ($1, $2, $3) "
      "ON CONFLICT (consumer) DO UPDATE SET xid = excluded.xid, seq = excluded.seq",
      consumer, to.xid, to.seq);
}

bool may_lease(db::Read& read, std::string_view consumer, std::string_view holder) {
  return read
      .query("SELECT 1 FROM journal_cursors WHERE consumer = $1 AND holder <> $2 AND lease_until > $3", consumer,
             holder, read.environment().now())
      .empty();
}

bool take_lease(db::Tx& tx, std::string_view consumer, std::string_view holder, Instant until) {
  return tx.exec(
             "INSERT INTO journal_cursors (consumer, xid, seq, holder, lease_until) VALUES ($1, 0, 0, $2, $3) "
             "ON CONFLICT (consumer) DO UPDATE SET holder = excluded.holder, lease_until = excluded.lease_until "
             "WHERE journal_cursors.holder = excluded.holder OR journal_cursors.lease_until <= $4",
             consumer, holder, until, tx.now()) == 1;
}

}  // namespace muster::journal
