// One connection to a database, as Read and Tx see it; SQLite's and PostgreSQL's are behind it. Not thread-safe:
// whoever holds it uses it alone.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "platform/db/rows.h"
#include "platform/db/value.h"

namespace muster::db {

enum class Backend : std::uint8_t { sqlite, postgresql };
std::string_view text(Backend backend);

enum class Access : std::uint8_t { read, write };

using Params = std::span<const Param>;

class Connection {
 public:
  virtual ~Connection() = default;
  [[nodiscard]] virtual Backend backend() const = 0;

  // Runs one statement and adds its rows to the table; returns how many rows it changed. Throws Failure.
  virtual std::int64_t run(std::string_view sql, Params params, Table& into) = 0;
  // Runs a query and calls back per row, holding few rows at a time; the callback may run other statements.
  virtual void stream(std::string_view sql, Params params, const std::function<void(const Row&)>& each) = 0;
  // Runs one statement `times` times with params(i); on PostgreSQL without waiting for each answer.
  virtual std::int64_t run_each(std::string_view sql, std::size_t times,
                                const std::function<Params(std::size_t)>& params) = 0;
  // Several statements without parameters, as migrations have them.
  virtual void run_script(const std::string& sql) = 0;

  // Only stores (and migrations) call these; commit() throws where the outcome is not "committed".
  virtual void begin(Access access) = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;  // harmless without a transaction
};

}  // namespace muster::db
