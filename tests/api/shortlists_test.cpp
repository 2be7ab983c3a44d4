// What people do with a shortlist: pin, pass and note, share by a link that expires, take it away as a file.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/api/network.h"

using namespace muster;
using namespace muster::testing;

namespace {

struct Made {
  std::string brief, shortlist, ilse, bo;
  [[nodiscard]] std::string path() const { return "/shortlists/" + shortlist; }
  [[nodiscard]] std::string mark(const std::string& who) const { return path() + "/choices/" + who + "/mark"; }
  [[nodiscard]] std::string note(const std::string& who) const { return path() + "/choices/" + who + "/note"; }
};

constexpr std::string_view a_brief =
    R"({"brief":{"title":"=Core","must":[{"skill":"golang"}],"rate_max":{"amount":9500,"currency":"USD"}}})";

Made made_in(Network& network) {
  const auto member = network.caller(Role::client_hiring);
  Made made;
  made.ilse = network.talent("Ilse Vermeer", 7000);
  made.bo = network.talent("Bo Berg", 9000);
  made.brief = "/briefs/" + text_at(network.ok(201, "POST", "/briefs", a_brief, member), "/id");
  made.shortlist = text_at(network.ok(201, "POST", made.brief + "/shortlists", "", member), "/id");
  return made;
}

// The session of somebody at another organisation.
Headers stranger_of(Network& network) {
  const auto admin = network.caller(Role::admin);
  const auto other = text_at(network.ok(201, "POST", "/clients", R"({"name":"Other"})", admin), "/id");
  network.ok(201, "POST", "/users",
             fmt::format(R"({{"name":"Zoe","email":"zoe@other.example","password":"a good long one",)"
                         R"("roles":["client_owner"],"client":"{}"}})",
                         other),
             admin);
  const auto signed_in =
      network.send("POST", "/session", R"({"email":"zoe@other.example","password":"a good long one"})");
  const auto cookie = signed_in.field("set-cookie");
  return {{"Cookie", cookie.substr(0, cookie.find(';'))}, {"X-Muster-CSRF", text_at(json_of(signed_in), "/csrf")}};
}

}  // namespace

TEST_CASE("pin, pass and note belong to brief and talent, and can be taken back") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto member = network.caller(Role::client_hiring);
    const auto made = made_in(network);
    const auto pinned = network.ok(200, "PUT", made.mark(made.ilse), R"({"mark":"pinned"})", member);
    CHECK(text_at(pinned, "/mark/mark") == "pinned");
    CHECK(text_at(pinned, "/mark/by_name") == "Somebody");
    CHECK(network.ok(200, "PUT", made.mark(made.ilse), R"({"mark":"pinned"})", member) == pinned);
    network.ok(200, "PUT", made.mark(made.bo), R"({"mark":"passed","reason":"too_dear","words":"90 is a lot"})",
               member);
    network.ok(200, "PUT", made.note(made.bo), "{\"note\":\"Ask again\\nin spring <b>\"}", member);
    const auto anew = network.ok(201, "POST", made.brief + "/shortlists", "", member);
    CHECK(at(anew, "/choices").list()->size() == 2);
    const auto seen =
        network.ok(200, "GET", "/shortlists/" + text_at(anew, "/id") + "/choices", "", network.caller(Role::advisor));
    const auto first = text_at(seen, "/items/0/talent") == made.bo ? std::string("/items/0") : std::string("/items/1");
    CHECK(text_at(seen, first + "/mark/reason") == "too_dear");
    CHECK(text_at(seen, first + "/mark/words") == "90 is a lot");
    CHECK(text_at(seen, first + "/note/note") == "Ask again\nin spring <b>");
    CHECK(network.send("DELETE", made.mark(made.bo), "", member).status == 204);
    CHECK(network.send("DELETE", made.mark(made.bo), "", member).status == 204);
    CHECK(network.send("DELETE", made.note(made.bo), "", member).status == 204);
    const auto after = network.ok(200, "GET", made.path(), "", member);
    REQUIRE(at(after, "/choices").list()->size() == 1);
    CHECK(text_at(after, "/choices/0/talent") == made.ilse);
  });
}

TEST_CASE("a choice that makes no sense is refused with the fix, and a lost note is refused") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto member = network.caller(Role::client_hiring);
    const auto made = made_in(network);
    const auto refused = [&](std::string_view body) {
      const auto answer = network.send("PUT", made.mark(made.ilse), body, member);
      CHECK(answer.status == 422);
      return text_at(json_of(answer), "/errors/0/pointer");
    };
    CHECK(refused(R"({"mark":"passed"})") == "/reason");
    CHECK(refused(R"({"mark":"passed","reason":"other"})") == "/words");
    CHECK(refused(R"({"mark":"pinned","reason":"skills"})") == "/reason");
    CHECK(refused(R"({"mark":"passed","reason":"her name"})") == "/reason");
    CHECK(network.send("PUT", made.note(made.ilse), R"({"note":""})", member).status == 422);
    const auto nobody = made.mark("tal_01h455vb4pex5vsknk084sn02q");
    CHECK(network.send("PUT", nobody, R"({"mark":"pinned"})", member).status == 404);
    const auto first = network.ok(200, "PUT", made.note(made.ilse), R"({"note":"One"})", member);
    const Headers read{{"If-Match", fmt::format("\"{}\"", number_at(first, "/note/version"))}};
    network.ok(200, "PUT", made.note(made.ilse), R"({"note":"Two"})", member, read);
    CHECK(network.send("PUT", made.note(made.ilse), R"({"note":"Three"})", member, read).status == 412);
    CHECK(text_at(network.ok(200, "GET", made.path(), "", member), "/choices/0/note/note") == "Two");
  });
}

TEST_CASE("two who write somebody's first note: the second is told, and overwrites nothing unseen") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto member = network.caller(Role::client_hiring);
    const auto made = made_in(network);
    const Headers none{{"If-None-Match", "*"}};
    const auto put = [&](std::string_view body, const Headers& fields) {
      return network.send("PUT", made.note(made.ilse), body, member, fields).status;
    };
    CHECK(put(R"({"note":"A's words"})", none) == 200);
    CHECK(put(R"({"note":"B's words"})", none) == 412);
    CHECK(text_at(network.ok(200, "GET", made.path(), "", member), "/choices/0/note/note") == "A's words");
    CHECK(put(R"({"note":"B"})", {{"If-None-Match", "\"1\""}}) == 422);
    CHECK(put(R"({"note":"B"})", {{"If-None-Match", "*"}, {"If-Match", "\"1\""}}) == 422);
    CHECK(network.send("DELETE", made.note(made.ilse), "", member).status == 204);
    CHECK(put(R"({"note":"B's words"})", none) == 200);
  });
}

TEST_CASE("a shortlist keeps the version of its brief that it was made from") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto member = network.caller(Role::client_hiring);
    const auto made = made_in(network);
    network.ok(200, "PUT", made.brief, R"({"brief":{"must":[{"skill":"react"}]}})", member, {{"If-Match", "\"1\""}});
    CHECK(number_at(network.ok(200, "GET", made.path(), "", member), "/brief_version") == 1);
    CHECK(number_at(network.ok(201, "POST", made.brief + "/shortlists", "", member), "/brief_version") == 2);
  });
}

TEST_CASE("another organisation neither sees nor makes choices, links or files") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto made = made_in(network);
    const auto stranger = stranger_of(network);
    for (const auto& path : {made.path(), made.path() + "/choices", made.path() + "/shares", made.path() + "/export"})
      CHECK(network.send("GET", path, "", "", stranger).status == 404);
    CHECK(network.send("PUT", made.mark(made.ilse), R"({"mark":"pinned"})", "", stranger).status == 404);
    CHECK(network.send("DELETE", made.note(made.ilse), "", "", stranger).status == 404);
    CHECK(network.send("POST", made.path() + "/shares", "{}", "", stranger).status == 404);
    CHECK(network.send("PUT", made.mark(made.ilse), R"({"mark":"pinned"})", network.caller(Role::client_finance))
              .status == 403);
  });
}

TEST_CASE("a link shows a shortlist without signing in, and nothing that names people") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto member = network.caller(Role::client_hiring);
    const auto made = made_in(network);
    network.ok(200, "PUT", made.note(made.bo), R"({"note":"A secret note"})", member);
    network.ok(200, "PUT", made.mark(made.bo), R"({"mark":"pinned"})", member);
    const auto share = network.ok(201, "POST", made.path() + "/shares", "{}", member);
    const auto page = text_at(share, "/path");
    REQUIRE(page.starts_with("/app/shared/"));
    const auto path = "/shared/" + page.substr(12);
    const auto seen = network.send("GET", path);
    CHECK(seen.status == 200);
    CHECK(seen.field("x-robots-tag") == "noindex, nofollow");
    CHECK(seen.field("referrer-policy") == "no-referrer");
    CHECK(seen.field("cache-control") == "no-store");
    const auto tree = json_of(seen);
    CHECK(text_at(tree, "/people/0/person/name") == "Bo B.");
    CHECK(at(tree, "/people/0/pinned") == json::Value(true));
    CHECK(number_at(tree, "/people/0/rank") == 2);
    CHECK(text_at(tree, "/people/1/why/sentence").starts_with("Mid-level with Go (level 4 of 5, 5 years)"));
    for (const auto* secret : {"Vermeer", "Berg", "tal_", "cli_", "bri_", "sho_", "usr_", "secret note"})
      CHECK(seen.body.find(secret) == std::string::npos);
    const auto listed = network.ok(200, "GET", made.path() + "/shares", "", member);
    CHECK(!text_at(listed, "/items/0/last_used").empty());
    CHECK(json::text(listed).find(page.substr(12)) == std::string::npos);
    const auto noted = network.ok(201, "POST", made.path() + "/shares", R"({"days":1,"with_notes":true})", member);
    const auto with_notes = network.ok(200, "GET", "/shared/" + text_at(noted, "/path").substr(12) + "?language=de");
    CHECK(text_at(with_notes, "/people/0/note") == "A secret note");
    CHECK(text_at(with_notes, "/people/0/why/sentence").starts_with("Mid-Level mit Go (Stufe 4 von 5, 5 Jahre)"));
  });
}

TEST_CASE("a link that expired or was withdrawn is gone, an unknown one is not found") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto member = network.caller(Role::client_hiring);
    const auto made = made_in(network);
    const auto share = [&](std::string_view body) {
      return network.ok(201, "POST", made.path() + "/shares", body, member);
    };
    const auto follow = [&](const json::Value& link) { return "/shared/" + text_at(link, "/path").substr(12); };
    const auto short_one = share(R"({"days":1})"), long_one = share(R"({"days":90})");
    db.environment.move_to(*parse_instant("2026-11-24T09:00:00Z"));
    const auto expired = network.send("GET", follow(short_one));
    CHECK(expired.status == 410);
    CHECK(text_at(json_of(expired), "/detail") ==
          "This link expired on 2026-11-24. Ask whoever sent it for a new one.");
    CHECK(expired.field("x-robots-tag") == "noindex, nofollow");
    CHECK(network.send("GET", follow(long_one)).status == 200);
    const auto one = made.path() + "/shares/" + text_at(long_one, "/id");
    CHECK(network.send("DELETE", one, "", member).status == 204);
    CHECK(network.send("GET", follow(long_one)).status == 410);
    CHECK(network.send("DELETE", one, "", member).status == 404);
    CHECK(network.send("GET", "/shared/" + std::string(43, 'A')).status == 404);
    CHECK(network.send("POST", made.path() + "/shares", R"({"days":91})", member).status == 422);
    CHECK(network.send("POST", made.path() + "/shares", R"({"days":0})", member).status == 422);
  });
}

TEST_CASE("a shortlist goes out as CSV, JSON and PDF") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto member = network.caller(Role::client_hiring);
    const auto made = made_in(network);
    network.ok(200, "PUT", made.note(made.bo), R"x({"note":"=HYPERLINK(\"http://evil.example\")"})x", member);
    const auto csv = network.send("GET", made.path() + "/export?format=csv", "", member);
    CHECK(csv.field("content-type") == "text/csv; charset=utf-8");
    CHECK(csv.field("content-disposition") == "attachment; filename=\"shortlist.csv\"");
    CHECK(csv.body.starts_with("rank,id,name,score,"));
    CHECK(csv.body.find("\r\n1," + made.ilse + ",Ilse V.,") != std::string::npos);
    CHECK(csv.body.find("\"'=HYPERLINK(") != std::string::npos);
    const auto file = network.send("GET", made.path() + "/export?format=json", "", member);
    CHECK(file.field("content-disposition") == "attachment; filename=\"shortlist.json\"");
    CHECK(at(json_of(file), "/answer") == at(network.ok(200, "GET", made.path(), "", member), "/answer"));
    const auto pdf = network.send("GET", made.path() + "/export?format=pdf&language=de", "", member);
    CHECK(pdf.field("content-type") == "application/pdf");
    CHECK(pdf.field("content-disposition") == "attachment; filename=\"shortlist.pdf\"");
    CHECK(pdf.body.starts_with("%PDF-"));
    CHECK(pdf.body.find("/Lang (de)") != std::string::npos);
    CHECK(network.send("GET", made.path() + "/export?format=pdf&language=de", "", member).body == pdf.body);
    CHECK(network.send("GET", made.path() + "/export?format=xls", "", member).status == 422);
  });
}
