// Logos over the API and on the pages: a PNG becomes one, its address shows nothing else for ever, pages follow at the
// next request, and what is no picture is refused with what to do.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "platform/pdf/picture.h"
#include "tests/api/public_pages.h"

using namespace muster;
using namespace muster::testing;

namespace {

std::string png(int width, int height, pdf::Colour colour = {0.1, 0.2, 0.6}) {
  pdf::Picture picture(width, height, colour, "en");
  picture.bar(0, 0, width / 2.0, height / 2.0, {0.9, 0.2, 0.1});
  return picture.png();
}

json::Value uploaded(Network& network, const std::string& file) {
  return network.ok(201, "POST", "/logos", file, network.caller(Role::admin));
}
std::string voice(std::string_view logo, std::string_view more = R"(,"published":true)",
                  std::string_view kind = R"("kind":"logo")") {
  return fmt::format(R"({{{},"source":"Kestrel & Vale","link":"https://kestrel.example"{}{}}})", kind,
                     logo.empty() ? "" : fmt::format(R"(,"logo":"{}")", logo), more);
}

}  // namespace

TEST_CASE("a logo stands on its pages at the next request, with its name and room, and goes as it came") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto made = network.ok(201, "POST", "/voices", voice(""), admin);
    const auto path = "/voices/" + text_at(made, "/id");
    CHECK(says(get(network, "/"), R"(noopener">Kestrel &amp; Vale</a>)"));
    const auto logo = uploaded(network, png(900, 300));
    CHECK(number_at(logo, "/width") == 480);
    CHECK(number_at(logo, "/height") == 160);
    CHECK(text_at(logo, "/ground") == "light");
    const auto save = [&](const std::string& body, int version) {
      network.ok(200, "PUT", path, body, admin, {{"If-Match", fmt::format("\"{}\"", version)}});
    };
    save(voice(text_at(logo, "/logo")), 1);
    const auto img = fmt::format(
        R"(<a href="https://kestrel.example" rel="noopener"><img src="{}" alt="Kestrel &amp; Vale" width="107" )"
        R"(height="36" loading="lazy" decoding="async"></a>)",
        text_at(logo, "/path"));
    for (const auto* page : {"/", "/de", "/developers/back-end", "/de/data/data-engineer"}) {
      INFO(page);
      CHECK(says(get(network, page), img));
      CHECK_FALSE(says(get(network, page), R"(noopener">Kestrel &amp; Vale</a>)"));
    }
    CHECK(text_at(network.ok(200, "GET", "/voices", "", admin), "/logos/0/logo") == text_at(logo, "/logo"));
    save(voice(""), 2);
    for (const auto* page : {"/", "/developers/back-end"})
      CHECK(says(get(network, page), R"(noopener">Kestrel &amp; Vale</a>)"));
    save(voice(text_at(logo, "/logo")), 3);  // as undoing does
    CHECK(says(get(network, "/"), img));
    REQUIRE(network.send("DELETE", path, "", admin).status == 204);
    CHECK_FALSE(says(get(network, "/"), "kestrel"));
    network.ok(201, "POST", "/voices", voice(text_at(logo, "/logo")), admin);
    CHECK(says(get(network, "/"), img));
    CHECK(network.send("GET", "/journal?limit=200", "", admin).body.find("logo.uploaded") != std::string::npos);
  });
}

TEST_CASE("an address shows the one picture for ever, and only while somebody may see it") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto logo = uploaded(network, png(120, 40));
    const auto path = text_at(logo, "/path"), name = text_at(logo, "/logo");
    CHECK(text_at(uploaded(network, png(120, 40)), "/logo") == name);
    CHECK(text_at(uploaded(network, png(120, 41)), "/logo") != name);
    const auto picture = get(network, path);
    CHECK(picture.status == 200);
    CHECK(picture.field("content-type") == "image/png");
    CHECK(picture.field("x-content-type-options") == "nosniff");
    CHECK(picture.field("cache-control") == "public, max-age=31536000, immutable");
    CHECK(picture.body.starts_with("\x89PNG"));
    CHECK(get(network, path, {{"If-None-Match", picture.field("etag")}}).status == 304);
    CHECK(get(network.port(), path, {}, "HEAD").field("etag") == picture.field("etag"));
    for (const auto& nowhere :
         {"/logos/" + std::string(32, '0') + ".png", std::string("/logos/x.png"), std::string("/logos/..png"),
          "/de" + path, path.substr(0, path.size() - 4), std::string("/logos")}) {
      INFO(nowhere);
      CHECK(get(network, nowhere).status == 404);
    }
    const auto made = network.ok(201, "POST", "/voices", voice(name), admin);
    const auto a_day_and_more = [&] { db.environment.move_to(Instant{db.environment.now().micros + 90'000'000'000}); };
    a_day_and_more();
    CHECK(get(network, path).status == 200);
    const auto draft = "/voices/" + text_at(made, "/id");
    network.ok(200, "PUT", draft, voice(name, ""), admin, {{"If-Match", "\"1\""}});
    CHECK(get(network, path).status == 200);
    network.ok(200, "PUT", draft, voice(""), admin, {{"If-Match", "\"2\""}});
    CHECK(get(network, path).status == 404);
    network.ok(200, "PUT", draft, voice(name), admin, {{"If-Match", "\"3\""}});
    CHECK(get(network, path).body == picture.body);
    network.ok(200, "PUT", draft, voice(""), admin, {{"If-Match", "\"4\""}});
    uploaded(network, png(60, 40));  // takes away what nobody names
    CHECK(network.send("PUT", draft, voice(name), admin, {{"If-Match", "\"5\""}}).status == 422);
    CHECK(text_at(uploaded(network, png(120, 40)), "/logo") == name);
    network.ok(200, "PUT", draft, voice(name), admin, {{"If-Match", "\"5\""}});
  });
}

TEST_CASE("a paper's logo stands by its quote; stories and testimonials have none; what is nearly white gets ink") {
  on_sqlite([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto name = text_at(uploaded(network, png(300, 100)), "/logo");
    const std::string words = R"(,"language":"en","text":"It counts.","published":true)";
    network.ok(201, "POST", "/voices", voice(name, words, R"("kind":"press")"), admin);
    CHECK(says(get(network, "/"), R"(<figcaption><cite><a href="https://kestrel.example" rel="noopener"><img src=")"));
    const auto refused = [&](const std::string& body) {
      const auto answer = network.send("POST", "/voices", body, admin);
      return answer.status == 422 && says(answer, "\"/logo\"");
    };
    CHECK(refused(voice(name, words + R"(,"person":"Ada")", R"("kind":"testimonial")")));
    CHECK(refused(voice(name, words + R"(,"person":"Ada","headline":"x")", R"("kind":"story")")));
    CHECK(refused(voice(std::string(32, 'f'))));
    CHECK(refused(voice("../../etc/passwd")));
    CHECK(refused(voice(std::string(65, 'f'))));
  });
}

TEST_CASE("what is no logo is refused by its bytes, with what to do") {
  on_sqlite([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto good = png(200, 60);
    struct Case {
      std::string file;
      int status;
      std::string_view code;
    };
    const Case cases[] = {
        {"", 422, "logo_no_png"},
        {"\xff\xd8\xff\xe0\x10JFIF", 422, "logo_no_png"},
        {"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", 422, "logo_no_png"},
        {"<html>" + good, 422, "logo_no_png"},
        {good.substr(0, good.size() / 2), 422, "logo_broken"},
        {png(4001, 2), 422, "logo_too_many_dots"},
        {png(2, 4001), 422, "logo_too_many_dots"},
        {good + std::string(300'000, 'x'), 413, "logo_too_large"},
        {std::string(1'100'000, 'x'), 413, "content_too_large"},
    };
    for (const auto& [file, status, code] : cases) {
      INFO(code);
      const auto answer = network.send("POST", "/logos", file, admin);
      CHECK(answer.status == status);
      CHECK(says(answer, code));
    }
    CHECK(uploaded(network, png(4000, 40)).object() != nullptr);
    CHECK(network.send("POST", "/logos", good).status == 401);
    for (const auto role : {Role::talent, Role::client_owner, Role::screener, Role::advisor, Role::finance})
      CHECK(network.send("POST", "/logos", good, network.caller(role)).status == 403);
  });
}
