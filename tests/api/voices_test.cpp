// What clients and the press say, over the API and on the pages: entered by the operator alone, there at the next
// request, gone when withdrawn, in its language and place, and never more than text.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/api/public_pages.h"

using namespace muster;
using namespace muster::testing;

namespace {

std::string quote(const std::string& text, const std::string& more = R"(,"published":true)") {
  return fmt::format(R"({{"kind":"testimonial","source":"Acme","person":"Ada Moss","position":"Owner","language":"en",)"
                     R"("text":"{}"{}}})",
                     text, more);
}
std::string id_of(const json::Value& voice) { return text_at(voice, "/id"); }

}  // namespace

TEST_CASE("a voice is on its pages at the next request, marked when invented, and gone when withdrawn") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    for (const auto* path : {"/", "/developers", "/developers/back-end"}) {
      CHECK_FALSE(says(get(network, path), "What clients say"));
      CHECK_FALSE(says(get(network, path), "Trusted by"));
    }
    const auto made = network.ok(201, "POST", "/voices", quote("They count.", ""), admin);
    CHECK_FALSE(says(get(network, "/"), "They count."));  // a draft
    const auto path = "/voices/" + id_of(made);
    const auto saved = network.send("PUT", path, quote("They count."), admin, {{"If-Match", "\"1\""}});
    REQUIRE(saved.status == 200);
    CHECK(saved.field("etag") == "\"2\"");
    for (const auto* page : {"/", "/developers", "/developers/back-end", "/data/data-engineer"}) {
      INFO(page);
      CHECK(says(get(network, page), "<blockquote><p>They count.</p></blockquote><figcaption>Ada Moss, Owner<br>Acme"));
      CHECK_FALSE(says(get(network, page), "Invented for the demo network"));
    }
    CHECK_FALSE(says(get(network, "/de/developers/back-end"), "They count."));
    CHECK(network.send("PUT", path, quote("Later."), admin, {{"If-Match", "\"1\""}}).status == 412);
    CHECK(network.send("PUT", path, quote("Later."), admin).status == 428);
    network.ok(200, "PUT", path, quote("They count.", R"(,"published":true,"fictional":true)"), admin,
               {{"If-Match", "\"2\""}});
    CHECK(says(get(network, role_page), "Invented for the demo network"));
    network.ok(200, "PUT", path, quote("They count.", ""), admin, {{"If-Match", "\"3\""}});
    CHECK_FALSE(says(get(network, role_page), "They count."));
    REQUIRE(network.send("DELETE", path, "", admin).status == 204);
    CHECK(network.send("GET", path, "", admin).status == 404);
    const auto journal = network.send("GET", "/journal?limit=200", "", admin).body;
    for (const auto* kind : {"voice.saved", "voice.removed"}) CHECK(journal.find(kind) != std::string::npos);
  });
}

TEST_CASE("voices stand where they belong, the nearest first, in the order that was chosen") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto add = [&](const std::string& text, const std::string& more) {
      return id_of(network.ok(201, "POST", "/voices", quote(text, R"(,"published":true)" + more), admin));
    };
    const auto all = add("For all.", ""), field = add("Of the field.", R"(,"vertical":"developers")"),
               role = add("Of the role.", R"(,"role":"back-end")"), data = add("Of data.", R"(,"vertical":"data")");
    const auto order_on = [&](std::string_view path) {
      const auto page = get(network, path);
      std::vector<std::pair<std::size_t, std::string>> found;
      for (const auto* text : {"For all.", "Of the field.", "Of the role.", "Of data."})
        if (const auto at = page.body.find(text); at != std::string::npos) found.emplace_back(at, text);
      std::sort(found.begin(), found.end());
      std::vector<std::string> texts;
      for (auto& [at, text] : found) texts.push_back(std::move(text));
      return texts;
    };
    using Texts = std::vector<std::string>;
    CHECK(order_on(role_page) == Texts{"Of the role.", "Of the field.", "For all."});
    CHECK(order_on("/developers/front-end") == Texts{"Of the field.", "For all."});
    CHECK(order_on("/data") == Texts{"Of data.", "For all."});
    CHECK(order_on("/") == Texts{"For all.", "Of the field.", "Of the role.", "Of data."});
    const auto order = [&](const std::vector<std::string>& ids) {
      return fmt::format(R"({{"kind":"testimonial","ids":["{}"]}})", fmt::join(ids, R"(",")"));
    };
    network.ok(200, "PUT", "/voices/order", order({data, role, field, all}), admin);
    CHECK(order_on("/") == Texts{"Of data.", "Of the role.", "Of the field.", "For all."});
    for (const auto& wrong : {order({data, role, field}), order({data, data, role, field}), order({})})
      CHECK(network.send("PUT", "/voices/order", wrong, admin).status == 422);
  });
}

TEST_CASE("logos are names in type; the press and stories have their parts; German has its own") {
  on_sqlite([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    network.ok(201, "POST", "/voices",
               R"({"kind":"logo","source":"Kestrel & Vale","link":"https://kestrel.example","published":true})", admin);
    network.ok(201, "POST", "/voices",
               R"({"kind":"press","source":"The Ledger","language":"de","text":"Es zählt.","published":true})", admin);
    const std::string lead(400, 'a');
    network.ok(201, "POST", "/voices",
               fmt::format(R"({{"kind":"story","source":"Acme","person":"Ada","headline":"Nine weeks","language":"de",)"
                           R"("text":"{}. Second sentence.\nThird paragraph.","published":true}})",
                           std::string(250, 'a') + ". " + lead),
               admin);
    for (const auto* path : {"/", "/de", "/de/developers/back-end"})
      CHECK(says(get(network, path), R"(<a href="https://kestrel.example" rel="noopener">Kestrel &amp; Vale</a>)"));
    const auto german = get(network, "/de/developers/back-end");
    for (const auto* part :
         {"In der Presse", "<p>Es zählt.</p>", "<h3>Nine weeks</h3>", "Ganz lesen", "<p>Third paragraph.</p>"})
      CHECK(says(german, part));
    CHECK_FALSE(says(get(network, role_page), "Es zählt."));
  });
}

TEST_CASE("only the operator enters voices, and every fault is named with what to do") {
  on_sqlite([](TestStore& db) {
    Network network(db);
    for (const auto role : {Role::talent, Role::client_owner, Role::screener, Role::advisor, Role::finance})
      for (const auto* method : {"GET", "POST"})
        CHECK(network.send(method, "/voices", method[0] == 'G' ? "" : quote("x"), network.caller(role)).status == 403);
    CHECK(network.send("POST", "/voices", quote("x")).status == 401);
    const auto admin = network.caller(Role::admin);
    struct Case {
      std::string body, pointer;
    };
    const Case cases[] = {
        {quote(""), "/text"},
        {quote(std::string(701, 'a')), "/text"},
        {quote("x", R"(,"headline":"y")"), "/headline"},
        {quote("x", R"(,"link":"http://example.org")"), "/link"},
        {quote("x", R"(,"link":"javascript:alert%281%29")"), "/link"},
        {quote("x", R"(,"link":"https://me@evil.example/")"), "/link"},
        {quote("x", R"(,"link":"https://localhost/")"), "/link"},
        {quote("x", R"(,"vertical":"plumbers")"), "/vertical"},
        {quote("x", R"(,"role":"plumber")"), "/role"},
        {quote("x", R"(,"role":"back-end","vertical":"data")"), "/role"},
        {quote("x", R"(,"colour":"red")"), "/colour"},
        {R"({"kind":"logo","source":"Acme","text":"x"})", "/text"},
        {R"({"kind":"logo","source":""})", "/source"},
        {R"({"kind":"press","source":"Acme","text":"x"})", "/language"},
        {R"({"kind":"press","source":"Acme","text":"x","language":"en","person":"Ada"})", "/person"},
        {R"({"kind":"story","source":"Acme","person":"A","text":"x","language":"en"})", "/headline"},
        {R"({"kind":"song","source":"Acme"})", "/kind"},
    };
    for (const auto& [body, pointer] : cases) {
      INFO(body.substr(0, 200));
      const auto answer = network.send("POST", "/voices", body, admin);
      CHECK(answer.status == 422);
      CHECK(answer.body.find("\"" + pointer + "\"") != std::string::npos);
    }
    network.ok(201, "POST", "/voices",
               quote("<script>alert(1)</script>", R"(,"published":true,"link":"https://example.org/?a='b'&c=d")"),
               admin);
    for (const auto* path : {"/", "/developers/back-end"}) {
      CHECK_FALSE(says(get(network, path), "<script>alert"));
      CHECK(says(get(network, path), "&lt;script&gt;alert(1)"));
    }
  });
}
