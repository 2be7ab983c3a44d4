// Talents on both databases: kept as written, found by filters, paged while others come, never overwritten unseen.
#include "features/talents/talent_service.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "platform/command/command.h"
#include "platform/journal/journal.h"
#include "testing/databases.h"
#include "testing/few_names.h"

namespace muster::talents {
namespace {

const Actor staff = Actor::system("test");

NewTalent new_talent(std::string_view name, std::string_view profile = "{}") {
  NewTalent wanted;
  wanted.portrait.name = name;
  wanted.profile = json::read_text<Profile>(profile).value();
  return wanted;
}

Talent added(Store& store, std::string_view name, std::string_view profile = "{}") {
  auto talent =
      run_command(store, [&](Tx& tx) { return create(tx, staff, new_talent(name, profile), testing::few_names); });
  REQUIRE(talent.has_value());
  return *talent;
}

EditedTalent edit_of(const Talent& talent) {
  EditedTalent edit;
  edit.talent = talent.id;
  edit.portrait = talent.portrait;
  edit.profile = talent.profile;
  return edit;
}

Result<Talent> saved(Store& store, const EditedTalent& edit, std::int64_t version, Editor editor = Editor::staff) {
  return run_command(store, [&](Tx& tx) { return save(tx, staff, edit, version, editor, testing::few_names); });
}

TalentList listed(Store& store, const WhichTalents& which, const std::optional<TalentId>& only = std::nullopt) {
  auto page = store.read([&](Read& read) { return list(read, which, only); });
  REQUIRE(page.has_value());
  return *page;
}

std::vector<std::string> names(const TalentList& page) {
  std::vector<std::string> all;
  for (const auto& item : page.items) all.push_back(item.name);
  return all;
}

using Names_ = std::vector<std::string>;

}  // namespace

TEST_CASE("a talent is read back as it was written, aliases as keys, and stands in the journal whole") {
  testing::on_both([](testing::TestStore& db) {
    const auto ana = added(db.store, "Ana", R"({"skills":[{"skill":"golang","level":4,"years":6}],
      "rate":{"amount":8500,"currency":"USD"},"kinds":["hourly"],"country":"RO","languages":{"en":"C1"}})");
    CHECK(ana.version == 1);
    CHECK(ana.profile.skills[0].skill == "go");
    CHECK(db.store.read([&](Read& read) { return get(read, ana.id); }).value() == ana);
    const auto entries = db.store.read([&](Read& read) { return journal::history(read, ana.id.text(), 10); });
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].kind == "talent.saved");
    CHECK(json::read_text<Person>(entries[0].body).value() == person_of(ana));
  });
}

TEST_CASE("all faults of a talent come at once, and nothing is written") {
  testing::on_both([](testing::TestStore& db) {
    auto wanted = new_talent("Ana", R"({"skills":[{"skill":"cobool","level":4}],"country":"XX"})");
    wanted.portrait.email = "nowhere";
    const auto refused = run_command(db.store, [&](Tx& tx) { return create(tx, staff, wanted, testing::few_names); });
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().faults.size() == 3);
    CHECK(listed(db.store, {}).items.empty());
  });
}

TEST_CASE("an edit of an older version is refused as stale, and an edit that changes nothing writes nothing") {
  testing::on_both([](testing::TestStore& db) {
    const auto ana = added(db.store, "Ana", R"({"skills":[{"skill":"go","level":4}]})");
    auto edit = edit_of(ana);
    CHECK(saved(db.store, edit, 1).value().version == 1);
    edit.profile.skills[0].skill = "react";
    CHECK(saved(db.store, edit, 1).value().version == 2);
    CHECK(saved(db.store, edit, 1).error().kind == Kind::stale);
    CHECK(names(listed(db.store, {.skill = "react"})) == Names_{"Ana"});
    CHECK(listed(db.store, {.skill = "go"}).items.empty());
    const auto entries = db.store.read([&](Read& read) { return journal::history(read, ana.id.text(), 10); });
    CHECK(entries.size() == 2);
  });
}

TEST_CASE("talents can't call their own skills verified") {
  testing::on_both([](testing::TestStore& db) {
    auto edit = edit_of(added(db.store, "Ana", R"({"skills":[{"skill":"go","level":4}]})"));
    edit.profile.skills[0].verified = true;
    CHECK(saved(db.store, edit, 1, Editor::themselves).error().faults.front().pointer == "/profile/skills/0/verified");
    CHECK(saved(db.store, edit, 1, Editor::staff).value().profile.skills[0].verified);
    CHECK(saved(db.store, edit, 2, Editor::themselves).has_value());
  });
}

TEST_CASE("lists filter by every filter") {
  testing::on_both([](testing::TestStore& db) {
    const auto ana = added(db.store, "Ana Iónescu",
                           R"({"skills":[{"skill":"go","level":4}],"seniority":"senior","kinds":["hourly"],
                               "country":"RO"})");
    added(db.store, "Bert 100%", R"({"active":false,"seniority":"junior","kinds":["full_time"],"country":"DE"})");
    CHECK(names(listed(db.store, {})) == Names_{"Ana Iónescu", "Bert 100%"});
    CHECK(listed(db.store, {}).total == 2);
    CHECK(names(listed(db.store, {.q = "ionescu"})) == Names_{"Ana Iónescu"});
    CHECK(names(listed(db.store, {.q = "0%"})) == Names_{"Bert 100%"});
    CHECK(listed(db.store, {.q = "_"}).items.empty());
    CHECK(names(listed(db.store, {.skill = "go"})) == Names_{"Ana Iónescu"});
    CHECK(names(listed(db.store, {.country = "DE"})) == Names_{"Bert 100%"});
    CHECK(names(listed(db.store, {.seniority = Seniority::senior})) == Names_{"Ana Iónescu"});
    CHECK(names(listed(db.store, {.kind = EngagementKind::full_time})) == Names_{"Bert 100%"});
    CHECK(names(listed(db.store, {.active = true})) == Names_{"Ana Iónescu"});
    CHECK(names(listed(db.store, {}, ana.id)) == Names_{"Ana Iónescu"});
    CHECK(listed(db.store, {}, TalentId()).items.empty());
  });
}

TEST_CASE("each order pages through everybody once, while others are added") {
  testing::on_both([](testing::TestStore& db) {
    for (int i = 0; i < 7; ++i) {
      db.environment.move_to({db.environment.now().micros + 1'000'000});
      const auto rate = fmt::format(R"({{"rate":{{"amount":{},"currency":"USD"}}}})", 1000 * (i % 3));
      added(db.store, fmt::format("P{}", i), i == 3 ? "{}" : rate);
    }
    for (const auto* sort : {"name", "-updated", "rate"}) {
      WhichTalents which;
      which.sort = sort;
      which.limit = 2;
      Names_ seen;
      for (int page_number = 0;; ++page_number) {
        const auto page = listed(db.store, which);
        CHECK(page.total.has_value() == (page_number == 0));
        for (const auto& name : names(page))
          if (name.front() == 'P') seen.push_back(name);
        if (!page.next) break;
        which.cursor = page.next;
        added(db.store, fmt::format("A{}{}", sort, page_number), R"({"rate":{"amount":0,"currency":"USD"}})");
      }
      if (std::string_view(sort) == "name") CHECK(seen == Names_{"P0", "P1", "P2", "P3", "P4", "P5", "P6"});
      if (std::string_view(sort) == "-updated") CHECK(seen == Names_{"P6", "P5", "P4", "P3", "P2", "P1", "P0"});
      if (std::string_view(sort) == "rate") CHECK(seen == Names_{"P0", "P6", "P1", "P4", "P2", "P5", "P3"});
    }
  });
}

TEST_CASE("a cursor of another order and an unknown order are refused") {
  testing::on_both([](testing::TestStore& db) {
    for (const auto* name : {"Ana", "Bea"}) added(db.store, name);
    const auto first = listed(db.store, {.limit = 1});
    const auto fault = [&](const WhichTalents& which) {
      return db.store.read([&](Read& read) { return list(read, which, std::nullopt); }).error().faults.front().pointer;
    };
    CHECK(fault({.sort = "rate", .cursor = first.next}) == "?cursor");
    CHECK(fault({.cursor = "beef"}) == "?cursor");
    CHECK(fault({.sort = "age"}) == "?sort");
  });
}

TEST_CASE("a removed talent is gone, and the journal says so") {
  testing::on_both([](testing::TestStore& db) {
    const auto ana = added(db.store, "Ana", R"({"skills":[{"skill":"go","level":4}]})");
    const auto gone = [&] { return run_command(db.store, [&](Tx& tx) { return remove(tx, staff, ana.id); }); };
    CHECK(gone().has_value());
    CHECK(gone().error().kind == Kind::not_found);
    CHECK(listed(db.store, {.skill = "go"}).items.empty());
    const auto entries = db.store.read([&](Read& read) { return journal::history(read, ana.id.text(), 10); });
    CHECK(entries.back().kind == "talent.removed");
  });
}

}  // namespace muster::talents
