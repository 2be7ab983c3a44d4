// Lines that were broken only because a line was full (letters, plain-text files): the next goes on with it. Told from
// the text's width: where the next word would have had room, the break was meant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace muster::intake {

class Wrapping {
 public:
  explicit Wrapping(std::string_view utf8);

  // Whether the line break at that byte is none; what stands before it may be an item of a list.
  [[nodiscard]] bool joins(std::size_t at, bool is_item) const;

 private:
  std::string_view utf8_;
  std::size_t width_ = 0;  // bytes of the longest line; 0: the text is not broken so
};

// A page that was copied into one line, its parts three spaces apart or more: those become lines again, as long as
// before.
std::string unflattened(std::string_view utf8);

}  // namespace muster::intake
