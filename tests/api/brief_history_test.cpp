// A brief's words and history over HTTP: a megabyte goes in and comes out the same, and going back is a save.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/api/network.h"

using namespace muster;
using namespace muster::testing;

namespace {

std::string body_with(const std::string& text, std::string_view brief = "{}") {
  std::string body = fmt::format(R"({{"brief":{},"text":)", brief);
  json::write_text(body, text);
  return body + "}";
}

}  // namespace

TEST_CASE("a megabyte of pasted words comes back as it went in: emoji, right-to-left, HTML, every line end") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto member = network.caller(Role::client_hiring);
    const std::string line =
        "<img src=x onerror=alert(1)> \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB "
        "\xD7\xA2\xD7\x91\xD7\xA8\xD7\x99\xD7\xAA"
        " \xE2\x80\xAE e\xCC\x81 \\ \" \x1F \r\n\t";
    std::string text;
    while (text.size() < 1'000'000) text += line;
    const auto made = network.ok(201, "POST", "/briefs", body_with(text), member);
    const auto path = "/briefs/" + text_at(made, "/id");
    CHECK(text_at(network.ok(200, "GET", path, "", member), "/text") == text);
    CHECK(text_at(network.ok(200, "GET", path + "/versions/1", "", member), "/text") == text);
    CHECK(network.send("GET", "/briefs", "", member).body.size() < 2'000);
    CHECK(network.send("GET", path + "/history", "", member).body.size() < 2'000);
    CHECK(network.send("GET", "/journal?limit=1000", "", network.caller(Role::admin)).body.find("onerror") ==
          std::string::npos);
  });
}

TEST_CASE("words that are too long, or hold what no database keeps, are refused by name") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto member = network.caller(Role::client_hiring);
    const auto too_long = network.send("POST", "/briefs", body_with(std::string(2'000'001, 'x')), member);
    CHECK(too_long.status == 422);
    CHECK(text_at(json_of(too_long), "/errors/0/pointer") == "/text");
    const auto most = body_with(std::string(2'000'000, 'x'));
    CHECK(network.send("POST", "/briefs", most, member).status == 201);
    const auto nul = network.send("POST", "/briefs", R"({"brief":{},"text":"a\u0000b"})", member);
    CHECK(nul.status == 422);
    CHECK(text_at(json_of(nul), "/errors/0/message").find("U+0000") != std::string::npos);
  });
}

TEST_CASE("a brief's history is read as the brief is, and an old version is saved again with If-Match") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto member = network.caller(Role::client_hiring), finance = network.caller(Role::client_finance);
    const auto made = network.ok(201, "POST", "/briefs", R"({"brief":{"title":"First"},"text":"first"})", member);
    const auto path = "/briefs/" + text_at(made, "/id");
    const Headers first{{"If-Match", "\"1\""}}, second{{"If-Match", "\"2\""}};
    network.ok(200, "PUT", path, R"({"brief":{"title":"Second"},"text":""})", member, first);
    const auto old = network.ok(200, "GET", path + "/versions/1", "", finance);
    CHECK(text_at(old, "/brief/title") == "First");
    const auto again = body_with(text_at(old, "/text"), json::text(at(old, "/brief")));
    CHECK(network.send("PUT", path, again, member, first).status == 412);
    CHECK(text_at(network.ok(200, "PUT", path, again, member, second), "/text") == "first");
    const auto steps = network.ok(200, "GET", path + "/history?limit=2", "", finance);
    CHECK(number_at(steps, "/items/0/version") == 3);
    CHECK(text_at(steps, "/items/0/differences/0/from") == "Second");
    CHECK(text_at(steps, "/items/0/differences/0/to") == "First");
    const auto rest = network.ok(200, "GET", path + "/history?cursor=" + text_at(steps, "/next"), "", finance);
    CHECK(number_at(rest, "/items/0/version") == 1);
    CHECK(at(rest, "/next").is_null());
    CHECK(network.send("GET", path + "/versions/9", "", member).status == 404);
    CHECK(network.send("GET", path + "/versions/0", "", member).status == 404);
    CHECK(network.send("GET", path + "/history", "", network.caller(Role::talent)).status == 403);
    CHECK(network.send("GET", path + "/history").status == 401);
  });
}
