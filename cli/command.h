// A subcommand as data: its words, its options, and what it runs. main.cpp turns the list into a parser, help,
// completion and man page, so that no other file knows the parser's library.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace muster::cli {

enum class Form : unsigned char { flag, value, values, positional, positionals };

struct Option {
  std::string_view name;  // "--db", or "FILE" of a positional
  std::string_view doc;
  Form form = Form::value;
  std::string_view value = "TEXT";  // what stands in help: "URL", "N", "DATE"
  bool required = false;
};

class Arguments {
 public:
  void add(const std::string& name, std::string value) { given_[name].push_back(std::move(value)); }
  [[nodiscard]] bool has(const std::string& name) const { return given_.contains(name); }
  [[nodiscard]] std::optional<std::string> text(const std::string& name) const {
    const auto found = given_.find(name);
    return found == given_.end() ? std::nullopt : std::optional(found->second.back());
  }
  [[nodiscard]] std::string text(const std::string& name, std::string otherwise) const {
    return text(name).value_or(std::move(otherwise));
  }
  [[nodiscard]] std::vector<std::string> list(const std::string& name) const {
    const auto found = given_.find(name);
    return found == given_.end() ? std::vector<std::string>{} : found->second;
  }
  // A whole number within the limits, or a problem that names the option.
  [[nodiscard]] Result<long long> number(const std::string& name, long long otherwise, long long least,
                                         long long most) const;

 private:
  std::map<std::string, std::vector<std::string>> given_;
};

// Documented in docs/operate/cli.md.
enum Exit : int {
  ok = 0,
  refused = 1,      // the command could not do it; the message says why
  usage = 2,        // the command line is wrong
  bad_input = 3,    // a file has faults; all of them were told
  unavailable = 4,  // the database or the network can't be reached
};

struct Command {
  std::string_view name;
  std::string_view summary;  // one line
  std::string_view teach;    // a paragraph with examples
  std::vector<Option> options;
  int (*run)(const Arguments& given);
};

// Options that most commands have; they go through Settings.
std::vector<Option> with_common(std::vector<Option> own);

// Prints the problem, faults and all, to stderr and returns its exit code.
int fail(const Problem& problem);

}  // namespace muster::cli
