// The tables, and the company that a word keeps.
#include "features/lint/wording.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/embedded.h"
#include "base/result.h"
#include "base/table.h"

namespace muster::embedded {
std::span<const File> lint_files();
}  // namespace muster::embedded

namespace muster::lint {

std::string_view file_text(std::string_view name) {
  const auto files = embedded::lint_files();
  const auto found = std::ranges::find_if(files, [&](const auto& file) { return file.name == name; });
  claim(found != files.end(), name);
  return found->text();
}

namespace {

using intake::Text;
using intake::Token;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> all) {
  return std::ranges::find(all, word) != all.end();
}
bool ends_sentence(const Token& token) {
  return token.is == Token::Is::sign && is_one_of(token.folded, {".", "!", "?", ";"});
}

// "no rockstars", "we aren't looking for ninjas": a no before it in the sentence, a few words back.
bool is_negated(const Text& text, std::uint32_t at) {
  constexpr std::uint32_t reach = 5;
  const auto& tokens = text.tokens();
  for (std::uint32_t back = 1; back <= reach && back <= at; ++back) {
    const auto& token = tokens[at - back];
    if (token.line != tokens[at].line || ends_sentence(token)) return false;
    if (is_one_of(token.folded, {"no",     "not",    "never", "without", "nor",   "neither", "none",
                                 "avoid",  "cannot", "t",     "kein",    "keine", "keinen",  "keiner",
                                 "keinem", "keines", "nicht", "nie",     "ohne",  "weder",   "statt"}) ||
        token.folded.ends_with("n't") || token.folded.ends_with("nt'"))
      return true;
  }
  return false;
}

bool is_quote(const Token& token) {
  return token.is == Token::Is::sign && is_one_of(token.folded, {"'", "\"", "`", "«", "»", "„", "“", "”"});
}
bool is_quoted(const Text& text, std::uint32_t first, std::uint32_t last) {
  const auto& tokens = text.tokens();
  return first > 0 && last < tokens.size() && is_quote(tokens[first - 1]) && is_quote(tokens[last]);
}

// "With 20+ years of history, our company …" asks nobody for years.
bool tells_of_the_firm(const Text& text, std::uint32_t at) {
  const auto& tokens = text.tokens();
  const auto is_firm = [&](std::uint32_t i) {
    return is_one_of(tokens[i].folded, {"our", "we", "us", "company", "firm", "history", "business", "founded", "team",
                                        "unser", "unsere", "wir", "firma", "unternehmen"});
  };
  constexpr std::uint32_t reach = 10;
  for (auto i = at; i > 0 && at - i < reach && tokens[i - 1].line == tokens[at].line && !ends_sentence(tokens[i - 1]);)
    if (is_firm(--i)) return true;
  for (auto i = at;
       i < tokens.size() && i - at < reach && tokens[i].line == tokens[at].line && !ends_sentence(tokens[i]); ++i)
    if (is_firm(i)) return true;
  return false;
}

// "(m/w/d)", "(d|f|m)", "(m,w,x)" and the like within a few letters.
bool says_all_sexes(std::string_view after) {
  for (auto at = after.find('('); at != std::string_view::npos; at = after.find('(', at + 1)) {
    std::string letters;
    for (auto i = at + 1; i < after.size() && after[i] != ')'; ++i)
      if (after[i] != ' ' && after[i] != '/' && after[i] != '|' && after[i] != ',' && after[i] != '.')
        letters += static_cast<char>(after[i] | 0x20);
    std::ranges::sort(letters);
    if (is_one_of(letters, {"dmw", "dfm", "mwx", "fmx", "gmw", "imw", "adfm", "mw", "fm"})) return true;
  }
  return false;
}

// "Entwickler:in", "Entwickler*innen", "Entwickler (m/w/d)", "Entwicklerinnen und Entwickler".
bool means_everybody(const Text& text, std::uint32_t last) {
  constexpr std::uint32_t near = 40;
  const auto& tokens = text.tokens();
  const auto& word = tokens[last - 1];
  const auto after = text.between(word.end, std::min(word.end + near, text.length()));
  for (const std::string_view ending : {":in", "*in", "_in", "/in", "/-in", "-in", "(in", "\u00b7in", "/n", ":n", "*n"})
    if (after.starts_with(ending)) return true;
  if (says_all_sexes(after)) return true;
  auto begin = last - 1;
  while (begin > 0 && tokens[begin - 1].line == word.line && last - begin < near) --begin;
  for (auto i = begin; i < tokens.size() && i < last + near && tokens[i].line == word.line; ++i)
    if (tokens[i].folded.starts_with(word.folded) &&
        is_one_of(tokens[i].folded.substr(word.folded.size()), {"in", "innen"}))
      return true;
  return false;
}

}  // namespace

const Wording& Wording::in(site::Tongue tongue) {
  static const std::array<Wording, 2> all{Wording(site::Tongue::english), Wording(site::Tongue::german)};
  return all.at(static_cast<std::size_t>(tongue));
}

Wording::Wording(site::Tongue tongue) {
  const bool is_german = tongue == site::Tongue::german;
  for (const auto& cells : table_rows(file_text(is_german ? "wording.de.tsv" : "wording.tsv"))) {
    claim(cells.size() == 4, fmt::format("four columns: {}", cells.front()));
    Rule rule{std::string(cells[1]), std::string(cells[2]), {}, {}, false};
    for (auto& one : listed(cells[3])) {
      if (one == "-") rule.alternatives.emplace_back();
      else if (one.starts_with('(')) rule.advice.push_back(one.substr(1, one.size() - 2));
      else rule.alternatives.push_back(std::move(one));
    }
    rule.names_a_man = is_german && (cells[0].ends_with("er") || cells[0].ends_with("eur"));
    patterns_.add(cells[0]);
    rules_.push_back(std::move(rule));
  }
}

std::vector<Wording::Hit> Wording::hits(const Text& text) const {
  std::vector<Hit> hits;
  for (const auto& match : patterns_.find(text)) {
    const auto& rule = rules_.at(match.pattern);
    if (rule.kind == "fine" || is_quoted(text, match.first, match.last) || is_negated(text, match.first)) continue;
    if (rule.names_a_man && means_everybody(text, match.last)) continue;
    const bool counts_years =
        std::any_of(text.tokens().begin() + match.first, text.tokens().begin() + match.last, [](const Token& token) {
          return token.is == Token::Is::number && token.folded != "24" && token.folded != "7";
        });
    if (counts_years && tells_of_the_firm(text, match.first)) continue;
    hits.push_back({match.first, match.last, &rule});
  }
  return hits;
}

std::string with_gaps(std::string_view words) {
  std::string made;
  for (auto open = words.find('{'); open != std::string_view::npos; open = words.find('{')) {
    made.append(words.substr(0, open)).append("\u2026");
    words.remove_prefix(std::min(words.find('}', open), words.size() - 1) + 1);
  }
  return made.append(words);
}

std::vector<std::string> parts_in(const Text& text, site::Tongue tongue) {
  struct Parts {
    Patterns patterns;
    std::vector<std::string> of;  // pattern → part
  };
  static const auto read = [](std::string_view file) {
    Parts parts;
    for (const auto& cells : table_rows(file_text(file)))
      for (const auto& pattern : listed(cells.at(1))) {
        parts.patterns.add(pattern);
        parts.of.emplace_back(cells[0]);
      }
    return parts;
  };
  static const std::array all{read("parts.tsv"), read("parts.de.tsv")};
  const auto& parts = all.at(static_cast<std::size_t>(tongue));
  std::vector<std::string> found;
  for (const auto& match : parts.patterns.find(text))
    if (const auto& part = parts.of.at(match.pattern); std::ranges::find(found, part) == found.end())
      found.push_back(part);
  return found;
}

}  // namespace muster::lint
