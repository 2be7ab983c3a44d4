// A portfolio over the whole way: saved by its owner, refused with the place of each fault, on the public page as it
// was written and as nothing else, and gone from it when hidden.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/api/public_pages.h"

using namespace muster;
using namespace muster::testing;

namespace {

std::string body(std::string_view portfolio) {
  return fmt::format(
      R"({{"name":"Ilse Verhaegen","headline":"Back-end developer","profile":{{"skills":[{{"skill":"go","level":4}}],)"
      R"("country":"RO","portfolio":[{}]}}}})",
      portfolio);
}

std::string with_portfolio(Network& network, std::string_view portfolio) {
  return text_at(network.ok(201, "POST", "/talents", body(portfolio), network.caller(Role::admin)), "/id");
}

constexpr std::string_view two =
    R"({"title":"Till of a flower shop","url":"https://ilse.example:8443/till?a=1&b=2","text":"One page.\nNo script.",)"
    R"("year":2024},{"title":"Notes on ledgers"})";

// What a page says between two of its words.
std::string between(const Answer& page, std::string_view from, std::string_view to) {
  const auto begin = page.body.find(from);
  REQUIRE(begin != std::string::npos);
  return page.body.substr(begin, page.body.find(to, begin) - begin);
}

}  // namespace

TEST_CASE("a portfolio stands on its owner's public page, in order, and its links vouch for nobody") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto id = with_portfolio(network, two);
    const auto page = get(network, "/talents/" + id);
    CHECK(says(page, R"(<h2 id="portfolio">Selected work</h2>)"));
    CHECK(says(page, R"(<h3><a href="https://ilse.example:8443/till?a=1&amp;b=2" rel="nofollow ugc noopener">)"
                     R"(Till of a flower shop</a></h3>)"));
    CHECK(says(page, R"(<p class="facts"><span>2024</span><span>ilse.example</span></p>)"));
    CHECK(says(page, "<p>One page.</p>"));
    CHECK(says(page, "<p>No script.</p>"));
    CHECK(says(page, "<h3>Notes on ledgers</h3>"));
    CHECK(page.body.find("Till of a") < page.body.find("Notes on"));
    CHECK_FALSE(says(page, "more</summary>"));
    CHECK(says(get(network, "/de/talents/" + id), ">Ausgewählte Arbeiten</h2>"));
    CHECK_FALSE(says(get(network, "/talents/" + with_portfolio(network, "")), "Selected work"));
    const auto saved = network.send("PUT", "/talents/" + id,
                                    body(R"({"title":"Notes on ledgers"},{"title":"2"},{"title":"3"},)"
                                         R"({"title":"4"},{"title":"5"},{"title":"6"})"),
                                    network.caller(Role::admin), {{"If-Match", "\"1\""}});
    REQUIRE(saved.status == 200);
    const auto later = get(network, "/talents/" + id);
    CHECK_FALSE(says(later, "flower shop"));
    CHECK(between(later, "Notes on ledgers", "2 more</summary>").find("<h3>4</h3>") != std::string::npos);
    CHECK(between(later, "2 more</summary>", "</details>").find("<h3>6</h3>") != std::string::npos);
  });
}

TEST_CASE("a portfolio that its owner hides is on no page, and the look shows what would be") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto id = with_portfolio(network, two);
    const auto look = "/talents/" + id + "/look";
    CHECK(text_at(network.ok(200, "POST", look, "{}", admin), "/portfolio/1/title") == "Notes on ledgers");
    const auto hidden = network.send("POST", look, R"({"portfolio":false})", admin);
    CHECK(hidden.status == 200);
    CHECK_FALSE(says(hidden, "Notes on ledgers"));
    CHECK(says(get(network, "/talents/" + id), "Notes on ledgers"));  // looking changes nothing
    const auto visibility = "/talents/" + id + "/visibility";
    CHECK(json::text(at(network.ok(200, "GET", visibility, "", admin), "/portfolio")) == "true");
    network.ok(200, "PUT", visibility, R"({"portfolio":false})", admin);
    for (const auto* path : {"", "/de"}) {
      const auto page = get(network, path + ("/talents/" + id));
      CHECK(page.status == 200);
      for (const auto* never : {"Selected work", "Ausgewählte", "flower shop", "ilse.example", "Notes on ledgers"})
        CHECK_FALSE(says(page, never));
    }
    network.ok(200, "PUT", visibility, "{}", admin);
    CHECK(says(get(network, "/talents/" + id), "Notes on ledgers"));
  });
}

TEST_CASE("nothing that a portfolio says runs in a page, or breaks its data") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto id = with_portfolio(
        network, R"({"title":"<script>alert(1)</script>","url":"https://ilse.example/?a='onclick=x'&quot;",)"
                 R"("text":"</p><img src=x onerror=alert(2)>\n{{name}} {{{week}}} \"'&lt;","year":2020},)"
                 R"({"title":"</script><svg onload=alert(3)>"})");
    const auto page = get(network, "/talents/" + id);
    CHECK(page.status == 200);
    for (const auto* never : {"<script>", "<img", "<svg onload", "'onclick", "\"onclick"})
      CHECK_FALSE(says(page, never));
    CHECK(says(page, "&lt;script&gt;alert(1)&lt;/script&gt;</a>"));
    CHECK(says(page, "{{name}}"));
    const auto data = between(page, R"(<script type="application/ld+json">)", "</script>");
    CHECK(json::parse(data.substr(data.find('>') + 1)).has_value());
  });
}

TEST_CASE("what is wrong with a portfolio is told at its place, and nothing is saved") {
  struct Row {
    const char *piece, *pointer;
  };
  const Row rows[] = {{R"({"title":"A","url":"http://a.example"})", "/profile/portfolio/1/url"},
                      {R"({"title":"A","url":"javascript:alert%281%29"})", "/profile/portfolio/1/url"},
                      {R"({"title":"A","url":"https://u@a.example"})", "/profile/portfolio/1/url"},
                      {R"({"title":" "})", "/profile/portfolio/1/title"},
                      {R"({"url":"https://a.example"})", "/profile/portfolio/1/title"},
                      {R"({"title":"A","year":3000})", "/profile/portfolio/1/year"},
                      {R"({"title":"A","year":2027})", "/profile/portfolio/1/year"},
                      {R"({"title":"A","picture":"x"})", "/profile/portfolio/1/picture"}};
  on_both([&](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    for (const auto& [piece, pointer] : rows) {
      INFO(piece);
      const auto refused =
          network.ok(422, "POST", "/talents", body(fmt::format(R"({{"title":"Right"}},{})", piece)), admin);
      CHECK(text_at(refused, "/errors/0/pointer") == pointer);
    }
    CHECK(number_at(network.ok(200, "GET", "/talents", "", admin), "/total") == 0);
  });
}

TEST_CASE("who has a portfolio is matched as if they had none") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto with = with_portfolio(network, two), without = with_portfolio(network, "");
    const auto found =
        network.ok(200, "POST", "/matching/preview", R"({"brief":{"must":[{"skill":"go"}],"weekly_hours":0}})", admin);
    CHECK(number_at(found, "/qualified") == 2);
    CHECK(number_at(found, "/top/0/score") == number_at(found, "/top/1/score"));
  });
}
