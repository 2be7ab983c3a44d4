// `muster config`: every setting, its value and where that came from.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/settings.h"
#include "platform/json/value.h"

namespace muster::cli {
namespace {

int run_config(const Arguments& given) {
  const auto settings = Settings::load(given);
  if (!settings) return fail(settings.error());
  json::Value all(json::Value::Object{});
  for (const auto& words : setting_words()) {
    const auto& value = settings->text(words.name);
    if (given.has("--json"))
      all.set(words.name,
              json::object({{"value", value}, {"source", settings->source(words.name)}, {"doc", words.doc}}));
    else fmt::print("# {}\n{} = \"{}\"  # {}\n\n", words.doc, words.name, value, settings->source(words.name));
  }
  if (given.has("--json")) fmt::print("{}", json::indented(all));
  return Exit::ok;
}

}  // namespace

const Command config_command{
    "config", "Print every setting, its value and where it came from",
    "The output is a valid settings file. Precedence: flag, MUSTER_… in the environment, file, default.\n"
    "  muster config > muster.toml\n  MUSTER_LISTEN=0.0.0.0:80 muster config --json",
    with_common({{"--listen", "see listen", Form::value, "HOST:PORT"}}), run_config};

}  // namespace muster::cli
