// From an address to a store.
#include "platform/db/store.h"

#include <atomic>

#include "platform/db/migrate.h"
#include "platform/db/postgres_store.h"
#include "platform/db/sqlite_store.h"

namespace muster::db {
namespace {

std::string file_of(std::string_view url) {
  static std::atomic<int> memory_databases{0};
  const auto path = url.substr(std::string_view("sqlite:").size());
  if (path == ":memory:") return "file:/muster-" + std::to_string(++memory_databases) + "?vfs=memdb";
  return std::string(path);
}

bool is_postgresql(std::string_view url) { return url.starts_with("postgresql:") || url.starts_with("postgres:"); }

}  // namespace

std::string_view text(Backend backend) { return backend == Backend::sqlite ? "sqlite" : "postgresql"; }

Result<std::unique_ptr<Store>> Store::open(std::string_view url, StoreOptions options, Environment& environment) {
  const bool sqlite = url.starts_with("sqlite:") && url.size() > std::string_view("sqlite:").size();
  if (!sqlite && !is_postgresql(url)) {
    return refuse(
        Problem::invalid("a database address is sqlite:PATH or postgresql://…, not '" + std::string(url) + "'"));
  }
  try {
    if (is_postgresql(url)) {
      PostgresConnection connection(std::string(url), {.statement = {}});  // a migration takes as long as it takes
      TRY(bring_up_to_date(connection, options.schema, environment));
      return std::make_unique<PostgresStore>(std::string(url), options, environment);
    }
    const std::string file = file_of(url);
    SqliteConnection connection(file, {Access::write, options.wait, options.statement});
    TRY(bring_up_to_date(connection, options.schema, environment));
    return std::make_unique<SqliteStore>(file, options, environment);
  } catch (const Failure& failure) {
    return refuse(Problem::unavailable("the database can't be opened: " + std::string(failure.what())));
  }
}

}  // namespace muster::db
