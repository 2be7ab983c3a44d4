// What the network writes itself passes its own lint: job descriptions of briefs of every kind, in both languages.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "features/taxonomy/reference.h"
#include "tests/api/network.h"

using namespace muster;
using namespace muster::testing;

namespace {

// Hundreds of texts are asked for in a moment.
http::RouterOptions patient() { return {.signed_in = {100'000, 10'000}}; }

std::string described(Network& network, const std::string& brief, const std::string& wish) {
  const auto file =
      network.send("POST", "/job-description/export", fmt::format(R"({{"brief":{},"format":"md"{}}})", brief, wish),
                   network.caller(Role::advisor));
  REQUIRE(file.status == 200);
  return file.body;
}

struct Linted {
  std::string language;
  std::vector<std::string> kinds;  // of the findings
  std::string told;                // all of them, in words
};
Linted linted(Network& network, const std::string& text) {
  std::string body = R"({"text":)";
  json::write_text(body, text);
  const auto lint = network.ok(200, "POST", "/lint", body + "}", network.caller(Role::advisor));
  Linted made{text_at(lint, "/language"), {}, text};
  const auto findings = at(lint, "/findings");
  for (const auto& one : *findings.list()) {
    made.kinds.push_back(text_at(one, "/kind"));
    made.told += fmt::format("\n{}: {} {}", made.kinds.back(), text_at(one, "/message"), text_at(one, "/fix"));
  }
  return made;
}

const std::string terms =
    R"("rate_max":{"amount":9500,"currency":"USD"},"kind":"part_time","weekly_hours":20,"weeks":26,)"
    R"("start":{"earliest":"2027-W01"},"countries":["RO","PL"],)"
    R"("overlap":{"zone":"Europe/Berlin","hours":{"start":"09:00","end":"17:00"},"min":240},"languages":{"en":"B2"})";
std::string with_objective(const std::string& language) {
  return language == "de" ? R"(,"language":"de","objective":"Zahlungen sind in einer Minute da, an jeder Kasse.")"
                          : R"(,"language":"en","objective":"Payments settle within a minute, at every till.")";
}
const std::string pay = R"(,"pay":"shown")";

// Demands of every level, with and without years, either-or, confirmed, soft and nice.
const std::vector<std::string> demands{
    R"("must":[{"skill":"go","min_level":4,"min_years":4},{"skill":"postgresql","min_years":1}])",
    R"("must":[{"skill":"go","min_level":5,"min_years":10,"verified_only":true},)"
    R"({"skill":"communication","min_level":5}])",
    R"("must":[{"any_of":[{"skill":"react","min_level":3,"min_years":2},{"skill":"vue"}]},{"skill":"typescript"}],)"
    R"("nice":[{"skill":"kubernetes","want_level":2},{"skill":"mentoring"}])",
    R"("must":[{"any_of":[{"skill":"java","min_years":7},{"skill":"kotlin","min_years":7}]},{"skill":"sql"}],)"
    R"("industries":["fintech","banking"])",
    R"("must":[{"skill":"teamwork","min_level":2},{"skill":"figma","min_level":2,"min_years":3}])",
};

}  // namespace

TEST_CASE("lint finds nothing in the job description of a whole brief") {
  on_sqlite([](TestStore& db) {
    Network network(db, patient());
    for (const std::string language : {"en", "de"}) {
      const auto finds_nothing = [&](const std::string& brief) {
        const auto found = linted(network, described(network, brief, with_objective(language) + pay));
        INFO(found.told);
        CHECK(found.language == language);
        CHECK(found.kinds.empty());
      };
      for (const auto& must : demands) finds_nothing(fmt::format(R"({{"role":"back-end",{},{}}})", must, terms));
      for (const auto& role : taxonomy::roles())
        for (const auto& [lo, hi] :
             {std::pair("junior", "junior"), std::pair("mid", "mid"), std::pair("senior", "principal")})
          finds_nothing(fmt::format(R"({{"role":"{}","seats":{},"seniority":{{"lo":"{}","hi":"{}"}},{},{}}})",
                                    role.role, lo == hi ? 1 : 3, lo, hi, demands.front(), terms));
    }
  });
}

TEST_CASE("of a brief that leaves things open lint tells just these, and the brief tells them, too") {
  on_sqlite([](TestStore& db) {
    Network network(db, patient());
    struct Case {
      std::string brief, wish;
      std::vector<std::string> kinds;
    };
    const auto role = R"("role":"back-end",)" + demands.front();
    const std::vector<Case> cases{
        {"{" + role + "," + terms + "}", "", {"missing_pay"}},
        {"{" + role +
             R"(,"kind":"hourly","countries":["RO"],"weeks":26,"languages":{"en":"C1"},)"
             R"("pay_said":{"min":8000,"currency":"EUR","per":"hour"}})",
         pay,
         {}},
        {"{" + role + R"(,"rate_max":{"amount":9500,"currency":"USD"},"weekly_hours":30,"weeks":26})",
         pay,
         {"missing_place"}},
    };
    for (const std::string language : {"en", "de"})
      for (const auto& [brief, wish, kinds] : cases) {
        const auto found = linted(network, described(network, brief, with_objective(language) + wish));
        INFO(found.told);
        CHECK(found.kinds == kinds);
      }
  });
}
