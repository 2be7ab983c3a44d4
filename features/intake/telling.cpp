// The words of languages that intake can only tell stand in grammar/others.txt; those that it reads have theirs in
// their grammar's common_words.
#include "features/intake/telling.h"

#include <algorithm>

namespace muster::intake {
namespace {

struct Other {
  std::string name;
  std::size_t hits = 0;
};

std::vector<Other> languages_of(const Grammar& others) {
  std::vector<Other> all;
  for (const auto& phrase : others.phrases("small_words"))
    if (std::ranges::find(all, phrase.value, &Other::name) == all.end()) all.push_back({phrase.value});
  return all;
}

}  // namespace

Told tell_language(const Text& text, const Lexicons& lexicons) {
  static const Grammar others(grammar_file("others.txt"));
  static const auto languages = languages_of(others);
  auto told = languages;
  std::vector<std::size_t> ours(lexicons.size());
  std::size_t words = 0, foreign_letters = 0, letters = 0;
  for (const auto& token : text.tokens()) {
    if (token.is != Token::Is::word) continue;
    ++words;
    letters += token.end - token.begin;
    const auto first = first_code_point(token.folded).value;
    if (first >= 0x370 && glyph_of(first) == Glyph::letter) foreign_letters += token.end - token.begin;
    for (std::size_t i = 0; i < lexicons.size(); ++i)
      ours[i] += lexicons[i].grammar().lists("common_words", token.folded) ? 1U : 0U;
    for (const auto* phrase : others.beginning("small_words", token.folded))
      ++std::ranges::find(told, phrase->value, &Other::name)->hits;
    if (words >= 3000) break;
  }
  if (foreign_letters * 2 > letters) return {};
  const auto best = std::ranges::max_element(ours);
  const auto most = std::ranges::max_element(told, {}, &Other::hits);
  if (words >= 4 && most->hits >= 3 && most->hits > *best && most->hits * 10 > words) return {nullptr, most->name};
  return {&lexicons[static_cast<std::size_t>(best - ours.begin())]};
}

}  // namespace muster::intake
