// Throw-away databases: an SQLite file in memory-backed storage, a database of its own on the test command's PostgreSQL
// (scripts/postgres). Both are copies of a migrated original that is made once.
#define CATCH_CONFIG_FAST_COMPILE
#include "testing/databases.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "platform/crypto/digest.h"
#include "platform/db/migrate.h"
#include "platform/db/postgres_connection.h"
#include "platform/db/sqlite_connection.h"

namespace muster::testing {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view start_of_tests = "2026-11-23T09:00:00Z";

std::unique_ptr<MovableEnvironment> test_environment() {
  return seeded_environment(20261123, parse_instant(start_of_tests).value());
}

[[noreturn]] void give_up(const std::string& why) { throw std::runtime_error(why); }

std::string output_of(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) give_up("can't run " + command);
  std::string output;
  std::array<char, 4096> buffer{};
  while (const std::size_t n = fread(buffer.data(), 1, buffer.size(), pipe)) output.append(buffer.data(), n);
  if (pclose(pipe) != 0) give_up("failed: " + command);
  while (output.ends_with('\n')) output.pop_back();
  return output;
}

std::string script(const std::string& arguments) {
  return "MUSTER_POSTGRES_OWNER=" + std::to_string(getpid()) + " " MUSTER_SOURCE_DIR "/scripts/postgres " + arguments;
}

// The test command's PostgreSQL, or one of this process.
class Server {
 public:
  static Server& one() {
    static Server server;
    return server;
  }
  [[nodiscard]] std::string url_of(const std::string& database) const {
    const auto path = url_.find('/', url_.find("//") + 2);
    const auto end = std::min(url_.find('?', path), url_.size());
    return url_.substr(0, path + 1) + database + url_.substr(end);
  }
  void run(const std::string& sql) {
    db::PostgresConnection connection(url_, {});
    connection.run_script(sql);
  }
  // Named by its migrations, so that all test programs of one command share it.
  const std::string& migrated() {
    if (original_.empty()) make_original();
    return original_;
  }

 private:
  Server() {
    const char* given = std::getenv("MUSTER_TEST_POSTGRES");
    url_ = given ? given : output_of(script("start"));
    is_ours_ = given == nullptr;
  }
  ~Server() {
    if (is_ours_) [[maybe_unused]]
      const int status = std::system(script("stop '" + url_ + "'").c_str());
  }
  void make_original() {
    std::string all;
    for (const auto& migration : db::migrations(db::Backend::postgresql)) all += migration.sql;
    const std::string name = "original_" + sha256_hex(all).substr(0, 16);
    db::PostgresConnection lock(url_, {});
    lock.run_script("SELECT pg_advisory_lock(20261123)");
    db::Table found;
    lock.run("SELECT 1 FROM pg_database WHERE datname = $1", std::array{db::param(name)}, found);
    if (found.size() == 0) {
      const std::string unfinished = name + "_unfinished";
      lock.run_script("DROP DATABASE IF EXISTS " + unfinished);
      lock.run_script("CREATE DATABASE " + unfinished);
      {
        db::PostgresConnection fresh(url_of(unfinished), {});
        const auto done = bring_up_to_date(fresh, db::Schema::migrate, *test_environment());
        if (!done) give_up(done.error().detail);
      }
      lock.run_script("ALTER DATABASE " + unfinished + " RENAME TO " + name);
    }
    original_ = name;
  }

  std::string url_;
  bool is_ours_ = false;
  std::string original_;
};

// The folder of this process's SQLite files.
class Folder {
 public:
  static Folder& one() {
    static Folder folder;
    return folder;
  }
  [[nodiscard]] const fs::path& path() const { return path_; }
  const fs::path& migrated() {
    if (original_.empty()) {
      original_ = path_ / "original.db";
      db::SqliteConnection fresh(original_, {db::Access::write});
      const auto done = bring_up_to_date(fresh, db::Schema::migrate, *test_environment());
      if (!done) give_up(done.error().detail);
    }
    return original_;
  }

 private:
  Folder() {
    const fs::path base = fs::exists("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path();
    remove_leftovers(base);
    path_ = base / ("muster-tests-" + std::to_string(getpid()));
    fs::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  // Of test programs that crashed: folders whose process is gone.
  static void remove_leftovers(const fs::path& base) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(base, ignored)) {
      const std::string name = entry.path().filename();
      if (!name.starts_with("muster-tests-")) continue;
      const auto owner = static_cast<pid_t>(std::atoi(name.substr(13).c_str()));
      if (owner > 0 && kill(owner, 0) != 0 && errno == ESRCH) fs::remove_all(entry.path(), ignored);
    }
  }

  fs::path path_;
  fs::path original_;
};

std::string next_name() {
  static std::atomic<int> count{0};
  return "t" + std::to_string(getpid()) + "_" + std::to_string(++count);
}

// How many tests ran on which; said at exit.
struct Count {
  int sqlite = 0;
  int postgresql = 0;
  ~Count() {
    if (sqlite + postgresql > 0) std::printf("sqlite: %d tests, postgresql: %d tests\n", sqlite, postgresql);
  }
};
Count count;

std::string make_database(db::Backend backend, Content content, const std::string& name) {
  if (backend == db::Backend::sqlite) {
    const fs::path file = Folder::one().path() / (name + ".db");
    if (content == Content::migrated) fs::copy_file(Folder::one().migrated(), file);
    return "sqlite:" + file.string();
  }
  auto& server = Server::one();
  server.run("CREATE DATABASE " + name + (content == Content::migrated ? " TEMPLATE " + server.migrated() : ""));
  return server.url_of(name);
}

void remove_database(db::Backend backend, const std::string& name) {
  try {
    if (backend == db::Backend::postgresql) {
      Server::one().run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      return;
    }
    for (const char* ending : {".db", ".db-wal", ".db-shm"}) fs::remove(Folder::one().path() / (name + ending));
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "a test's database stays behind: %s\n", failure.what());
  }
}

void on(db::Backend backend, const std::function<void(TestStore&)>& test, db::StoreOptions options) {
  ++(backend == db::Backend::sqlite ? count.sqlite : count.postgresql);
  const Database database(backend, Content::migrated);
  const auto environment = test_environment();
  auto store = db::Store::open(database.url(), options, *environment);
  if (!store) FAIL(store.error().detail);
  TestStore given{database.url(), *environment, **store};
  test(given);
}

}  // namespace

Database::Database(db::Backend backend, Content content)
    : backend_(backend), name_(next_name()), url_(make_database(backend, content, name_)) {}

Database::~Database() { remove_database(backend_, name_); }

std::unique_ptr<db::Store> TestStore::another(db::StoreOptions options) const {
  auto opened = db::Store::open(url, options, environment);
  if (!opened) give_up(opened.error().detail);
  return *std::move(opened);
}

void on_sqlite(const std::function<void(TestStore&)>& test, db::StoreOptions options) {
  SECTION("on sqlite") { on(db::Backend::sqlite, test, options); }
}

void on_postgresql(const std::function<void(TestStore&)>& test, db::StoreOptions options) {
  SECTION("on postgresql") { on(db::Backend::postgresql, test, options); }
}

void on_both(const std::function<void(TestStore&)>& test, db::StoreOptions options) {
  on_sqlite(test, options);
  on_postgresql(test, options);
}

}  // namespace muster::testing
