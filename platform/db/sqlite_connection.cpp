// SQLite's C API behind Connection.
#include "platform/db/sqlite_connection.h"

#include <algorithm>
#include <charconv>

namespace muster::db {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int pages_before_checkpoint = 1000;
constexpr int pages_before_waiting_for_readers = 16'000;  // 64 MB of log: a reader has kept it from being reused
constexpr int operations_between_looks_at_the_clock = 20'000;

Cause cause_of(int extended) {
  switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return Cause::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return Cause::foreign_key;
    case SQLITE_CONSTRAINT_CHECK:
    case SQLITE_CONSTRAINT_NOTNULL:
    case SQLITE_CONSTRAINT_DATATYPE:
      return Cause::check;
    case SQLITE_CONSTRAINT_TRIGGER:
      return Cause::refused;
    // After a failed sync the kernel may have dropped the dirty pages: trying again would lie.
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
      return Cause::stopped;
    default:
      break;
  }
  switch (extended & 0xff) {
    case SQLITE_FULL:
      return Cause::full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
    case SQLITE_INTERRUPT:
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
      return Cause::unavailable;
    default:
      return Cause::broken;
  }
}

// "UNIQUE constraint failed: skill.name" → "skill.name"
std::string constraint_of(std::string_view message) {
  const auto at = message.find("failed: ");
  return at == std::string_view::npos ? std::string() : std::string(message.substr(at + 8));
}

void add_cell(sqlite3_stmt* statement, int column, Table& into) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
      return into.add_null();
    case SQLITE_INTEGER:
      return into.add(static_cast<std::int64_t>(sqlite3_column_int64(statement, column)));
    default: {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
      const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
      return into.add(text ? std::string_view(text, length) : std::string_view());
    }
  }
}

}  // namespace

// A prepared statement in use: from the cache, or a second copy while the cached one is in the middle of a stream.
class SqliteConnection::Use {
 public:
  Use(SqliteConnection& connection, std::string_view sql) {
    auto& statements = connection.statements_;
    auto* cached = statements.find(sql);
    const bool is_busy = cached && sqlite3_stmt_busy(cached->handle.get());
    const bool has_no_room = !cached && statements.is_full() && connection.has_statement_under_way();
    if (is_busy || has_no_room) {
      own_ = connection.prepare(sql);
      statement_ = &own_;
    } else if (cached) {
      statement_ = cached;
    } else {
      if (statements.is_full()) statements.clear();
      statement_ = &statements.add(sql, connection.prepare(sql));
    }
  }
  ~Use() {
    sqlite3_reset(handle());
    sqlite3_clear_bindings(handle());
  }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;
  [[nodiscard]] const Statement& statement() const { return *statement_; }
  [[nodiscard]] sqlite3_stmt* handle() const { return statement_->handle.get(); }

 private:
  Statement own_;
  Statement* statement_ = nullptr;
};

SqliteConnection::SqliteConnection(const std::string& path, SqliteOptions options) : options_(options) {
  sqlite3* db = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
  const int code = sqlite3_open_v2(path.c_str(), &db, flags, nullptr);
  db_.reset(db);
  if (code != SQLITE_OK) {
    throw Failure(Cause::unavailable, "can't open " + path + ": " + (db ? sqlite3_errmsg(db) : "no memory"));
  }
  sqlite3_extended_result_codes(db, 1);
  sqlite3_busy_handler(db, &SqliteConnection::on_busy, this);
  sqlite3_progress_handler(db, operations_between_looks_at_the_clock, &SqliteConnection::on_progress, this);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  switch_to_log();
  run_plain("PRAGMA synchronous=FULL");
  run_plain("PRAGMA foreign_keys=ON");
  run_plain("PRAGMA wal_autocheckpoint=0");
  run_plain(options_.access == Access::write ? "PRAGMA cache_size=-32768" : "PRAGMA cache_size=-8192");
  if (options_.access == Access::read) run_plain("PRAGMA query_only=ON");
  sqlite3_wal_hook(db, &SqliteConnection::on_log, this);
}

int SqliteConnection::on_busy(void* self, int tries) {
  auto& connection = *static_cast<SqliteConnection*>(self);
  const auto now = Clock::now();
  if (tries == 0) connection.busy_since_ = now;
  if (now - connection.busy_since_ > connection.options_.wait) return 0;
  sqlite3_sleep(std::min(tries + 1, 10));
  return 1;
}

void SqliteConnection::start_clock() {
  statement_ends_ = Clock::now() + options_.statement;
  if (deadline_) statement_ends_ = std::min(statement_ends_, *deadline_);
}

int SqliteConnection::on_progress(void* self) {
  return Clock::now() > static_cast<SqliteConnection*>(self)->statement_ends_ ? 1 : 0;
}

int SqliteConnection::on_log(void* self, sqlite3*, const char*, int pages) {
  static_cast<SqliteConnection*>(self)->log_pages_ = pages;
  return SQLITE_OK;
}

void SqliteConnection::fail(int code) {
  failed_ = true;
  const std::string message = sqlite3_errmsg(db_.get());
  throw Failure(cause_of(code), "SQLite: " + message, constraint_of(message));
}

bool SqliteConnection::has_statement_under_way() const {
  for (auto* at = sqlite3_next_stmt(db_.get(), nullptr); at; at = sqlite3_next_stmt(db_.get(), at)) {
    if (sqlite3_stmt_busy(at)) return true;
  }
  return false;
}

SqliteConnection::Statement SqliteConnection::prepare(std::string_view sql) {
  sqlite3_stmt* handle = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                      &handle, &rest);
  if (code != SQLITE_OK) fail(code);
  Statement statement{std::unique_ptr<sqlite3_stmt, Finalize>(handle), {}};
  if (!handle) throw Failure(Cause::broken, "an empty statement");
  for (int i = 1; i <= sqlite3_bind_parameter_count(handle); ++i) {
    const char* name = sqlite3_bind_parameter_name(handle, i);
    int number = 0;
    if (name && name[0] == '$') std::from_chars(name + 1, name + std::char_traits<char>::length(name), number);
    if (number == 0) throw Failure(Cause::broken, "placeholders are $1, $2 … in: " + std::string(sql));
    statement.numbers.push_back(number);
  }
  return statement;
}

void SqliteConnection::bind(const Statement& statement, std::string_view sql, Params params) {
  for (std::size_t i = 0; i < statement.numbers.size(); ++i) {
    const auto number = static_cast<std::size_t>(statement.numbers[i]);
    if (number > params.size()) throw Failure(Cause::broken, "too few parameters for: " + std::string(sql));
    const Param& param = params[number - 1];
    const int at = static_cast<int>(i) + 1;
    auto* handle = statement.handle.get();
    int code = SQLITE_OK;
    if (param.is_null) code = sqlite3_bind_null(handle, at);
    else if (param.type == Type::integer) code = sqlite3_bind_int64(handle, at, param.integer);
    else  // a view of nothing may point nowhere, which SQLite takes for NULL
      code = sqlite3_bind_text64(handle, at, param.text.data() ? param.text.data() : "", param.text.size(),
                                 SQLITE_STATIC, SQLITE_UTF8);
    if (code != SQLITE_OK) fail(code);
  }
}

bool SqliteConnection::step(sqlite3_stmt* statement, Table& into) {
  const int code = sqlite3_step(statement);
  if (code == SQLITE_DONE) return false;
  if (code != SQLITE_ROW) fail(code);
  for (int column = 0; column < sqlite3_column_count(statement); ++column) add_cell(statement, column, into);
  return true;
}

std::int64_t SqliteConnection::run(std::string_view sql, Params params, Table& into) {
  start_clock();
  const Use use(*this, sql);
  bind(use.statement(), sql, params);
  into.begin(static_cast<std::size_t>(sqlite3_column_count(use.handle())));
  while (step(use.handle(), into)) {
  }
  return sqlite3_stmt_readonly(use.handle()) ? 0 : sqlite3_changes64(db_.get());
}

void SqliteConnection::stream(std::string_view sql, Params params, const std::function<void(const Row&)>& each) {
  start_clock();
  const Use use(*this, sql);
  bind(use.statement(), sql, params);
  auto table = std::make_shared<Table>();
  const auto columns = static_cast<std::size_t>(sqlite3_column_count(use.handle()));
  for (;;) {
    if (table.use_count() > 1) table = std::make_shared<Table>();  // the callback kept its row
    table->clear();
    table->begin(columns);
    start_clock();
    if (!step(use.handle(), *table)) return;
    each(Row(table, 0));
  }
}

std::int64_t SqliteConnection::run_each(std::string_view sql, std::size_t times,
                                        const std::function<Params(std::size_t)>& params) {
  std::int64_t changed = 0;
  Table ignored;
  for (std::size_t i = 0; i < times; ++i) {
    ignored.clear();
    changed += run(sql, params(i), ignored);
  }
  return changed;
}

void SqliteConnection::run_plain(const char* sql) {
  start_clock();
  const int code = sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

// Several that open a new file at once: for this switch SQLite answers "busy" without asking the busy handler.
void SqliteConnection::switch_to_log() {
  start_clock();
  const auto since = Clock::now();
  int code = SQLITE_BUSY;
  while ((code & 0xff) == SQLITE_BUSY && Clock::now() - since <= options_.wait) {
    code = sqlite3_exec(db_.get(), "PRAGMA journal_mode=WAL", nullptr, nullptr, nullptr);
    if ((code & 0xff) == SQLITE_BUSY) sqlite3_sleep(2);
  }
  if (code != SQLITE_OK) fail(code);
}

void SqliteConnection::run_script(const std::string& sql) {
  statement_ends_ = Clock::time_point::max();
  const int code = sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

// Through the cache: every transaction and savepoint comes here.
void SqliteConnection::run_cached(std::string_view sql) {
  Table ignored;
  run(sql, {}, ignored);
}

void SqliteConnection::begin(Access access) { run_cached(access == Access::write ? "BEGIN IMMEDIATE" : "BEGIN"); }
void SqliteConnection::commit() { run_cached("COMMIT"); }

void SqliteConnection::rollback() noexcept {
  if (in_transaction()) sqlite3_exec(db_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteConnection::savepoint() {
  run_cached("SAVEPOINT command");
  failed_ = false;
}

void SqliteConnection::release() {
  if (failed_) throw Failure(Cause::broken, "a command went on after a statement had failed");
  int open = 0;
  int ignored = 0;
  sqlite3_db_status(db_.get(), SQLITE_DBSTATUS_DEFERRED_FKS, &open, &ignored, 0);
  if (open != 0) throw Failure(Cause::foreign_key, "a deferred foreign key is not met");
  run_cached("RELEASE command");
}

void SqliteConnection::roll_back_to_savepoint() {
  run_cached("ROLLBACK TO command");
  run_cached("RELEASE command");
}

void SqliteConnection::leave_log_as_it_is() noexcept {
  sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void SqliteConnection::checkpoint_if_due() {
  if (log_pages_ < pages_before_checkpoint) return;
  const bool insist = log_pages_ > pages_before_waiting_for_readers;
  const int mode = insist ? SQLITE_CHECKPOINT_RESTART : SQLITE_CHECKPOINT_PASSIVE;
  log_pages_ = 0;
  const int code = sqlite3_wal_checkpoint_v2(db_.get(), nullptr, mode, nullptr, nullptr);
  if (code != SQLITE_OK && cause_of(code) == Cause::stopped) fail(code);  // busy: the next one will
}

}  // namespace muster::db
