// The table schema_migrations, and applying what it lacks.
#include <algorithm>
#include <charconv>
#include <map>

#include "base/embedded.h"
#include "platform/crypto/digest.h"
#include "platform/db/migrate.h"

namespace muster::embedded {
std::span<const File> schema_files();  // cmake makes it
}

namespace muster::db {
namespace {

constexpr std::int64_t lock_of_migrations = 0x6d757374657231;  // "muster1", as a PostgreSQL advisory lock

constexpr const char* table_of_migrations =
    "CREATE TABLE IF NOT EXISTS schema_migrations (\n  number     BIGINT PRIMARY KEY,\n  name       TEXT NOT NULL,\n"
    "  checksum   TEXT NOT NULL,\n  applied_at BIGINT NOT NULL\n)";

// Several processes may start at once: one migrates, the others wait and then find it done. SQLite's is BEGIN
// IMMEDIATE.
class MigrationLock {
 public:
  explicit MigrationLock(Connection& connection) : connection_(connection) { call("SELECT pg_advisory_lock($1)"); }
  ~MigrationLock() {
    try {
      call("SELECT pg_advisory_unlock($1)");
    } catch (const Failure& failure) {
      claim(failure.cause() != Cause::broken, failure.what());  // the connection is gone, and the lock with it
    }
  }
  MigrationLock(const MigrationLock&) = delete;
  MigrationLock& operator=(const MigrationLock&) = delete;

 private:
  void call(std::string_view sql) {
    if (connection_.backend() != Backend::postgresql) return;
    Table ignored;
    const Param lock = param(lock_of_migrations);
    connection_.run(sql, {&lock, 1}, ignored);
  }
  Connection& connection_;
};

// Applies the first that is missing; false if none is.
Result<bool> apply_next(Connection& connection, std::span<const Migration> known, Schema wanted,
                        Environment& environment, std::vector<std::string>& done) {
  connection.begin(Access::write);
  Tx tx(connection, environment);
  tx.exec(table_of_migrations);
  const auto missing = TRY(still_to_apply(known, applied_migrations(connection)));
  if (missing.empty()) {
    connection.commit();
    return false;
  }
  const auto& next = missing.front();
  if (wanted == Schema::require) {
    return refuse(Problem::unavailable("the database's schema is older than this program: it lacks " + next.name +
                                       "; run `muster migrate`"));
  }
  tx.run_script(std::string(next.sql));
  tx.exec("INSERT INTO schema_migrations (number, name, checksum, applied_at) VALUES ($1, $2, $3, $4)", next.number,
          next.name, sha256_hex(next.sql), tx.now());
  connection.commit();
  done.push_back(next.name);
  return true;
}

}  // namespace

std::vector<Migration> migrations(Backend backend) {
  std::map<std::string, std::string_view> chosen;
  for (const auto& file : embedded::schema_files()) {
    const std::string_view name = file.name;
    if (!name.ends_with(".sql") || name.starts_with("current")) continue;
    const bool for_postgres = name.ends_with(".postgres.sql");
    const std::string stem(name.substr(0, name.find('.')));
    if (for_postgres && backend != Backend::postgresql) continue;
    if (for_postgres) chosen[stem] = file.text();
    else chosen.try_emplace(stem, file.text());
  }
  std::vector<Migration> all;
  for (const auto& [stem, sql] : chosen) {
    Migration migration{0, stem, sql};
    std::from_chars(stem.data(), stem.data() + stem.size(), migration.number);
    claim(migration.number > 0, "a migration's file is named NNNN_name.sql");
    claim(all.empty() || all.back().number < migration.number, "no two migrations have the same number");
    all.push_back(std::move(migration));
  }
  return all;
}

std::vector<Applied> applied_migrations(Connection& connection) {
  auto table = std::make_shared<Table>();
  connection.run("SELECT number, name, checksum FROM schema_migrations ORDER BY number", {}, *table);
  std::vector<Applied> applied;
  for (const auto& row : Rows(table))
    applied.push_back({row.get<int>(0), row.get<std::string>(1), row.get<std::string>(2)});
  return applied;
}

Result<std::vector<Migration>> still_to_apply(std::span<const Migration> known, std::span<const Applied> applied) {
  const auto refused = [](const std::string& why) { return refuse(Problem::unavailable(why)); };
  std::vector<Migration> missing(known.begin(), known.end());
  for (const auto& each : applied) {
    const auto same = [&](const Migration& migration) { return migration.number == each.number; };
    const auto found = std::ranges::find_if(missing, same);
    if (found == missing.end()) {
      return refused("the database is newer than this program: it has " + each.name + ", and the program's newest is " +
                     (known.empty() ? "none" : known.back().name) + "; run the newer program");
    }
    if (sha256_hex(found->sql) != each.checksum)
      return refused("the database was made by another " + each.name + " than this program's");
    missing.erase(found);
  }
  if (!missing.empty() && !applied.empty() && missing.front().number < applied.back().number) {
    return refused(missing.front().name + " comes before " + applied.back().name +
                   ", which the database has already: give it a higher number");
  }
  return missing;
}

Result<std::vector<std::string>> bring_up_to_date(Connection& connection, std::span<const Migration> known,
                                                  Schema wanted, Environment& environment) {
  const MigrationLock lock(connection);
  std::vector<std::string> done;
  try {
    for (;;) {
      const auto more = apply_next(connection, known, wanted, environment, done);
      if (!more) connection.rollback();
      if (!TRY(more)) return done;
    }
  } catch (...) {
    connection.rollback();
    throw;
  }
}

Result<std::vector<std::string>> bring_up_to_date(Connection& connection, Schema wanted, Environment& environment) {
  return bring_up_to_date(connection, migrations(connection.backend()), wanted, environment);
}

}  // namespace muster::db
