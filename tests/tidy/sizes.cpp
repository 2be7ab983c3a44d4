// Functions of at most 70 lines (a test case, which may be a table, 100), lines of at most 120 letters, files of at
// most 500 lines. A function is told from other braces by what stands before its brace: a closing parenthesis, outside
// of any function.
#include <fmt/format.h>

#include <array>

#include "tests/tidy/rules.h"

namespace muster::tidy {
namespace {

constexpr int function_lines = 70;
constexpr int test_case_lines = 100;
constexpr std::size_t line_letters = 120;
constexpr std::size_t file_lines = 500;

std::size_t letters(const std::string& line) {
  std::size_t n = 0;
  for (const char c : line) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

// What stands between the last ';', '{' or '}' and a '{' at namespace or class level: is it a function's head?
bool is_function_head(std::string_view head) {
  if (head.find('(') == std::string_view::npos) return false;
  for (const std::string_view word :
       {"namespace", "class", "struct", "enum", "union", "constexpr std::array", "static const std::vector"}) {
    const auto at = find_word(head, word);
    if (at != std::string_view::npos && at < head.find('(')) return false;
  }
  const auto equals = head.find(" = ");
  return equals == std::string_view::npos || head.find('(') < equals;
}

class Functions {
 public:
  explicit Functions(const Source& source) : source_(source) {}

  Findings longer_than(int limit) {
    for (std::size_t i = 0; i < source_.code.size(); ++i) {
      const auto& line = source_.code[i];
      if (line.starts_with('#')) continue;
      for (const char c : line) letter(c, static_cast<int>(i) + 1, limit);
      head_ += ' ';
    }
    return findings_;
  }

 private:
  void letter(char c, int line, int limit) {
    if (c == '{' && opens_a_member_initialiser()) initialiser_depth_ = ++depth_;
    else if (c == '{') open();
    else if (c == '}') close(line, limit);
    else if (c == ';') head_.clear();
    else {
      if (head_.find_first_not_of(' ') == std::string::npos) head_.clear(), head_line_ = line;
      head_ += c;
    }
  }
  // `A() : x{1} {`: the first brace follows its name at once, a body's brace never does.
  [[nodiscard]] bool opens_a_member_initialiser() const {
    return function_depth_ == 0 && !head_.empty() && is_word_letter(head_.back()) && is_function_head(head_);
  }
  void open() {
    ++depth_;
    if (function_depth_ == 0 && is_function_head(head_)) function_depth_ = depth_, begin_ = head_line_;
    head_.clear();
  }
  void close(int line, int limit) {
    if (depth_ == initialiser_depth_) {
      initialiser_depth_ = 0;
      --depth_;
      return;
    }
    if (function_depth_ == depth_) {
      if (const int length = line - begin_ + 1; length > limit)
        findings_.push_back(
            {source_.path, begin_,
             fmt::format("this function has {} lines, {} are a screen: give its steps names", length, limit)});
      function_depth_ = 0;
    }
    --depth_;
    head_.clear();
  }

  const Source& source_;
  Findings findings_;
  std::string head_;
  int head_line_ = 1, begin_ = 1, depth_ = 0, function_depth_ = 0, initialiser_depth_ = 0;
};

bool is_written_by_hand(const Source& source) {
  for (const std::string_view end : {".cpp", ".h", ".cmake", ".sh", ".sql", ".ts", ".tsx", ".css", "CMakeLists.txt"}) {
    if (source.path.ends_with(end)) return source.text.find("@generated") == std::string::npos;
  }
  return source.path == "dev" || source.is_in("scripts");
}

}  // namespace

Findings functions_fit_a_screen(const Tree& tree) {
  Findings findings;
  for (const auto& source : tree) {
    if (!source.is_cpp()) continue;
    for (auto& finding :
         Functions(source).longer_than(source.stem().ends_with("_test") ? test_case_lines : function_lines))
      findings.push_back(std::move(finding));
  }
  return findings;
}

Findings lines_and_files_stay_short(const Tree& tree) {
  Findings findings;
  for (const auto& source : tree) {
    if (!is_written_by_hand(source)) continue;
    if (source.lines.size() > file_lines)
      findings.push_back({source.path, static_cast<int>(file_lines),
                          fmt::format("{} lines, {} are enough: one idea a file", source.lines.size(), file_lines)});
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      if (const auto n = letters(source.lines[i]); n > line_letters)
        findings.push_back({source.path, static_cast<int>(i) + 1,
                            fmt::format("{} letters, {} fit: break the line (./dev format)", n, line_letters)});
    }
  }
  return findings;
}

}  // namespace muster::tidy
