// `muster migrate` and `muster check` on both databases: what a sound one says, and what one says that was tampered
// with.
#include <catch2/catch.hpp>

#include "cli/commands.h"
#include "platform/command/command.h"
#include "platform/journal/chain.h"
#include "testing/databases.h"

using namespace muster;

namespace {

int run(const cli::Command& command, const std::string& url) {
  cli::Arguments arguments;
  arguments.add("--db", url);
  arguments.add("--json", "true");
  return command.run(arguments);
}

}  // namespace

TEST_CASE("muster check passes a sound database and fails one whose journal was altered") {
  testing::on_both([](testing::TestStore& db) {
    REQUIRE(run_command(db.store, [](Tx& tx) -> Result<int> {
      for (int i = 0; i < 10; ++i) tx.append(Actor::system("test"), {.kind = "test.happened", .subject = "x"});
      return 0;
    }));
    REQUIRE(journal::seal(db.store, "test") == 10);
    CHECK(run(cli::migrate_command, db.url) == cli::Exit::ok);
    CHECK(run(cli::check_command, db.url) == cli::Exit::ok);
    REQUIRE(run_command(db.store, [&](Tx& tx) -> Result<int> {
      tx.run_script(tx.backend() == db::Backend::sqlite ? "DROP TRIGGER journal_keeps_words"
                                                        : "ALTER TABLE journal DISABLE TRIGGER ALL");
      tx.exec("UPDATE journal SET body = 'never happened' WHERE seq = 4");
      return 0;
    }));
    CHECK(run(cli::check_command, db.url) == cli::Exit::refused);
  });
}

TEST_CASE("muster check makes no database where there is none") {
  CHECK(run(cli::check_command, "sqlite:/nowhere/muster.db") == cli::Exit::refused);
}
