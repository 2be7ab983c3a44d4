// Files over HTTP, without HTTP: the record that can be asked for while and after it runs.
#include <catch2/catch.hpp>

#include "features/talents/import_desk_service.h"
#include "features/talents/import_store.h"
#include "features/talents/talent_service.h"
#include "platform/command/command.h"
#include "testing/databases.h"
#include "testing/few_names.h"

namespace muster::talents {
namespace {

// What became of it: the desk finishes what it took before it goes.
ImportRecord after(testing::TestStore& db, const NewImport& wanted) {
  ImportId id;
  {
    ImportDesk desk(db.store, testing::few_names);
    const auto taken = desk.take(Actor{"usr_1"}, wanted);
    REQUIRE(taken.has_value());
    CHECK(taken->state == ImportState::running);
    id = taken->id;
  }
  auto record = db.store.read([&](Read& read) { return get_import(read, id); });
  REQUIRE(record.has_value());
  return *record;
}

}  // namespace

TEST_CASE("an import over HTTP is kept with its counts and faults") {
  testing::on_both([](testing::TestStore& db) {
    const auto record = after(db, {.format = "csv", .file = "id,name,country\np1,Ana,RO\np2,Bert,XX\n"});
    CHECK(record.state == ImportState::done);
    CHECK(record.counts == ImportCounts{2, 1, 0, 0, 1});
    REQUIRE(record.errors.size() == 1);
    CHECK(record.errors[0].column == "country");
    CHECK(record.progress.done == record.progress.total);
  });
}

TEST_CASE("a file that is none fails with its problem; wrong parameters are refused at once") {
  testing::on_both([](testing::TestStore& db) {
    const auto record = after(db, {.format = "csv", .file = "name\nAna\n"});
    CHECK(record.state == ImportState::failed);
    CHECK(record.problem.value().find("neither a column id nor email") != std::string::npos);
    ImportDesk desk(db.store, testing::few_names);
    const auto fault = [&](const NewImport& wanted) {
      return desk.take(Actor{"usr_1"}, wanted).error().faults.front().pointer;
    };
    CHECK(fault({.format = "xls", .file = "x"}) == "?format");
    CHECK(fault({.format = "csv", .mapping = "[]", .file = "x"}) == "?mapping");
  });
}

TEST_CASE("what a file says can't harm the record that tells of it") {
  testing::on_sqlite([](testing::TestStore& db) {
    const auto record = after(db, {.format = "ndjson",
                                   .file = R"({"id":"p","a\u0001\u202e\nb":1})"
                                           "\n{\"id\":\"\x01\"}"});
    CHECK(record.counts.failed == 2);
    CHECK(after(db, {.format = "csv", .file = "id," + std::string(5000, 'x') + "\n1,2\n"}).notes.size() == 1);
    CHECK(after(db, {.format = "csv", .file = "id,\"x\ny\xE2\x80\xAE\"\n1,2\n"}).notes.size() == 1);
  });
}

TEST_CASE("an import whose node went away without a word shows as interrupted") {
  testing::on_both([](testing::TestStore& db) {
    ImportRecord record;
    record.id = db.environment.new_id<ImportId>();
    record.state = ImportState::running;
    record.started = record.as_of = db.environment.now();
    REQUIRE(run_command(db.store, [&](Tx& tx) -> Result<int> { return store::insert(tx, record), 0; }).has_value());
    const auto state = [&] { return db.store.read([&](Read& read) { return get_import(read, record.id); })->state; };
    CHECK(state() == ImportState::running);
    db.environment.move_to({db.environment.now().micros + 61'000'000});
    CHECK(state() == ImportState::interrupted);
  });
}

}  // namespace muster::talents
