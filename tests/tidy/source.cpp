// See source.h.
#include "tests/tidy/source.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace muster::tidy {
namespace {

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// Walks over C++ once and copies what is code; strings keep their quotes, everything else becomes blank.
class Lexer {
 public:
  explicit Lexer(Source& source) : source_(source), text_(source.text) {}

  void run() {
    while (at_ < text_.size()) {
      if (starts("//")) skip_until("\n");
      else if (starts("/*")) skip_until("*/"), skip(2);
      else if (starts("R\"") && (at_ == 0 || !is_word_letter(text_[at_ - 1]))) raw_string();
      else if (text_[at_] == '"') quoted('"');
      else if (text_[at_] == '\'' && (at_ == 0 || !is_word_letter(text_[at_ - 1]))) quoted('\'');
      else keep();
    }
    if (!line_.empty()) source_.code.push_back(line_);
    source_.code.resize(source_.lines.size());
  }

 private:
  [[nodiscard]] bool starts(std::string_view with) const { return text_.substr(at_).starts_with(with); }
  void keep() {
    const char c = text_[at_++];
    if (c == '\n') {
      source_.code.push_back(line_);
      line_.clear();
    } else {
      line_ += c;
      if (c != ' ' && c != '\t') joined_ = false;
    }
  }
  void skip(std::size_t count) {
    for (; count > 0 && at_ < text_.size(); --count, ++at_) {
      if (text_[at_] == '\n') {
        source_.code.push_back(line_);
        line_.clear();
      }
    }
  }
  void skip_until(std::string_view end) { skip(std::min(text_.find(end, at_), text_.size()) - at_); }
  void literal(int line, std::string_view text) {
    if (joined_ && !source_.literals.empty()) source_.literals.back().text += text;
    else source_.literals.push_back({line, std::string(text)});
    joined_ = true;
  }
  [[nodiscard]] int line_number() const { return static_cast<int>(source_.code.size()) + 1; }
  void raw_string() {
    const auto open = text_.find('(', at_);
    if (open == std::string_view::npos) return keep();
    const std::string close = ")" + std::string(text_.substr(at_ + 2, open - at_ - 2)) + "\"";
    const auto end = std::min(text_.find(close, open), text_.size());
    literal(line_number(), text_.substr(open + 1, end - open - 1));
    line_ += "\"\"";
    skip(std::min(end + close.size(), text_.size()) - at_);
  }
  void quoted(char quote) {
    const auto begin = at_ + 1;
    auto end = begin;
    while (end < text_.size() && text_[end] != quote && text_[end] != '\n') end += text_[end] == '\\' ? 2 : 1;
    end = std::min(end, text_.size());
    if (quote == '"') literal(line_number(), text_.substr(begin, end - begin));
    line_ += {quote, quote};
    at_ = begin;
    skip(end + 1 - begin);
  }

  Source& source_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::string line_;
  bool joined_ = false;  // nothing but space since the last literal
};

constexpr std::array skipped = {".git", "build", "node_modules", "data", ".cache", "dist"};
constexpr std::array kept = {".cpp", ".h",   ".txt", ".cmake", ".sh",  ".sql",  ".md",       ".ts",   ".tsx",
                             ".js",  ".mjs", ".css", ".json",  ".tsv", ".toml", ".mustache", ".html", ".service"};

}  // namespace

bool Source::is_test() const {
  return stem().ends_with("_test") || is_in("tests") || is_in("testing") || is_in("bench");
}
std::string Source::folder() const {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}
std::string Source::file_name() const { return path.substr(path.rfind('/') + 1); }
std::string Source::stem() const { return file_name().substr(0, file_name().rfind('.')); }
bool Source::is_in(std::string_view folder) const {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

Source read_source(std::string path, std::string text) {
  Source source{std::move(path), std::move(text), {}, {}, {}};
  source.lines = split_lines(source.text);
  if (source.is_cpp()) Lexer(source).run();
  return source;
}

Tree read_tree(const std::string& root) {
  namespace fs = std::filesystem;
  Tree tree;
  for (auto at = fs::recursive_directory_iterator(root); at != fs::recursive_directory_iterator(); ++at) {
    const auto name = at->path().filename().string();
    if (at->is_directory()) {
      if (std::ranges::find(skipped, name) != skipped.end()) at.disable_recursion_pending();
      continue;
    }
    const auto path = fs::relative(at->path(), root).generic_string();
    const bool script = path == "dev" || path.starts_with(".ci/") || path.starts_with("scripts/");
    if (!script && std::ranges::find(kept, at->path().extension().string()) == kept.end()) continue;
    if (!at->is_regular_file()) continue;
    std::ostringstream text;
    text << std::ifstream(at->path(), std::ios::binary).rdbuf();
    tree.push_back(read_source(path, text.str()));
  }
  std::ranges::sort(tree, {}, &Source::path);
  return tree;
}

bool is_word_letter(char c) {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  for (auto at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const auto after = at + word.size();
    const bool opens = at == 0 || !is_word_letter(text[at - 1]) || !is_word_letter(word.front());
    const bool closes = after == text.size() || !is_word_letter(text[after]) || !is_word_letter(word.back());
    if (opens && closes) return at;
  }
  return std::string_view::npos;
}

}  // namespace muster::tidy
