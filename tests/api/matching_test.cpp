// From an edit to the next answer, through every layer: the index follows, visitors see no small counts, shortlists are
// kept.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <thread>

#include "tests/api/network.h"

using namespace muster;
using namespace muster::testing;

namespace {
constexpr std::string_view go_brief = R"({"brief":{"must":[{"skill":"golang"}]}})";
}

TEST_CASE("an edit is in the next query") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    for (int n = 1; n <= 20; ++n) {
      const auto id = network.talent(fmt::format("Person {}", n), 8000 + n);
      CHECK(number_at(network.ok(200, "POST", "/matching/preview", go_brief, admin), "/qualified") == n);
      if (n % 5 != 0) continue;
      CHECK(network
                .send("PUT", "/talents/" + id, R"({"name":"Gone","profile":{"active":false}})", admin,
                      {{"If-Match", "\"1\""}})
                .status == 200);
      CHECK(number_at(network.ok(200, "POST", "/matching/preview", go_brief, admin), "/qualified") == n - 1);
      CHECK(network.send("DELETE", "/talents/" + id, "", admin).status == 204);
      network.talent("Again", 9000);
    }
  });
}

TEST_CASE("a visitor sees people without names, and no count from 1 to 4") {
  on_both([](TestStore& db) {
    Network network(db);
    for (int n = 0; n < 4; ++n) network.talent(fmt::format("Ilse Vermeer {}", n), 8000 + n);
    const auto few = network.send("POST", "/matching/preview", go_brief);
    CHECK(number_at(json_of(few), "/qualified/fewer_than") == 5);
    CHECK(few.body.find("Ilse") == std::string::npos);
    CHECK(few.body.find("tal_") == std::string::npos);
    CHECK(number_at(json_of(few), "/price_curve/0/1/fewer_than") == 5);
    CHECK(at(json_of(few), "/top").list()->empty());  // else they could be counted there, each with rate and place
    const std::string dear = R"({"brief":{"must":[{"skill":"golang"}],"rate_max":{"amount":7000,"currency":"USD"}}})";
    const auto missed = network.ok(200, "POST", "/matching/preview", dear);
    CHECK(number_at(missed, "/near_misses/rate/count/fewer_than") == 5);
    CHECK(at(missed, "/near_misses/rate/best").list()->empty());
    const auto client = network.ok(200, "POST", "/matching/preview", go_brief, network.caller(Role::client_hiring));
    CHECK(at(client, "/top").list()->size() == 4);
    network.talent("Fifth", 9000);
    const auto talent = network.send("POST", "/matching/preview", go_brief, network.caller(Role::talent));
    CHECK(number_at(json_of(talent), "/qualified") == 5);
    CHECK(talent.body.find("Ilse") == std::string::npos);
    CHECK(talent.body.find("tal_") == std::string::npos);
    const auto enough = network.ok(200, "POST", "/matching/preview", go_brief);
    CHECK(number_at(enough, "/qualified") == 5);
    CHECK(number_at(enough, "/of") == 5);
    CHECK(at(enough, "/top").list()->size() == 5);
    CHECK(number_at(enough, "/price_curve/4/1") == 5);
    CHECK(number_at(enough, "/price_curve/0/1/fewer_than") == 5);
  });
}

TEST_CASE("who fits is told with what words mean, as the preview tells it to the same caller") {
  on_both([](TestStore& db) {
    Network network(db);
    for (int n = 0; n < 6; ++n) network.talent(fmt::format("Ilse Vermeer {}", n), 8000 + n);
    const auto asked = [&](std::string_view text, std::string_view people, const std::string& as = {}) {
      return network.ok(200, "POST", "/intake", fmt::format(R"({{"text":"{}"{}}})", text, people), as);
    };
    const auto client = network.caller(Role::client_hiring);
    for (const auto& as : {std::string(), client, network.caller(Role::talent)}) {
      const auto told = asked("Must know golang.", R"(,"people":{"top":3})", as);
      const auto preview = network.ok(200, "POST", "/matching/preview",
                                      fmt::format(R"({{"brief":{},"top":3}})", json::text_of(at(told, "/brief"))), as);
      CHECK(json::text_of(at(told, "/people")) == json::text_of(preview));
      CHECK(number_at(told, "/people/qualified") == 6);
      CHECK(at(told, "/people/top").list()->size() == 3);
      CHECK(text_at(told, "/skills/0/name") == "Go");
    }
    const auto known = R"(,"people":{"unless":{"must":[{"skill":"go"}]}})";
    for (const std::string_view more : {"", known}) {
      const auto told = asked("Must know golang.", more);
      CHECK(told.find("people") == nullptr);
      CHECK(told.find("skills") == nullptr);
    }
    const auto further = asked("Must know golang and Python.", known);
    CHECK(number_at(further, "/people/qualified") == 0);
    CHECK(at(further, "/skills").list()->size() == 1);
    CHECK(text_at(further, "/skills/0/skill") == "python");
    const auto abroad = asked("Must know golang. Up to 10 EUR per hour.", R"(,"people":{})", client);
    CHECK(text_at(abroad, "/brief/rate_max/currency") == "EUR");
    CHECK(number_at(abroad, "/people/qualified") == 6);  // the network counts in dollars
    const std::string_view in_euros = R"("pay_said":{"max":1000,"currency":"EUR","per":"hour"})";
    const auto again = asked("Must know golang. Up to 10 EUR per hour. Th",
                             fmt::format(R"(,"people":{{"unless":{{"must":[{{"skill":"go"}}],{}}}}})", in_euros));
    CHECK(again.find("people") == nullptr);
    const auto few = asked("Must know golang. Up to $80.01 per hour.", R"(,"people":{})");
    CHECK(number_at(few, "/people/qualified/fewer_than") == 5);
    CHECK(at(few, "/people/top").list()->empty());
  });
}

TEST_CASE("whose past work counts is a member's own; a visitor learns of nobody's") {
  on_both([](TestStore& db) {
    Network network(db, {.signed_in = {1'000'000, 1'000}});  // it asks until the import is done
    const auto admin = network.caller(Role::admin), member = network.caller(Role::client_hiring);
    const auto person = fmt::format(
        R"({{"id":"p1","name":"Ana","skills":[{{"skill":"go","level":4}}],"rate":{{"amount":7000,"currency":"USD"}},)"
        R"("free":[{{"week":"2026-W01","hours":40}}],"kinds":["hourly"],"worked_with":{{"{}":false}}}})",
        network.client().text());
    auto import = network.ok(202, "POST", "/talents/imports?format=ndjson&source=crm", person + "\n", admin);
    const auto path = "/imports/" + text_at(import, "/id");
    for (int i = 0; i < 500'000 && text_at(import, "/state") == "running"; ++i) {
      std::this_thread::yield();
      import = network.ok(200, "GET", path, "", admin);
    }
    CHECK(number_at(import, "/created") == 1);
    const auto theirs =
        fmt::format(R"({{"brief":{{"must":[{{"skill":"go"}}],"client":"{}"}}}})", network.client().text());
    std::int64_t found = 0;  // the import's thread writes, and the index follows it
    for (int i = 0; i < 100'000 && found == 0; ++i)
      found = number_at(network.ok(200, "POST", "/matching/preview", go_brief, admin), "/qualified");
    CHECK(found == 1);
    CHECK(number_at(network.ok(200, "POST", "/matching/preview", theirs, admin), "/qualified") == 0);
    CHECK(number_at(network.ok(200, "POST", "/matching/preview", go_brief, member), "/qualified") == 0);
    CHECK(number_at(network.ok(200, "POST", "/matching/preview", theirs), "/qualified/fewer_than") == 5);
    CHECK(number_at(network.ok(200, "POST", "/matching/preview", theirs, network.caller(Role::talent)), "/qualified") ==
          1);
  });
}

TEST_CASE("a shortlist is a decision that stays as it was made") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto advisor = network.caller(Role::advisor);
    const auto member = network.caller(Role::client_hiring);
    const auto best = network.talent("Ilse Vermeer", 7000);
    network.talent("Bo Berg", 9000);
    const auto brief = network.ok(
        201, "POST", "/briefs",
        R"({"brief":{"title":"Core","must":[{"skill":"golang"}],"rate_max":{"amount":9500,"currency":"USD"}}})",
        member);
    const auto path = "/briefs/" + text_at(brief, "/id");
    const auto made = network.ok(201, "POST", path + "/shortlists", "", member);
    CHECK(text_at(made, "/answer/top/0/id") == best);
    CHECK(text_at(made, "/answer/top/0/person/name") == "Ilse V.");
    CHECK(number_at(made, "/answer/qualified") == 2);
    CHECK(text_at(made, "/asked/must/0/skill") == "go");
    CHECK(network.send("DELETE", "/talents/" + best, "", network.caller(Role::admin)).status == 204);
    const auto kept = network.ok(200, "GET", "/shortlists/" + text_at(made, "/id"), "", advisor);
    CHECK(text_at(kept, "/answer/top/0/id") == best);
    CHECK(at(kept, "/answer/top/0/components") == at(made, "/answer/top/0/components"));
    CHECK(at(kept, "/answer/top/0/person").is_null());
    CHECK(text_at(network.ok(200, "GET", path + "/shortlists", "", advisor), "/items/0/id") == text_at(made, "/id"));
    CHECK(network.send("GET", "/shortlists/" + text_at(made, "/id"), "", network.caller(Role::talent)).status == 403);
  });
}

TEST_CASE("why not: each demand that is not met, with its amount") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto advisor = network.caller(Role::advisor);
    const auto id = network.talent("Bo Berg", 9000);
    const auto brief = network.ok(201, "POST", "/briefs",
                                  fmt::format(R"({{"brief":{{"client":"{}","must":[{{"skill":"react"}}],)"
                                              R"("rate_max":{{"amount":8500,"currency":"USD"}}}}}})",
                                              network.client().text()),
                                  advisor);
    const auto why = network.ok(200, "GET", "/briefs/" + text_at(brief, "/id") + "/why-not?talent=" + id, "", advisor);
    CHECK(at(why, "/qualified") == json::Value(false));
    CHECK(text_at(why, "/violated/0/constraint") == "must:react");
    CHECK(text_at(why, "/violated/1/constraint") == "rate");
    CHECK(number_at(why, "/violated/1/by") == 500);
  });
}

TEST_CASE("a list asks how many fit each of its briefs; another organisation's are not counted for it") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto member = network.caller(Role::client_hiring);
    network.talent("Ilse", 7000);
    network.talent("Bo", 9000);
    const auto id_of = [&](std::string_view brief) {
      return text_at(network.ok(201, "POST", "/briefs", brief, member), "/id");
    };
    const auto all = id_of(R"({"brief":{}})");
    const auto cheap = id_of(R"({"brief":{"rate_max":{"amount":8000,"currency":"USD"}}})");
    const auto path = "/matching/counts?briefs=" + cheap + "," + all;
    const auto counts = network.ok(200, "GET", path, "", member);
    CHECK(text_at(counts, "/items/0/brief") == cheap);
    CHECK(number_at(counts, "/items/0/qualified") == 1);
    CHECK(number_at(counts, "/items/1/qualified") == 2);
    CHECK(network.send("GET", path, "", network.caller(Role::talent)).status == 403);
    const auto other = network.ok(201, "POST", "/clients", R"({"name":"Other"})", network.caller(Role::admin));
    const auto theirs = network.ok(201, "POST", "/briefs", R"({"brief":{"client":")" + text_at(other, "/id") + R"("}})",
                                   network.caller(Role::admin));
    CHECK(at(network.ok(200, "GET", "/matching/counts?briefs=" + text_at(theirs, "/id"), "", member), "/items")
              .list()
              ->empty());
  });
}

TEST_CASE("a merged skill is found under the skill that took it in") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    network.talent("Ilse", 7000, "kotlin");
    network.talent("Bo", 7000, "go");
    const std::string both = R"({"brief":{"must":[{"skill":"kotlin"}]}})";
    CHECK(number_at(network.ok(200, "POST", "/matching/preview", both, admin), "/qualified") == 1);
    network.ok(200, "POST", "/skills/kotlin/merge", R"({"into":"go"})", admin);
    for (const auto* name : {"go", "kotlin", "golang"})  // in the list, too, before anybody's profile is saved again
      CHECK(number_at(network.ok(200, "GET", std::string("/talents?skill=") + name, "", admin), "/total") == 2);
    CHECK(number_at(network.ok(200, "POST", "/matching/preview", both, admin), "/qualified") == 2);
    CHECK(number_at(network.ok(200, "POST", "/matching/preview", go_brief, admin), "/qualified") == 2);
  });
}

TEST_CASE("the journal tells a program what happened, page by page and as it happens") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    network.talent("Ilse", 7000);
    std::string after, last_kind;
    for (bool more = true; more;) {
      const auto page = network.ok(200, "GET", "/journal?limit=2&after=" + after, "", admin);
      const auto items = at(page, "/items");
      for (const auto& item : *items.list()) last_kind = text_at(item, "/kind");
      after = text_at(page, "/next");
      more = !after.empty();
    }
    CHECK(last_kind == "talent.saved");
    Client stream(network.port());
    stream.send("GET /api/v1/events HTTP/1.1\r\nHost: a\r\nAuthorization: " + admin + "\r\n\r\n");
    CHECK(stream.read_until("\r\n\r\n").find("text/event-stream") != std::string::npos);
    const auto id = network.talent("Bo", 7000);
    CHECK(stream.read_until("\"subject\":\"" + id + "\"").find("event: talent.saved") != std::string::npos);
  });
}
