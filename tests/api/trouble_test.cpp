// What a person sees when a page can't be had now: a page of the site's look with the status and the headers that
// programs go by; programs get theirs as problem+json.
#include <catch2/catch.hpp>
#include <stdexcept>

#include "tests/api/public_pages.h"

using namespace muster;
using namespace muster::testing;

namespace {

void has_the_look(const Answer& answer, std::string_view heading) {
  CHECK(answer.field("content-type") == "text/html; charset=utf-8");
  CHECK(answer.field("cache-control") == "no-store");
  CHECK(answer.field("content-security-policy").find("default-src 'none'") == 0);
  CHECK(says(answer, "<meta name=\"robots\" content=\"noindex, follow\">"));
  CHECK(says(answer, "<h1>" + std::string(heading) + "</h1>"));
  CHECK(says(answer, "<link rel=\"stylesheet\" href=\"/site/style."));
}

}  // namespace

TEST_CASE("too many requests: a page for people, in their language, with the time to wait") {
  on_sqlite([](TestStore& db) {
    http::RouterOptions options;
    options.page = {1, 0.1};
    Network network(db, options);
    CHECK(get(network, role_page).status == 200);
    const Headers person{{"Accept", "text/html,application/xhtml+xml"}};
    const auto refused = get(network, "/data", person);
    CHECK(refused.status == 429);
    CHECK(refused.has("retry-after"));
    has_the_look(refused, "Too many requests");
    const auto german = get(network, "/de/data", person);
    CHECK(german.status == 429);
    has_the_look(german, "Zu viele Anfragen");
    const auto program = get(network, "/data", {{"Accept", "application/json"}});
    CHECK(program.status == 429);
    CHECK(program.has("retry-after"));
    CHECK(program.field("content-type") == "application/problem+json");
    CHECK(get(network, "/data", person).field("etag").empty());  // and nothing of it is kept
    db.environment.move_to(Instant{db.environment.now().micros + 20'000'000});
    CHECK(get(network, "/data", person).status == 200);
  });
}

TEST_CASE("our mistake: a page that says its number and none of its reasons") {
  on_sqlite([](TestStore& db) {
    Network network(db);
    network.node().router().add_page(
        {.path = "/broken",
         .run = [](const http::Request&) -> http::Response { throw std::runtime_error("the secret reason"); },
         .name = "broken",
         .where = http::Where::worker});
    const auto answer = get(network, "/broken", {{"Accept", "text/html"}});
    CHECK(answer.status == 500);
    has_the_look(answer, "Something went wrong on our side");
    CHECK(says(answer, "req_"));
    CHECK_FALSE(says(answer, "secret"));
    const auto program = get(network, "/broken", {{"Accept", "application/json"}});
    CHECK(program.status == 500);
    CHECK(program.field("content-type") == "application/problem+json");
    CHECK(get(network.port(), "/broken", {{"Accept", "text/html"}}, "HEAD").status == 500);
  });
}
