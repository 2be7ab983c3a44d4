// Who sees whose profile and whose brief over HTTP, the steps of a brief, and files in and out.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include <thread>

#include "tests/api/network.h"

using namespace muster;
using namespace muster::testing;

namespace {

// Somebody new who is signed in: their cookie and token.
Headers session_of(Network& network, const std::string& email, const std::string& roles_and_more) {
  const auto account =
      fmt::format(R"({{"name":"Somebody","email":"{}","password":"a good long one",{}}})", email, roles_and_more);
  network.ok(201, "POST", "/users", account, network.caller(Role::admin));
  const auto signed_in =
      network.send("POST", "/session", fmt::format(R"({{"email":"{}","password":"a good long one"}})", email));
  REQUIRE(signed_in.status == 201);
  const auto cookie = signed_in.field("set-cookie");
  return {{"Cookie", cookie.substr(0, cookie.find(';'))}, {"X-Muster-CSRF", text_at(json_of(signed_in), "/csrf")}};
}

}  // namespace

TEST_CASE("a talent sees and edits their own profile; others' are not there") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto ana = network.talent("Ana", 8000), bo = network.talent("Bo", 9000);
    const auto own = session_of(network, "ana@talent.example", fmt::format(R"("roles":["talent"],"talent":"{}")", ana));
    CHECK(text_at(network.ok(200, "GET", "/talents/" + ana, "", "", own), "/name") == "Ana");
    CHECK(network.send("GET", "/talents/" + bo, "", "", own).status == 404);
    const auto listed = network.ok(200, "GET", "/talents", "", "", own);
    CHECK(number_at(listed, "/total") == 1);
    CHECK(text_at(listed, "/items/0/id") == ana);
    auto edit = own;
    edit.emplace_back("If-Match", "\"1\"");
    CHECK(network.send("PUT", "/talents/" + bo, R"({"name":"Mine","profile":{}})", "", edit).status == 404);
    CHECK(network.send("PUT", "/talents/" + bo, R"({"name":"Mine","profile":{}})", "", own).status == 404);
    const auto boast =
        network.send("PUT", "/talents/" + ana,
                     R"({"name":"Ana","profile":{"skills":[{"skill":"go","level":5,"verified":true}]}})", "", edit);
    CHECK(boast.status == 422);
    CHECK(text_at(json_of(boast), "/errors/0/pointer") == "/profile/skills/0/verified");
    CHECK(network.send("PUT", "/talents/" + ana, R"({"name":"Ana I.","profile":{}})", "", edit).status == 200);
    CHECK(network.send("DELETE", "/talents/" + ana, "", "", own).status == 403);
    CHECK(network.send("DELETE", "/talents/" + ana, "", network.caller(Role::admin)).status == 204);
    CHECK(network.send("GET", "/talents/" + ana, "", network.caller(Role::admin)).status == 404);
  });
}

TEST_CASE("a brief goes its way over HTTP, and another organisation never sees it") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto member = network.caller(Role::client_hiring);
    const auto brief = network.ok(201, "POST", "/briefs", R"({"brief":{"must":[{"skill":"golang"}]}})", member);
    const auto path = "/briefs/" + text_at(brief, "/id");
    CHECK(text_at(brief, "/brief/must/0/skill") == "go");
    const auto refused = network.send("POST", path + "/hold", "", member);
    CHECK(refused.status == 409);
    CHECK(text_at(json_of(refused), "/allowed/0") == "open");
    CHECK(text_at(network.ok(200, "POST", path + "/open", "", member), "/state") == "open");
    CHECK(network.send("POST", path + "/fill", "", member).status == 403);
    const auto other = network.ok(201, "POST", "/clients", R"({"name":"Other"})", network.caller(Role::admin));
    const auto stranger = session_of(network, "zoe@other.example",
                                     fmt::format(R"("roles":["client_owner"],"client":"{}")", text_at(other, "/id")));
    CHECK(network.send("GET", path, "", "", stranger).status == 404);
    CHECK(network.send("PUT", path, R"({"brief":{}})", "", stranger).status == 404);
    CHECK(network.send("POST", path + "/cancel", "", "", stranger).status == 404);
    CHECK(number_at(network.ok(200, "GET", "/briefs", "", "", stranger), "/total") == 0);
    CHECK(number_at(network.ok(200, "GET", "/briefs?state=open", "", member), "/total") == 1);
  });
}

TEST_CASE("a file sent over HTTP is imported, and the same people go out as a file") {
  on_both([](TestStore& db) {
    Network network(db, {.signed_in = {1'000'000, 1'000}});  // it asks until the import is done
    const auto admin = network.caller(Role::admin);
    const auto started = network.ok(202, "POST", "/talents/imports?format=csv&source=crm",
                                    "id,name,skills,country\np1,=Ana,golang:4,RO\np2,Bert,cobool:3,RO\n", admin);
    const auto path = "/imports/" + text_at(started, "/id");
    auto record = started;
    for (int i = 0; i < 500'000 && text_at(record, "/state") == "running"; ++i) {
      std::this_thread::yield();
      record = network.ok(200, "GET", path, "", admin);
    }
    CHECK(text_at(record, "/state") == "done");
    CHECK(number_at(record, "/created") == 1);
    CHECK(number_at(record, "/failed") == 1);
    CHECK(number_at(record, "/errors/0/row") == 3);
    CHECK(text_at(record, "/errors/0/column") == "skills");
    const auto file = network.send("GET", "/talents/export?format=csv", "", admin);
    CHECK(file.field("content-type") == "text/csv; charset=utf-8");
    CHECK(file.field("content-disposition") == "attachment; filename=\"talents.csv\"");
    CHECK(file.body.find(",'=Ana,") != std::string::npos);
    CHECK(network.send("GET", "/talents/export?format=xls", "", admin).status == 422);
    CHECK(network.send("GET", "/talents/export", "", network.caller(Role::talent)).status == 403);
  });
}
