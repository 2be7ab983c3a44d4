// A text as intake reads it: tokens (words, numbers, signs) with their places in code points, and lines. Markup of
// pasted HTML is passed over, and its blocks end a line. Immutable; linear in the text's length.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace muster::intake {

struct Token {
  enum class Is : std::uint8_t {
    word,
    number,
    sign
  } is = Is::sign;                   // sign: one mark, or an address of the web or mail
  std::uint32_t begin = 0, end = 0;  // code points of the text
  std::uint32_t line = 0;
  std::string_view folded;      // small letters without marks; a sign as it stands, all dashes "-", all quotes "'"
  std::int64_t hundredths = 0;  // of a number: "80k" is 8,000,000
  bool is_spaced = false;       // white space or a line's beginning before it
  bool is_capital = false;      // begins with one
  bool is_shouted = false;      // two letters or more, all capitals
  bool has_suffix = false;      // a number with k, m or bn
};

struct Line {
  std::uint32_t first = 0, last = 0;  // tokens [first, last)
  std::uint32_t begin = 0, end = 0;   // code points
  bool is_item = false;               // of a list
  char32_t bullet = 0;                // that the item begins with
  char32_t picture = 0;               // that the line begins with; below another such line it is an item
  bool is_numbered = false;           // "2. …"
  bool is_piece = false;              // of a row with | between
  bool is_later_piece = false;        // one stands before it in the row
  bool is_marked = false;             // as a heading: "# …", "**…**", <h2>
  int level = 0;                      // of a heading "## …": 2
  bool after_blank = false;           // an empty line stands before it
};

class Text {
 public:
  explicit Text(std::string_view utf8);
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;

  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
  [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }
  [[nodiscard]] std::uint32_t length() const { return length_; }                    // code points
  [[nodiscard]] std::string between(std::uint32_t begin, std::uint32_t end) const;  // the words as they stand

 private:
  friend class Scanner;
  std::string utf8_;
  std::vector<std::uint32_t> bytes_;  // of every 64th code point: where it begins
  std::vector<Token> tokens_;
  std::vector<Line> lines_;
  std::deque<std::string> kept_;  // folded forms of what was not plain
  std::uint32_t length_ = 0;
};

// The folded words of a name, as the tokens of a text have them.
std::vector<std::string> folded_words(std::string_view name);

}  // namespace muster::intake
