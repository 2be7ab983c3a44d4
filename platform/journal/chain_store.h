// The table journal_chain.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "platform/db/tx.h"
#include "platform/journal/entry.h"

namespace muster::journal {

struct Link {
  std::int64_t place = 0;  // 1, 2, 3 …
  Position position;
  std::string hash;
};

Link last_link(db::Read& read);  // place 0 when nothing is sealed
std::vector<Link> links_after(db::Read& read, std::int64_t place, std::size_t limit);
void add_links(db::Tx& tx, std::span<const Link> links);

}  // namespace muster::journal
