// Applying over HTTP: an account and an application at once; seen by the applicant and by those who screen, by nobody
// else; in no list, count or page of talents.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <thread>

#include "tests/api/network.h"

using namespace muster;
using namespace muster::testing;

namespace {

std::string body_of(const std::string& email, const std::string& role = "back-end") {
  return fmt::format(
      R"({{"name":"Ina Ivers","email":"{}","password":"a good long one","terms":"2026-11","role":"{}",)"
      R"("headline":"Ledgers in Go","about":"Ten years.\nTwo of them on ledgers.",)"
      R"("links":["https://ina.example.org/work"],)"
      R"("profile":{{"skills":[{{"skill":"golang","level":4,"years":6}}],"country":"RO","zone":"Europe/Bucharest",)"
      R"("rate":{{"amount":7000,"currency":"USD"}},"free":[{{"week":"2026-W01","hours":40}}],"kinds":["hourly"],)"
      R"("languages":{{"en":"C1"}}}}}})",
      email, role);
}

std::string with(std::string_view right, std::string_view wrong) {
  auto body = body_of("ina@talent.example");
  return body.replace(body.find(right), right.size(), wrong);
}

Headers session_of(const Answer& answer) {
  const auto cookie = answer.field("set-cookie");
  return {{"Cookie", cookie.substr(0, cookie.find(';'))}, {"X-Muster-CSRF", text_at(json_of(answer), "/csrf")}};
}

std::size_t length(const json::Value& tree, std::string_view pointer) { return at(tree, pointer).list()->size(); }

}  // namespace

TEST_CASE("an application makes an account and stands as submitted, in no list, count or page of talents") {
  on_both([](TestStore& db) {
    Network network(db);
    network.talent("Ana", 8000);
    const auto preview = R"({"brief":{"must":[{"skill":"go"}]}})";
    const auto staff = network.caller(Role::advisor);
    const auto answer = network.send("POST", "/applications", body_of("ina@talent.example"));
    INFO(answer.head << answer.body);
    REQUIRE(answer.status == 201);
    const auto made = json_of(answer);
    CHECK(text_at(made, "/user/roles/0") == "talent");
    CHECK(at(made, "/user/talent").is_null());
    CHECK(text_at(made, "/application/state") == "submitted");
    CHECK(text_at(made, "/application/allowed/0") == "withdraw");
    CHECK(text_at(made, "/application/profile/skills/0/skill") == "go");
    const auto own = session_of(answer);
    CHECK(text_at(network.ok(200, "GET", "/session", "", "", own), "/user/name") == "Ina Ivers");
    CHECK(number_at(network.ok(200, "GET", "/talents", "", staff), "/total") == 1);
    CHECK(length(network.ok(200, "GET", "/talents", "", "", own), "/items") == 0);
    const auto found = network.ok(200, "POST", "/matching/preview", preview, staff);
    CHECK(number_at(found, "/qualified") == 1);
    CHECK(number_at(found, "/of") == 1);
    for (const auto* page : {"/talents", "/developers/back-end", "/sitemap.xml"}) {
      Client client(network.port());
      client.send(fmt::format("GET {} HTTP/1.1\r\nHost: muster.test\r\nConnection: close\r\n\r\n", page));
      const auto shown = client.answer();
      REQUIRE(shown.status == 200);
      CHECK(shown.body.find("Ina") == std::string::npos);
    }
  });
}

TEST_CASE("an application is seen by the applicant and by those who screen, and withdrawn by the applicant alone") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto answer = network.send("POST", "/applications", body_of("ina@talent.example"));
    const auto own = session_of(answer);
    const auto path = "/applications/" + text_at(json_of(answer), "/application/id");
    db.environment.move_to({db.environment.now().micros + 1'000'000});
    const auto other = session_of(network.send("POST", "/applications", body_of("bo@talent.example", "front-end")));
    network.ok(200, "GET", path, "", "", own);
    CHECK(length(network.ok(200, "GET", "/applications", "", "", own), "/items") == 1);
    network.ok(404, "GET", path, "", "", other);
    network.ok(404, "POST", path + "/withdraw", "", "", other);
    network.ok(401, "GET", path);
    for (const auto role : {Role::client_owner, Role::client_hiring, Role::finance})
      network.ok(403, "GET", path, "", network.caller(role));
    for (const auto role : {Role::screener, Role::advisor, Role::admin}) {
      const auto all = network.ok(200, "GET", "/applications", "", network.caller(role));
      CHECK(number_at(all, "/total") == 2);
      CHECK(text_at(all, "/items/0/role") == "front-end");
      CHECK(length(network.ok(200, "GET", path, "", network.caller(role)), "/allowed") == 0);
      network.ok(403, "POST", path + "/withdraw", "", network.caller(role));
    }
    CHECK(text_at(network.ok(200, "POST", path + "/withdraw", "", "", own), "/state") == "withdrawn");
    network.ok(409, "POST", path + "/withdraw", "", "", own);
    const auto staff = network.caller(Role::screener);
    CHECK(number_at(network.ok(200, "GET", "/applications?state=submitted", "", staff), "/total") == 1);
    CHECK(number_at(network.ok(200, "GET", "/applications?role=back-end", "", staff), "/total") == 1);
    const auto first = network.ok(200, "GET", "/applications?limit=1", "", staff);
    const auto second = network.ok(200, "GET", "/applications?limit=1&cursor=" + text_at(first, "/next"), "", staff);
    CHECK(text_at(first, "/items/0/name") == "Ina Ivers");
    CHECK(text_at(first, "/items/0/id") != text_at(second, "/items/0/id"));
    CHECK(at(second, "/next").is_null());
    network.ok(422, "GET", "/applications?cursor=nonsense", "", staff);
    const auto journal = network.ok(200, "GET", "/journal?limit=1000", "", network.caller(Role::admin));
    CHECK(json::text(journal).find("Ina") == std::string::npos);
    CHECK(json::text(journal).find("application.withdrawn") != std::string::npos);
  });
}

TEST_CASE("what is wrong with an application is said at its field, and leaves nothing behind") {
  struct Row {
    std::string body, pointer;
  };
  const std::vector<Row> rows{{with("ina@talent.example", "no address"), "/email"},
                              {with("Ina Ivers", " "), "/name"},
                              {with("a good long one", "12345678"), "/password"},
                              {with("2026-11", "old"), "/terms"},
                              {with("back-end", "no-such-role"), "/role"},
                              {with("Ledgers in Go", " "), "/headline"},
                              {with("https://ina", "javascript:ina"), "/links/0"},
                              {with(R"({"skill":"golang","level":4,"years":6})", ""), "/profile/skills"},
                              {with("golang", "no such skill"), "/profile/skills/0/skill"},
                              {with(R"("years":6)", R"("years":6,"verified":true)"), "/profile/skills/0/verified"},
                              {with(R"("country":"RO")", R"("country":"ZZ")"), "/profile/country"},
                              {with(R"("country":"RO",)", ""), "/profile/country"},
                              {with("Europe/Bucharest", "Nowhere"), "/profile/zone"},
                              {with(R"("languages":{"en":"C1"})", R"("languages":{})"), "/profile/languages"},
                              {with(R"("headline")", R"("nonsense":1,"headline")"), "/nonsense"},
                              {R"({"email":"ina@talent.example"})", "/name"}};
  on_both([&](TestStore& db) {
    Network network(db);
    for (const auto& row : rows) {
      INFO(row.body);
      const auto problem = network.ok(422, "POST", "/applications", row.body);
      CHECK(text_at(problem, "/errors/0/pointer") == row.pointer);
    }
    const auto admin = network.caller(Role::admin);
    CHECK(number_at(network.ok(200, "GET", "/applications", "", admin), "/total") == 0);
    CHECK(length(network.ok(200, "GET", "/users", "", admin), "/items") == 1);
  });
}

TEST_CASE("an application sent again happens once; one e-mail applies once, also when two come at once") {
  on_both([](TestStore& db) {
    Network network(db);
    const Headers key{{"Idempotency-Key", "one"}};
    const auto first = network.send("POST", "/applications", body_of("ina@talent.example"), "", key);
    const auto again = network.send("POST", "/applications", body_of("ina@talent.example"), "", key);
    CHECK(again.field("idempotency-replayed") == "true");
    CHECK(text_at(json_of(first), "/application/id") == text_at(json_of(again), "/application/id"));
    network.ok(200, "GET", "/applications", "", "", session_of(again));
    const auto taken = network.ok(422, "POST", "/applications", body_of("INA@talent.example"));
    CHECK(text_at(taken, "/errors/0/pointer") == "/email");
    CHECK(text_at(taken, "/type").ends_with("email_taken"));
    network.ok(409, "POST", "/applications", body_of("bo@talent.example"), "", session_of(first));
    std::vector<Answer> answers(4);
    std::vector<std::thread> threads;
    for (auto& answer : answers)
      threads.emplace_back([&] { answer = network.send("POST", "/applications", body_of("race@talent.example")); });
    for (auto& thread : threads) thread.join();
    CHECK(std::count_if(answers.begin(), answers.end(), [](const Answer& a) { return a.status == 201; }) == 1);
    for (const auto& answer : answers)
      if (answer.status != 201) CHECK(text_at(json_of(answer), "/errors/0/pointer") == "/email");
    CHECK(number_at(network.ok(200, "GET", "/applications", "", network.caller(Role::admin)), "/total") == 2);
  });
}
