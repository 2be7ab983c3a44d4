// Lines of a file that may be larger than memory: read in pieces, with a limit per line. What follows the limit of a
// line is dropped, not kept. "-" is the standard input.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace muster {

struct Line {
  std::size_t number = 0;  // the first is 1
  std::string_view text;   // without its end ("\n" or "\r\n"); valid until the next one is asked for
  enum class Length : bool { whole, cut } length = Length::whole;
};

class LineReader {
 public:
  static Result<LineReader> open(const std::string& path, std::size_t most_bytes);
  // Nothing at the end of the file. A failing disk ends the file early, so ask `failure` afterwards.
  std::optional<Line> next();
  [[nodiscard]] const std::optional<Problem>& failure() const { return failure_; }

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  bool fill();
  std::unique_ptr<std::FILE, Close> file_;
  std::string path_, kept_;
  std::size_t at_ = 0, most_ = 0, number_ = 0;
  std::optional<Problem> failure_;
};

}  // namespace muster
