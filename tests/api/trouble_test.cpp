// What a person sees when a page can't be had now: a page of the site's look with the status and the headers that
// programs go by; programs get theirs as problem+json.
#include <catch2/catch.hpp>
#include <latch>
#include <semaphore>
#include <stdexcept>
#include <thread>

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

// 503 is told as what it is: to people as a page, to programs as a problem, and to neither as something to keep.
void is_told_as_busy(Network& network, std::string_view path) {
  const Headers person{{"Accept", "text/html,application/xhtml+xml"}};
  const auto english = get(network, path, person);
  CHECK(english.status == 503);
  CHECK(english.field("retry-after") == "1");
  CHECK(english.field("etag").empty());
  has_the_look(english, "Too busy for a moment");
  CHECK_FALSE(says(english, "req_"));
  const auto german = get(network, "/de" + std::string(path), person);
  CHECK(german.status == 503);
  has_the_look(german, "Gerade zu viel auf einmal");
  const auto program = get(network, path, {{"Accept", "application/json"}});
  CHECK(program.status == 503);
  CHECK(program.field("retry-after") == "1");
  CHECK(program.field("content-type") == "application/problem+json");
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

TEST_CASE("all workers are busy and the queue is full: a page that says so, until they are free") {
  on_sqlite([](TestStore& db) {
    http::RouterOptions options;
    options.most_waiting = 1;
    Network network(db, options);
    auto& router = network.node().router();
    constexpr int workers = 4;  // of a Network
    std::counting_semaphore<> begun(0);
    std::latch free(1);
    router.add_page({.path = "/slow/*",
                     .run = [&](const http::Request& request) -> http::Response {
                       if (request.path != "/slow/last") begun.release();
                       free.wait();
                       return {.status = 200, .content_type = "text/plain", .body = "there\n"};
                     },
                     .name = "slow",
                     .where = http::Where::worker});
    CHECK(get(network, "/").status == 200);
    std::vector<std::unique_ptr<Client>> waiting;
    const auto ask = [&](std::string_view path) {
      waiting.push_back(std::make_unique<Client>(network.port()));
      waiting.back()->send("GET " + std::string(path) + " HTTP/1.1\r\nHost: muster.test\r\n\r\n");
    };
    for (int i = 0; i < workers; ++i) ask("/slow/one"), begun.acquire();
    ask("/slow/last");
    while (router.waiting() < 1) std::this_thread::yield();
    is_told_as_busy(network, "/data");
    CHECK(get(network, "/").status == 200);  // what is at hand needs no worker
    free.count_down();
    for (const auto& client : waiting) CHECK(client->answer().status == 200);
    for (const auto* path : {"/data", "/de/data"}) CHECK(get(network, path).status == 200);
  });
}

TEST_CASE("the database does not answer: a page that says so, while what is at hand is still shown") {
  constexpr int connections = 4;
  const auto test = [](TestStore& db) {
    Network network(db);
    CHECK(get(network, "/").status == 200);
    std::latch all_held(connections), free(1);
    std::vector<std::jthread> holders;
    for (int i = 0; i < connections; ++i)
      holders.emplace_back([&] {
        db.store.read([&](Read&) {
          all_held.count_down();
          free.wait();
        });
      });
    all_held.wait();
    is_told_as_busy(network, role_page);
    CHECK(get(network, "/").status == 200);
    free.count_down();
    holders.clear();
    CHECK(get(network, role_page).status == 200);
  };
  on_both(test, {.readers = connections, .connections = connections, .wait = std::chrono::milliseconds(500)});
}
