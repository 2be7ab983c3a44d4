// From an address to a store.
#include "platform/db/store.h"

#include <atomic>
#include <filesystem>

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

std::optional<Problem> fault_of(std::string_view url, Schema wanted) {
  if (is_postgresql(url)) return std::nullopt;
  if (!url.starts_with("sqlite:") || url == "sqlite:")
    return Problem::invalid("a database address is sqlite:PATH or postgresql://…, not '" + std::string(url) + "'");
  const std::string file(url.substr(std::string_view("sqlite:").size()));
  if (wanted == Schema::require && !std::filesystem::exists(file))
    return Problem::not_found("there is no database at " + file);
  return std::nullopt;
}

// The file's folder, if its own is there: for a first start with the default address.
void make_folder_of(const std::string& file) {
  if (file.starts_with("file:")) return;
  std::error_code ignored;  // opening will say
  if (const auto folder = std::filesystem::path(file).parent_path(); !folder.empty())
    std::filesystem::create_directory(folder, ignored);
}

// A connection for migrations, which take as long as they take.
std::unique_ptr<Connection> connected(std::string_view url, const std::string& file) {
  if (is_postgresql(url)) {
    return std::make_unique<PostgresConnection>(std::string(url), PostgresOptions{.statement = {}});
  }
  make_folder_of(file);
  return std::make_unique<SqliteConnection>(file, SqliteOptions{.access = Access::write});
}

Problem cannot_open(const Failure& failure) {
  return Problem::unavailable("the database can't be opened: " + std::string(failure.what()));
}

}  // namespace

std::string_view text(Backend backend) { return backend == Backend::sqlite ? "sqlite" : "postgresql"; }

Result<std::unique_ptr<Store>> Store::open(std::string_view url, StoreOptions options, Environment& environment) {
  if (auto fault = fault_of(url, options.schema)) return refuse(*std::move(fault));
  try {
    const std::string file = is_postgresql(url) ? "" : file_of(url);
    const auto connection = connected(url, file);  // held until the store is open: a database in memory lives by it
    TRY(bring_up_to_date(*connection, options.schema, environment));
    if (is_postgresql(url)) return std::make_unique<PostgresStore>(std::string(url), options, environment);
    return std::make_unique<SqliteStore>(file, options, environment);
  } catch (const Failure& failure) {
    return refuse(cannot_open(failure));
  }
}

Result<std::vector<std::string>> migrate(std::string_view url, Environment& environment) {
  if (auto fault = fault_of(url, Schema::migrate)) return refuse(*std::move(fault));
  try {
    return bring_up_to_date(*connected(url, is_postgresql(url) ? "" : file_of(url)), Schema::migrate, environment);
  } catch (const Failure& failure) {
    return refuse(cannot_open(failure));
  }
}

}  // namespace muster::db
