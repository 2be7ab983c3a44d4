// Open briefs over HTTP: a talent for themselves, an advisor for anybody, nobody else; an edit is in the next answer.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/api/network.h"

using namespace muster;
using namespace muster::testing;

TEST_CASE("a talent asks for their own open briefs only, and a saved profile is in the next answer") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto ana = network.talent("Ana", 9000), bo = network.talent("Bo", 9000);
    network.ok(201, "POST", "/users",
               fmt::format(R"({{"name":"Ana","email":"ana@talent.example","password":"a good long one",
                               "roles":["talent"],"talent":"{}"}})",
                           ana),
               network.caller(Role::admin));
    const auto signed_in =
        network.send("POST", "/session", R"({"email":"ana@talent.example","password":"a good long one"})");
    const auto cookie = signed_in.field("set-cookie");
    Headers own{{"Cookie", cookie.substr(0, cookie.find(';'))},
                {"X-Muster-CSRF", text_at(json_of(signed_in), "/csrf")}};
    const auto brief = network.ok(
        201, "POST", "/briefs",
        R"({"brief":{"must":[{"skill":"go"}],"rate_max":{"amount":8500,"currency":"USD"}},"text":"Call Eve on 555"})",
        network.caller(Role::client_hiring));
    const auto id = text_at(brief, "/id");
    const auto path = "/talents/" + ana + "/open-briefs";
    CHECK(network.send("GET", path + "/" + id, "", "", own).status == 404);  // a draft is nobody's business
    network.ok(200, "POST", "/briefs/" + id + "/open", "", network.caller(Role::client_hiring));
    const auto found = network.ok(200, "GET", path + "/" + id, "", "", own);
    CHECK(text_at(found, "/fit") == "near");
    CHECK(number_at(found, "/change/rate/amount") == 8500);
    CHECK(json::text(found).find("Eve") == std::string::npos);
    auto edit = own;
    edit.emplace_back("If-Match", "\"1\"");
    const auto profile = at(network.ok(200, "GET", "/talents/" + ana, "", "", own), "/profile");
    auto cheaper = profile;
    cheaper.set("rate", json::object({{"amount", 8500}, {"currency", "USD"}}));
    network.ok(200, "PUT", "/talents/" + ana,
               json::text(json::object({{"name", "Ana"}, {"profile", std::move(cheaper)}})), "", edit);
    CHECK(number_at(network.ok(200, "GET", path, "", "", own), "/counts/qualified") == 1);
    CHECK(network.send("GET", "/talents/" + bo + "/open-briefs", "", "", own).status == 404);
    CHECK(network.send("GET", "/talents/" + bo + "/open-briefs/" + id, "", "", own).status == 404);
    network.ok(200, "GET", "/talents/" + bo + "/open-briefs", "", network.caller(Role::advisor));
    CHECK(network.send("GET", path, "", network.caller(Role::client_hiring)).status == 403);
    CHECK(network.send("GET", path).status == 401);
    CHECK(network.send("GET", path + "?cursor=nonsense", "", "", own).status == 422);
  });
}
