// The table command_answers: what was answered under which idempotency key.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "platform/command/command.h"

namespace muster {

struct StoredAnswer {
  std::string request_hash;
  CommandAnswer answer;
};

// Expired ones don't count.
std::optional<StoredAnswer> find_answer(Tx& tx, const CommandContext& context);
// In place of an expired one, if there is one.
void store_answer(Tx& tx, const CommandContext& context, const CommandAnswer& answer);
std::int64_t delete_expired_answers(Tx& tx, std::int64_t most);

// On PostgreSQL, holds the key against other nodes until the transaction ends; false if one of them has it in flight.
// On SQLite there is one writer, and always true.
bool hold_key(Tx& tx, const CommandContext& context);

}  // namespace muster
