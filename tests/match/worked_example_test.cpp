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
  CHECK(
      *person->find("why")->find("sentence")->text() ==
      "Senior with go (level 4 of 5, 6 years, verified), $85 an hour ($10 below the limit), free from 7 December, "
      "5\u00A0h of shared working time a day; rated 4.75 of 5 in 4 reviews, 2 of 2 trials passed, 3 years in fintech, "
      "worked with this client before; without kubernetes.");
  CHECK(json::text(*person->find("why")->find("reasons")) ==
        R"x([{"component":"skills","skill":"go","points":3011,"words":"go (level 4 of 5, 6 years, verified)"},)x"
        R"({"component":"quality","points":1297,"words":"Rated 4.75 of 5 in 4 reviews, 2 of 2 trials passed"},)"
        R"({"component":"availability","points":525,"words":"Free from 7 December"}])");
  const auto* sums = person->find("why")->find("sums")->list();
  REQUIRE(sums->size() == 8);
  CHECK(*sums->at(2).find("sum")->text() == "min(800, 2 · 800 · (9500 − 8500) / 9500)");
  CHECK(*sums->at(2).find("points")->integer() == 168);
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
