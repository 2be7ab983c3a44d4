// What is the same for every route: who may call, how bad input is answered, repeated requests, lost updates, limits.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <set>

#include "cli/all_routes.h"
#include "tests/api/network.h"

using namespace muster;
using namespace muster::testing;

namespace {

std::string with_some_id(const http::Endpoint& endpoint) {
  std::string path = endpoint.path;
  for (auto open = path.find('{'); open != std::string::npos; open = path.find('{')) {
    const auto name = path.substr(open + 1, path.find('}') - open - 1);
    static const std::map<std::string, std::string> prefixes{
        {"talent", "tal_"}, {"brief", "bri_"},  {"shortlist", "sho_"}, {"key", "key_"},
        {"client", "cli_"}, {"import", "imp_"}, {"share", "shr_"}};
    const auto prefix = prefixes.find(name);
    path.replace(open, path.find('}') - open + 1,
                 prefix == prefixes.end() ? "go" : prefix->second + "01h455vb4pex5vsknk084sn02q");
  }
  return path;
}

constexpr std::string_view a_talent = R"({"name":"Ana","profile":{"skills":[{"skill":"golang","level":4}]}})";

}  // namespace

TEST_CASE("no route that asks for a role answers somebody without it") {
  on_both([](TestStore& db) {
    Network network(db, {.visitor = {10'000, 1'000}, .signed_in = {10'000, 1'000}});
    std::size_t tried = 0;
    const auto routes = cli::all_routes();
    for (const auto& endpoint : routes.all()) {
      if (endpoint.policy.is_open()) continue;
      const auto path = with_some_id(endpoint);
      INFO(endpoint.name);
      CHECK(network.send(text(endpoint.method), path, "{}").status == 401);
      ++tried;
      for (const auto role : json::EnumNames<Role>::values) {
        const bool may = ((endpoint.policy.any() | endpoint.policy.own()) & bit(role)) != 0;
        if (may) continue;
        INFO(text(role));
        CHECK(network.send(text(endpoint.method), path, "{}", network.caller(role)).status == 403);
        ++tried;
      }
    }
    CHECK(tried > 50);
    WARN(tried << " of route and caller tried");
  });
}

TEST_CASE("a key may only what its scopes say") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.account(Role::admin, "ana@acme.example", "a good long one");
    const auto signed_in =
        network.send("POST", "/session", R"({"email":"ana@acme.example","password":"a good long one"})");
    REQUIRE(signed_in.status == 201);
    const auto cookie = signed_in.field("set-cookie").substr(0, signed_in.field("set-cookie").find(';'));
    const auto csrf = text_at(json_of(signed_in), "/csrf");
    const Headers session{{"Cookie", cookie}, {"X-Muster-CSRF", csrf}};
    const auto key =
        network.ok(201, "POST", "/api-keys", R"({"name":"reader","scopes":["talents:read"]})", "", session);
    const auto as = "Bearer " + text_at(key, "/secret");
    CHECK(network.send("GET", "/talents", "", as).status == 200);
    CHECK(network.send("POST", "/talents", a_talent, as).status == 403);
    CHECK(network.send("GET", "/journal", "", as).status == 403);
    CHECK(network.send("DELETE", "/api-keys/" + text_at(key, "/id"), "", "", session).status == 204);
    CHECK(network.send("GET", "/talents", "", as).status == 401);
    CHECK(text_at(network.ok(200, "GET", "/session", "", "", session), "/user/id") == admin.text());
    CHECK(network.send("DELETE", "/sessions", "", "", session).status == 204);
    CHECK(at(network.ok(200, "GET", "/session", "", "", session), "/user").is_null());
  });
}

TEST_CASE("a session's unsafe request needs its token and must not come from another site") {
  on_both([](TestStore& db) {
    Network network(db);
    network.account(Role::admin, "ana@acme.example", "a good long one");
    const auto signed_in =
        network.send("POST", "/session", R"({"email":"ANA@acme.example","password":"a good long one"})");
    const auto cookie = signed_in.field("set-cookie").substr(0, signed_in.field("set-cookie").find(';'));
    const auto csrf = text_at(json_of(signed_in), "/csrf");
    CHECK(signed_in.field("set-cookie").find("HttpOnly; SameSite=Lax") != std::string::npos);
    CHECK(network.send("POST", "/talents", a_talent, "", {{"Cookie", cookie}}).status == 403);
    CHECK(network.send("POST", "/talents", a_talent, "", {{"Cookie", cookie}, {"X-Muster-CSRF", "wrong"}}).status ==
          403);
    const Headers foreign{{"Cookie", cookie}, {"X-Muster-CSRF", csrf}, {"Sec-Fetch-Site", "cross-site"}};
    CHECK(network.send("POST", "/talents", a_talent, "", foreign).status == 403);
    const Headers other{{"Cookie", cookie}, {"X-Muster-CSRF", csrf}, {"Origin", "https://evil.example"}};
    CHECK(network.send("POST", "/talents", a_talent, "", other).status == 403);
    const Headers own{{"Cookie", cookie}, {"X-Muster-CSRF", csrf}, {"Origin", "http://muster.test"}};
    CHECK(network.send("POST", "/talents", a_talent, "", own).status == 201);
    CHECK(network.send("POST", "/session", R"({"email":"ana@acme.example","password":"wrong"})").status == 401);
    CHECK(network.send("POST", "/session", R"({"email":"nobody@acme.example","password":"wrong"})").status == 401);
  });
}

TEST_CASE("the same key with the same request has one effect and gives the same bytes; another request is refused") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const Headers key{{"Idempotency-Key", "once"}};
    const auto first = network.send("POST", "/talents", a_talent, admin, key);
    const auto again = network.send("POST", "/talents", a_talent, admin, key);
    CHECK(first.status == 201);
    CHECK(again.status == 201);
    CHECK(first.body == again.body);
    CHECK(first.field("location") == again.field("location"));
    CHECK(network.send("POST", "/talents", R"({"name":"Bo","profile":{}})", admin, key).status == 422);
    CHECK(number_at(network.ok(200, "GET", "/talents", "", admin), "/total") == 1);
    const Headers refused{{"Idempotency-Key", "refused"}};
    CHECK(network.send("POST", "/talents", R"({"nam":1})", admin, refused).status == 422);
    CHECK(network.send("POST", "/talents", a_talent, admin, refused).status == 201);
  });
}

TEST_CASE("a lost update is refused, and a blind one too") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto made = network.send("POST", "/talents", a_talent, admin);
    const auto path = "/talents/" + text_at(json_of(made), "/id");
    const std::string body = R"({"name":"Ana","headline":"Go","profile":{}})";
    CHECK(network.send("PUT", path, body, admin).status == 428);
    CHECK(network.send("PUT", path, body, admin, {{"If-Match", made.field("etag")}}).status == 200);
    CHECK(network.send("PUT", path, body, admin, {{"If-Match", made.field("etag")}}).status == 412);
  });
}

TEST_CASE("bad input names the field and the fix, and the server goes on") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    struct Row {
      std::string_view path, body;
      int status;
      std::string_view pointer;
    };
    const std::string big(10'000'000, ' ');
    for (const auto& row : std::initializer_list<Row>{
             {"/talents", "{", 400, ""},
             {"/talents", R"({"name":"A","name":"B"})", 400, ""},
             {"/talents", R"({"name":1,"profile":{}})", 422, "/name"},
             {"/talents", R"({"name":"A","profle":{}})", 422, "/profle"},
             {"/talents", R"({"name":"A\u0000","profile":{}})", 422, "/name"},
             {"/talents", R"({"name":"A","profile":{"skills":[{"skill":"no such skill","level":3}]}})", 422,
              "/profile/skills/0/skill"},
             {"/talents", R"({"name":"A","profile":{"rate":{"amount":-1,"currency":"USD"}}})", 422,
              "/profile/rate/amount"},
             {"/talents", R"({"name":"A","profile":{"zone":"Mars/Olympus"}})", 422, "/profile/zone"},
             {"/talents", R"({"name":"A","profile":{"free":[{"week":"2026-W54","hours":300}]}})", 422,
              "/profile/free/0/week"},
             {"/matching/preview", R"({"brief":{"weekly_hours":300}})", 422, "/brief/weekly_hours"},
             {"/matching/preview", R"({"brief":{"start":{"earliest":"2026-W51","latest":"2026-W50"}}})", 422,
              "/brief/start/latest"},
             {"/matching/preview", R"({"brief":{"must":[{"any_of":[]}]}})", 422, "/brief/must/0/any_of"},
             {"/matching/preview", R"({"brief":{"must":[{"skill":"go"},{"skill":"golang"}]}})", 422,
              "/brief/must/1/skill"},
             {"/matching/preview", R"({"brief":null})", 422, "/brief"},
             {"/intake", R"({"text":"Go","people":{"top":101}})", 422, "/people/top"},
             {"/intake", R"({"text":"Go","people":{"unless":{"must":[{"skil":"go"}]}}})", 422,
              "/people/unless/must/0/skil"},
             {"/matching/preview", R"([])", 422, ""},
             {"/matching/preview", big, 413, ""}}) {
      INFO(row.path << " " << row.body.substr(0, 100));
      const auto answer = network.send("POST", row.path, row.body, admin);
      CHECK(answer.status == row.status);
      CHECK(answer.field("content-type") == "application/problem+json");
      if (!row.pointer.empty()) CHECK(text_at(json_of(answer), "/errors/0/pointer") == row.pointer);
    }
    CHECK(network.send("POST", "/talents", "a=b", admin, {{"Content-Type", "text/plain"}}).status >= 400);
    CHECK(network.send("GET", "/talents/tal_nonsense", "", admin).status == 404);
    CHECK(network.send("GET", "/talents?limit=0&limt=3", "", admin).status == 422);
    CHECK(network.send("GET", "/talents?q=%zz", "", admin).status == 400);
    CHECK(network.send("GET", "/nowhere", "", admin).status == 404);
    CHECK(network.send("PATCH", "/talents", "", admin).field("allow") == "GET, HEAD, POST, OPTIONS");
    CHECK(network.send("GET", "/talents", "", admin).status == 200);
  });
}

TEST_CASE("who asks too often is told when to come back, and others are not") {
  on_both([](TestStore& db) {
    Network network(db, {.visitor = {5, 0.5}});
    std::set<int> seen;
    for (int i = 0; i < 7; ++i) seen.insert(network.send("GET", "/session").status);
    CHECK(seen == std::set<int>{200, 429});
    const auto refused = network.send("GET", "/session");
    CHECK(refused.field("retry-after") == "2");
    CHECK(refused.field("ratelimit") == "limit=5, remaining=0, reset=2");
    CHECK(network.send("GET", "/talents", "", network.caller(Role::admin)).status == 200);
  });
}
