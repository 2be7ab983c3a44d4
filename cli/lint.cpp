// `muster lint`: what in job descriptions turns good people away; needs no database.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/text_file.h"
#include "features/lint/lint.h"
#include "platform/environment.h"

namespace muster::cli {
namespace {

DESCRIBED(LintLine, "What a file could do better", (std::string, file, .max = 4096), (Lint, lint, .in = json::In::flat))

// Where a place in the text stands for people, both from 1.
struct LineColumn {
  int line = 1, column = 1;
};
// Finding after finding in the text's order: each goes on from the last.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text) {}
  LineColumn at(std::int64_t code_point) {
    if (code_point < reached_) *this = Places(whole_);
    for (; reached_ < code_point && !text_.empty(); ++reached_) {
      const auto next = first_code_point(text_);
      text_.remove_prefix(next.bytes);
      place_ = next.value == '\n' ? LineColumn{place_.line + 1, 1} : LineColumn{place_.line, place_.column + 1};
    }
    return place_;
  }

 private:
  std::string_view text_, whole_ = text_;
  std::int64_t reached_ = 0;
  LineColumn place_;
};

// file:line:column: "words": why. What to do. As compilers tell it, so that editors can follow.
std::string shown(const std::string& path, const std::string& text, const Lint& lint) {
  const intake::Text words(text);
  Places places(text);
  std::string out;
  for (const auto& one : lint.findings) {
    if (one.start) {
      const auto [line, column] = places.at(*one.start);
      out += fmt::format("{}:{}:{}: \"{}\": {} {}\n", path, line, column,
                         words.between(static_cast<std::uint32_t>(*one.start), static_cast<std::uint32_t>(*one.end)),
                         one.message, one.fix);
    } else {
      out += fmt::format("{}: {} {}\n", path, one.message, one.fix);
    }
  }
  if (lint.left_off > 0) out += fmt::format("{}: and {} more\n", path, lint.left_off);
  return out;
}

int run_lint(const Arguments& given) {
  std::optional<Speech> language;
  if (const auto text = given.text("--language")) {
    if (*text != "en" && *text != "de") {
      fail(Problem::invalid(fmt::format("--language {}: must be en or de", *text)));
      return Exit::usage;
    }
    language = *text == "de" ? Speech::de : Speech::en;
  }
  const auto environment = real_environment();
  const auto lexicons = intake::fresh_lexicons();
  return answer_each(given, [&](const std::string& path, const std::string& text) {
    const auto made = lint::linted(text, language, *lexicons, date_utc(environment->now()));
    return given.has("--json") ? json::text_of(LintLine{path, made.lint}) + "\n" : shown(path, text, made.lint);
  });
}

}  // namespace

const Command lint_command{
    "lint",
    "Tell what in a job description turns good people away: missing parts, wording, length",
    "Each file is one text in UTF-8, English or German; \"-\" is the standard input. What its demands cost in people "
    "is "
    "told\nby a running network: POST /api/v1/lint, or the page /app/lint.\n"
    "  muster lint advertisement.txt\n"
    "  muster lint --json *.txt | jq -r '.findings[].message'\n"
    "Exit code 0: read, whatever was found; 2: the command line is wrong; 3: a file is no text; 4: a file can't be "
    "read.\nFiles that can be read are answered in any case.",
    {{"files", "texts to look at", Form::positionals, "FILE", true},
     {"--language", "of the texts: en or de (default: what each reads like)", Form::value, "CODE"},
     {"--json", "a line for each file: file, language, words, findings", Form::flag}},
    run_lint};

}  // namespace muster::cli
