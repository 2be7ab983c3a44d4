// What a store promises on both databases: values, snapshots, savepoints, typed failures. Group commit has its own
// file.
#include "platform/db/store.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "platform/command/command.h"
#include "testing/databases.h"

using namespace muster;
using testing::on_both;
using testing::TestStore;
using PersonId = Id<"per_">;

namespace {

void make_tables(Store& store) {
  auto done = run_command(store, [](Tx& tx) -> Result<int> {
    tx.exec("CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, age BIGINT CHECK (age >= 0))");
    tx.exec(
        "CREATE TABLE pet (name TEXT PRIMARY KEY, owner TEXT NOT NULL REFERENCES person (id) "
        "DEFERRABLE INITIALLY DEFERRED)");
    return 0;
  });
  REQUIRE(done.has_value());
}

Result<PersonId> add_person(Tx& tx, std::string_view name, std::optional<int> age) {
  const auto id = tx.new_id<PersonId>();
  tx.exec("INSERT INTO person (id, name, age) VALUES ($1, $2, $3)", id, name, age);
  return id;
}

std::int64_t people(Store& store) {
  return store.read([](Read& read) { return read.one<std::int64_t>("SELECT count(*) FROM person").value(); });
}

}  // namespace

TEST_CASE("what is written is read back the same on both databases") {
  on_both([](TestStore& db) {
    make_tables(db.store);
    const auto id = run_command(db.store, [](Tx& tx) { return add_person(tx, "Ana Ünïcode 'quoted'", 41); });
    REQUIRE(id.has_value());
    REQUIRE(run_command(db.store, [](Tx& tx) { return add_person(tx, "", std::nullopt); }).has_value());
    db.store.read([&](Read& read) {
      const auto row = read.query("SELECT id, name, age FROM person WHERE id = $1", *id).front();
      const auto [same_id, name, age] = row.as<PersonId, std::string, std::optional<int>>();
      CHECK(same_id == *id);
      CHECK(name == "Ana Ünïcode 'quoted'");
      CHECK(age == 41);
      const auto nobody = read.query("SELECT name, age FROM person WHERE name = $1", "").front();
      CHECK(nobody.get<std::string>(0).empty());
      CHECK_FALSE(nobody.get<std::optional<int>>(1).has_value());
      CHECK_THROWS_AS(nobody.get<int>(1), db::Failure);
      CHECK(read.one<std::int64_t>("SELECT age FROM person WHERE age = $2 AND name <> $1", "x", 41) == 41);
      CHECK_FALSE(read.one<int>("SELECT age FROM person WHERE id = $1", "nobody").has_value());
      CHECK(read.one<std::optional<std::int64_t>>("SELECT sum(age) FROM person").value() == 41);
      CHECK(read.one<std::int64_t>("SELECT $1 + 0", std::int64_t{9223372036854775807}) == 9223372036854775807);
      CHECK(read.one<std::int64_t>("SELECT $1 - 1", -9223372036854775807) == std::int64_t{-9223372036854775807 - 1});
    });
  });
}

TEST_CASE("text that is a number stays text, and a null can be asked for") {
  on_both([](TestStore& db) {
    make_tables(db.store);
    REQUIRE(run_command(db.store, [](Tx& tx) { return add_person(tx, "0042", std::nullopt); }).has_value());
    db.store.read([&](Read& read) {
      CHECK(read.one<std::string>("SELECT name FROM person").value() == "0042");
      const std::optional<int> no_age;
      CHECK(read.query("SELECT id FROM person WHERE $1 IS NULL OR age = $1", no_age).size() == 1);
      CHECK(read.query("SELECT id FROM person WHERE $1 IS NULL OR age = $1", std::optional<int>(3)).empty());
    });
  });
}

TEST_CASE("a stream gives every row and may be asked other things meanwhile") {
  on_both([](TestStore& db) {
    make_tables(db.store);
    struct Person {
      std::string id, name;
      int age;
    };
    std::vector<Person> many;
    for (int i = 0; i < 5000; ++i) many.push_back({"p" + std::to_string(i), "name " + std::to_string(i), i});
    const auto added = run_command(db.store, [&](Tx& tx) -> Result<std::int64_t> {
      return tx.exec_each("INSERT INTO person (id, name, age) VALUES ($1, $2, $3)", many,
                          [](const Person& person) { return std::tie(person.id, person.name, person.age); });
    });
    REQUIRE(added == 5000);
    db.store.read([&](Read& read) {
      int next = 0;
      std::vector<db::Row> kept;
      read.for_each(
          [&](const db::Row& row) {
            CHECK(row.get<int>(0) == next++);
            if (next % 1000 != 0) return;
            kept.push_back(row);
            CHECK(read.one<int>("SELECT age FROM person WHERE age = $1", next - 1) == next - 1);
            int inner = 0;  // the same SQL, once more
            read.for_each([&](const db::Row&) { ++inner; }, "SELECT age FROM person WHERE age >= $1 ORDER BY age",
                          4990);
            CHECK(inner == 10);
          },
          "SELECT age FROM person WHERE age >= $1 ORDER BY age", 0);
      CHECK(next == 5000);
      REQUIRE(kept.size() == 5);
      CHECK(kept[0].get<int>(0) == 999);
      CHECK_THROWS_AS(read.for_each([](const db::Row&) { throw std::runtime_error("enough"); }, "SELECT 1"),
                      std::runtime_error);
    });
    CHECK(people(db.store) == 5000);
  });
}

TEST_CASE("a read sees one snapshot, whatever is committed meanwhile") {
  on_both([](TestStore& db) {
    make_tables(db.store);
    db.store.read([&](Read& read) {
      CHECK(read.one<int>("SELECT count(*) FROM person") == 0);
      REQUIRE(run_command(db.store, [](Tx& tx) { return add_person(tx, "late", 1); }).has_value());
      CHECK(read.one<int>("SELECT count(*) FROM person") == 0);
    });
    CHECK(people(db.store) == 1);
  });
}

TEST_CASE("reads can't write") {
  on_both([](TestStore& db) {
    make_tables(db.store);
    CHECK_THROWS_AS(db.store.read([](Read& read) { read.query("DELETE FROM person"); }), db::Failure);
  });
}

TEST_CASE("a refused command leaves nothing behind") {
  on_both([](TestStore& db) {
    make_tables(db.store);
    const auto refused = run_command(db.store, [](Tx& tx) -> Result<PersonId> {
      auto id = add_person(tx, "half", 1);
      tx.append(Actor::system("test"), {.kind = "person.added", .subject = "half"});
      if (id) return refuse(Problem::invalid("not after all"));
      return id;
    });
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().detail == "not after all");
    CHECK_THROWS_AS(run_command(db.store,
                                [](Tx& tx) -> Result<PersonId> {
                                  auto id = add_person(tx, "half", 1);
                                  if (id) throw std::logic_error("a defect");
                                  return id;
                                }),
                    std::logic_error);
    CHECK(people(db.store) == 0);
    CHECK(db.store.counts().refused >= 1);
    CHECK(run_command(db.store, [](Tx& tx) { return add_person(tx, "half", 1); }).has_value());
  });
}

TEST_CASE("what the database refuses becomes a problem with a name") {
  on_both([](TestStore& db) {
    make_tables(db.store);
    REQUIRE(run_command(db.store, [](Tx& tx) { return add_person(tx, "Ana", 1); }).has_value());
    const auto twice = run_command(db.store, [](Tx& tx) { return add_person(tx, "Ana", 2); });
    REQUIRE_FALSE(twice.has_value());
    CHECK(twice.error().kind == Kind::conflict);
    CHECK(twice.error().code == "already_exists");
    const auto negative = run_command(db.store, [](Tx& tx) { return add_person(tx, "Bo", -1); });
    REQUIRE_FALSE(negative.has_value());
    CHECK(negative.error().kind == Kind::invalid);
    const auto orphan = run_command(db.store, [](Tx& tx) -> Result<int> {
      tx.exec("INSERT INTO pet (name, owner) VALUES ('Rex', 'nobody')");
      return 1;
    });
    REQUIRE_FALSE(orphan.has_value());
    CHECK(orphan.error().code == "reference");
    CHECK_THROWS_AS(run_command(db.store,
                                [](Tx& tx) -> Result<int> {
                                  tx.exec("INSERT INTO nowhere VALUES (1)");
                                  return 1;
                                }),
                    db::Failure);
    CHECK(people(db.store) == 1);
  });
}

TEST_CASE("a command that goes on after a failed statement has no effect") {
  on_both([](TestStore& db) {
    make_tables(db.store);
    const auto swallow = [](Tx& tx) -> Result<int> {
      tx.exec("INSERT INTO person (id, name) VALUES ('a', 'a')");
      tx.append(Actor::system("test"), {.kind = "person.added", .subject = "a"});
      try {
        tx.exec("INSERT INTO person (id, name) VALUES ('b', 'a')");
      } catch (const db::Failure&) {  // as no service should
      }
      return 1;
    };
    CHECK_THROWS_AS(run_command(db.store, swallow), db::Failure);
    CHECK(people(db.store) == 0);
  });
}

TEST_CASE("prepared statements are kept, and forgotten when there are too many") {
  on_both([](TestStore& db) {
    make_tables(db.store);
    const auto answered = run_command(db.store, [](Tx& tx) -> Result<int> {
      int sum = 0;
      for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 700; ++i) sum += tx.one<int>("SELECT " + std::to_string(i) + " + $1", 1).value();
      }
      return sum;
    });
    CHECK(answered == 2 * (700 * 699 / 2 + 700));
    // The same SQL with a parameter of another type is another statement.
    db.store.read([](Read& read) {
      CHECK(read.one<std::string>("SELECT $1", "text") == "text");
      CHECK(read.one<int>("SELECT $1", 7) == 7);
      CHECK_FALSE(read.one<std::optional<int>>("SELECT $1", std::optional<int>()).value().has_value());
    });
  });
}

TEST_CASE("a table that changes under a prepared statement does no harm") {
  on_both([](TestStore& db) {
    make_tables(db.store);
    const auto other = db.another();
    REQUIRE(run_command(db.store, [](Tx& tx) { return add_person(tx, "Ana", 1); }).has_value());
    const auto width = [&]() -> Result<std::size_t> {
      return run_command(db.store, [](Tx& tx) -> Result<std::size_t> {
        return tx.query("SELECT * FROM person WHERE name = $1", "Ana").size();
      });
    };
    CHECK(width() == 1u);
    REQUIRE(run_command(*other, [](Tx& tx) -> Result<int> {
              tx.exec("ALTER TABLE person ADD COLUMN city TEXT");
              return 0;
            }).has_value());
    CHECK(width() == 1u);
  });
}

TEST_CASE("writers that read what the others write come out one after another") {
  on_both(
      [](TestStore& db) {
        REQUIRE(run_command(db.store, [](Tx& tx) -> Result<int> {
                  tx.exec("CREATE TABLE counter (id BIGINT PRIMARY KEY, value BIGINT NOT NULL)");
                  tx.exec("INSERT INTO counter VALUES (1, 0)");
                  return 0;
                }).has_value());
        constexpr int writers = 8;
        constexpr int rounds = 25;
        std::atomic<int> failed{0};
        std::vector<std::jthread> threads;
        for (int i = 0; i < writers; ++i) {
          threads.emplace_back([&] {
            for (int round = 0; round < rounds; ++round) {
              const auto result = run_command(db.store, [](Tx& tx) -> Result<int> {
                const auto value = tx.one<std::int64_t>("SELECT value FROM counter WHERE id = 1").value();
                tx.exec("UPDATE counter SET value = $1 WHERE id = 1", value + 1);
                return 0;
              });
              if (!result) ++failed;
            }
          });
        }
        threads.clear();
        CHECK(failed == 0);
        CHECK(db.store.read([](Read& read) { return read.one<int>("SELECT value FROM counter").value(); }) ==
              writers * rounds);
        if (db.store.backend() == db::Backend::postgresql) CHECK(db.store.counts().retries > 0);
      },
      {.most_retries = 200});
}

TEST_CASE("a bad address is refused with what is wrong with it") {
  const auto environment = real_environment();
  for (const char* url : {"", "sqlite:", "mysql://x", "muster.db"}) {
    const auto store = Store::open(url, {}, *environment);
    REQUIRE_FALSE(store.has_value());
    CHECK(store.error().detail.find("sqlite:PATH or postgresql://") != std::string::npos);
  }
  CHECK_FALSE(Store::open("sqlite:/nowhere/at/all.db", {}, *environment).has_value());
  CHECK_FALSE(Store::open("postgresql:///x?host=/nowhere", {}, *environment).has_value());
}

TEST_CASE("a store in memory needs no file") {
  const auto environment = real_environment();
  const auto store = Store::open("sqlite::memory:", {}, *environment).value();
  make_tables(*store);
  REQUIRE(run_command(*store, [](Tx& tx) { return add_person(tx, "Ana", 1); }).has_value());
  CHECK(people(*store) == 1);
  const auto second = Store::open("sqlite::memory:", {}, *environment).value();
  CHECK_THROWS_AS(people(*second), db::Failure);
}
