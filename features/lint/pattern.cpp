// Candidates are looked up by the first three bytes of their first word, so that a text is read once.
#include "features/lint/pattern.h"

#include <algorithm>

#include "base/table.h"

namespace muster::lint {
namespace {

using intake::Token;

constexpr std::size_t begin_bytes = 3;
constexpr std::string_view number_key = "7";

std::string key_of(std::string_view letters) { return std::string(letters.substr(0, begin_bytes)); }

}  // namespace

std::uint32_t Patterns::add(std::string_view pattern) {
  Pattern made{{}, count_};
  for (auto piece : split(pattern, ' ')) {
    if (piece.empty()) continue;
    const bool is_open = piece.size() > 1 && piece.ends_with('*');
    if (is_open) piece.remove_suffix(1);
    std::string plain(piece);
    if (const auto at = plain.find("{n}"); at != std::string::npos) plain.replace(at, 3, "7");
    const intake::Text words(plain);
    for (const auto& token : words.tokens())
      made.words.push_back(token.is == Token::Is::number && piece.contains("{n}")
                               ? Word{Word::Is::number, std::string(number_key)}
                               : Word{Word::Is::exact, std::string(token.folded)});
    if (is_open && !made.words.empty()) made.words.back().is = Word::Is::beginning;
  }
  if (!made.words.empty()) {
    by_begin_[key_of(made.words.front().letters)].push_back(static_cast<std::uint32_t>(all_.size()));
    all_.push_back(std::move(made));
  }
  return count_++;
}

bool Patterns::fits(const Word& word, const Token& token) {
  switch (word.is) {
    case Word::Is::exact:
      return token.folded == word.letters;
    case Word::Is::beginning:
      return token.folded.starts_with(word.letters);
    case Word::Is::number:
      break;
  }
  return token.is == Token::Is::number;
}

std::uint32_t Patterns::longest_at(const intake::Text& text, std::uint32_t at, std::uint32_t* pattern) const {
  const auto& tokens = text.tokens();
  std::uint32_t longest = 0;
  const auto look = [&](const std::string& key) {
    const auto found = by_begin_.find(key);
    if (found == by_begin_.end()) return;
    for (const auto index : found->second) {
      const auto& words = all_[index].words;
      if (words.size() <= longest || at + words.size() > tokens.size()) continue;
      bool fit = true;
      for (std::size_t i = 0; fit && i < words.size(); ++i)
        fit = fits(words[i], tokens[at + i]) && (i == 0 || tokens[at + i].line == tokens[at].line);
      if (!fit) continue;
      longest = static_cast<std::uint32_t>(words.size());
      *pattern = all_[index].number;
    }
  };
  const auto& token = tokens[at];
  for (std::size_t bytes = 1; bytes <= std::min(begin_bytes, token.folded.size()); ++bytes)
    look(std::string(token.folded.substr(0, bytes)));
  if (token.is == Token::Is::number) look(std::string(number_key));
  return longest;
}

std::vector<Match> Patterns::find(const intake::Text& text) const {
  std::vector<Match> all, kept;
  for (std::uint32_t at = 0; at < text.tokens().size(); ++at)
    if (std::uint32_t pattern = 0; const auto length = longest_at(text, at, &pattern))
      all.push_back({at, at + length, pattern});
  for (const auto& match : all) {
    // One that begins within the last gives way, unless it is the longer of the two.
    if (!kept.empty() && match.first < kept.back().last) {
      if (match.last - match.first <= kept.back().last - kept.back().first) continue;
      kept.pop_back();
      if (!kept.empty() && match.first < kept.back().last) continue;
    }
    kept.push_back(match);
  }
  return kept;
}

}  // namespace muster::lint
