// Runs the binary on files of a temporary folder and gives back what it printed.
#pragma once

#include <string>
#include <vector>

namespace muster::tests {

struct Ran {
  int exit_code = 0;
  std::string out, err;
};

// `muster match --people … --briefs …` on these texts, with the arguments added; {people} and {briefs} in what it
// prints stand for the paths.
Ran run_match(const std::string& people, const std::string& briefs, const std::string& arguments);

std::string read_file(const std::string& path);
std::string source_folder();

}  // namespace muster::tests
