// One connection to an SQLite file: prepared statements, binding, transactions, savepoints. What is shared between
// connections (the writer's thread, the pool) is in sqlite_store.
#pragma once

#include <sqlite3.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/connection.h"
#include "platform/db/statement_cache.h"

namespace muster::db {

struct SqliteOptions {
  Access access = Access::read;
  std::chrono::milliseconds wait{5000};
  std::chrono::milliseconds statement{30'000};
};

class SqliteConnection final : public Connection {
 public:
  SqliteConnection(const std::string& path, SqliteOptions options);  // throws Failure
  [[nodiscard]] Backend backend() const override { return Backend::sqlite; }
  std::int64_t run(std::string_view sql, Params params, Table& into) override;
  void stream(std::string_view sql, Params params, const std::function<void(const Row&)>& each) override;
  std::int64_t run_each(std::string_view sql, std::size_t times,
                        const std::function<Params(std::size_t)>& params) override;
  void run_script(const std::string& sql) override;
  void begin(Access access) override;
  void commit() override;
  void rollback() noexcept override;

  void savepoint();
  // Throws where a statement failed since (as PostgreSQL does), or a deferred foreign key is still open.
  void release();
  void roll_back_to_savepoint();
  [[nodiscard]] std::int64_t changes() const {
    return sqlite3_total_changes64(db_.get());
  }  // rows, since it was opened
  void stop_at(std::optional<std::chrono::steady_clock::time_point> deadline) { deadline_ = deadline; }
  [[nodiscard]] bool in_transaction() const { return sqlite3_get_autocommit(db_.get()) == 0; }
  // Copies the log into the file when it has grown; harder when it has grown far.
  void checkpoint_if_due();
  void leave_log_as_it_is() noexcept;  // no checkpoint on closing either: after a failed sync

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  struct Statement {
    std::unique_ptr<sqlite3_stmt, Finalize> handle;
    std::vector<int> numbers;  // of each of SQLite's parameters, the number in its name: "$12" is 12
  };
  class Use;

  Statement prepare(std::string_view sql);
  void bind(const Statement& statement, std::string_view sql, Params params);
  bool step(sqlite3_stmt* statement, Table& into);
  void run_plain(const char* sql);
  void switch_to_log();
  void run_cached(std::string_view sql);
  [[nodiscard]] bool has_statement_under_way() const;
  [[noreturn]] void fail(int code);
  static int on_busy(void* self, int tries);
  void start_clock();
  static int on_progress(void* self);
  static int on_log(void* self, sqlite3* db, const char* name, int pages);

  SqliteOptions options_;
  std::unique_ptr<sqlite3, Close> db_;
  StatementCache<Statement> statements_;
  std::chrono::steady_clock::time_point busy_since_;
  std::chrono::steady_clock::time_point statement_ends_;
  std::optional<std::chrono::steady_clock::time_point> deadline_;
  int log_pages_ = 0;
  bool failed_ = false;  // a statement, since the savepoint
};

}  // namespace muster::db
