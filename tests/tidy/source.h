// A source text as the house rules see it: its lines, the same lines as code alone (comments gone, strings emptied),
// and the string literals with their lines. Enough of C++'s lexing for that, and no more; shell, SQL and the rest keep
// lines only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::tidy {

struct Literal {
  int line;
  std::string text;
};

struct Source {
  std::string path;  // from the top of the tree, with '/'
  std::string text;
  std::vector<std::string> lines;
  std::vector<std::string> code;  // of C++ only, as many as lines
  std::vector<Literal> literals;  // of C++ only; neighbours in a concatenation are one

  [[nodiscard]] bool is_cpp() const { return path.ends_with(".cpp") || path.ends_with(".h"); }
  [[nodiscard]] bool is_test() const;           // a test, or what only tests and benchmarks use
  [[nodiscard]] std::string folder() const;     // "features/talents"
  [[nodiscard]] std::string file_name() const;  // "talent_store.cpp"
  [[nodiscard]] std::string stem() const;       // "talent_store"
  [[nodiscard]] bool is_in(std::string_view folder) const;
};

using Tree = std::vector<Source>;

Source read_source(std::string path, std::string text);

// Every file below the root that is part of the project: not build/, node_modules/, data/, .git/ and the like.
Tree read_tree(const std::string& root);

bool is_word_letter(char c);
// Where `word` stands in `text` with no letter, digit or underscore at its sides; npos if nowhere.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0);

}  // namespace muster::tidy
