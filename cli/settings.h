// What an operator may set, each by flag, environment or file, in this order of precedence; `muster config` prints all
// with their sources.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace muster::cli {

struct SettingWords {
  std::string_view
      name;  // in the file; MUSTER_NAME in the environment; --name (with -) as a flag where the command has it
  std::string_view otherwise;  // the default
  std::string_view doc;
};
const std::vector<SettingWords>& setting_words();

class Settings {
 public:
  // Reads the file (--config or MUSTER_CONFIG), then the environment, then the flags. Unknown names in the file are
  // refused, all at once.
  static Result<Settings> load(const Arguments& given);

  [[nodiscard]] const std::string& text(std::string_view name) const;
  [[nodiscard]] bool is_on(std::string_view name) const { return text(name) == "true"; }
  [[nodiscard]] long long number(std::string_view name) const;  // checked by load
  [[nodiscard]] std::string_view source(
      std::string_view name) const;  // "default", "environment", "flag", or the file's name

 private:
  struct Value {
    std::string text, source;
  };
  std::map<std::string, Value, std::less<>> values_;
};

// The file as name → value; refuses what is no plain value. toml++ is known to settings_file.cpp only.
Result<std::vector<std::pair<std::string, std::string>>> read_settings_file(const std::string& path);

}  // namespace muster::cli
