// Migrations: schema/NNNN_name.sql, compiled in, applied in their order, each in one transaction, under a lock,
// recorded with its checksum. NNNN_name.postgres.sql stands in for its namesake where SQL must differ. Forward only.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/db/connection.h"
#include "platform/db/store.h"

namespace muster::db {

struct Migration {
  int number = 0;
  std::string name;  // "0001_journal"
  std::string_view sql;
};
// Those of the binary, in order, in the variant of this database.
std::vector<Migration> migrations(Backend backend);

struct Applied {
  int number = 0;
  std::string name;
  std::string checksum;  // SHA-256 of the SQL
};
std::vector<Applied> applied_migrations(Connection& connection);

// Which migrations are still to be applied, pure. Refuses a database that is newer than the binary, one that was made
// by migrations other than these, and a migration with a number below one that was applied already.
Result<std::vector<Migration>> still_to_apply(std::span<const Migration> known, std::span<const Applied> applied);

// Applies what is missing; `require` refuses instead. The names of what was applied.
Result<std::vector<std::string>> bring_up_to_date(Connection& connection, Schema wanted, Environment& environment);
Result<std::vector<std::string>> bring_up_to_date(Connection& connection, std::span<const Migration> known,
                                                  Schema wanted, Environment& environment);

// By the database's address, for `muster migrate`.
Result<std::vector<std::string>> migrate(std::string_view url, Environment& environment);

// The schema as it stands, normalised: what schema/current.sql and schema/current.postgres.sql hold.
std::string schema_text(Connection& connection);
// A line for each column, in words that both databases share.
std::string columns_text(Connection& connection);

}  // namespace muster::db
