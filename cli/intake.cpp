// `muster intake`: texts from files, the briefs that they ask for on the standard output; needs no database.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/text_file.h"
#include "features/intake/intake.h"
#include "platform/environment.h"

namespace muster::cli {
namespace {

DESCRIBED(IntakeLine, "What a file asks for", (std::string, file, .max = 4096), (Intake, intake, .in = json::In::flat),
          (std::optional<std::int64_t>, micros))

// For people: the brief's parts with the words that they came from.
std::string shown(const std::string& path, const std::string& text, const Intake& intake) {
  const intake::Text words(text);
  auto out = fmt::format("{}\n", path);
  for (const auto& span : intake.spans)
    out += fmt::format("  {:<24} {}\n", span.path,
                       words.between(static_cast<std::uint32_t>(span.start), static_cast<std::uint32_t>(span.end)));
  for (const auto& lost : intake.not_understood)
    out += fmt::format("  {:<24} {}\n    {}\n", "not understood",
                       words.between(static_cast<std::uint32_t>(lost.start), static_cast<std::uint32_t>(lost.end)),
                       lost.why);
  return out + fmt::format("  {}\n", json::text_of(intake.brief));
}

int run_intake(const Arguments& given) {
  const auto environment = real_environment();
  auto as_of = date_utc(environment->now());
  if (const auto text = given.text("--as-of")) {
    const auto date = parse_date(*text);
    if (!date) {
      fail(Problem::invalid(fmt::format("--as-of {}: {}", *text, date.error().detail)));
      return Exit::usage;
    }
    as_of = *date;
  }
  const auto lexicons = intake::fresh_lexicons();
  return answer_each(given, [&](const std::string& path, const std::string& text) {
    const auto start = environment->monotonic_micros();
    IntakeLine line{path, intake::understood(text, *lexicons, as_of), {}};
    if (given.has("--timing")) line.micros = environment->monotonic_micros() - start;
    return given.has("--json") ? json::text_of(line) + "\n" : shown(path, text, line.intake);
  });
}

}  // namespace

const Command intake_command{
    "intake",
    "Understand what a text asks for: an advertisement, an e-mail, a few words",
    "Each file is one text in UTF-8; \"-\" is the standard input. docs/integrate/intake.md says what becomes what.\n"
    "  muster intake advertisement.txt\n"
    "  muster intake --json *.txt | jq .brief\n"
    "Exit code 0: read; 2: the command line is wrong; 3: a file is no text; 4: a file can't be read. Files that can be "
    "read\nare answered in any case.",
    {{"files", "texts to read", Form::positionals, "FILE", true},
     {"--as-of", "the day that \"next month\" is reckoned from (default: today, UTC)", Form::value, "DATE"},
     {"--json", "a line for each file: file, brief, spans, not_understood", Form::flag},
     {"--timing", "with --json: micros for each text", Form::flag}},
    run_intake};

}  // namespace muster::cli
