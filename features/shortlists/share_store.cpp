// The only file that names the table shares. A link is found by the hash of its secret, through an index: how long that
// takes tells nothing of other secrets.
#include "features/shortlists/share_store.h"

namespace muster::shortlists::store {
namespace {

constexpr std::string_view select =
    "SELECT id, shortlist_id, created, created_by, expires, with_notes, last_used, ended FROM shares";

Share share_of(const db::Row& row) {
  return {.id = row.get<ShareId>(0),
          .shortlist = row.get<ShortlistId>(1),
          .created = row.get<Instant>(2),
          .by = row.get<std::string>(3),
          .expires = row.get<Instant>(4),
          .with_notes = row.get<bool>(5),
          .last_used = row.get<std::optional<Instant>>(6),
          .ended = row.get<std::optional<Instant>>(7)};
}

}  // namespace

void insert(Tx& tx, const Share& share, std::string_view secret_hash) {
  tx.exec(
      "INSERT INTO shares (id, shortlist_id, secret_hash, with_notes, created, created_by, expires) VALUES ($1, $2, "
      "$3, $4, $5, $6, $7)",
      share.id, share.shortlist, secret_hash, share.with_notes, share.created, share.by, share.expires);
}

std::optional<Share> share_by_hash(Read& read, std::string_view secret_hash) {
  const auto rows = read.query(std::string(select) + " WHERE secret_hash = $1", secret_hash);
  if (rows.empty()) return std::nullopt;
  return share_of(rows.front());
}

std::vector<Share> shares_of(Read& read, const ShortlistId& shortlist, int limit) {
  std::vector<Share> all;
  for (const auto& row :
       read.query(std::string(select) + " WHERE shortlist_id = $1 ORDER BY id DESC LIMIT $2", shortlist, limit))
    all.push_back(share_of(row));
  return all;
}

void note_use(Tx& tx, const ShareId& id) { tx.exec("UPDATE shares SET last_used = $2 WHERE id = $1", id, tx.now()); }

bool end_share(Tx& tx, const ShareId& id, const ShortlistId& shortlist) {
  return tx.exec("UPDATE shares SET ended = $3 WHERE id = $1 AND shortlist_id = $2 AND ended IS NULL", id, shortlist,
                 tx.now()) == 1;
}

}  // namespace muster::shortlists::store
