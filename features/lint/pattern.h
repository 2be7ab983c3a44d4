// Patterns of words over a text's tokens: "rock star*", "at least {n} years". Whole words, case and marks don't count,
// * stands for any ending, {n} for a number. Pure; linear in the text.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "features/intake/text.h"

namespace muster::lint {

struct Match {
  std::uint32_t first = 0, last = 0;  // tokens [first, last)
  std::uint32_t pattern = 0;          // as add() numbered it
};

class Patterns {
 public:
  std::uint32_t add(std::string_view pattern);  // 0, 1, 2 …
  // Of matches that meet the longest, otherwise the first; in the text's order.
  [[nodiscard]] std::vector<Match> find(const intake::Text& text) const;

 private:
  struct Word {
    enum class Is : std::uint8_t { exact, beginning, number } is = Is::exact;
    std::string letters;
  };
  struct Pattern {
    std::vector<Word> words;
    std::uint32_t number = 0;
  };
  static bool fits(const Word& word, const intake::Token& token);
  [[nodiscard]] std::uint32_t longest_at(const intake::Text& text, std::uint32_t at, std::uint32_t* pattern) const;

  std::vector<Pattern> all_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_begin_;  // first letters of the first word
  std::uint32_t count_ = 0;
};

}  // namespace muster::lint
