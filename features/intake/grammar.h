// The grammar of a language: lists of phrases and rules of words, read from a file such as grammar/en.txt (which says
// how it is written), so that another language is another file. A rule matches tokens of one line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "features/intake/text.h"

namespace muster::intake {

// What a rule has found: tokens [first, last), and what its named places held.
struct Found {
  std::uint32_t first = 0, last = 0;
  struct Held {
    std::string name;
    std::uint32_t first = 0, last = 0;  // tokens
    std::int64_t hundredths = 0;        // of a number
    std::string value;                  // of a phrase: what its list says it stands for
  };
  std::vector<Held> held;
  std::string tag;  // what stands behind the rule's =>

  [[nodiscard]] const Held* find(std::string_view name) const;
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view name) const;  // hundredths
  [[nodiscard]] std::string value(std::string_view name) const;
};

struct Phrase {
  std::vector<std::string> words;
  std::string value, written;
};

// Finds by a view, without a string of its own.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
};
template <class T>
using ByWord = std::unordered_map<std::string, T, WordHash, std::equal_to<>>;

class Grammar {
 public:
  explicit Grammar(std::string_view file);

  // Adds a phrase of a name that is no word of the language: a zone, a country. Then `settle`, once.
  void add(std::string_view list, std::string_view phrase, std::string value);
  void settle();

  // All that the rules of that name find in tokens [first, last), from left to right, the longest at each place.
  [[nodiscard]] std::vector<Found> find(std::string_view rules, const Text& text, std::uint32_t first,
                                        std::uint32_t last) const;
  // The longest phrase of a list that begins at a token; nullptr: none. `length`: its tokens.
  [[nodiscard]] const Phrase* phrase_at(std::string_view list, const Text& text, std::uint32_t at, std::uint32_t last,
                                        std::uint32_t* length = nullptr) const;
  [[nodiscard]] bool lists(std::string_view list, std::string_view word) const;  // as a phrase of one word
  [[nodiscard]] std::vector<const Phrase*> beginning(std::string_view list, std::string_view word) const;
  [[nodiscard]] const std::vector<Phrase>& phrases(std::string_view list) const;

 private:
  struct List {
    std::vector<Phrase> phrases;
    ByWord<std::vector<std::size_t>> by_first;
  };
  struct Step {
    enum class Is : std::uint8_t { word, list, number, any, split, jump, accept } is = Is::accept;
    std::string text;  // of a word; of a list: its name
    std::string name;  // of what it holds
    std::size_t to = 0, or_to = 0;
  };
  struct Rule {
    std::vector<Step> steps;
    std::string tag;
    std::vector<std::string> first_words;  // one of these begins it; empty with begins_anyhow
    bool begins_with_number = false, begins_anyhow = false;
  };
  struct Rules {
    std::vector<Rule> all;
    ByWord<std::vector<std::size_t>> by_first;
    std::vector<std::size_t> by_number, anyhow;
  };
  class Compiler;
  class Walk;

  void read(std::string_view line, std::string_view section, std::string_view name);

  ByWord<List> lists_;
  ByWord<Rules> rules_;
  std::vector<std::pair<std::string, std::string>> sources_;  // rules as written, compiled when all lists are there
};

}  // namespace muster::intake
