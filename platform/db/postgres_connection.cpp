// libpq behind Connection. Parameters go in binary with their types told (int8, text), so that one SQL means the same
// on both databases; results come as text.
#include "platform/db/postgres_connection.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace muster::db {
namespace {

constexpr Oid type_int8 = 20;
constexpr Oid type_text = 25;
constexpr std::size_t rows_per_fetch = 2000;
constexpr std::size_t statements_in_flight = 128;  // their answers fit the socket's buffer, so neither side blocks

Oid type_of(const Param& param) {
  switch (param.type) {
    case Type::integer:
      return type_int8;
    case Type::text:
      return type_text;
    case Type::untyped:
      return 0;
  }
  return 0;
}

// Parameters in libpq's arrays.
class Sent {
 public:
  explicit Sent(Params params) {
    claim(params.size() <= 65'535, "PostgreSQL takes 65535 parameters");
    integers_.reserve(params.size());
    for (const Param& param : params) {
      types_.push_back(type_of(param));
      formats_.push_back(1);
      if (param.is_null) {
        values_.push_back(nullptr);
        lengths_.push_back(0);
      } else if (param.type == Type::integer) {
        integers_.push_back(big_endian(param.integer));
        values_.push_back(integers_.back().data());
        lengths_.push_back(8);
      } else {
        values_.push_back(param.text.data() ? param.text.data() : "");
        lengths_.push_back(static_cast<int>(param.text.size()));
      }
    }
  }
  [[nodiscard]] int count() const { return static_cast<int>(types_.size()); }
  [[nodiscard]] const Oid* types() const { return types_.data(); }
  [[nodiscard]] const char* const* values() const { return values_.data(); }
  [[nodiscard]] const int* lengths() const { return lengths_.data(); }
  [[nodiscard]] const int* formats() const { return formats_.data(); }

 private:
  static std::array<char, 8> big_endian(std::int64_t value) {
    std::array<char, 8> bytes;
    auto rest = static_cast<std::uint64_t>(value);
    for (std::size_t i = 8; i-- > 0; rest >>= 8) bytes[i] = static_cast<char>(rest & 0xff);
    return bytes;
  }
  std::vector<std::array<char, 8>> integers_;
  std::vector<Oid> types_;
  std::vector<const char*> values_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

Cause cause_of(std::string_view state) {
  if (state == "23505") return Cause::unique;
  if (state == "23503") return Cause::foreign_key;
  if (state == "P0001") return Cause::refused;  // RAISE EXCEPTION of our own triggers
  if (state == "40001" || state == "40P01") return Cause::serialization;
  if (state == "26000") return Cause::serialization;  // our prepared statement is gone: prepared anew on the next run
  if (state == "25006") return Cause::lost;           // became a standby: connect to the new primary
  if (state == "53100") return Cause::full;
  if (state == "57014" || state == "55P03") return Cause::unavailable;  // a time limit
  const auto of_class = state.substr(0, 2);
  if (of_class == "23") return Cause::check;
  if (of_class == "57" || of_class == "08") return Cause::lost;
  if (of_class == "53" || of_class == "58") return Cause::unavailable;
  return Cause::broken;
}

std::string field(const PGresult* result, int which) {
  const char* text = PQresultErrorField(result, which);
  return text ? text : "";
}

std::int64_t changed_rows(PGresult* result) {
  const std::string_view text = PQcmdTuples(result);
  std::int64_t count = 0;
  std::from_chars(text.data(), text.data() + text.size(), count);
  return PQresultStatus(result) == PGRES_COMMAND_OK || count > 0 ? count : 0;
}

}  // namespace

PostgresConnection::PostgresConnection(const std::string& url, PostgresOptions options) {
  const std::array keywords{"dbname", "application_name", "connect_timeout", "client_encoding",
                            static_cast<const char*>(nullptr)};
  const std::array values{url.c_str(), "muster", "5", "UTF8", static_cast<const char*>(nullptr)};
  connection_.reset(PQconnectdbParams(keywords.data(), values.data(), 1));
  if (is_lost()) throw Failure(Cause::unavailable, std::string("PostgreSQL: ") + PQerrorMessage(connection_.get()));
  if (PQserverVersion(connection_.get()) < 150'000)
    throw Failure(Cause::unavailable, "PostgreSQL 15 or newer is needed");
  PQsetNoticeProcessor(connection_.get(), [](void*, const char*) {}, nullptr);
  run_simple("SET statement_timeout = " + std::to_string(options.statement.count()) +
             "; SET timezone = 'UTC'; SET default_transaction_isolation = 'serializable'");
}

void PostgresConnection::fail(const PGresult* result) {
  const std::string state = field(result, PG_DIAG_SQLSTATE);
  std::string message = field(result, PG_DIAG_MESSAGE_PRIMARY);
  if (message.empty()) message = PQerrorMessage(connection_.get());
  Cause cause = is_lost() ? Cause::lost : cause_of(state);
  // A migration changed a table under a prepared statement.
  if (state == "0A000" && message.find("cached plan") != std::string::npos) cause = Cause::serialization;
  if (state == "26000" || state == "0A000") statements_.clear();
  throw Failure(cause, "PostgreSQL: " + message + (state.empty() ? "" : " (" + state + ")"),
                field(result, PG_DIAG_CONSTRAINT_NAME));
}

PostgresConnection::Answer PostgresConnection::checked(PGresult* result) {
  Answer answer(result);
  const auto status = PQresultStatus(result);
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(result);
  return answer;
}

PostgresConnection::Answer PostgresConnection::run_simple(const std::string& sql) {
  return checked(PQexec(connection_.get(), sql.c_str()));
}

void PostgresConnection::prepare(const std::string& name, std::string_view sql, Params params) {
  std::vector<Oid> types;
  for (const Param& param : params) types.push_back(type_of(param));
  checked(PQprepare(connection_.get(), name.c_str(), std::string(sql).c_str(), static_cast<int>(types.size()),
                    types.data()));
}

// The name of the prepared statement. The same SQL with parameters of other types is another statement.
std::string PostgresConnection::prepared(std::string_view sql, Params params) {
  std::string key(sql);
  for (const Param& param : params) key += static_cast<char>('0' + static_cast<int>(param.type));
  if (const auto* found = statements_.find(key)) return found->name;
  if (statements_.is_full()) {
    run_simple("DEALLOCATE ALL");
    statements_.clear();
  }
  std::string name = "s" + std::to_string(++names_);
  prepare(name, sql, params);
  statements_.add(key, {name});
  return name;
}

void PostgresConnection::add_rows(const PGresult* result, Table& into) {
  const int columns = PQnfields(result);
  into.begin(static_cast<std::size_t>(columns));
  for (int row = 0; row < PQntuples(result); ++row) {
    for (int column = 0; column < columns; ++column) {
      if (PQgetisnull(result, row, column)) into.add_null();
      else
        into.add(std::string_view(PQgetvalue(result, row, column),
                                  static_cast<std::size_t>(PQgetlength(result, row, column))));
    }
  }
}

std::int64_t PostgresConnection::run(std::string_view sql, Params params, Table& into) {
  const std::string name = prepared(sql, params);
  const Sent sent(params);
  const auto answer = checked(
      PQexecPrepared(connection_.get(), name.c_str(), sent.count(), sent.values(), sent.lengths(), sent.formats(), 0));
  add_rows(answer.get(), into);
  return changed_rows(answer.get());
}

// By a cursor, so that the callback may use the connection in between.
void PostgresConnection::stream(std::string_view sql, Params params, const std::function<void(const Row&)>& each) {
  const std::string cursor = "c" + std::to_string(++names_);
  const std::string declare = "DECLARE " + cursor + " NO SCROLL CURSOR FOR " + std::string(sql);
  const Sent sent(params);
  checked(PQexecParams(connection_.get(), declare.c_str(), sent.count(), sent.types(), sent.values(), sent.lengths(),
                       sent.formats(), 0));
  for (;;) {
    auto table = std::make_shared<Table>();
    add_rows(run_simple("FETCH " + std::to_string(rows_per_fetch) + " FROM " + cursor).get(), *table);
    for (std::size_t row = 0; row < table->size(); ++row) each(Row(table, row));
    if (table->size() < rows_per_fetch) break;
  }
  run_simple("CLOSE " + cursor);
}

std::int64_t PostgresConnection::run_each(std::string_view sql, std::size_t times,
                                          const std::function<Params(std::size_t)>& params) {
  if (times == 0) return 0;
  const std::string name = prepared(sql, params(0));
  std::int64_t changed = 0;
  for (std::size_t from = 0; from < times; from += statements_in_flight) {
    const std::size_t to = std::min(times, from + statements_in_flight);
    send_chunk(name, from, to, params);
    changed += receive_chunk(to - from);
  }
  return changed;
}

void PostgresConnection::send_chunk(const std::string& name, std::size_t from, std::size_t to,
                                    const std::function<Params(std::size_t)>& params) {
  if (PQenterPipelineMode(connection_.get()) != 1) fail(nullptr);
  for (std::size_t i = from; i < to; ++i) {
    const Sent sent(params(i));
    if (PQsendQueryPrepared(connection_.get(), name.c_str(), sent.count(), sent.values(), sent.lengths(),
                            sent.formats(), 0) != 1)
      fail(nullptr);
  }
  if (PQpipelineSync(connection_.get()) != 1) fail(nullptr);
}

// Reads everything up to the sync, then says what failed first.
std::int64_t PostgresConnection::receive_chunk(std::size_t expected) {
  std::int64_t changed = 0;
  Answer failed;
  for (std::size_t i = 0; i < expected; ++i) {
    while (auto* result = PQgetResult(connection_.get())) {
      Answer answer(result);
      const auto status = PQresultStatus(result);
      if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) changed += changed_rows(result);
      else if (!failed && status != PGRES_PIPELINE_ABORTED) failed = std::move(answer);
      if (is_lost()) fail(result);
    }
  }
  const Answer sync(PQgetResult(connection_.get()));
  if (PQexitPipelineMode(connection_.get()) != 1) fail(nullptr);
  if (failed) fail(failed.get());
  return changed;
}

void PostgresConnection::run_script(const std::string& sql) { run_simple(sql); }

// Reads see one snapshot and hold no predicate locks; writers are serializable.
void PostgresConnection::begin(Access access) {
  run_simple(access == Access::write ? "BEGIN ISOLATION LEVEL SERIALIZABLE"
                                     : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

void PostgresConnection::limit_statements(std::chrono::milliseconds most) {
  run_simple("SET LOCAL statement_timeout = " + std::to_string(std::max<std::int64_t>(1, most.count())));
}

// COMMIT of a transaction that failed earlier answers ROLLBACK, without an error.
void PostgresConnection::commit() {
  const auto answer = run_simple("COMMIT");
  if (std::string_view(PQcmdStatus(answer.get())) != "COMMIT")
    throw Failure(Cause::broken, "a command went on after a statement had failed");
}

void PostgresConnection::rollback() noexcept {
  if (is_lost()) return;
  if (PQpipelineStatus(connection_.get()) != PQ_PIPELINE_OFF) {
    connection_.reset();  // a callback threw in the middle of a pipeline: no way back
    return;
  }
  if (PQtransactionStatus(connection_.get()) != PQTRANS_IDLE) PQclear(PQexec(connection_.get(), "ROLLBACK"));
}

}  // namespace muster::db
