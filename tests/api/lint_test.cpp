// POST /lint over HTTP: open to visitors, with what each demand costs in people of the live network.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/api/network.h"

using namespace muster;
using namespace muster::testing;

namespace {

std::string asking(const std::string& text, std::string_view more = "") {
  std::string body = R"({"text":)";
  json::write_text(body, text);
  return body + std::string(more) + "}";
}

}  // namespace

TEST_CASE("findings come with places and fixes, and demands with what they cost in people") {
  on_both([](TestStore& db) {
    Network network(db);
    for (int n = 0; n < 7; ++n) network.talent(fmt::format("Talent {}", n), 7000, "go");
    const auto text = asking("We want a rockstar. You must know Go and Rust.");
    const auto advisor = network.caller(Role::advisor);
    const auto lint = network.ok(200, "POST", "/lint", text, advisor);
    CHECK(text_at(lint, "/language") == "en");
    CHECK(number_at(lint, "/people/qualified") == 0);
    CHECK(number_at(lint, "/people/of") == 7);
    CHECK(text_at(lint, "/people/musts/0/path") == "/must/1");
    CHECK(text_at(lint, "/people/musts/0/name") == "Rust");
    CHECK(number_at(lint, "/people/musts/0/people") == 7);
    CHECK(number_at(lint, "/people/musts/1/people") == 0);
    bool is_wording = false, is_costly = false;
    const auto findings = at(lint, "/findings");
    for (const auto& one : *findings.list()) {
      if (text_at(one, "/kind") == "wording")
        is_wording = number_at(one, "/start") == 10 && number_at(one, "/end") == 18;
      if (text_at(one, "/kind") == "costly_must") is_costly = number_at(one, "/start") == 41;
    }
    CHECK(is_wording);
    CHECK(is_costly);
  });
}

TEST_CASE("a German list of requirements has its costs, too") {
  on_both([](TestStore& db) {
    Network network(db);
    for (int n = 0; n < 7; ++n) network.talent(fmt::format("Talent {}", n), 7000, "go");
    const auto advisor = network.caller(Role::advisor);
    const auto ask = [&](const std::string& text) { return network.ok(200, "POST", "/lint", asking(text), advisor); };
    const auto lint = ask("Wir suchen jemanden f\u00fcr unser Team und die Plattform.\n\nIhr Profil\n- Go\n- Rust\n");
    CHECK(text_at(lint, "/language") == "de");
    CHECK(number_at(lint, "/people/qualified") == 0);
    CHECK(text_at(lint, "/people/musts/0/name") == "Rust");
    CHECK(number_at(lint, "/people/musts/0/people") == 7);
    CHECK(number_at(lint, "/people/musts/0/start") == 73);
    CHECK(json::text_of(lint).find("\u201eRust\u201c als Muss schlie") != std::string::npos);
    CHECK(at(ask("Wir suchen jemanden, der mit Go und Rust arbeitet und das mag."), "/people").object() == nullptr);
  });
}

TEST_CASE("to a visitor a small count is no number, and nothing is refused but what intake refuses") {
  on_both([](TestStore& db) {
    Network network(db);
    for (int n = 0; n < 3; ++n) network.talent(fmt::format("Talent {}", n), 7000, "go");
    const auto lint = network.ok(200, "POST", "/lint", asking("You must know Go and Rust."));
    CHECK(number_at(lint, "/people/of/fewer_than") == 5);
    CHECK(number_at(lint, "/people/musts/0/people/fewer_than") == 5);
    CHECK(json::text_of(lint).find("costly_must") == std::string::npos);
    CHECK(text_at(network.ok(200, "POST", "/lint", asking("Wir suchen", R"(,"language":"de")")), "/language") == "de");
    CHECK(network.send("POST", "/lint", asking("x", R"(,"language":"fr")")).status == 422);
    CHECK(network.send("POST", "/lint", "{}").status == 422);
    CHECK(network.send("POST", "/lint", asking("")).status == 200);
    std::string megabyte;
    while (megabyte.size() < 1'000'000) megabyte += "We want a ninja <script>alert(1)</script> \xD7\xA2\xD7\x91 who. ";
    CHECK(number_at(network.ok(200, "POST", "/lint", asking(megabyte)), "/left_off") > 100);
  });
}
