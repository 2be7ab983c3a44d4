// Texts one after another in a stream, each within a limit: the lines of a file, or the JSON values of one (a list's
// items, or documents that simply follow each other).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "platform/files/feed.h"

namespace muster::files {

struct Item {
  std::int64_t line = 0;  // on which it begins
  std::string text = {};
  std::string fault = {};  // why the text is not all of it; empty: it is
};

std::optional<Item> next_line(Feed& feed, std::size_t most_bytes);  // blank lines are passed over

class JsonItems {
 public:
  JsonItems(Feed& feed, std::size_t most_bytes) : feed_(feed), most_(most_bytes) {}
  // Only brackets and quotes are understood here: whether it is JSON is for its reader to say.
  std::optional<Item> next();

 private:
  void pass_over_space();
  Feed& feed_;
  std::size_t most_;
  bool begun_ = false, in_list_ = false;
};

}  // namespace muster::files
