// The binary `muster`: makes a parser of the subcommands' data and hands over. The only file that knows CLI11.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <deque>

#include "cli/commands.h"

namespace {

using namespace muster::cli;

const std::array commands{
    &demo_command,     //
    &serve_command,    //
    &match_command,    //
    &intake_command,   //
    &lint_command,     //
    &import_command,   //
    &export_command,   //
    &migrate_command,  //
    &check_command,    //
    &user_command,     //
    &config_command,   //
    &openapi_command,  //
    &routes_command,   //
};

struct Given {
  const Option* option;
  std::vector<std::string> values;
  bool flag = false;
};

void add_option(CLI::App& app, const Option& option, Given& given) {
  const std::string name(option.name), doc(option.doc), value(option.value);
  if (option.form == Form::flag) {
    app.add_flag(name, given.flag, doc);
    return;
  }
  const bool many = option.form == Form::values || option.form == Form::positionals;
  const auto keep = [&given](const std::string& one) { given.values = {one}; };
  auto* added = many ? app.add_option(name, given.values, doc)->expected(1, 1'000'000)
                     : app.add_option_function<std::string>(name, keep, doc);
  added->type_name(value);
  if (option.form == Form::value) added->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  if (option.required) added->required();
}

Arguments arguments_of(const std::deque<Given>& all) {
  Arguments arguments;
  for (const auto& given : all) {
    const std::string name(given.option->name);
    if (given.flag) arguments.add(name, "true");
    for (const auto& value : given.values) arguments.add(name, value);
  }
  return arguments;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Muster runs a vetted talent network: screening, exact and explained matching, hires and their money."};
  app.name("muster");
  app.require_subcommand(1);
  app.set_version_flag("--version", "muster " MUSTER_VERSION);
  app.footer("Start with `muster demo`, then `muster serve`. Every command teaches itself with --help.");
  std::deque<Given> given;  // stable addresses
  std::vector<std::pair<CLI::App*, std::pair<std::size_t, std::size_t>>> parts;
  for (const auto* command : commands) {
    auto* sub = app.add_subcommand(std::string(command->name), std::string(command->summary));
    sub->footer(std::string(command->teach));
    const auto first = given.size();
    for (const auto& option : command->options) {
      given.push_back({&option, {}, false});
      add_option(*sub, option, given.back());
    }
    parts.emplace_back(sub, std::pair{first, given.size()});
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? Exit::ok : Exit::usage;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!*parts[i].first) continue;
    const auto [first, last] = parts[i].second;
    return commands[i]->run(arguments_of(
        {given.begin() + static_cast<std::ptrdiff_t>(first), given.begin() + static_cast<std::ptrdiff_t>(last)}));
  }
  return Exit::usage;
}
