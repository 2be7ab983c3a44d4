// Group commit on SQLite: many commands, one commit; each of them on its own savepoint; and what a failing disk does.
#include <catch2/catch.hpp>
#include <filesystem>
#include <latch>
#include <thread>
#include <vector>

#include "platform/command/command.h"
#include "platform/db/store.h"
#include "testing/databases.h"
#include "testing/faulty_vfs.h"

using namespace muster;
using testing::faulty_disk;

namespace {

class OnFaultyDisk {
 public:
  explicit OnFaultyDisk(db::StoreOptions options = {}) : options_(options) { open(); }
  void open() {
    store_.reset();
    store_ = Store::open("sqlite:" + testing::faulty_path(database_.url().substr(7)), options_, *environment_).value();
  }
  Store& operator*() { return *store_; }

 private:
  db::StoreOptions options_;
  testing::Database database_{db::Backend::sqlite};
  std::unique_ptr<Environment> environment_ = real_environment();
  std::unique_ptr<Store> store_;
};

Result<int> write_entry(Tx& tx, std::string_view subject) {
  tx.append(Actor::system("test"), {.kind = "test.written", .subject = std::string(subject)});
  return 0;
}

std::int64_t entries(Store& store) {
  return store.read([](Read& read) { return read.one<std::int64_t>("SELECT count(*) FROM journal").value(); });
}

// Holds the writer in a command of its own, until `count` others wait behind it.
template <class Start>
void all_behind_one(Store& store, std::size_t count, Start start) {
  std::latch held{1};
  std::latch free{1};
  std::jthread first([&] {
    (void)run_command(store, [&](Tx& tx) {
      held.count_down();
      free.wait();
      return write_entry(tx, "first");
    });
  });
  held.wait();
  auto others = start();
  while (store.counts().waiting < count) std::this_thread::yield();
  free.count_down();
  others.clear();
}

}  // namespace

TEST_CASE("64 waiting commands share one commit and one sync") {
  OnFaultyDisk disk;
  REQUIRE(run_command(*disk, [](Tx& tx) { return write_entry(tx, "new log"); }));  // a new log syncs its header, too
  std::atomic<int> kept{0};
  const auto before = (*disk).counts();
  const auto syncs = faulty_disk().syncs.load();
  all_behind_one(*disk, 64, [&] {
    std::vector<std::jthread> writers;
    for (int i = 0; i < 64; ++i) {
      writers.emplace_back([&, i] {
        if (run_command(*disk, [&](Tx& tx) { return write_entry(tx, std::to_string(i)); })) ++kept;
      });
    }
    return writers;
  });
  CHECK(kept == 64);
  CHECK((*disk).counts().commands - before.commands == 65);
  CHECK((*disk).counts().commits - before.commits == 2);
  CHECK(faulty_disk().syncs - syncs == 2);
  CHECK(entries(*disk) == 66);
}

TEST_CASE("a refused command inside a group leaves no trace, and its neighbours stay") {
  OnFaultyDisk disk;
  std::atomic<int> refused{0};
  std::atomic<int> kept{0};
  all_behind_one(*disk, 30, [&] {
    std::vector<std::jthread> writers;
    for (int i = 0; i < 30; ++i) {
      writers.emplace_back([&, i] {
        const auto result = run_command(*disk, [&](Tx& tx) -> Result<int> {
          auto written = write_entry(tx, i % 3 == 0 ? "refused" : "kept");
          if (i % 3 == 0) return refuse(Problem::invalid("no"));
          return written;
        });
        ++(result ? kept : refused);
      });
    }
    return writers;
  });
  CHECK(refused == 10);
  CHECK(kept == 20);
  CHECK((*disk).counts().commits == 2);
  (*disk).read([](Read& read) {
    CHECK(read.one<int>("SELECT count(*) FROM journal WHERE subject = 'kept'") == 20);
    CHECK(read.one<int>("SELECT count(*) FROM journal WHERE subject = 'refused'") == 0);
  });
}

TEST_CASE("a command that takes too long is stopped, and takes no neighbour with it") {
  OnFaultyDisk disk({.statement = std::chrono::milliseconds(100)});
  std::atomic<int> kept{0};
  std::atomic<int> stopped{0};
  all_behind_one(*disk, 9, [&] {
    std::vector<std::jthread> writers;
    for (int i = 0; i < 9; ++i) {
      writers.emplace_back([&, i] {
        const auto result = run_command(*disk, [&](Tx& tx) -> Result<int> {
          auto written = write_entry(tx, std::to_string(i));
          if (i == 4)  // SQLite undoes the whole transaction when it interrupts a write
            tx.exec(
                "INSERT INTO journal (at, actor, kind, subject, body) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                "SELECT i + 1 FROM n) SELECT i, '', '', '', '' FROM n WHERE i < 0");
          return written;
        });
        if (result) ++kept;
        if (!result && result.error().kind == Kind::unavailable) ++stopped;
      });
    }
    return writers;
  });
  CHECK(kept == 8);
  CHECK(stopped == 1);
  CHECK(entries(*disk) == 9);
}

TEST_CASE("on a full disk writes are unavailable, reads go on, and writes come back with the space") {
  OnFaultyDisk disk;
  const auto write = [&] { return run_command(*disk, [](Tx& tx) { return write_entry(tx, "x"); }); };
  REQUIRE(write().has_value());
  faulty_disk().full = true;
  const auto refused = write();
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == Kind::unavailable);
  CHECK(refused.error().code == "disk_full");
  CHECK(entries(*disk) == 1);
  faulty_disk().full = false;
  CHECK((*disk).is_writable());
  CHECK(write().has_value());
  CHECK(entries(*disk) == 2);
}

TEST_CASE("after a failed sync the node writes no more until it is opened again") {
  OnFaultyDisk disk;
  const auto write = [&] { return run_command(*disk, [](Tx& tx) { return write_entry(tx, "x"); }); };
  REQUIRE(write().has_value());
  faulty_disk().sync_fails = true;
  const auto failed = write();
  REQUIRE_FALSE(failed.has_value());
  CHECK(failed.error().kind == Kind::unavailable);
  const auto syncs = faulty_disk().syncs.load();
  const auto refused = write();
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == "read_only");
  CHECK_FALSE((*disk).is_writable());
  CHECK(entries(*disk) == 1);
  CHECK(faulty_disk().syncs == syncs);  // never tried again
  disk.open();
  CHECK((*disk).is_writable());
  CHECK(write().has_value());
}

TEST_CASE("a command past its deadline is not begun, and one that runs into it is stopped") {
  testing::on_both([](testing::TestStore& db) {
    const auto now = std::chrono::steady_clock::now();
    bool begun = false;
    const auto late =
        run_command(db.store, {.deadline = now - std::chrono::seconds(1)}, [&](Tx&) -> Result<CommandAnswer> {
          begun = true;
          return CommandAnswer{};
        });
    CHECK_FALSE(begun);
    REQUIRE_FALSE(late.has_value());
    CHECK(late.error().kind == Kind::unavailable);
    const auto slow =
        run_command(db.store, {.deadline = now + std::chrono::milliseconds(300)}, [](Tx& tx) -> Result<CommandAnswer> {
          tx.query(
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
              "SELECT count(*) FROM n");
          return CommandAnswer{};
        });
    REQUIRE_FALSE(slow.has_value());
    CHECK(slow.error().kind == Kind::unavailable);
    CHECK(run_command(db.store, [](Tx& tx) { return write_entry(tx, "after"); }).has_value());
  });
}
