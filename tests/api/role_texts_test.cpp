// Prose of roles that the operator writes: in the app it wins over their file, the file over the built-in text; it is
// on the page at the next request, runs nothing, and can be taken back.
#include <catch2/catch.hpp>

#include "tests/api/public_pages.h"

using namespace muster;
using namespace muster::testing;

namespace {

constexpr std::string_view text_path = "/role-texts/back-end/en";
std::string body(const std::string& markdown) { return json::text(json::object({{"text", markdown}})); }

}  // namespace

TEST_CASE("a text written in the app is on the page at the next request, and reverting brings the built-in one back") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto before = get(network, role_page).body;
    const auto first = network.send("GET", text_path, "", admin);
    CHECK(text_at(json_of(first), "/source") == "built_in");
    CHECK(first.field("etag") == "\"1\"");
    const std::string markdown =
        "---\nrole: back-end\nlanguage: en\nupdated: 2026-10-01\n---\n\n## What they do\n\nThey keep the ledger "
        "right.\n\n## Demand\n\nMore than *ever*.\n\n## Our own part\n\nRare.\n";
    const auto saved = network.send("PUT", text_path, body(markdown), admin, {{"If-Match", "\"1\""}});
    REQUIRE(saved.status == 200);
    CHECK(saved.field("etag") == "\"2\"");
    auto page = get(network, role_page);
    for (const auto* part :
         {"They keep the ledger right.", "More than <em>ever</em>.", ">Our own part</h3>", "October 2026"})
      CHECK(says(page, part));
    CHECK(says(page, "<div class=\"capabilities\"><div><h3>"));  // what the text leaves out is made for every role
    CHECK_FALSE(says(get(network, "/de/developers/back-end"), "They keep the ledger right."));
    CHECK(network.send("PUT", text_path, body("Text"), admin, {{"If-Match", "\"1\""}}).status == 412);
    CHECK(network.send("PUT", text_path, body("Text"), admin).status == 428);
    const auto reverted = network.ok(200, "DELETE", text_path, "", admin);
    CHECK(text_at(reverted, "/source") == "built_in");
    CHECK(get(network, role_page).body == before);
    const auto scrum = network.ok(200, "GET", "/role-texts/scrum-master/de", "", admin);
    CHECK(text_at(scrum, "/source") == "made");
    network.ok(200, "PUT", "/role-texts/scrum-master/de", body("## What they do\n\nSie hören zu."), admin,
               {{"If-Match", "\"1\""}});
    CHECK(says(get(network, "/de/project-managers/scrum-master"), "Sie hören zu."));
    CHECK(network.send("GET", "/role-texts", "", admin).body.find("scrum-master") != std::string::npos);
    const auto journal = network.send("GET", "/journal?limit=200", "", admin).body;
    for (const auto* kind : {"role_text.saved", "role_text.reverted"}) CHECK(journal.find(kind) != std::string::npos);
  });
}

TEST_CASE("a text runs nothing, its faults are named with their lines, and only the operator writes it") {
  on_sqlite([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const std::string evil =
        "## What they do\n\n<script>alert(1)</script> [x](javascript:alert(2)) ![y](data:text/html,x)\n\n## Demand\n\n"
        "<img src=x onerror=alert(3)>\n";
    const auto look = network.send("POST", "/role-texts/back-end/en/look", body(evil), admin);
    CHECK(look.status == 200);
    const auto german = network.send("POST", "/role-texts/back-end/de/look", body("## Demand\n\nGut.\n"), admin);
    CHECK(says(german, "\"Nachfrage\""));  // as the page says it
    CHECK(network.send("POST", "/role-texts/plumber/de/look", body("## Demand"), admin).status == 404);
    network.ok(200, "PUT", text_path, body(evil), admin, {{"If-Match", "\"1\""}});
    for (const auto& seen : {look.body, get(network, role_page).body})
      for (const auto* never : {"<script>alert", "<img", "href=\"javascript", "src=\"data:"})
        CHECK(seen.find(never) == std::string::npos);
    const auto refused =
        network.send("PUT", text_path, body("## A\n\n# B\n\n{{nothing}}"), admin, {{"If-Match", "\"2\""}});
    CHECK(refused.status == 422);
    for (const auto* fault : {"line 3: ", "line 5: {{nothing}} is no figure"}) CHECK(says(refused, fault));
    CHECK(network.send("GET", "/role-texts/plumber/en", "", admin).status == 404);
    CHECK(network.send("GET", "/role-texts/back-end/fr", "", admin).status == 404);
    for (const auto role : {Role::talent, Role::client_owner, Role::advisor})
      CHECK(network.send("GET", "/role-texts", "", network.caller(role)).status == 403);
  });
}

TEST_CASE("a file of the operator's wins over the built-in text, and the app over the file") {
  on_both([](TestStore& db) {
    Network network(db);
    cli::NodeOptions options;
    options.site.prose = {{"roles/back-end.md", "## What they do\n\nFrom the folder."}};
    cli::Node node(db.store, std::move(options));
    http::ServerOptions serving;
    serving.listen = "127.0.0.1:0";
    serving.threads = 1;
    const auto server = http::Server::start(node.router(), db.environment, std::move(serving)).value();
    CHECK(says(get(server->port(), role_page), "From the folder."));
    CHECK_FALSE(says(get(server->port(), "/de/developers/back-end"), "From the folder."));
    CHECK_FALSE(says(get(network, role_page), "From the folder."));
    const auto saved = network.send("PUT", text_path, body("## What they do\n\nFrom the app."),
                                    network.caller(Role::admin), {{"If-Match", "\"1\""}});
    REQUIRE(saved.status == 200);
    const Headers seen{{"Muster-Position", saved.field("muster-position")}};
    CHECK(says(get(server->port(), role_page, seen), "From the app."));
    const auto gone = network.send("DELETE", text_path, "", network.caller(Role::admin));
    CHECK(
        says(get(server->port(), role_page, {{"Muster-Position", gone.field("muster-position")}}), "From the folder."));
    node.stop_streams();
    server->drain(std::chrono::seconds(5));
    node.router().stop();
  });
}
