// Each house rule fires on a small bad tree, and is silent on its good twin.
#include <catch2/catch.hpp>

#include "tests/tidy/rules.h"

using namespace muster::tidy;

namespace {

struct File {
  std::string path;
  std::string text;
};

Tree tree_of(std::initializer_list<File> files) {
  Tree tree;
  for (const auto& [path, text] : files) tree.push_back(read_source(path, text));
  return tree;
}

std::string including(std::string_view header) { return "#include \"" + std::string(header) + "\"\n"; }

const File graph{"features/CMakeLists.txt", "muster_feature(talents)\nmuster_feature(briefs USES talents)\n"};

std::size_t refused(const std::string& from, const std::string& to) {
  return includes_follow_the_rooms(tree_of({graph, {from, including(to)}})).size();
}

}  // namespace

TEST_CASE("tidy: layers stand on what is below them, never above") {
  CHECK(refused("base/money.h", "engine/score.h") == 1);
  CHECK(refused("engine/score.cpp", "platform/environment.h") == 1);
  CHECK(refused("platform/http/server.cpp", "features/words/ids.h") == 1);
  CHECK(refused("features/talents/rate.cpp", "cli/main.h") == 1);
  CHECK(refused("platform/http/server.cpp", "testing/databases.h") == 1);
  CHECK(refused("engine/score.cpp", "base/money.h") == 0);
  CHECK(refused("cli/serve.cpp", "features/talents/talent_routes.h") == 0);
  CHECK(refused("engine/score_test.cpp", "testing/oracle.h") == 0);
}

TEST_CASE("tidy: a file's suffix says what it may know") {
  CHECK(refused("features/talents/rate.cpp", "platform/db/store.h") == 1);
  CHECK(refused("features/talents/rate.cpp", "features/talents/talent_store.h") == 1);
  CHECK(refused("features/talents/talent_store.cpp", "features/talents/talent_service.h") == 1);
  CHECK(refused("features/talents/talent_service.cpp", "platform/http/message.h") == 1);
  CHECK(refused("features/talents/talent_routes.cpp", "platform/db/store.h") == 1);
  CHECK(refused("features/talents/talent_routes.cpp", "features/talents/talent_service.h") == 0);
  CHECK(refused("features/talents/talent_service.cpp", "features/talents/talent_store.h") == 0);
  CHECK(refused("features/talents/talent_store.cpp", "platform/db/store.h") == 0);
}

TEST_CASE("tidy: a feature includes only those it USES, and never their stores") {
  CHECK(refused("features/talents/talent_service.cpp", "features/briefs/brief_service.h") == 1);
  CHECK(refused("features/briefs/brief_service.cpp", "features/talents/talent_store.h") == 1);
  CHECK(refused("features/words/ids.h", "features/talents/talent.h") == 1);
  CHECK(refused("features/unknown/x_service.cpp", "features/talents/talent.h") == 1);
  CHECK(refused("features/briefs/brief_service.cpp", "features/talents/talent_service.h") == 0);
  CHECK(refused("features/talents/talent_service.cpp", "features/words/ids.h") == 0);
}

TEST_CASE("tidy: features form no circle") {
  const std::string path = "features/CMakeLists.txt";
  CHECK(features_form_no_circle(
            tree_of({{path, "muster_feature(a USES b)\nmuster_feature(b USES c)\nmuster_feature(c USES a)"}}))
            .size() == 1);
  CHECK(features_form_no_circle(tree_of({{path, "muster_feature(a USES nowhere)"}})).size() == 1);
  CHECK(features_form_no_circle(tree_of({graph})).empty());
}

TEST_CASE("tidy: SQL stands in stores, a table in one of them") {
  const std::string select = "auto q = \"SELECT id FROM talents\";\n";
  CHECK(sql_stands_in_stores(tree_of({{"features/talents/talent_service.cpp", select}})).size() == 1);
  CHECK(sql_stands_in_stores(tree_of({{"features/talents/talent_store.cpp", select}})).empty());
  CHECK(sql_stands_in_stores(tree_of({{"features/talents/talent.cpp", "// SELECT id FROM talents\n"}})).empty());
  const File schema{"schema/0001_talents.sql", "CREATE TABLE talents (id TEXT);"};
  CHECK(a_table_has_one_store(tree_of({schema, {"features/a/a_store.cpp", select}, {"features/b/b_store.cpp", select}}))
            .size() == 1);
  CHECK(a_table_has_one_store(tree_of({schema, {"features/a/a_store.cpp", select + select}})).empty());
}

TEST_CASE("tidy: only run_command commits") {
  CHECK(only_run_command_commits(tree_of({{"features/a/a_store.cpp", "auto q = \"COMMIT\";"}})).size() == 1);
  CHECK(only_run_command_commits(tree_of({{"features/a/a_service.cpp", "tx.commit();"}})).size() == 1);
  CHECK(only_run_command_commits(tree_of({{"platform/command/run_command.cpp", "tx.commit();"}})).empty());
}

TEST_CASE("tidy: no clock, no chance and no sleep outside platform/") {
  CHECK(no_clock_outside_platform(tree_of({{"engine/a.cpp", "auto t = std::chrono::system_clock::now();"}})).size() ==
        1);
  CHECK(no_clock_outside_platform(tree_of({{"features/a/a.cpp", "std::random_device device;"}})).size() == 1);
  CHECK(
      no_clock_outside_platform(tree_of({{"platform/environment.cpp", "std::chrono::system_clock::now();"}})).empty());
  CHECK(no_clock_outside_platform(tree_of({{"engine/a.cpp", "int operand(int x); // not rand()"}})).empty());
  CHECK(no_sleep(tree_of({{"engine/a_test.cpp", "std::this_thread::sleep_for(1s);"}})).size() == 1);
}

TEST_CASE("tidy: a mechanism's library stays in its room") {
  CHECK(no_library_outside_its_room(tree_of({{"features/a/a_routes.cpp", "#include <boost/beast.hpp>"}})).size() == 1);
  CHECK(no_library_outside_its_room(tree_of({{"platform/http/server.cpp", "#include <boost/beast.hpp>"}})).empty());
}

TEST_CASE("tidy: functions, lines and files stay short") {
  std::string body;
  for (int i = 0; i < 70; ++i) body += "  work();\n";
  CHECK(functions_fit_a_screen(tree_of({{"a.cpp", "namespace a {\nint f(int x) {\n" + body + "}\n}\n"}})).size() == 1);
  CHECK(functions_fit_a_screen(tree_of({{"a.cpp", "struct A {\n A() : x{1} {\n" + body + "}\n};\n"}})).size() == 1);
  CHECK(functions_fit_a_screen(tree_of({{"a.cpp", "namespace a {\n" + body + "}\n"}})).empty());
  CHECK(lines_and_files_stay_short(tree_of({{"a.cpp", "// " + std::string(118, 'x')}})).size() == 1);
  CHECK(lines_and_files_stay_short(tree_of({{"a.sql", std::string(501, '\n')}})).size() == 1);
  CHECK(lines_and_files_stay_short(tree_of({{"a.cpp", "// " + std::string(117, 'x')}})).empty());
}

TEST_CASE("tidy: a file opens with its purpose, and its names say something") {
  CHECK(files_open_with_a_comment(tree_of({{"a.h", "#pragma once\n"}})).size() == 1);
  CHECK(files_open_with_a_comment(tree_of({{"a.sh", "#!/bin/sh\nset -e\n"}})).size() == 1);
  CHECK(files_open_with_a_comment(tree_of({{"a.h", "// The rate of a person.\n#pragma once\n"}})).empty());
  CHECK(no_empty_names(tree_of({{"a.h", "class TalentManager;\n"}})).size() == 1);
  CHECK(no_empty_names(tree_of({{"base/utils.cpp", "// x\n"}})).size() == 1);
  CHECK(no_empty_names(tree_of({{"a.h", "// struct TalentData\nstruct Talent;\n"}})).empty());
}

TEST_CASE("tidy: nothing is left undone in silence, and no test is off") {
  const std::string undone =
      "// TO"
      "DO later\n";
  CHECK(no_todo_without_an_entry(tree_of({{"base/a.cpp", undone}})).size() == 1);
  CHECK(no_todo_without_an_entry(tree_of({{"base/a.cpp", undone}, {"docs/missing.md", "base/a.cpp: …"}})).empty());
  CHECK(no_test_is_skipped(tree_of({{"base/a_test.cpp", "TEST_CASE(\"x\", \"[.]\") {}\n"}})).size() == 1);
  CHECK(no_test_is_skipped(tree_of({{"web/src/a.test.ts", "it.skip('x')\n"}})).size() == 1);
}

TEST_CASE("tidy: nothing lies dead in the tree") {
  CHECK(no_dead_file(tree_of({{"base/a.h", ""}})).size() == 1);
  CHECK(no_dead_file(tree_of({{"base/a.cpp", ""}, {"base/CMakeLists.txt", "add_library(base b.cpp)"}})).size() == 1);
  CHECK(no_dead_file(tree_of({{"scripts/a.sh", ""}, {"docs/b.md", ""}})).size() == 2);
  CHECK(no_dead_file(tree_of({{"base/a.h", ""},
                              {"base/a.cpp", "#include \"base/a.h\"\n"},
                              {"base/CMakeLists.txt", "muster_part(base)"}}))
            .empty());
}

TEST_CASE("tidy: documents are cut from what runs, and their links lead somewhere") {
  const File tour{"tests/tour.sh", "# [hello]\n  curl /healthz\n# [/hello]\n"};
  const auto page = [](std::string from, std::string block) {
    return File{"README.md", from + "\n```sh\n" + block + "\n```\n"};
  };
  const auto findings = [&](const File& file) {
    return code_blocks_are_cut_from_what_runs(tree_of({tour, file})).size();
  };
  CHECK(findings(page("", "curl /healthz")) == 1);
  CHECK(findings(page("<!-- from tests/tour.sh:hello -->", "curl /other")) == 1);
  CHECK(findings(page("<!-- from tests/tour.sh:gone -->", "curl /healthz")) == 1);
  CHECK(findings(page("<!-- from tests/tour.sh:hello -->", "curl /healthz")) == 0);
  CHECK(links_lead_somewhere(tree_of({{"docs/a.md", "[b](b.md)"}})).size() == 1);
  CHECK(links_lead_somewhere(tree_of({{"docs/how-to/a.md", "see `base/gone.h`, as in `base/*.h`"}})).size() == 1);
  CHECK(links_lead_somewhere(tree_of({{"docs/a.md", "[b](../base/b.h#x) [c](https://example.org)"}, {"base/b.h", ""}}))
            .empty());
}

TEST_CASE("tidy: an exception excuses its file, and one that nothing needs is a finding") {
  const auto bad = tree_of({{"base/a.h", "// x\n"}});
  CHECK(judge(bad, {}).size() == 1);
  CHECK(judge(bad, {{"no dead file", "base/", "a reason"}}).empty());
  CHECK(judge(bad, {{"no dead file", "base/", "a reason"}, {"no sleep", "base/a.h", "a reason"}}).size() == 1);
}
