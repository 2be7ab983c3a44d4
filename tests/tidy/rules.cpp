// The list of rules, the one table of exceptions, and their verdict. The rules themselves are in the files that rules.h
// names.
#include "tests/tidy/rules.h"

#include <fmt/format.h>

namespace muster::tidy {

const std::vector<Rule>& all_rules() {
  static const std::vector<Rule> rules = {
      {"includes follow the rooms", includes_follow_the_rooms},
      {"features form no circle", features_form_no_circle},
      {"SQL stands in stores", sql_stands_in_stores},
      {"a table has one store", a_table_has_one_store},
      {"only run_command commits", only_run_command_commits},
      {"no clock outside platform", no_clock_outside_platform},
      {"no sleep", no_sleep},
      {"no library outside its room", no_library_outside_its_room},
      {"functions fit a screen", functions_fit_a_screen},
      {"lines and files stay short", lines_and_files_stay_short},
      {"files open with a comment", files_open_with_a_comment},
      {"no todo without an entry", no_todo_without_an_entry},
      {"no empty names", no_empty_names},
      {"no test is skipped", no_test_is_skipped},
      {"no dead file", no_dead_file},
      {"code blocks are cut from what runs", code_blocks_are_cut_from_what_runs},
      {"links lead somewhere", links_lead_somewhere},
  };
  return rules;
}

const std::vector<Exception>& all_exceptions() {
  static const std::vector<Exception> exceptions = {
      {"includes follow the rooms", "features/identity/credentials.h",
       "how every route learns who calls; no rules in it"},
      {"includes follow the rooms", "features/changes/broadcast.h",
       "it joins the journal to open streams, that is all"},
      {"includes follow the rooms", "features/changes/broadcast.cpp", "as its header"},
  };
  return exceptions;
}

std::vector<std::string> judge(const Tree& tree, const std::vector<Exception>& exceptions) {
  std::vector<std::string> verdict;
  std::vector<bool> needed(exceptions.size());
  for (const auto& rule : all_rules()) {
    for (const auto& finding : rule.run(tree)) {
      bool excused = false;
      for (std::size_t i = 0; i < exceptions.size(); ++i) {
        const auto& e = exceptions[i];
        const bool covers = e.path.ends_with('/') ? finding.path.starts_with(e.path) : finding.path == e.path;
        if (e.rule == rule.name && covers) needed[i] = excused = true;
      }
      if (!excused)
        verdict.push_back(fmt::format("{}:{}: {} ({})", finding.path, finding.line, finding.message, rule.name));
    }
  }
  for (std::size_t i = 0; i < exceptions.size(); ++i) {
    if (!needed[i])
      verdict.push_back(fmt::format("tests/tidy/rules.cpp:1: the exception of {} from \"{}\" is not needed: remove it",
                                    exceptions[i].path, exceptions[i].rule));
  }
  return verdict;
}

}  // namespace muster::tidy
