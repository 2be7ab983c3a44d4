// The pictures of shared links, as whoever follows the link's `og:image` gets them: PNGs of the promised size that
// follow the figures of their page, show nothing that their person hides, and are gone when the person is.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/api/public_pages.h"

using namespace muster;
using namespace muster::testing;

namespace {

std::string between(const std::string& text, std::string_view before, std::string_view behind) {
  const auto from = text.find(before);
  REQUIRE(from != std::string::npos);
  const auto begin = from + before.size();
  return text.substr(begin, text.find(behind, begin) - begin);
}
std::string meta(const Answer& page, std::string_view property) {
  return between(page.body, fmt::format("<meta property=\"{}\" content=\"", property), "\"");
}
std::string address_of(const Answer& page) {
  const auto address = meta(page, "og:image");
  return address.substr(address.find("/pictures/"));
}

// Width and height as the head of a PNG says them (its chunk IHDR).
std::pair<unsigned, unsigned> size_of(const std::string& png) {
  REQUIRE(png.starts_with("\x89PNG\r\n\x1a\n"));
  REQUIRE(png.substr(png.size() - 8, 4) == "IEND");
  const auto number = [&](std::size_t at) {
    unsigned n = 0;
    for (std::size_t i = at; i < at + 4; ++i) n = n << 8U | static_cast<unsigned char>(png[i]);
    return n;
  };
  return {number(16), number(20)};
}

std::string person_in(const std::string& country) {
  return fmt::format(R"({{"name":"Ilse Verhaegen","headline":"Back-end developer","profile":{{"country":"{}"}}}})",
                     country);
}

}  // namespace

TEST_CASE("every page says which picture it has, in its language, and the picture is there") {
  on_sqlite([](TestStore& db) {
    Network network(db);
    const auto id = added(network, "Ilse Verhaegen", "Back-end developer");
    const std::vector<std::string> paths{"/", "/developers", "/developers/back-end", "/talents", "/talents/" + id};
    for (const auto& path : paths) {
      std::string seen;
      for (const std::string language : {"", "/de"}) {
        INFO(language + path);
        const auto page = get(network, language + (path == "/" && !language.empty() ? "" : path));
        CHECK(meta(page, "og:image:width") == "1200");
        CHECK(meta(page, "og:image:height") == "630");
        CHECK_FALSE(meta(page, "og:image:alt").empty());
        CHECK(says(page, R"(<meta name="twitter:card" content="summary_large_image">)"));
        const auto address = address_of(page);
        const auto picture = get(network, address);
        CHECK(picture.status == 200);
        CHECK(picture.field("content-type") == "image/png");
        CHECK(size_of(picture.body) == std::pair(1200U, 630U));
        CHECK(picture.body.size() < 100'000);
        CHECK(get(network, address, {{"If-None-Match", picture.field("etag")}}).status == 304);
        CHECK(picture.body != seen);
        seen = picture.body;
      }
    }
    const auto made = network.node().site().counts().made;
    get(network, "/pictures/000000000000/developers/back-end.png");  // whatever the tag: it is made once
    CHECK(network.node().site().counts().made == made);
  });
}

TEST_CASE("a picture follows the figures of its page, and so does its address") {
  on_both([](TestStore& db) {
    Network network(db);
    with_facts(network, {.ratings = Ratings{19, 90}});
    const auto before = get(network, role_page);
    const auto without = get(network, address_of(before));
    CHECK(meta(before, "og:image:alt").find("reviews") == std::string::npos);
    const auto rated = with_facts(network, {.ratings = Ratings{1, 5}});
    const auto with = get(network, role_page);
    CHECK(address_of(with) != address_of(before));
    CHECK(meta(with, "og:image:alt").find("4.8\u00a0of 5 clients’ rating, 20 reviews") != std::string::npos);
    CHECK(get(network, address_of(with)).body != without.body);
    CHECK(get(network, address_of(before)).body == get(network, address_of(with)).body);  // an old address: what is now
    REQUIRE(network.send("DELETE", "/talents/" + rated.text(), "", network.caller(Role::admin)).status == 204);
    CHECK(address_of(get(network, role_page)) == address_of(before));
    CHECK(get(network, address_of(before)).body == without.body);
  });
}

TEST_CASE("a picture shows nothing that its person hides, and goes when they do") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto id = text_at(network.ok(201, "POST", "/talents", person_in("RO"), admin), "/id");
    const auto page = "/talents/" + id, visibility = page + "/visibility";
    const auto picture = "/pictures/000000000000/talents/" + id + ".png";
    const auto moved_to = [&](const std::string& country, int version) {
      const Headers match{{"If-Match", fmt::format("\"{}\"", version)}};
      REQUIRE(network.send("PUT", page, person_in(country), admin, match).status == 200);
      return get(network, picture).body;
    };
    const auto romania = get(network, picture).body;
    CHECK(moved_to("BE", 1) != romania);
    network.ok(200, "PUT", visibility, R"({"country":false,"name":"initials"})", admin);
    const auto hidden = get(network, picture).body;
    CHECK(moved_to("RO", 2) == hidden);
    CHECK(meta(get(network, page), "og:image:alt").find("I. V.: Back-end developer") == 0);
    for (const auto* never : {"Ilse", "Romania"})
      CHECK(meta(get(network, page), "og:image:alt").find(never) == std::string::npos);
    network.ok(200, "PUT", visibility, R"({"listed":false})", admin);
    CHECK(get(network, picture).status == 410);
    network.ok(200, "PUT", visibility, R"({"listed":true})", admin);
    CHECK(get(network, picture).status == 200);
    REQUIRE(network.send("DELETE", page, "", admin).status == 204);
    CHECK(get(network, picture).status == 410);
    for (const std::string nowhere :
         {"/pictures/0/talents/tal_01h455vb4pex5vsknk084sn02q.png", "/pictures/0/talents/nobody.png", "/pictures/0.png",
          "/pictures/0/developers/nobody.png", "/pictures/0/data/back-end.png", "/pictures/x", "/pictures/talents",
          "/pictures/0/x.png"}) {
      INFO(nowhere);
      CHECK(get(network, nowhere).status == 404);
    }
  });
}
