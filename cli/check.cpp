// `muster check`: whether the database is what it was when it was written: the journal against its hash chain, and the
// database's own checks. Only reads.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/settings.h"
#include "platform/db/integrity.h"
#include "platform/db/store.h"
#include "platform/journal/chain.h"
#include "platform/json/value.h"

namespace muster::cli {
namespace {

struct Findings {
  journal::Verification journal;
  std::vector<std::string> database;
  [[nodiscard]] bool is_clean() const { return journal.damages.empty() && database.empty(); }
};

Result<Findings> check(const Arguments& given) {
  const auto settings = TRY(Settings::load(given));
  const auto environment = real_environment();
  const auto store = TRY(db::Store::open(settings.text("db"), {.schema = db::Schema::require}, *environment));
  try {
    return store->read([](Read& read) { return Findings{journal::verify(read), db::integrity_faults(read)}; });
  } catch (const db::Failure& failure) {
    return refuse(Problem::unavailable(failure.what()));
  }
}

json::Value::List list_of(const std::vector<std::string>& texts) {
  json::Value::List list;
  for (const auto& text : texts) list.emplace_back(text);
  return list;
}

void print_json(const Findings& found) {
  json::Value answer(json::Value::Object{});
  answer.set("ok", found.is_clean());
  answer.set("sealed", found.journal.sealed);
  answer.set("unsealed", found.journal.unsealed);
  answer.set("last_link", found.journal.last_link);
  answer.set("journal", list_of(found.journal.damages));
  answer.set("database", list_of(found.database));
  fmt::print("{}\n", json::text(answer));
}

void print_words(const Findings& found) {
  fmt::print("journal: {} entries sealed and checked, {} not sealed yet\n", found.journal.sealed,
             found.journal.unsealed);
  for (const auto& damage : found.journal.damages) fmt::print("journal: {}\n", damage);
  for (const auto& fault : found.database) fmt::print("database: {}\n", fault);
  fmt::print("{}\n", found.is_clean() ? "all is well" : "this database was damaged or tampered with");
}

int run_check(const Arguments& given) {
  const auto found = check(given);
  if (!found) return fail(found.error());
  if (given.has("--json")) print_json(*found);
  else print_words(*found);
  return found->is_clean() ? Exit::ok : Exit::refused;
}

}  // namespace

const Command check_command{"check", "Verify the journal's hash chain and the database",
                            "Finds entries that were altered, removed, added or reordered behind the program's back. "
                            "Exits with 1 if there are.\n"
                            "  muster check --db sqlite:data/muster.db",
                            with_common({}), run_check};

}  // namespace muster::cli
