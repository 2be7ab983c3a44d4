// The house rules of CONTRIBUTING.md. Each takes the whole tree and tells what breaks it, where, and the remedy. A rule
// is a plain function without state; tidy_test.cpp runs them over this tree, rules_test.cpp over small bad ones.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/tidy/source.h"

namespace muster::tidy {

struct Finding {
  std::string path;
  int line;
  std::string message;  // what is wrong, and the remedy
};
using Findings = std::vector<Finding>;

// rooms.cpp: who may include whom, by the layers and by features/CMakeLists.txt
Findings includes_follow_the_rooms(const Tree& tree);
Findings features_form_no_circle(const Tree& tree);
// database.cpp
Findings sql_stands_in_stores(const Tree& tree);
Findings a_table_has_one_store(const Tree& tree);
Findings only_run_command_commits(const Tree& tree);
// world.cpp
Findings no_clock_outside_platform(const Tree& tree);
Findings no_sleep(const Tree& tree);
Findings no_library_outside_its_room(const Tree& tree);
// sizes.cpp
Findings functions_fit_a_screen(const Tree& tree);
Findings lines_and_files_stay_short(const Tree& tree);
// words.cpp
Findings files_open_with_a_comment(const Tree& tree);
Findings no_todo_without_an_entry(const Tree& tree);
Findings no_empty_names(const Tree& tree);
Findings no_test_is_skipped(const Tree& tree);
// reach.cpp
Findings no_dead_file(const Tree& tree);
// documents.cpp
Findings code_blocks_are_cut_from_what_runs(const Tree& tree);
Findings links_lead_somewhere(const Tree& tree);

struct Rule {
  std::string_view name;
  Findings (*run)(const Tree&);
};
const std::vector<Rule>& all_rules();

// What is allowed all the same, with the reason; an exception that nothing needs any more is itself a finding.
struct Exception {
  std::string_view rule;
  std::string_view path;  // a file, or a folder with '/' at its end
  std::string_view reason;
};
const std::vector<Exception>& all_exceptions();

// Every rule over the tree, less the exceptions: one line each, "path:line: message (rule)".
std::vector<std::string> judge(const Tree& tree, const std::vector<Exception>& exceptions);

}  // namespace muster::tidy
