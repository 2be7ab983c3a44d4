// One connection to PostgreSQL by libpq: prepared statements, pipelining, transactions. What is shared between
// connections (the pool, retries, an unknown COMMIT, LISTEN) is in postgres_store.
#pragma once

#include <libpq-fe.h>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/connection.h"
#include "platform/db/statement_cache.h"

namespace muster::db {

struct PostgresOptions {
  std::chrono::milliseconds statement{30'000};  // zero: no limit
};

class PostgresConnection final : public Connection {
 public:
  PostgresConnection(const std::string& url, PostgresOptions options);  // throws Failure
  [[nodiscard]] Backend backend() const override { return Backend::postgresql; }
  std::int64_t run(std::string_view sql, Params params, Table& into) override;
  void stream(std::string_view sql, Params params, const std::function<void(const Row&)>& each) override;
  std::int64_t run_each(std::string_view sql, std::size_t times,
                        const std::function<Params(std::size_t)>& params) override;
  void run_script(const std::string& sql) override;
  void begin(Access access) override;
  void commit() override;
  void rollback() noexcept override;

  // No statement of this transaction takes longer than that.
  void limit_statements(std::chrono::milliseconds most);
  [[nodiscard]] bool is_lost() const { return PQstatus(connection_.get()) != CONNECTION_OK; }
  [[nodiscard]] PGconn* raw() const { return connection_.get(); }  // for LISTEN

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  using Answer = std::unique_ptr<PGresult, Clear>;
  struct Statement {
    std::string name;
  };

  std::string prepared(std::string_view sql, Params params);
  void prepare(const std::string& name, std::string_view sql, Params params);
  Answer run_simple(const std::string& sql);
  Answer checked(PGresult* result);
  [[noreturn]] void fail(const PGresult* result);
  void send_chunk(const std::string& name, std::size_t from, std::size_t to,
                  const std::function<Params(std::size_t)>& params);
  std::int64_t receive_chunk(std::size_t expected);
  static void add_rows(const PGresult* result, Table& into);

  std::unique_ptr<PGconn, Finish> connection_;
  StatementCache<Statement> statements_;
  std::uint64_t names_ = 0;
};

}  // namespace muster::db
