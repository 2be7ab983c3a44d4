// Migrations: in order, once, together, whole or not at all; and the picture of where they lead.
#include "platform/db/migrate.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <latch>
#include <sstream>
#include <thread>

#include "platform/command/command.h"
#include "platform/db/postgres_connection.h"
#include "platform/db/sqlite_connection.h"
#include "testing/databases.h"

using namespace muster;
using db::Backend;
using db::Migration;
using testing::Database;

namespace {

std::unique_ptr<db::Connection> connected(const Database& database) {
  if (database.url().starts_with("sqlite:"))
    return std::make_unique<db::SqliteConnection>(database.url().substr(7), db::SqliteOptions{db::Access::write});
  return std::make_unique<db::PostgresConnection>(database.url(), db::PostgresOptions{});
}

Result<std::vector<std::string>> applied(db::Connection& connection, const std::vector<Migration>& known) {
  return bring_up_to_date(connection, known, db::Schema::migrate, *real_environment());
}

std::string refusal(const Result<std::vector<std::string>>& result) { return result ? "" : result.error().detail; }

std::int64_t number(db::Connection& connection, const std::string& sql) {
  db::Table table;
  connection.run(sql, {}, table);
  return table.cell(0, 0).as_integer();
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("migrations are applied in order, once") {
  const auto backend = GENERATE(Backend::sqlite, Backend::postgresql);
  const Database database(backend, testing::Content::empty);
  const auto connection = connected(database);
  const std::vector<Migration> two{{1, "0001_a", "CREATE TABLE a (x BIGINT)"},
                                   {5, "0005_b", "ALTER TABLE a ADD y TEXT"}};
  CHECK(applied(*connection, {two[0]}) == Names{"0001_a"});
  CHECK(applied(*connection, two) == Names{"0005_b"});
  CHECK(applied(*connection, two) == Names{});
  CHECK(number(*connection, "SELECT count(*) FROM a") == 0);
}

TEST_CASE("a database that does not fit the program is refused with the reason") {
  const auto backend = GENERATE(Backend::sqlite, Backend::postgresql);
  const Database database(backend, testing::Content::empty);
  const auto connection = connected(database);
  const Migration one{1, "0001_a", "CREATE TABLE a (x BIGINT)"};
  const Migration five{5, "0005_b", "CREATE TABLE b (x BIGINT)"};
  REQUIRE(applied(*connection, {one, five}).has_value());
  CHECK(refusal(applied(*connection, {one})).find("newer than this program: it has 0005_b") != std::string::npos);
  CHECK(refusal(applied(*connection, {{1, "0001_a", "CREATE TABLE a (x TEXT)"}, five})).find("another 0001_a") !=
        std::string::npos);
  CHECK(refusal(applied(*connection, {one, {3, "0003_c", "CREATE TABLE c (x TEXT)"}, five})).find("higher number") !=
        std::string::npos);
  const std::vector<Migration> more{one, five, {6, "0006_d", "CREATE TABLE d (x TEXT)"}};
  CHECK(refusal(bring_up_to_date(*connection, more, db::Schema::require, *real_environment())).find("muster migrate") !=
        std::string::npos);
}

TEST_CASE("a migration that is cut off at any statement has done nothing, and runs again") {
  const auto backend = GENERATE(Backend::sqlite, Backend::postgresql);
  const Database database(backend, testing::Content::empty);
  const auto connection = connected(database);
  std::deque<std::string> texts;  // what the migrations point to
  std::vector<Migration> known;
  for (int cut = 0; cut <= 5; ++cut) {
    const std::string table = "a" + std::to_string(cut);
    const std::vector<std::string> statements{
        "CREATE TABLE " + table + " (x BIGINT);", "INSERT INTO " + table + " VALUES (1);",
        "CREATE INDEX " + table + "_by_x ON " + table + " (x);", "ALTER TABLE " + table + " ADD y TEXT;",
        "UPDATE " + table + " SET y = 'done';"};
    std::string& whole = texts.emplace_back();
    std::string& broken = texts.emplace_back();
    for (const auto& statement : statements) whole += statement;
    for (std::size_t i = 0; i < static_cast<std::size_t>(cut); ++i) broken += statements[i];
    broken += "SELECT * FROM there_is_no_such_table;";
    known.push_back({cut + 1, "000" + std::to_string(cut + 1) + "_a", broken});
    CHECK_THROWS_AS(applied(*connection, known), db::Failure);
    known.back().sql = whole;
    CHECK(applied(*connection, known) == Names{known.back().name});
    CHECK(number(*connection, "SELECT count(*) FROM " + table + " WHERE x = 1 AND y = 'done'") == 1);
  }
}

TEST_CASE("several nodes that start at once migrate once") {
  const auto backend = GENERATE(Backend::sqlite, Backend::postgresql);
  const Database database(backend, testing::Content::empty);
  std::latch start{1};
  std::atomic<int> opened{0};
  std::vector<std::jthread> nodes;
  for (int node = 0; node < 4; ++node) {
    nodes.emplace_back([&] {
      const auto environment = real_environment();
      start.wait();
      const auto store = Store::open(database.url(), {}, *environment);
      if (store) ++opened;
    });
  }
  start.count_down();
  nodes.clear();
  CHECK(opened == 4);
  const auto connection = connected(database);
  CHECK(applied_migrations(*connection).size() == db::migrations(backend).size());
}

TEST_CASE("migrations have their numbers in order, on both databases the same") {
  const auto sqlite = db::migrations(Backend::sqlite);
  const auto postgresql = db::migrations(Backend::postgresql);
  REQUIRE(sqlite.size() == postgresql.size());
  for (std::size_t i = 0; i < sqlite.size(); ++i) CHECK(sqlite[i].name == postgresql[i].name);
}

TEST_CASE("current.sql shows where the migrations lead") {
  const auto backend = GENERATE(Backend::sqlite, Backend::postgresql);
  const Database database(backend);
  const char* source = std::getenv("MUSTER_SOURCE");
  const std::string file =
      std::string(source ? source : ".") + "/schema/current" + (backend == Backend::sqlite ? "" : ".postgres") + ".sql";
  const std::string now = schema_text(*connected(database));
  if (std::getenv("MUSTER_WRITE_SCHEMA")) std::ofstream(file) << now;
  std::ostringstream written;
  written << std::ifstream(file).rdbuf();
  const bool is_fresh = written.str() == now;
  INFO(file << " is not fresh: scripts/schema writes it anew");
  CHECK(is_fresh);
}

TEST_CASE("both databases have the same tables and columns") {
  const Database sqlite(Backend::sqlite);
  const Database postgresql(Backend::postgresql);
  CHECK(columns_text(*connected(sqlite)) == columns_text(*connected(postgresql)));
}
