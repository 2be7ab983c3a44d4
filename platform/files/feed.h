// Bytes in order, from a file or from memory, read in pieces so that a file may be larger than memory. "-" is the
// standard input.
#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace muster::files {

class Feed {
 public:
  static Result<Feed> open(const std::string& path);
  static Feed of(std::string_view bytes);  // which outlive it

  int get() {  // the next byte, or -1 at the end
    if (at_ == kept_.size() && !fill()) return -1;
    const char c = kept_[at_++];
    ++taken_;
    if (c == '\n') ++line_;
    return static_cast<unsigned char>(c);
  }
  int peek() { return at_ == kept_.size() && !fill() ? -1 : static_cast<unsigned char>(kept_[at_]); }
  void skip_line();  // up to and with the next line feed

  [[nodiscard]] std::string_view ahead();                    // what is in memory of what comes next
  [[nodiscard]] std::int64_t line() const { return line_; }  // of the next byte; the first is 1
  [[nodiscard]] std::int64_t taken() const { return taken_; }
  [[nodiscard]] std::int64_t size() const { return size_; }  // of all; 0 where nobody knows
  // A failing disk ends the feed early, so ask afterwards.
  [[nodiscard]] bool has_failed() const { return file_ != nullptr && std::ferror(file_.get()) != 0; }

 private:
  Feed() = default;
  bool fill();
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> file_;
  std::string piece_;
  std::string_view kept_;
  std::size_t at_ = 0;
  std::int64_t line_ = 1, taken_ = 0, size_ = 0;
};

// Takes a byte order mark of UTF-8 away; refuses UTF-16 and other binary forms, with what to do.
enum class Mark : bool { none, utf8 };
Result<Mark> begin_text(Feed& feed);

// Where the text stops being UTF-8, in words that name the byte and the likely encoding; empty: nowhere.
std::string not_utf8(std::string_view text);

}  // namespace muster::files
