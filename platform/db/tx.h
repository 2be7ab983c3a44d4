// What stores and services work with: Read, a consistent snapshot, and Tx, a transaction that can write. Neither can
// commit: only run_command does. Placeholders are $1, $2 … on both databases.
//
//   for (const auto& row : read.query("SELECT id, name FROM skill WHERE kind = $1", kind)) row.get<SkillId>(0) …
//   auto name = read.one<std::string>("SELECT name FROM skill WHERE id = $1", id);          // std::optional
//   tx.exec("UPDATE skill SET name = $2 WHERE id = $1", id, name);                          // rows changed
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <ranges>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/time.h"
#include "platform/actor.h"
#include "platform/db/connection.h"
#include "platform/environment.h"
#include "platform/journal/entry.h"

namespace muster::db {

class Read {
 public:
  Read(Connection& connection, Environment& environment) : connection_(connection), environment_(environment) {}
  Read(const Read&) = delete;
  Read& operator=(const Read&) = delete;

  template <class... A>
  Rows query(std::string_view sql, const A&... args) {
    const std::array<Param, sizeof...(A)> params{param(args)...};
    auto table = std::make_shared<Table>();
    connection_.run(sql, params, *table);
    return Rows(std::move(table));
  }
  // The first column of the only row, or nothing when there is no row. (For a NULL, ask for one<std::optional<T>>.)
  template <class T, class... A>
  std::optional<T> one(std::string_view sql, const A&... args) {
    const Rows rows = query(sql, args...);
    return rows.empty() ? std::nullopt : std::optional<T>(rows.front().template get<T>(0));
  }
  // Streams: never holds more than some rows. The callback may query, too.
  template <std::invocable<const Row&> F, class... A>
  void for_each(F&& each, std::string_view sql, const A&... args) {
    const std::array<Param, sizeof...(A)> params{param(args)...};
    connection_.stream(sql, params, std::forward<F>(each));
  }
  // For SQL whose number of parameters is known only at run time.
  Rows query_with(std::string_view sql, Params params) {
    auto table = std::make_shared<Table>();
    connection_.run(sql, params, *table);
    return Rows(std::move(table));
  }

  [[nodiscard]] Backend backend() const { return connection_.backend(); }
  [[nodiscard]] Environment& environment() const { return environment_; }

 protected:
  Connection& connection_;
  Environment& environment_;
};

class Tx : public Read {
 public:
  Tx(Connection& connection, Environment& environment) : Read(connection, environment), now_(environment.now()) {}

  template <class... A>
  std::int64_t exec(std::string_view sql, const A&... args) {
    const std::array<Param, sizeof...(A)> params{param(args)...};
    Table ignored;
    return connection_.run(sql, params, ignored);
  }
  std::int64_t exec_with(std::string_view sql, Params params) {
    Table ignored;
    return connection_.run(sql, params, ignored);
  }
  // One statement for every item, pipelined on PostgreSQL; `args(item)` is a std::tuple that may refer to the item:
  //   tx.exec_each("INSERT INTO alias VALUES ($1, $2)", aliases, [](const Alias& a) { return std::tie(a.name, a.skill);
  //   });
  template <std::ranges::random_access_range Items, class F>
  std::int64_t exec_each(std::string_view sql, const Items& items, F&& args) {
    using Args = std::invoke_result_t<F, decltype(*std::ranges::begin(items))>;
    std::optional<Args> current;  // keeps what args() made alive while its parameters are read
    std::array<Param, std::tuple_size_v<Args>> params;
    return connection_.run_each(sql, std::ranges::size(items), [&](std::size_t i) -> Params {
      current.emplace(args(std::ranges::begin(items)[static_cast<std::ptrdiff_t>(i)]));
      params =
          std::apply([](const auto&... each) { return std::array<Param, sizeof...(each)>{param(each)...}; }, *current);
      return params;
    });
  }

  // Into the journal, in this transaction (journal/journal_store.cpp).
  journal::Position append(const Actor& by, const journal::Draft& draft);
  // A feature's entry type says how it reads in the journal by a function draft_of(entry) beside it.
  template <class E>
    requires requires(const E& entry) {
      { draft_of(entry) } -> std::convertible_to<journal::Draft>;
    }
  journal::Position append(const Actor& by, const E& entry) {
    return append(by, static_cast<const journal::Draft&>(draft_of(entry)));
  }

  [[nodiscard]] Instant now() const { return now_; }  // one moment for the whole transaction
  template <class AnyId>
  AnyId new_id() {
    return environment_.new_id<AnyId>();
  }
  // Of the last entry appended; zero if none was.
  [[nodiscard]] journal::Position position() const { return position_; }

  // For migrations: several statements at once.
  void run_script(const std::string& sql) { connection_.run_script(sql); }

 private:
  Instant now_;
  journal::Position position_;
};

}  // namespace muster::db

namespace muster {
using db::Read;
using db::Tx;
}  // namespace muster
