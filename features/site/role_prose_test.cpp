// Texts of roles: every built-in one passes, and what is wrong with another is told with its line.
#include "features/site/role_prose.h"

#include <catch2/catch.hpp>

namespace muster::site {
namespace {

constexpr std::string_view good = "---\nrole: back-end\nlanguage: en\nupdated: 2026-11-25\n---\n\n## Demand\n\nMuch.\n";

std::vector<int> lines_of(std::string_view text) {
  std::vector<int> lines;
  for (const auto& fault : faults_of_prose(text, "back-end", Tongue::english)) lines.push_back(fault.line);
  return lines;
}

}  // namespace

TEST_CASE("the built-in texts are fit for their pages, and their heads are read") {
  int seen = 0;
  for (const auto& role : taxonomy::roles())
    for (const auto tongue : tongues) {
      const auto text = built_in_prose(role.role, tongue);
      if (!text) continue;
      INFO(prose_file(role.role, tongue));
      ++seen;
      CHECK(faults_of_prose(*text, role.role, tongue).empty());
      CHECK(prose_of(*text).revised.has_value());
      CHECK(prose_of(*text).text.find("language:") == std::string::npos);
    }
  CHECK(seen == 12);
}

TEST_CASE("a fault of a text stands at its line") {
  using Lines = std::vector<int>;
  CHECK(lines_of(good).empty());
  CHECK(lines_of("## Demand\n\nNo head is fine.").empty());
  CHECK(lines_of("  \n") == Lines{1});
  CHECK(lines_of("---\nrole: back-end\nno end") == Lines{1, 3});
  CHECK(lines_of("---\nrole: front-end\nlanguage: de\nupdated: tomorrow\ncolour: red\n---\nText") == Lines{2, 3, 4, 5});
  CHECK(lines_of("# Title\n\n## A\n\n## B\n\n## A\n") == Lines{1, 7});
  CHECK(lines_of("One {{talents}}, two {{talent}}, three {{open") == Lines{1, 1});
  CHECK(lines_of(std::string(most_prose + 1, 'a')) == Lines{1});
}

TEST_CASE("a folder's faults are all told, with file and line") {
  CHECK(check_prose({{"roles/back-end.md", std::string(good)}}, "/etc/site"));
  const auto refused = check_prose(
      {{"roles/back-end.md", "# Title"}, {"roles/de/back-end.md", std::string(good)}, {"roles/plumber.md", "Text"}},
      "/etc/site");
  REQUIRE_FALSE(refused);
  std::vector<std::string> where;
  for (const auto& fault : refused.error().faults) where.push_back(fault.pointer);
  CHECK(where == std::vector<std::string>{"/etc/site/roles/back-end.md:1", "/etc/site/roles/de/back-end.md:3",
                                          "/etc/site/roles/plumber.md:1"});
  CHECK(refused.error().detail.find("/etc/site/roles/back-end.md:1: a page has its one title") != std::string::npos);
}

}  // namespace muster::site
