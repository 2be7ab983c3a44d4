// The demo network through the real services, on both databases.
#include <catch2/catch.hpp>

#include "demo/fill.h"
#include "demo/logins.h"
#include "features/identity/identity_service.h"
#include "features/talents/talent_service.h"
#include "testing/databases.h"

using namespace muster;

TEST_CASE("an empty database takes the demo network, one that has a network refuses it") {
  testing::on_both([](testing::TestStore& db) {
    const auto network = demo::network_of(1, *parse_date("2026-11-23"), {.people = 230, .briefs = 20});
    std::size_t people = 0;
    const auto tell = [&](std::string_view what, std::size_t done, std::size_t) {
      if (what == "people") people = done;
    };
    const auto filled = demo::fill(db.store, network, tell);
    INFO((filled ? std::string() : filled.error().detail));
    REQUIRE(filled);
    CHECK(people == 230);
    WhichTalents first;
    first.limit = 1;
    const auto list = db.store.read([&](Read& read) { return talents::list(read, first, std::nullopt); });
    CHECK(list->total == 230);
    const auto login = demo::logins().all.front();
    CHECK(identity::user_with_password(db.store, {login.email, login.password}));
    const auto again = demo::fill(db.store, network, tell);
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == Kind::conflict);
  });
}
