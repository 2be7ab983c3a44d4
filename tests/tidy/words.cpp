// What a text says: a file opens with its purpose, a name says something, nothing is left "to do" in silence, and no
// test is switched off.
#include <fmt/format.h>

#include <array>
#include <string>

#include "tests/tidy/rules.h"

namespace muster::tidy {
namespace {

// Written in two halves so that this file does not find itself.
const std::array<std::string, 3> unfinished = {
    "TO"
    "DO",
    "FIX"
    "ME",
    "HA"
    "CK"};
const std::array<std::string, 5> switched_off = {"[!hide]", "[!mayfail]", "\"[.", ".skip(", ".only("};
constexpr std::array empty_endings = {"Manager", "Helper", "Helpers", "Util", "Utils", "Impl", "Data", "Info"};
constexpr std::array type_words = {"class ", "struct ", "enum class ", "using ", "interface ", "type "};
constexpr std::array empty_stems = {"util", "utils", "helper", "helpers", "misc", "common", "manager", "impl"};

bool is_text_of_ours(const Source& source) {
  for (const std::string_view end :
       {".cpp", ".h", ".cmake", ".sh", ".sql", ".ts", ".tsx", ".css", ".mustache", ".html"}) {
    if (source.path.ends_with(end)) return true;
  }
  return source.path == "dev" || source.is_in("scripts") || source.is_in(".ci");
}

std::string docs_of(const Tree& tree) {
  std::string docs;
  for (const auto& source : tree) {
    if (source.is_in("docs") && source.path.ends_with(".md")) docs += source.text;
  }
  return docs;
}

}  // namespace

Findings files_open_with_a_comment(const Tree& tree) {
  Findings findings;
  for (const auto& source : tree) {
    if (!is_text_of_ours(source) || source.lines.empty()) continue;
    if (source.path.ends_with(".css") || source.path.ends_with(".html")) continue;  // theirs is the page's or screen's
    const auto& first = source.lines[source.lines[0].starts_with("#!") && source.lines.size() > 1 ? 1 : 0];
    bool opens = false;
    for (const std::string_view mark : {"//", "#", "--", "/*", "{{!", "<!--", "{{^"}) opens |= first.starts_with(mark);
    for (const std::string_view code : {"#include", "#pragma", "#define", "#if"}) opens &= !first.starts_with(code);
    if (!opens) findings.push_back({source.path, 1, "open with two to five lines: what lives here, what does not"});
  }
  return findings;
}

Findings no_todo_without_an_entry(const Tree& tree) {
  Findings findings;
  const auto docs = docs_of(tree);
  for (const auto& source : tree) {
    if (!is_text_of_ours(source)) continue;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      for (const auto& word : unfinished) {
        const auto at = find_word(source.lines[i], word);
        if (at == std::string::npos || docs.find(source.path) != std::string::npos) continue;
        findings.push_back({source.path, static_cast<int>(i) + 1,
                            fmt::format("{}: do it now, or say in docs/ what is missing in {}", word, source.path)});
      }
    }
  }
  return findings;
}

Findings no_empty_names(const Tree& tree) {
  Findings findings;
  for (const auto& source : tree) {
    if (!is_text_of_ours(source)) continue;
    for (const std::string_view stem : empty_stems) {
      if (source.stem() == stem)
        findings.push_back({source.path, 1,
                            fmt::format("\"{}\" says nothing: name the file after its idea (docs/glossary.md)", stem)});
    }
    const auto& lines = source.is_cpp() ? source.code : source.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      for (const std::string_view word : type_words) {
        for (auto at = find_word(lines[i], word); at != std::string::npos; at = find_word(lines[i], word, at + 1)) {
          auto begin = at + word.size(), end = begin;
          while (end < lines[i].size() && is_word_letter(lines[i][end])) ++end;
          const auto name = lines[i].substr(begin, end - begin);
          for (const std::string_view ending : empty_endings) {
            if (name.ends_with(ending) && lines[i].substr(0, begin).find("using namespace") == std::string::npos)
              findings.push_back(
                  {source.path, static_cast<int>(i) + 1,
                   fmt::format("{}: \"{}\" says nothing: use the word of the trade (docs/glossary.md)", name, ending)});
          }
        }
      }
    }
  }
  return findings;
}

Findings no_test_is_skipped(const Tree& tree) {
  Findings findings;
  for (const auto& source : tree) {
    const bool web_test =
        source.path.find(".test.") != std::string::npos || source.path.find("_test.") != std::string::npos;
    if (!source.is_test() && !web_test) continue;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      for (const auto& mark : switched_off) {
        if (source.is_in("tests/tidy") || source.lines[i].find(mark) == std::string::npos) continue;
        findings.push_back({source.path, static_cast<int>(i) + 1, fmt::format("{}: a test runs or is removed", mark)});
      }
    }
  }
  return findings;
}

}  // namespace muster::tidy
