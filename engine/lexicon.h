// Words as small numbers, in both directions, numbered in the order of their coming. A lexicon never changes: `with`
// makes a new one that shares the old one's chunks, so readers of the old one are not disturbed. Chunks at least halve
// in size from one to the next, so that a word costs a logarithm of copies and lookups.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace muster::engine {

using Word = std::uint32_t;
inline constexpr Word no_word = 0xffffffff;

class Lexicon {
 public:
  [[nodiscard]] Word find(std::string_view text) const;  // no_word where it is unknown
  [[nodiscard]] std::string_view text(Word word) const;
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] std::size_t bytes() const;  // of memory, nearly
  // This and the new texts, which must be distinct and unknown here; they get the next numbers.
  [[nodiscard]] Lexicon with(std::vector<std::string> news) const;

 private:
  struct Chunk {
    Word first = 0;
    std::vector<std::string> texts;
    std::unordered_map<std::string_view, Word> words;
  };
  static std::shared_ptr<const Chunk> chunk_of(Word first, std::vector<std::string> texts);
  std::vector<std::shared_ptr<const Chunk>> chunks_;
};

// Collects the new words of one change, then makes the next lexicon.
class LexiconDraft {
 public:
  explicit LexiconDraft(const Lexicon& base) : base_(base), next_(static_cast<Word>(base.size())) {}
  Word intern(std::string_view text);
  [[nodiscard]] Lexicon done() &&;

 private:
  const Lexicon& base_;
  Word next_;
  std::unordered_map<std::string, Word> news_;
};

}  // namespace muster::engine
