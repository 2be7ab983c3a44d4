// Choosing what is public: the look that a talent is shown while choosing is what the pages show once it is saved, and
// looking changes nothing.
#include <catch2/catch.hpp>

#include "tests/api/public_pages.h"

using namespace muster;
using namespace muster::testing;

TEST_CASE("a talent sees what strangers would see, field by field, before it is so") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto id = added(network, "Ilse Verhaegen", "Back-end developer", 12300);
    const auto page = "/talents/" + id, look = page + "/look";
    const auto all = network.ok(200, "POST", look, R"({"name":"full"})", admin);
    CHECK(text_at(all, "/name") == "Ilse Verhaegen");
    CHECK(text_at(all, "/what") == "Back-end developer");
    CHECK(text_at(all, "/verified") == "Verified expert in software development");
    CHECK(text_at(all, "/facts/0") == "Romania, UTC+2");
    CHECK(text_at(all, "/about") == "Builds things.");
    CHECK(says(get(network, page), "<h1>Ilse V.</h1>"));  // nothing was saved
    const auto shy = network.send("POST", look,
                                  R"({"name":"initials","headline":false,"about":false,"country":false,"rate":false,)"
                                  R"("availability":false,"languages":false,"industries":false,"portfolio":false,)"
                                  R"("ratings":false})",
                                  admin);
    REQUIRE(shy.status == 200);
    CHECK(says(shy, "I. V."));
    for (const auto* hidden : {"Ilse", "Verhaegen", "Builds", "Romania", "$123", "40 h"})
      CHECK_FALSE(says(shy, hidden));
    const auto german = network.send("POST", look + "?language=de", "{}", admin);
    CHECK(says(german, "Rumänien"));
    const auto none = network.ok(200, "POST", look, R"({"listed":false})", admin);
    CHECK(json::text(at(none, "/listed")) == "false");
    CHECK(text_at(none, "/name").empty());
    CHECK(get(network, page).status == 200);
    CHECK(network.send("POST", look, "{}", network.caller(Role::talent)).status == 404);
    CHECK(network.send("POST", look, "{}").status == 401);
    CHECK(network.send("POST", look, R"({"shoe_size":44})", admin).status == 422);
  });
}

TEST_CASE("who hides is in no overview's count and in no list of similar people") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    std::vector<std::string> ids;
    for (const auto* name : {"Ada One", "Bo Two", "Cy Three", "Di Four", "Ed Five"})
      ids.push_back(added(network, name, "Back-end developer"));
    const std::string counted = R"(Back-end Developers</a> <span class="n">5</span>)";
    CHECK(says(get(network, "/developers"), counted));
    CHECK(says(get(network, "/"), counted));
    network.ok(200, "PUT", "/talents/" + ids[0] + "/visibility", R"({"listed":false})", admin);
    CHECK_FALSE(says(get(network, "/developers"), R"(Back-end Developers</a> <span class="n">)"));  // four: not told
    for (std::size_t i = 1; i < ids.size(); ++i) CHECK_FALSE(says(get(network, "/talents/" + ids[i]), ids[0]));
    for (const auto* path : {"/", "/developers", "/developers/back-end", "/talents", "/sitemaps/talents-1.xml"})
      CHECK_FALSE(says(get(network, path), ids[0]));
  });
}
