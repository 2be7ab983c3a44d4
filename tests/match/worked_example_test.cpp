// The answer that was worked out by hand in worked_example.txt.
#include <catch2/catch.hpp>

#include "platform/json/value.h"
#include "tests/match/run_match.h"

using namespace muster;
using namespace muster::tests;

namespace {

// A region of the text, each of its objects on a line of its own.
std::string region(const std::string& text, const std::string& name) {
  const std::size_t begin = text.find("[" + name + "]\n") + name.size() + 3;
  std::string lines = text.substr(begin, text.find("[/" + name + "]") - begin);
  for (std::size_t at = lines.find("\n "); at != std::string::npos; at = lines.find("\n ")) lines.erase(at, 1);
  return lines;
}

}  // namespace

TEST_CASE("muster match answers what was worked out by hand") {
  const std::string example = read_file(source_folder() + "/tests/match/worked_example.txt");
  const std::string people = region(example, "person") + region(example, "others");
  const std::string briefs = region(example, "briefs");
  const Ran ran = run_match(people, briefs, "--as-of 2026-11-23 --top 20 --json");
  CHECK(ran.err.empty());
  CHECK(ran.exit_code == 0);
  const auto found = json::parse(ran.out);
  const auto wanted = json::parse(region(example, "answers"));
  REQUIRE(found);
  REQUIRE(wanted);
  CHECK(json::indented(*found) == json::indented(*wanted));
}

TEST_CASE("muster match says in a sentence why, and shows a table without --json") {
  const std::string example = read_file(source_folder() + "/tests/match/worked_example.txt");
  const std::string people = region(example, "person") + region(example, "others");
  const std::string briefs = region(example, "briefs");
  const Ran why = run_match(people, briefs, "--as-of 2026-11-23 --top 1 --json --why --full");
  const auto answer = json::parse(why.out);
  REQUIRE(answer);
  const auto* person = &answer->find("top")->list()->at(0);
  CHECK(*person->find("why")->find("sentence")->text() ==
        "Knows go (level 4, 6 years, verified); senior; 85.00 USD an hour, 10.00 USD below the limit; free from "
        "2026-W50; "
        "shares 5 h of the client's day; 3 years in fintech; rated 4.75 over 4 reviews; passed 2 of 2 trials; worked "
        "with "
        "this client before. Does not know kubernetes.");
  CHECK(json::text(*person->find("why")->find("reasons")) ==
        R"([{"component":"skills","skill":"go","points":3011},{"component":"quality","points":1297},)"
        R"({"component":"availability","points":525}])");
  CHECK(*person->find("why")->find("gaps")->list()->at(0).find("skill")->text() == "kubernetes");
  CHECK(answer->find("top")->list()->size() == 1);
  const auto* miss = answer->find("near_misses")->find("rate")->find("best");
  CHECK(*miss->list()->at(0).find("id")->text() == "cy");
  CHECK(*miss->list()->at(0).find("components")->find("rate")->integer() == 0);
  CHECK(json::text(*answer->find("facets")->find("first_week")) == R"([["2026-W49",1],["2026-W50",1]])");
  CHECK(json::text(*answer->find("facets")->find("rate_band")) == "[[6000,1],[8000,1]]");

  const Ran table = run_match(people, briefs, "--as-of 2026-11-23");
  CHECK(table.out.find("b1: 2 people qualify") == 0);
  CHECK(table.out.find("   1   6531  ana") != std::string::npos);
  CHECK(table.out.find("rate keeps out 1: 4.00 USD more an hour admits 1") != std::string::npos);
}
