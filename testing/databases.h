// Throw-away databases for tests: every test that needs a store runs on SQLite and on PostgreSQL, each time in a fresh
// database with all migrations applied. At exit each program says how many ran on which.
//
//   TEST_CASE("…") { testing::on_both([](testing::TestStore& db) { … db.store … }); }
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "platform/db/store.h"
#include "platform/environment.h"

namespace muster::testing {

struct TestStore {
  std::string url;
  MovableEnvironment& environment;  // seeded; stands at 2026-11-23T09:00:00Z, a Monday, until moved
  db::Store& store;
  // Opens the same database once more, as another node or process would.
  [[nodiscard]] std::unique_ptr<db::Store> another(db::StoreOptions options = {}) const;
};

// Runs the test twice in sections "on sqlite" and "on postgresql".
void on_both(const std::function<void(TestStore&)>& test, db::StoreOptions options = {});
void on_sqlite(const std::function<void(TestStore&)>& test, db::StoreOptions options = {});
void on_postgresql(const std::function<void(TestStore&)>& test, db::StoreOptions options = {});

enum class Content : std::uint8_t { empty, migrated };

// A new database that goes away with this object.
class Database {
 public:
  explicit Database(db::Backend backend, Content content = Content::migrated);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  [[nodiscard]] const std::string& url() const { return url_; }

 private:
  db::Backend backend_;
  std::string name_;
  std::string url_;
};

}  // namespace muster::testing
