// The table journal_chain.
#include "platform/journal/chain_store.h"

namespace muster::journal {
namespace {

Link link_of(const db::Row& row) {
  return {row.get<std::int64_t>(0), {row.get<std::int64_t>(1), row.get<std::int64_t>(2)}, row.get<std::string>(3)};
}

}  // namespace

Link last_link(db::Read& read) {
  const auto rows = read.query("SELECT place, xid, seq, hash FROM journal_chain ORDER BY place DESC LIMIT 1");
  return rows.empty() ? Link{} : link_of(rows.front());
}

std::vector<Link> links_after(db::Read& read, std::int64_t place, std::size_t limit) {
  std::vector<Link> links;
  for (const auto& row : read.query(
           "SELECT place, xid, seq, hash FROM journal_chain WHERE place > $1 ORDER BY place LIMIT $2", place, limit))
    links.push_back(link_of(row));
  return links;
}

void add_links(db::Tx& tx, std::span<const Link> links) {
  tx.exec_each("INSERT INTO journal_chain (place, xid, seq, hash) VALUES ($1, $2, $3, $4)", links,
               [](const Link& each) { return std::tie(each.place, each.position.xid, each.position.seq, each.hash); });
}

}  // namespace muster::journal
