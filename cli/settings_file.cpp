// Reads the settings' TOML file.
#include <fmt/format.h>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "cli/settings.h"

namespace muster::cli {

Result<std::vector<std::pair<std::string, std::string>>> read_settings_file(const std::string& path) {
  const auto parsed = toml::parse_file(path);
  if (!parsed)
    return refuse(Problem::invalid(fmt::format("{}, line {}: {}", path, parsed.error().source().begin.line,
                                               std::string_view(parsed.error().description()))));
  std::vector<std::pair<std::string, std::string>> values;
  for (const auto& [key, node] : parsed.table()) {
    std::string name(key.str());
    if (const auto* text = node.as_string()) values.emplace_back(name, text->get());
    else if (const auto* number = node.as_integer()) values.emplace_back(name, std::to_string(number->get()));
    else if (const auto* flag = node.as_boolean()) values.emplace_back(name, flag->get() ? "true" : "false");
    else return refuse(Problem::invalid(fmt::format("{}: {} must be a text, a number, true or false", path, name)));
  }
  return values;
}

}  // namespace muster::cli
