// `muster match`: people and briefs from files, answers on the standard output; needs no database.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "cli/commands.h"
#include "cli/match_files.h"
#include "cli/match_table.h"
#include "features/shortlists/answering.h"
#include "features/shortlists/literal_names.h"
#include "features/shortlists/sentence.h"
#include "platform/environment.h"

namespace muster::cli {
namespace {

struct Wanted {
  engine::Asking asking;
  Telling telling;
  enum class Form : bool { table, json } form = Form::table;
  bool timing = false;
};

// All faults have been told by now: goes on, or says why not.
Done judge(const std::string& path, const Tally& tally, std::string_view what, bool skip_bad) {
  if (tally.lines == 0) return refuse(Problem::invalid(fmt::format("{}: the file is empty: it has no {}", path, what)));
  if (tally.bad_lines == 0) return {};
  const std::string count =
      fmt::format("{}: {} of {} lines can't be used, {} faults", path, tally.bad_lines, tally.lines, tally.faults);
  if (!skip_bad) return refuse(Problem::invalid(count + "; nothing was matched (--skip-bad goes on without them)"));
  fmt::print(stderr, "muster: {}; skipped\n", count);
  return {};
}

std::vector<std::int64_t> answer_all(const MatchFiles& files, const Wanted& wanted, Environment& environment) {
  const auto people = files.people().snapshot();
  std::vector<std::int64_t> all_micros;
  for (const BriefLine& line : files.briefs()) {
    const auto start = environment.monotonic_micros();
    MatchAnswer shown = answered(*people, line.brief, wanted.asking, {}, wanted.telling).told;
    put_words(shown.top, Speech::en, LiteralNames());
    all_micros.push_back(environment.monotonic_micros() - start);
    shown.brief = line.id;
    if (wanted.timing) shown.micros = all_micros.back();
    const std::string text =
        wanted.form == Wanted::Form::json ? json::text_of(shown) + "\n" : match_table(shown, wanted.asking);
    std::fwrite(text.data(), 1, text.size(), stdout);
  }
  return all_micros;
}

void tell_times(const MatchFiles& files, std::int64_t load_micros, std::vector<std::int64_t> micros) {
  const auto people = files.people().snapshot();
  std::ranges::sort(micros);
  fmt::print(stderr, "loaded {} people in {:.3f} s, {} bytes each; {} briefs, median {} µs, slowest {} µs\n",
             people->count, static_cast<double>(load_micros) / 1e6,
             bytes(*people) / std::max<std::size_t>(people->count, 1), micros.size(),
             micros.empty() ? 0 : micros[micros.size() / 2], micros.empty() ? 0 : micros.back());
}

Result<Wanted> wanted_of(const Arguments& given, Environment& environment) {
  Wanted wanted;
  wanted.asking.as_of = date_utc(environment.now());
  if (const auto text = given.text("--as-of")) {
    const auto date = parse_date(*text);
    if (!date) return refuse(Problem::invalid(fmt::format("--as-of {}: {}", *text, date.error().detail)));
    wanted.asking.as_of = *date;
  }
  wanted.asking.top = static_cast<std::size_t>(TRY(given.number("--top", 20, 0, 1'000'000)));
  if (given.has("--full")) wanted.telling.extent = Telling::Extent::full;
  wanted.form = given.has("--json") ? Wanted::Form::json : Wanted::Form::table;
  if (given.has("--why") || wanted.form == Wanted::Form::table) wanted.telling.reasons = Telling::Reasons::yes;
  wanted.timing = given.has("--timing");
  return wanted;
}

int run_match(const Arguments& given) {
  const auto environment = real_environment();
  auto wanted = wanted_of(given, *environment);
  if (!wanted) {
    fail(wanted.error());
    return Exit::usage;
  }
  const auto start = environment->monotonic_micros();
  const std::string people_path = given.text("--people", "");
  const std::string briefs_path = given.text("--briefs", "");
  MatchFiles files(wanted->asking.as_of);
  if (const auto read = files.read_people(people_path); !read) return fail(read.error());
  if (const auto read = files.read_briefs(briefs_path); !read) return fail(read.error());
  const auto load_micros = environment->monotonic_micros() - start;
  const bool skip_bad = given.has("--skip-bad");
  const auto people_judged = judge(people_path, files.people_tally(), "people", skip_bad);
  const auto briefs_judged = judge(briefs_path, files.briefs_tally(), "briefs", skip_bad);
  for (const auto* judged : {&people_judged, &briefs_judged})
    if (!*judged) fail(judged->error());
  if (!people_judged || !briefs_judged) return Exit::bad_input;
  wanted->asking.currency = files.currency();
  auto micros = answer_all(files, *wanted, *environment);
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
    return fail(Problem::unavailable("the answers can't be written to the standard output: is the disk full?"));
  if (wanted->timing) tell_times(files, load_micros, std::move(micros));
  return Exit::ok;
}

}  // namespace

const Command match_command{
    "match",
    "Rank the people of a file for the briefs of another, exactly and with reasons",
    "One JSON object a line in both files (docs/formats.md); \"-\" is the standard input. All faults are told, with "
    "line\n"
    "and field, before anything is matched.\n"
    "  muster match --people people.ndjson --briefs briefs.ndjson --as-of 2026-11-23 --top 20 --json\n"
    "Exit code 0: answered; 2: the command line is wrong; 3: a file has faults; 4: a file can't be\nread, or the "
    "answers can't be written.",
    {{"--people", "people, one a line", Form::value, "FILE", true},
     {"--briefs", "briefs, one a line", Form::value, "FILE", true},
     {"--as-of", "the day of asking; its ISO week is the first that counts (default: today, UTC)", Form::value, "DATE"},
     {"--top", "how many people to name per brief (default: 20)", Form::value, "N"},
     {"--json", "an answer a line, for programs", Form::flag},
     {"--full", "with --json: facets, and the best three of each near miss", Form::flag},
     {"--why", "with --json: a sentence, reasons and gaps for each person named", Form::flag},
     {"--skip-bad", "go on without lines that have faults, with a count", Form::flag},
     {"--timing", "micros per brief; load seconds and bytes per person at the end, on stderr", Form::flag}},
    run_match};

}  // namespace muster::cli
