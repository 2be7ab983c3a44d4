// Throw-away databases for tests: every test that needs a store runs on SQLite and on PostgreSQL, each time in a fresh
// database with all migrations applied. At exit each program says how many ran on which.
//
//   TEST_CASE("…") { testing::on_both([](testing::TestStore& db) { … db.store … }); }
#pragma once

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

// The address of a new, empty database that goes away with this object.
class EmptyDatabase {
 public:
  explicit EmptyDatabase(db::Backend backend);
  ~EmptyDatabase();
  EmptyDatabase(const EmptyDatabase&) = delete;
  EmptyDatabase& operator=(const EmptyDatabase&) = delete;
  [[nodiscard]] const std::string& url() const { return url_; }

 private:
  db::Backend backend_;
  std::string url_;
  std::string name_;
};

}  // namespace muster::testing
