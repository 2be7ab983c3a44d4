// Briefs on both databases: written by their client, moved by the table only, never seen by another client.
#include "features/briefs/brief_service.h"

#include <catch2/catch.hpp>

#include "features/clients/client_service.h"
#include "platform/command/command.h"
#include "platform/journal/journal.h"
#include "testing/databases.h"
#include "testing/few_names.h"

namespace muster::briefs {
namespace {

ClientId client_of(Store& store, std::string_view name) {
  NewClient wanted{std::string(name)};
  auto client = run_command(store, [&](Tx& tx) { return clients::create(tx, Actor::system("test"), wanted); });
  REQUIRE(client.has_value());
  return client->id;
}

Asking member_of(const ClientId& client) { return {Actor{"usr_1"}, bits(Role::client_hiring), client}; }
const Asking advisor{Actor{"usr_2"}, bits(Role::advisor)};

Brief read_brief(std::string_view text) {
  auto brief = json::read_text<Brief>(text);
  REQUIRE(brief.has_value());
  return *brief;
}

Result<BriefRecord> created(Store& store, const Asking& by, std::string_view text) {
  return run_command(store, [&](Tx& tx) { return create(tx, by, read_brief(text), testing::few_names); });
}
Result<BriefRecord> moved(Store& store, const Asking& by, const BriefId& id, BriefAction action) {
  return run_command(store, [&](Tx& tx) { return move(tx, by, id, action); });
}
BriefList listed(Store& store, const Asking& by, const WhichBriefs& which = {}) {
  auto page = store.read([&](Read& read) { return list(read, by, which); });
  REQUIRE(page.has_value());
  return *page;
}

}  // namespace

TEST_CASE("a member's brief belongs to their organisation, whose name and whose actions it shows") {
  testing::on_both([](testing::TestStore& db) {
    const auto acme = client_of(db.store, "Acme");
    const auto record = created(db.store, member_of(acme), R"({"title":"Go","must":[{"skill":"golang"}]})").value();
    CHECK(record.client == acme);
    CHECK(record.client_name == "Acme");
    CHECK(record.brief.id == record.id.text());
    CHECK(record.brief.client == acme.text());
    CHECK(std::get<MustSkill>(record.brief.must[0]).skill == "go");
    CHECK(record.allowed == std::vector{BriefAction::open, BriefAction::cancel});
    CHECK(db.store.read([&](Read& read) { return get(read, member_of(acme), record.id); }).value() == record);
  });
}

TEST_CASE("another client's brief is not there, for reading, editing or moving") {
  testing::on_both([](testing::TestStore& db) {
    const auto acme = client_of(db.store, "Acme"), other = client_of(db.store, "Other");
    const auto record = created(db.store, member_of(acme), "{}").value();
    const auto stranger = member_of(other);
    CHECK(db.store.read([&](Read& read) { return get(read, stranger, record.id); }).error().kind == Kind::not_found);
    CHECK(moved(db.store, stranger, record.id, BriefAction::open).error().kind == Kind::not_found);
    CHECK(listed(db.store, stranger).items.empty());
    CHECK(listed(db.store, member_of(acme)).items.size() == 1);
    CHECK(listed(db.store, advisor).items.size() == 1);
  });
}

TEST_CASE("staff say whose brief it is; a member can't write another's") {
  testing::on_both([](testing::TestStore& db) {
    const auto acme = client_of(db.store, "Acme");
    const auto fault = [&](const Asking& by, const std::string& text) {
      return created(db.store, by, text).error().faults.front().pointer;
    };
    CHECK(fault(advisor, "{}") == "/brief/client");
    CHECK(fault(advisor, R"({"client":"cli_01h455vb4pex5vsknk084sn02q"})") == "/brief/client");
    CHECK(fault(member_of(acme), R"({"client":"cli_01h455vb4pex5vsknk084sn02q"})") == "/brief/client");
    CHECK(fault(member_of(acme), R"({"id":"b1"})") == "/brief/id");
    CHECK(fault(member_of(acme), R"({"must":[{"skill":"cobool"}]})") == "/brief/must/0/skill");
    CHECK(created(db.store, advisor, R"({"client":")" + acme.text() + R"("})").value().client == acme);
  });
}

TEST_CASE("a brief moves by its table; what is impossible is refused with what is possible") {
  testing::on_both([](testing::TestStore& db) {
    const auto by = member_of(client_of(db.store, "Acme"));
    const auto id = created(db.store, by, "{}").value().id;
    const auto refused = moved(db.store, by, id, BriefAction::resume).error();
    CHECK(refused.kind == Kind::not_now);
    CHECK(refused.allowed == std::vector<std::string>{"open", "cancel"});
    CHECK(moved(db.store, by, id, BriefAction::open).value().state == BriefState::open);
    CHECK(moved(db.store, by, id, BriefAction::fill).error().kind == Kind::forbidden);
    CHECK(moved(db.store, by, id, BriefAction::hold).value().allowed ==
          std::vector{BriefAction::resume, BriefAction::cancel});
    CHECK(moved(db.store, by, id, BriefAction::resume).value().version == 4);
    CHECK(moved(db.store, advisor, id, BriefAction::fill).value().allowed.empty());
    CHECK(moved(db.store, advisor, id, BriefAction::cancel).error().allowed.empty());
    const auto entries = db.store.read([&](Read& read) { return journal::history(read, id.text(), 10); });
    std::vector<std::string> kinds;
    for (const auto& entry : entries) kinds.push_back(entry.kind);
    CHECK(kinds ==
          std::vector<std::string>{"brief.saved", "brief.opened", "brief.held", "brief.resumed", "brief.filled"});
  });
}

TEST_CASE("a brief's words change by version, until it is over") {
  testing::on_both([](testing::TestStore& db) {
    const auto by = member_of(client_of(db.store, "Acme"));
    const auto record = created(db.store, by, "{}").value();
    const auto saved = [&](std::int64_t version, std::string_view text) {
      return run_command(
          db.store, [&](Tx& tx) { return save(tx, by, record.id, version, read_brief(text), testing::few_names); });
    };
    CHECK(saved(1, R"({"title":"New"})").value().version == 2);
    CHECK(saved(1, R"({"title":"Newer"})").error().kind == Kind::stale);
    CHECK(saved(2, R"({"title":"New"})").value().version == 2);
    CHECK(moved(db.store, by, record.id, BriefAction::cancel).has_value());
    CHECK(saved(3, R"({"title":"Late"})").error().kind == Kind::not_now);
  });
}

TEST_CASE("the list of briefs pages from the last changed, and filters by state") {
  testing::on_both([](testing::TestStore& db) {
    const auto by = member_of(client_of(db.store, "Acme"));
    std::vector<BriefId> ids;
    for (int i = 0; i < 5; ++i) {
      db.environment.move_to({db.environment.now().micros + 1'000'000});
      ids.push_back(created(db.store, by, "{}").value().id);
    }
    CHECK(moved(db.store, by, ids[0], BriefAction::open).has_value());
    CHECK(listed(db.store, by, {.state = BriefState::open}).total == 1);
    std::vector<BriefId> seen;
    WhichBriefs which{.limit = 2};
    do {
      const auto page = listed(db.store, by, which);
      for (const auto& item : page.items) seen.push_back(item.id);
      which.cursor = page.next;
    } while (which.cursor);
    CHECK(seen.size() == 5);
    CHECK(seen.back() == ids[1]);
  });
}

TEST_CASE("the list of briefs is found by words and sorted by title or by age, page by page") {
  testing::on_both([](testing::TestStore& db) {
    const auto by = member_of(client_of(db.store, "Acme"));
    const auto add = [&](std::string_view brief) {
      db.environment.move_to({db.environment.now().micros + 1'000'000});
      REQUIRE(created(db.store, by, brief));
    };
    add(R"({"title":"Ärzte-App","must":[{"skill":"react"}]})");
    add(R"({"title":"Zahlungen 100%","must":[{"any_of":[{"skill":"go"},{"skill":"c++"}]}]})");
    add(R"({"title":"Banking","nice":[{"skill":"go"}]})");
    const auto titles = [&](WhichBriefs which) {
      std::vector<std::string> found;
      which.limit = 2;
      do {
        const auto page = listed(db.store, by, which);
        for (const auto& item : page.items) found.push_back(*item.title);
        which.cursor = page.next;
      } while (which.cursor);
      return found;
    };
    using Titles = std::vector<std::string>;
    CHECK(titles({.sort = "title"}) == Titles{"Ärzte-App", "Banking", "Zahlungen 100%"});
    CHECK(titles({.sort = "updated"}) == Titles{"Ärzte-App", "Zahlungen 100%", "Banking"});
    CHECK(titles({.q = "arzte"}) == Titles{"Ärzte-App"});
    CHECK(titles({.q = "100%"}) == Titles{"Zahlungen 100%"});
    CHECK(titles({.q = "go", .sort = "title"}) == Titles{"Banking", "Zahlungen 100%"});
    CHECK(listed(db.store, by, {.q = "go"}).total == 2);
    CHECK_FALSE(db.store.read([&](Read& read) { return list(read, by, {.sort = "size"}); }));
    const auto next = listed(db.store, by, {.limit = 2}).next;
    CHECK_FALSE(db.store.read([&](Read& read) { return list(read, by, {.sort = "title", .cursor = next}); }));
  });
}

TEST_CASE("clients are listed by name, a page at a time") {
  testing::on_both([](testing::TestStore& db) {
    for (const auto* name : {"Zeta", "Ácme", "Beta"}) client_of(db.store, name);
    const auto page = [&](const WhichClients& which) {
      return db.store.read([&](Read& read) { return clients::list(read, which); }).value();
    };
    const auto first = page({.limit = 2});
    REQUIRE(first.items.size() == 2);
    CHECK(first.items[0].name == "Ácme");
    CHECK(page({.limit = 2, .cursor = first.next}).items.at(0).name == "Zeta");
    CHECK(page({.q = "acme"}).items.size() == 1);
  });
}

}  // namespace muster::briefs
