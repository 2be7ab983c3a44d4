// The values of the journal: a position, what a command appends, and what a reader gets back. The table is in
// journal_store.cpp, followers are in follower.h.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"
#include "platform/actor.h"

namespace muster::journal {

// A place in the journal's order: transaction, then sequence. On SQLite the transaction is always 0, because one writer
// gives out the sequence in commit order; on PostgreSQL the sequence alone would skip whoever commits late.
struct Position {
  std::int64_t xid = 0;
  std::int64_t seq = 0;
  auto operator<=>(const Position&) const = default;
};
std::string text(Position position);  // "817-42": opaque to clients
std::optional<Position> parse_position(std::string_view text);

// What a command appends.
struct Draft {
  std::string kind;         // "engagement.trial_failed"
  std::string subject;      // the id it happened to
  std::string body = "{}";  // JSON
};

// What a reader gets.
struct Entry {
  Position position;
  Instant at;
  Actor actor;
  std::string kind;
  std::string subject;
  std::string body;
};

}  // namespace muster::journal
