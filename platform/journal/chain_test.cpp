// The hash chain: complete, put on by one, and broken by whatever is done to the journal behind its back.
#include "platform/journal/chain.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "platform/command/command.h"
#include "platform/journal/journal.h"
#include "testing/databases.h"

using namespace muster;
using journal::Verification;
using testing::on_both;
using testing::TestStore;

namespace {

// Called on threads, too, where Catch's macros may not be used.
void append(Store& store, int count) {
  const auto done = run_command(store, [&](Tx& tx) -> Result<int> {
    for (int i = 0; i < count; ++i)
      tx.append(Actor{"usr_1"}, {.kind = "test.happened", .subject = "s" + std::to_string(i)});
    return 0;
  });
  claim(done.has_value(), "a test's entries are appended");
}

void seal_all(Store& store) {
  while (journal::seal(store, "test").value() > 0) {
  }
}

Verification verified(Store& store) {
  return store.read([](Read& read) { return journal::verify(read); });
}

// As somebody would with the database's own tools, past the triggers.
void tamper(Store& store, const std::string& sql) {
  const bool sqlite = store.backend() == db::Backend::sqlite;
  REQUIRE(run_command(store, [&](Tx& tx) -> Result<int> {
    tx.run_script(sqlite ? "DROP TRIGGER journal_keeps_rows; DROP TRIGGER journal_keeps_words;"
                           "DROP TRIGGER chain_keeps_rows; DROP TRIGGER chain_keeps_words"
                         : "ALTER TABLE journal DISABLE TRIGGER ALL; ALTER TABLE journal_chain DISABLE TRIGGER ALL");
    tx.run_script(sql);
    return 0;
  }));
}

}  // namespace

TEST_CASE("a link depends on every part of an entry and on the link before") {
  const journal::Entry entry{{1, 2}, {3}, {"usr_1"}, "kind", "subject", "body"};
  std::vector<journal::Entry> others(7, entry);
  others[0].position.xid = 9;
  others[1].position.seq = 9;
  others[2].at.micros = 9;
  others[3].actor.id = "usr_2";
  others[4].kind = "kin";
  others[4].subject = "dsubject";  // the same letters, cut elsewhere
  others[5].subject = "subjekt";
  others[6].body = "";
  for (const auto& other : others) CHECK(journal::link("", other) != journal::link("", entry));
  CHECK(journal::link("a", entry) != journal::link("b", entry));
  // printf "0:3:1-21:35:usr_14:kind7:subject4:body" | sha256sum
  CHECK(journal::link("", entry) == "6c7cf50f8976f098fc8edcc891464516e361f787fa3238265cc862c296440d22");
}

TEST_CASE("a sealed journal verifies, and what is not sealed yet is counted") {
  on_both([](TestStore& db) {
    append(db.store, 2500);
    CHECK(journal::seal(db.store, "test", 1000) == 1000);
    CHECK(verified(db.store).unsealed == 1500);
    seal_all(db.store);
    append(db.store, 3);
    const auto found = verified(db.store);
    CHECK(found.damages.empty());
    CHECK(found.sealed == 2500);
    CHECK(found.unsealed == 3);
    CHECK(found.last_link.size() == 64);
  });
}

TEST_CASE("verifying finds what was altered, removed, added, exchanged or unsealed") {
  struct Tampering {
    const char* sql;
    const char* found;
  };
  const auto [sql, words] = GENERATE(
      Tampering{"UPDATE journal SET body = '{\"pay\":1}' WHERE seq = 5", "altered"},
      Tampering{"UPDATE journal SET actor = 'usr_2' WHERE seq = 5", "altered"},
      Tampering{"UPDATE journal SET at = at + 1 WHERE seq = 20", "altered"},
      Tampering{"DELETE FROM journal WHERE seq = 5", "removed"},
      Tampering{"DELETE FROM journal WHERE seq = 20", "removed"},
      Tampering{"DELETE FROM journal WHERE seq = 5; DELETE FROM journal_chain WHERE seq = 5", "links are missing"},
      Tampering{"UPDATE journal SET subject = 'x' WHERE seq = 5; UPDATE journal_chain SET hash = 'ff' WHERE seq = 5",
                "altered"},
      Tampering{"UPDATE journal SET seq = 1000 WHERE seq = 5; UPDATE journal SET seq = 5 WHERE seq = 6;"
                "UPDATE journal SET seq = 6 WHERE seq = 1000",
                "altered"},
      Tampering{"UPDATE journal SET seq = 1000 WHERE seq = 5", "removed"},
      Tampering{"DELETE FROM journal_chain WHERE seq = 5", "added"},
      Tampering{"UPDATE journal_chain SET place = 1000 WHERE seq = 5", "out of order"});
  on_both([&, sql = sql, words = words](TestStore& db) {
    append(db.store, 20);
    seal_all(db.store);
    tamper(db.store, sql);
    const auto found = verified(db.store).damages;
    CAPTURE(sql, found);
    CHECK(
        std::ranges::any_of(found, [&](const std::string& damage) { return damage.find(words) != std::string::npos; }));
  });
}

TEST_CASE("of two sealers one seals, and the other takes over when the lease is over") {
  on_both([](TestStore& db) {
    append(db.store, 10);
    const auto other = db.another();
    CHECK(journal::seal(db.store, "node a", 4) == 4);
    CHECK(journal::seal(*other, "node b") == 0);
    db.environment.move_to({db.environment.now().micros + 60'000'000});
    CHECK(journal::seal(*other, "node b") == 6);
    CHECK(journal::seal(db.store, "node a") == 0);
    CHECK(verified(db.store).damages.empty());
  });
}

TEST_CASE("the sealer keeps up with writers and never breaks the chain") {
  on_both([](TestStore& db) {
    const auto other = db.another();
    {
      const journal::Sealer here(db.store, "node a");
      const journal::Sealer there(*other, "node b");
      std::vector<std::jthread> writers;
      for (Store* node : {&db.store, other.get(), &db.store, other.get()}) {
        writers.emplace_back([node] {
          for (int i = 0; i < 20; ++i) append(*node, 2);
        });
      }
      writers.clear();
      while (verified(db.store).sealed < 160) std::this_thread::yield();
    }
    const auto found = verified(db.store);
    CHECK(found.damages.empty());
    CHECK(found.sealed == 160);
  });
}

TEST_CASE("a sealer with nothing to seal writes nothing") {
  on_both([](TestStore& db) {
    append(db.store, 5);
    const journal::Sealer here(db.store, "node a");
    while (verified(db.store).sealed < 5) std::this_thread::yield();
    const auto other = db.another();
    const journal::Sealer there(*other, "node b");
    // The row of the last seal can be read a moment before its news is told: let that pass.
    const auto seen = db.store.wait_for_news(db.store.news(), std::chrono::milliseconds(500));
    CHECK(db.store.wait_for_news(seen, std::chrono::milliseconds(500)) == seen);
  });
}
