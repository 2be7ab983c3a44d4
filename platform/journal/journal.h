// Reading the journal: in order, skipping nothing, from a cursor that is a value or a durable one with a name.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "platform/db/tx.h"
#include "platform/journal/entry.h"

namespace muster::journal {

// The next entries after `after`, in the journal's order. On PostgreSQL only those of transactions older than the
// oldest one still running: a younger one may stand behind an entry that is not there yet.
std::vector<Entry> read_after(db::Read& read, Position after, std::size_t limit);
// The newest entry that read_after would give; zero in an empty journal.
Position newest(db::Read& read);
// What happened to one subject, oldest first.
std::vector<Entry> history(db::Read& read, std::string_view subject, std::size_t limit);

// Durable cursors of consumers, one row each.
Position cursor(db::Read& read, std::string_view consumer);
void move_cursor(db::Tx& tx, std::string_view consumer, Position to);
// For consumers of which one may run at a time: false while somebody else holds the lease.
bool may_lease(db::Read& read, std::string_view consumer, std::string_view holder);
bool take_lease(db::Tx& tx, std::string_view consumer, std::string_view holder, Instant until);

}  // namespace muster::journal
