// `muster export`: all people as a file.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/settings.h"
#include "features/talents/export_job.h"
#include "platform/files/out.h"

namespace muster::cli {
namespace {

Result<std::int64_t> carry_out(const Arguments& given) {
  const auto format = file_format(given.text("--format", "csv"));
  if (!format) return refuse(Problem::invalid("--format: " + format.error().faults.front().message));
  const auto settings = TRY(Settings::load(given));
  const auto environment = real_environment();
  // One statement reads everybody, however many they are.
  constexpr std::chrono::hours long_enough{24};
  const auto store = TRY(
      db::Store::open(settings.text("db"), {.schema = db::Schema::require, .statement = long_enough}, *environment));
  auto out = TRY(files::OutFile::create(given.text("--out", "-")));
  const auto count = talents::export_people(*store, *format, [&](std::string_view piece) { out.write(piece); });
  TRY(out.keep());
  return count;
}

int run_export(const Arguments& given) {
  const auto count = carry_out(given);
  if (!count) return fail(count.error());
  if (given.text("--out", "-") == "-") return Exit::ok;
  if (given.has("--json")) fmt::print("{{\"people\":{}}}\n", *count);
  else fmt::print("{} people in {}\n", *count, given.text("--out", ""));
  return Exit::ok;
}

}  // namespace

const Command export_command{
    "export", "Write all people as CSV, NDJSON or JSON Resume",
    "What is exported can be imported again, here or elsewhere. NDJSON is the format of muster match and has no names; "
    "CSV and\nJSON Resume have everything.\n"
    "  muster export --format ndjson --out people.ndjson",
    with_common({{"--format", "csv, ndjson or json-resume (default: csv)", Form::value, "FORMAT"},
                 {"--out", "the file (default: -, the standard output)", Form::value, "FILE"}}),
    run_export};

}  // namespace muster::cli
