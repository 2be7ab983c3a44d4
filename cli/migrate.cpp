// `muster migrate`: brings a database to the newest schema, as `muster serve` does when it starts; for who wants to do
// it before.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/settings.h"
#include "platform/db/migrate.h"
#include "platform/json/value.h"

namespace muster::cli {
namespace {

int run_migrate(const Arguments& given) {
  const auto settings = Settings::load(given);
  if (!settings) return fail(settings.error());
  const auto environment = real_environment();
  const auto done = db::migrate(settings->text("db"), *environment);
  if (!done) return fail(done.error());
  if (given.has("--json")) {
    json::Value::List names;
    for (const auto& name : *done) names.emplace_back(name);
    json::Value answer(json::Value::Object{});
    answer.set("applied", std::move(names));
    fmt::print("{}\n", json::text(answer));
    return Exit::ok;
  }
  for (const auto& name : *done) fmt::print("applied {}\n", name);
  if (done->empty()) fmt::print("nothing to do: the schema is up to date\n");
  return Exit::ok;
}

}  // namespace

const Command migrate_command{"migrate", "Bring a database to the newest schema",
                              "Forward only, under a lock, each migration whole or not at all; running it again does "
                              "no harm. A database that is\n"
                              "newer than the program is refused.\n  muster migrate --db sqlite:data/muster.db",
                              with_common({}), run_migrate};

}  // namespace muster::cli
