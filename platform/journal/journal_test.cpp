// The journal on both databases: order, nothing skipped under concurrent writers, append-only, followers, cursors.
#include "platform/journal/journal.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <latch>
#include <set>
#include <thread>

#include "platform/command/command.h"
#include "platform/db/postgres_connection.h"
#include "platform/journal/follower.h"
#include "testing/databases.h"

using namespace muster;
using journal::Entry;
using journal::Position;
using testing::on_both;
using testing::TestStore;

namespace {

// Called on threads, too, where Catch's macros may not be used.
Position append(Store& store, std::string subject) {
  Position position;
  const auto done = run_command(
      store,
      [&](Tx& tx) -> Result<int> {
        tx.append(Actor{"usr_ana"}, {.kind = "test.happened", .subject = subject, .body = "{\"n\":1}"});
        return 0;
      },
      &position);
  claim(done.has_value(), "a test's entry is appended");
  return position;
}

std::vector<Entry> next(Store& store, Position after, std::size_t limit = 100) {
  return store.read([&](Read& read) { return journal::read_after(read, after, limit); });
}

std::vector<std::string> subjects(const std::vector<Entry>& entries) {
  std::vector<std::string> all;
  for (const auto& entry : entries) all.push_back(entry.subject);
  return all;
}

using Subjects = std::vector<std::string>;

}  // namespace

TEST_CASE("an entry is read back as it was appended") {
  on_both([](TestStore& db) {
    const auto position = append(db.store, "tal_1");
    const auto entries = next(db.store, {});
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].position == position);
    CHECK(entries[0].at == db.environment.now());
    CHECK(entries[0].actor == Actor{"usr_ana"});
    CHECK(entries[0].kind == "test.happened");
    CHECK(entries[0].subject == "tal_1");
    CHECK(entries[0].body == "{\"n\":1}");
    CHECK(next(db.store, position).empty());
    CHECK(db.store.read([](Read& read) { return journal::newest(read); }) == position);
  });
}

TEST_CASE("the journal is read in pieces, in order, and by subject") {
  on_both([](TestStore& db) {
    for (const char* subject : {"a", "b", "a", "c", "a"}) append(db.store, subject);
    const auto first = next(db.store, {}, 2);
    const auto second = next(db.store, first.back().position, 2);
    const auto third = next(db.store, second.back().position, 2);
    CHECK(subjects(first) == Subjects{"a", "b"});
    CHECK(subjects(second) == Subjects{"a", "c"});
    CHECK(subjects(third) == Subjects{"a"});
    CHECK(db.store.read([](Read& read) { return journal::history(read, "a", 10); }).size() == 3);
  });
}

TEST_CASE("the journal skips nobody: an earlier transaction that commits later is still read (xmin rule)") {
  testing::on_postgresql([](TestStore& db) {
    db::PostgresConnection slow(db.url, {});
    slow.begin(db::Access::write);  // takes the lower number, and takes its time
    Tx(slow, db.environment).append(Actor{"usr_slow"}, {.kind = "test.happened", .subject = "slow"});
    append(db.store, "fast");
    Subjects seen;
    Position cursor;
    const auto follow = [&] {
      for (const auto& entry : next(db.store, cursor)) {
        seen.push_back(entry.subject);
        cursor = entry.position;
      }
    };
    follow();
    slow.commit();
    follow();
    CHECK(seen == Subjects{"slow", "fast"});
  });
}

TEST_CASE("a follower sees every entry once and in order, under concurrent writers on two nodes") {
  on_both([](TestStore& db) {
    constexpr int writers = 6;
    constexpr int each = 30;
    std::mutex mutex;
    std::vector<Entry> seen;
    const auto other = db.another();
    Position last;
    std::atomic<int> overdue{0};
    {
      journal::Follower follower(db.store, "test", {}, [&](std::span<const Entry> entries) {
        const std::lock_guard lock(mutex);
        seen.insert(seen.end(), entries.begin(), entries.end());
      });
      std::vector<std::jthread> threads;
      for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
          Store& node = writer % 2 == 0 ? db.store : *other;
          for (int i = 0; i < each; ++i) {
            const auto position = append(node, std::to_string(writer) + "/" + std::to_string(i));
            if (i % 10 == 9 && !follower.wait_until(position, std::chrono::seconds(10))) ++overdue;
            const std::lock_guard lock(mutex);
            last = std::max(last, position);
          }
        });
      }
      threads.clear();
      CHECK(follower.wait_until(last, std::chrono::seconds(10)));
      CHECK(follower.position() == last);
      CHECK(overdue == 0);
    }
    std::set<std::string> distinct;
    for (const auto& entry : seen) distinct.insert(entry.subject);
    CHECK(seen.size() == writers * each);
    CHECK(distinct.size() == writers * each);
    CHECK(std::ranges::is_sorted(seen, {}, &Entry::position));
  });
}

TEST_CASE("a follower that fails is given the same entries again") {
  on_both([](TestStore& db) {
    int calls = 0;
    Subjects seen;
    journal::Follower follower(db.store, "test", {}, [&](std::span<const Entry> entries) {
      if (++calls == 1) throw std::runtime_error("not now");
      for (const auto& entry : entries) seen.push_back(entry.subject);
    });
    const auto position = append(db.store, "a");
    CHECK(follower.wait_until(position, std::chrono::seconds(10)));
    CHECK(calls == 2);
    CHECK(seen == Subjects{"a"});
    CHECK(follower.last_failure().empty());
  });
}

TEST_CASE("waiting for an entry that never comes ends in time") {
  on_both([](TestStore& db) {
    journal::Follower follower(db.store, "test", {}, [](std::span<const Entry>) {});
    CHECK_FALSE(follower.wait_until({1'000'000'000, 1}, std::chrono::milliseconds(30)));
  });
}

TEST_CASE("what is in the journal can't be changed or removed") {
  on_both([](TestStore& db) {
    append(db.store, "a");
    for (const char* sql : {"UPDATE journal SET body = '{}'", "DELETE FROM journal"}) {
      const auto refused = run_command(db.store, [&](Tx& tx) -> Result<std::int64_t> { return tx.exec(sql); });
      REQUIRE_FALSE(refused.has_value());
      CHECK(refused.error().code == "append_only");
    }
    CHECK(next(db.store, {}).size() == 1);
  });
}

TEST_CASE("a durable cursor moves with its consumer's effect, and a lease keeps others off") {
  on_both([](TestStore& db) {
    const auto position = append(db.store, "a");
    REQUIRE(run_command(db.store, [&](Tx& tx) -> Result<int> {
      CHECK(journal::cursor(tx, "mail") == Position{});
      journal::move_cursor(tx, "mail", position);
      return 0;
    }));
    CHECK(db.store.read([](Read& read) { return journal::cursor(read, "mail"); }) == position);
    const auto take = [&](const char* who) {
      return run_command(db.store, [&](Tx& tx) -> Result<bool> {
        return journal::take_lease(tx, "mail", who, {tx.now().micros + 10'000'000});
      });
    };
    CHECK(take("node a") == true);
    CHECK(take("node b") == false);
    CHECK(take("node a") == true);
    db.environment.move_to({db.environment.now().micros + 10'000'000});
    CHECK(take("node b") == true);
    CHECK(db.store.read([](Read& read) { return journal::cursor(read, "mail"); }) == position);
  });
}

TEST_CASE("a position reads back from its text, and nothing else does") {
  CHECK(journal::parse_position(text(Position{817, 42})) == Position{817, 42});
  for (const char* wrong : {"", "1", "1-", "-1", "a-1", "1-b", "1-2 ", "1--2", "99999999999999999999-1"})
    CHECK_FALSE(journal::parse_position(wrong).has_value());
}
