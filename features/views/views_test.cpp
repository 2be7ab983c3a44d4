// Views on both databases: each person's own, one of a name, not without end.
#include <catch2/catch.hpp>

#include "features/identity/identity_service.h"
#include "features/views/view_service.h"
#include "platform/command/command.h"
#include "testing/databases.h"

namespace muster::views {
namespace {

UserId user(Store& store, const std::string& name) {
  const NewUser wanted{name, name + "@example.org", "a good long one", {Role::advisor}, {}, {}};
  return run_command(store, [&](Tx& tx) { return identity::create_user(tx, Actor::system("test"), wanted, "hash"); })
      .value()
      .id;
}
Result<View> kept(Store& store, const UserId& owner, const View& view) {
  return run_command(store, [&](Tx& tx) { return keep(tx, owner, view); });
}
std::vector<View> of(Store& store, const UserId& owner) {
  return store.read([&](Read& read) { return all(read, owner); }).items;
}

}  // namespace

TEST_CASE("a view is its owner's alone; the same name again replaces it; dropped, it is gone") {
  testing::on_both([](testing::TestStore& db) {
    const auto ada = user(db.store, "ada"), bo = user(db.store, "bo");
    const View open{ViewedList::briefs, "Mine", "state=open"};
    const View other{ViewedList::talents, "Mine", "seniority=senior"};
    REQUIRE(kept(db.store, ada, open));
    REQUIRE(kept(db.store, ada, other));
    REQUIRE(kept(db.store, ada, {ViewedList::briefs, "Mine", "state=draft"}));
    CHECK(of(db.store, ada) == std::vector<View>{{ViewedList::briefs, "Mine", "state=draft"}, other});
    CHECK(of(db.store, bo).empty());
    const auto dropped = [&](const UserId& owner) {
      return run_command(db.store, [&](Tx& tx) { return drop(tx, owner, {ViewedList::briefs, "Mine"}); });
    };
    CHECK(dropped(bo).error().kind == Kind::not_found);
    CHECK(dropped(ada).has_value());
    CHECK(of(db.store, ada) == std::vector{other});
  });
}

TEST_CASE("somebody has views, but not without end") {
  testing::on_both([](testing::TestStore& db) {
    const auto ada = user(db.store, "ada");
    for (int i = 0; i < most_views; ++i)
      REQUIRE(kept(db.store, ada, {ViewedList::briefs, "View " + std::to_string(i), ""}));
    CHECK(kept(db.store, ada, {ViewedList::briefs, "One more", ""}).error().faults.front().pointer == "/name");
    CHECK(kept(db.store, ada, {ViewedList::briefs, "View 7", "state=open"}));
  });
}

}  // namespace muster::views
