// The public site of a whole node, over real sockets, on both databases: an edit is on the page at the next request,
// what is hidden is nowhere, figures follow their records, and nothing a stranger sends breaks a page or runs in it.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/api/public_pages.h"

using namespace muster;
using namespace muster::testing;

TEST_CASE("an edit is on every page at the next request") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    CHECK(says(get(network, role_page), "<title>Freelance Back-end Developers for Hire in November 2026</title>"));
    const auto id = added(network, "Ilse Verhaegen", "Back-end developer");
    const auto second = added(network, "Bo Berg", "Back-end developer, Go");
    const auto page = get(network, role_page);
    CHECK(says(page, "<title>2 Best Freelance Back-end Developers for Hire in November 2026</title>"));
    CHECK(says(page, ">Ilse V.</a>"));
    CHECK(says(page, "Romania, UTC+2"));
    CHECK(says(page, "Verified expert in software development"));
    CHECK(says(get(network, "/talents"), ">Ilse V.</a>"));
    CHECK(says(get(network, "/talents/" + id), "$80 an hour"));
    for (int n = 1; n <= 5; ++n) {
      const auto changed = person(fmt::format("Name{} Last", n), "Back-end developer", 9000 + 100 * n);
      const Headers version{{"If-Match", fmt::format("\"{}\"", n)}};
      REQUIRE(network.send("PUT", "/talents/" + id, changed, admin, version).status == 200);
      CHECK(says(get(network, role_page), fmt::format(">Name{} L.</a>", n)));
      CHECK(says(get(network, "/talents"), fmt::format(">Name{} L.</a>", n)));
      CHECK(says(get(network, "/talents/" + id), fmt::format("${} an hour", 90 + n)));
      CHECK(says(get(network, "/de/talents/" + id), fmt::format("Name{} L.", n)));
    }
    REQUIRE(
        network.send("PUT", "/talents/" + id, person("Ilse Verhaegen", "Data engineer"), admin, {{"If-Match", "\"6\""}})
            .status == 200);
    CHECK_FALSE(says(get(network, role_page), "Ilse"));
    CHECK(says(get(network, "/data/data-engineer"), "Ilse V."));
    REQUIRE(network.send("DELETE", "/talents/" + second, "", admin).status == 204);
    CHECK(says(get(network, role_page), "<title>Freelance Back-end Developers for Hire"));
    CHECK(get(network, "/talents/" + second).status == 410);
  });
}

TEST_CASE("what a talent hides is on no page, in no sitemap and in no count") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto id = added(network, "Ilse Verhaegen", "Back-end developer", 12300);
    added(network, "Bo Berg", "Back-end developer");
    const auto visibility = "/talents/" + id + "/visibility";
    CHECK(text_at(network.ok(200, "GET", visibility, "", admin), "/page") == "/talents/" + id);
    network.ok(200, "PUT", visibility, R"({"rate":false,"country":false,"name":"initials","about":false})", admin);
    const auto page = get(network, "/talents/" + id);
    CHECK(says(page, "<h1>I. V.</h1>"));
    CHECK(says(page, "Rate on request"));
    CHECK(says(page, "<title>I. V., Back-end Developer</title>"));
    for (const auto* hidden : {"$123", "Ilse", ">About</h2>"}) CHECK_FALSE(says(page, hidden));
    CHECK_FALSE(says(get(network, "/talents?country=RO"), "I. V."));
    CHECK_FALSE(says(get(network, "/talents?rate=120"), "I. V."));
    const auto hidden = network.ok(200, "PUT", visibility, R"({"listed":false})", admin);
    CHECK(text_at(hidden, "/page").empty());
    CHECK(get(network, "/talents/" + id).status == 410);
    for (const auto* path : {"/developers/back-end", "/talents", "/talents?role=back-end", "/sitemaps/talents-1.xml"}) {
      INFO(path);
      const auto answer = get(network, path);
      CHECK(answer.status == 200);
      CHECK_FALSE(says(answer, id));
      CHECK_FALSE(says(answer, "Ilse"));
    }
    CHECK(says(get(network, "/talents"), "1 person fits"));
    network.ok(200, "PUT", visibility, R"({"listed":true,"name":"full"})", admin);
    CHECK(says(get(network, "/talents/" + id), "<h1>Ilse Verhaegen</h1>"));
    CHECK(says(get(network, "/sitemaps/talents-1.xml"), id));
    CHECK(network.send("GET", visibility, "", network.caller(Role::talent)).status == 404);
    CHECK(network.send("PUT", visibility, "{}").status == 401);
  });
}

TEST_CASE("a figure follows its records: one more rating, and none") {
  on_both([](TestStore& db) {
    Network network(db);
    std::vector<TalentId> rated;
    rated.push_back(with_facts(network, {.ratings = Ratings{19, 90}, .trials = Trials{18, 19}}));
    auto page = get(network, role_page);
    CHECK_FALSE(says(page, "AggregateRating"));
    CHECK_FALSE(says(page, "reviews</summary>"));
    CHECK_FALSE(says(page, "of trials here end in a hire"));
    rated.push_back(with_facts(network, {.ratings = Ratings{1, 5}, .trials = Trials{1, 1}}));
    page = get(network, role_page);
    CHECK(says(page, "<strong>4.8 <small>of 5</small></strong>"));
    CHECK(says(page, "reviews, 20") == false);
    CHECK(says(page, "20 reviews"));
    CHECK(says(page, R"("aggregateRating":{"@type":"AggregateRating","ratingValue":"4.75","bestRating":5,)"
                     R"("worstRating":1,"reviewCount":20})"));
    CHECK(says(page, "of trials here end in a hire"));
    rated.push_back(with_facts(network, {.ratings = Ratings{1, 1}}));
    page = get(network, role_page);
    CHECK(says(page, R"("ratingValue":"4.57")"));
    CHECK(says(page, R"("reviewCount":21)"));
    CHECK(says(page, "21 reviews"));
    const auto admin = network.caller(Role::admin);
    for (const auto& id : rated) REQUIRE(network.send("DELETE", "/talents/" + id.text(), "", admin).status == 204);
    page = get(network, role_page);
    CHECK_FALSE(says(page, "AggregateRating"));
    CHECK_FALSE(says(page, "of trials here end in a hire"));
    for (const auto* never : {"median to the first match", "of applicants admitted", "clients worldwide hire here"})
      CHECK_FALSE(says(page, never));
  });
}

TEST_CASE("another node shows what a caller has seen committed") {
  on_both([](TestStore& db) {
    Network one(db);
    const auto id = added(one, "Ilse Verhaegen", "Back-end developer");
    const auto other_store = db.another();
    cli::Node other(*other_store, {});
    http::ServerOptions serving;
    serving.listen = "127.0.0.1:0";
    serving.threads = 1;
    const auto server = http::Server::start(other.router(), db.environment, std::move(serving)).value();
    CHECK(says(get(server->port(), role_page), "Ilse V."));
    for (int n = 1; n <= 3; ++n) {
      const auto saved = one.send("PUT", "/talents/" + id, person(fmt::format("Name{} Last", n), "Back-end developer"),
                                  one.caller(Role::admin), {{"If-Match", fmt::format("\"{}\"", n)}});
      REQUIRE(saved.status == 200);
      const auto page = get(server->port(), role_page, {{"Muster-Position", saved.field("muster-position")}});
      CHECK(says(page, fmt::format("Name{} L.", n)));
    }
    other.stop_streams();
    server->drain(std::chrono::seconds(5));
    other.router().stop();
  });
}

TEST_CASE("bad input: never a 500, never run, and a page that helps on") {
  on_sqlite([](TestStore& db) {
    Network network(db);
    const auto evil = added(network, "<script>alert(1)</script> \\\"onload=x", "</script><img src=x onerror=alert(2)>");
    struct Case {
      std::string path;
      int status;
    };
    const Case cases[] = {{"/developers/no-such-role", 404},
                          {"/designers/back-end", 404},
                          {"/developers/%3Cscript%3Ealert(3)%3C/script%3E", 404},
                          {"/developers/%3Cscript%3Ealert(3)", 404},
                          {"/developers/" + std::string(3000, 'a'), 404},
                          {"/talents/nobody", 404},
                          {"/talents/tal_01h455vb4pex5vsknk084sn02q", 404},
                          {"/talents/" + evil, 200},
                          {"/talents/" + evil + "/more", 404},
                          {"/nowhere", 404},
                          {"/de/nowhere", 404},
                          {"/de/developers", 200},
                          {"/developers/back-end/", 301},
                          {"/talents?skill=%3Cscript%3Ealert(4)%3C/script%3E", 200},
                          {"/talents?q=%22%3E%3Cscript%3Ealert(5)%3C/script%3E", 200},
                          {"/talents?rate=-1&available=99999999999999999999&seniority=king&country=%00", 200},
                          {"/talents?cursor=" + std::string(4000, 'A'), 200},
                          {"/talents?rate=99999999999999999999999", 200},
                          {"/talents?zone=%3Cscript%3E&overlap=-4&overlap=99999999999999999999", 200},
                          {"/talents?zone=UTC&overlap=8&zone=" + std::string(3000, 'Z'), 200},
                          {"/talents?%zz=%", 400},
                          {"/talents?" + std::string(2000, '&'), 200},
                          {"/sitemaps/talents-99999999999999999999.xml", 404},
                          {"/sitemaps/../x", 400},
                          {"/site/other.css", 404}};
    for (const auto& [path, status] : cases) {
      INFO(path.substr(0, 100));
      const auto answer = get(network, path);
      CHECK(answer.status == status);
      for (const auto* never : {"<script>", "</script><", "<img"}) CHECK_FALSE(says(answer, never));
      if (answer.status == 404 && path.starts_with("/developers")) {
        CHECK(says(answer, "role=\"search\""));
        CHECK(says(answer, "/developers/back-end\""));
      }
      if (says(answer, "<!DOCTYPE")) {
        CHECK(answer.field("content-security-policy").find("default-src 'none'") == 0);
        CHECK(answer.field("content-security-policy").find("unsafe") == std::string::npos);
      }
    }
    CHECK(says(get(network, "/developers/back-endd"), "Did you mean"));
    CHECK(get(network, "/nowhere", {{"Accept", "application/json"}}).field("content-type") ==
          "application/problem+json");
    CHECK(get(network, "/api/v1/nowhere").field("content-type") == "application/problem+json");
    CHECK(get(network.port(), role_page, {}, "POST").status == 405);
  });
}

TEST_CASE("a page is compressed, tagged, not sent twice, and the same for HEAD") {
  on_sqlite([](TestStore& db) {
    Network network(db);
    added(network, "Ilse Verhaegen", "Back-end developer");
    const auto page = get(network, role_page);
    const auto small = get(network, role_page, {{"Accept-Encoding", "br"}});
    CHECK(small.field("content-encoding") == "br");
    CHECK(small.body.size() < 60'000);
    CHECK(small.body.size() * 3 < page.body.size());
    CHECK(page.field("etag") != small.field("etag"));
    CHECK(get(network, role_page, {{"If-None-Match", page.field("etag")}}).status == 304);
    const auto head = get(network.port(), role_page, {}, "HEAD");
    CHECK(head.status == 200);
    CHECK(head.field("content-length") == std::to_string(page.body.size()));
    const auto from = page.body.find("/site/style.");
    const auto style = page.body.substr(from, page.body.find('"', from) - from);
    const auto sheet = get(network, style);
    CHECK(sheet.status == 200);
    CHECK(sheet.field("cache-control").find("immutable") != std::string::npos);
    CHECK(says(sheet, "--accent: light-dark("));
    const auto made = network.node().site().counts().made;
    for (int n = 0; n < 20; ++n) get(network, role_page);
    CHECK(network.node().site().counts().made == made);
  });
}

TEST_CASE("the directory gives everybody once, page by page, and counts what each choice leaves") {
  on_both([](TestStore& db) {
    Network network(db);
    for (int n = 0; n < 45; ++n)
      added(network, fmt::format("Person{} Last", n), n % 3 == 0 ? "Data engineer" : "Back-end developer",
            5000 + 100 * n);
    std::string path = "/talents?sort=rate";
    std::vector<std::string> seen;
    for (int pages = 0; !path.empty() && pages < 5; ++pages) {
      const auto page = get(network, path);
      REQUIRE(page.status == 200);
      for (auto at = page.body.find("<h3><a href=\"/talents/"); at != std::string::npos;
           at = page.body.find("<h3><a href=\"/talents/", at + 1))
        seen.push_back(page.body.substr(at, 60));
      constexpr std::string_view next = "\" rel=\"next nofollow\">";
      const auto end = page.body.find(next);
      const auto begin = page.body.rfind("href=\"", end) + 6;
      path = end == std::string::npos ? "" : page.body.substr(begin, end - begin);
      for (auto at = path.find("&amp;"); at != std::string::npos; at = path.find("&amp;")) path.erase(at + 1, 4);
    }
    CHECK(seen.size() == 45);
    std::sort(seen.begin(), seen.end());
    CHECK(std::unique(seen.begin(), seen.end()) == seen.end());
    const auto all = get(network, "/talents");
    CHECK(says(all, "45 people fit"));
    CHECK(says(all,
               R"(<a href="/talents?role=data-engineer" rel="nofollow">Data Engineers</a> <span class="n">15</span>)"));
    const auto some = get(network, "/talents?role=data-engineer");
    CHECK(says(some, "15 people fit"));
    CHECK(says(some, R"(Back-end Developers</a> <span class="n">30</span>)"));
    CHECK(says(get(network, "/talents?role=data-engineer&skill=rust"), "Nobody fits all of this"));
  });
}

TEST_CASE("the directory leaves who shares enough hours with the visitor, and counts each least number of them") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto working = [&](const std::string& name, const std::string& zone) {
      auto body = person(name, "Back-end developer");
      const std::string known = R"("zone":"Europe/Bucharest",)";
      body.replace(body.find(known), known.size(),
                   fmt::format(R"("zone":"{}","hours":{{"start":"09:00","end":"17:00"}},)", zone));
      return text_at(network.ok(201, "POST", "/talents", body, admin), "/id");
    };
    const auto near = working("Near Person", "Europe/Bucharest");  // an hour ahead of Berlin: seven hours shared
    working("Far Person", "Asia/Kolkata");                         // four and a half: three and a half
    working("Away Person", "America/Los_Angeles");                 // nine behind: none
    added(network, "Unsaid Person", "Back-end developer");
    CHECK(says(get(network, "/talents"), R"(<option value="UTC" selected>)"));
    const auto page = get(network, "/talents?zone=Europe/Berlin&overlap=4");
    CHECK(says(page, "1 person fits"));
    CHECK(says(page, ">Near P.</a>"));
    CHECK(says(page, "7 shared hours a day with your office hours"));
    CHECK(says(page, R"(At least 2 h a day</a> <span class="n">2</span>)"));
    CHECK(says(page, R"(At least 6 h a day</a> <span class="n">1</span>)"));
    CHECK_FALSE(says(page, "At least 8 h a day"));
    CHECK(says(page, R"(<option value="Europe/Berlin" selected>)"));
    CHECK(says(get(network, "/talents?zone=Europe/Berlin"), "4 people fit"));
    CHECK(says(get(network, "/talents?zone=Europe/Berlin&overlap=2&seniority=mid"),
               R"(<input type="hidden" name="seniority" value="mid">)"));
    const auto unknown = get(network, "/talents?zone=Europe/Atlantis&overlap=4");
    CHECK(unknown.status == 200);
    CHECK(says(unknown, "We did not understand “Europe/Atlantis”"));
    network.ok(200, "PUT", "/talents/" + near + "/visibility", R"({"country":false})", admin);
    const auto hidden = get(network, "/talents?zone=Europe/Berlin&overlap=4");
    CHECK(says(hidden, "Nobody fits all of this"));
    CHECK_FALSE(says(get(network, "/talents/" + near + "?zone=Europe/Berlin"), "class=\"week\""));
  });
}

TEST_CASE("somebody is found by their name as it is shown, and by words of their headline") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto id = added(network, "Élise Verhaegen", "Maker of quiet machines");
    added(network, "Bo Berg", "Back-end developer");
    CHECK(says(get(network, "/talents?q=elise"), "1 person fits"));
    CHECK(says(get(network, "/talents?q=MACHINES+quiet"), "1 person fits"));
    CHECK(says(get(network, "/talents?q=elise+berg"), "Nobody fits all of this"));
    CHECK(says(get(network, "/talents?q=Verhaegen"), "Nobody fits all of this"));
    network.ok(200, "PUT", "/talents/" + id + "/visibility", R"({"name":"full","headline":false})", admin);
    CHECK(says(get(network, "/talents?q=Verhaegen"), "1 person fits"));
    CHECK(says(get(network, "/talents?q=machines"), "Nobody fits all of this"));
    network.ok(200, "PUT", "/talents/" + id + "/visibility", R"({"listed":false})", admin);
    CHECK(says(get(network, "/talents?q=elise"), "Nobody fits all of this"));
  });
}

TEST_CASE("a profile draws the week by the visitor's clock and tells who is alike and why") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    auto body = person("Ilse Verhaegen", "Back-end developer");
    const std::string known = R"("zone":"Europe/Bucharest",)";
    body.replace(body.find(known), known.size(),
                 R"("zone":"Pacific/Auckland","hours":{"start":"09:00","end":"17:00"},)");
    const auto id = text_at(network.ok(201, "POST", "/talents", body, admin), "/id");
    const auto other = added(network, "Bo Berg", "Back-end developer, Go");
    const auto page = get(network, "/talents/" + id + "?zone=America/Los_Angeles");
    // Their Monday morning is the visitor's Sunday noon (21 hours behind): on four of five days five hours are shared.
    CHECK(says(page, "beside yours, 20 hours a week in common."));
    CHECK(says(page, "12:00 to 20:00 by your clock"));
    CHECK(says(page, "<svg class=\"week\" role=\"img\" aria-label=\"Ilse V."));
    CHECK(says(page, "Also Go · same level: Mid-level") == says(page, "Mid-level"));
    CHECK(says(page, "class=\"why\">Also Go"));
    const auto unknown = get(network, "/talents/" + id + "?zone=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    CHECK(unknown.status == 200);
    CHECK(says(unknown, "There is no such time zone"));
    CHECK_FALSE(says(unknown, "<script>alert"));
    network.ok(200, "PUT", "/talents/" + other + "/visibility", R"({"listed":false})", admin);
    CHECK_FALSE(says(get(network, "/talents/" + id + "?zone=America/Los_Angeles"), "Bo B."));
  });
}

TEST_CASE("a renamed or merged skill stands on pages by its new name") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    const auto id = added(network, "Ilse Verhaegen", "Back-end developer");
    CHECK(says(get(network, "/talents/" + id), ">Go</a>"));
    const auto skill = network.send("GET", "/skills/go", "", admin);
    network.ok(200, "PATCH", "/skills/go", R"({"name":"Go!"})", admin, {{"If-Match", skill.field("etag")}});
    CHECK(says(get(network, "/talents/" + id), ">Go!</a>"));
    network.ok(200, "POST", "/skills/go/merge", R"({"into":"kotlin"})", admin);
    CHECK(says(get(network, "/talents?skill=kotlin"), "Ilse V."));
    CHECK(says(get(network, "/talents?skill=golang"), "Ilse V."));
  });
}

TEST_CASE("who asks for too many pages that must be made waits; pages at hand stay free") {
  on_sqlite([](TestStore& db) {
    http::RouterOptions options;
    options.page = {3, 0.5};
    Network network(db, options);
    CHECK(get(network, role_page).status == 200);
    CHECK(get(network, "/talents").status == 200);
    CHECK(get(network, "/nobody-has-this").status == 404);  // made without the database: free
    CHECK(get(network, "/data").status == 200);
    const auto refused = get(network, "/finance");
    CHECK(refused.status == 429);
    CHECK(refused.has("retry-after"));
    for (int n = 0; n < 10; ++n) CHECK(get(network, role_page).status == 200);
    db.environment.move_to(Instant{db.environment.now().micros + 10'000'000});
    CHECK(get(network, "/finance").status == 200);
  });
}

TEST_CASE("a page is made anew when its day is over: month and hours ahead of UTC are today's") {
  on_sqlite([](TestStore& db) {
    Network network(db);
    added(network, "Ilse Verhaegen", "Back-end developer");
    CHECK(says(get(network, role_page), "for Hire in November 2026"));
    CHECK(says(get(network, role_page), "Romania, UTC+2"));
    db.environment.move_to(*parse_instant("2027-06-30T23:59:59Z"));
    CHECK(says(get(network, role_page), "for Hire in June 2027"));
    CHECK(says(get(network, role_page), "Romania, UTC+3"));
    db.environment.move_to(*parse_instant("2027-07-01T00:00:00Z"));
    CHECK(says(get(network, role_page), "for Hire in July 2027"));
  });
}
