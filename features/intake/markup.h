// What stands in a text and is none: tags of HTML, boxes to tick, addresses. Places are bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace muster::intake {

struct Tag {
  std::size_t end = 0;    // behind it, and behind what a script or style holds
  bool is_block = false;  // ends a line
  bool is_heading = false, is_item = false, closes = false;
};
std::optional<Tag> tag_at(std::string_view utf8, std::size_t at);

// "- [x] Part-time", "☐ Full-time"
struct Box {
  std::size_t end = 0;
  bool is_ticked = false;
};
std::optional<Box> box_at(std::string_view utf8, std::size_t at);
// Where a form has ticks, what is not ticked is not said: blanks stand there.
std::string without_unticked(std::string utf8);

// A word folded, its apostrophe plain however it is written.
std::string small_letters(std::string_view word);

// Where the address of the web or of mail ends that begins at a byte, before `most`; 0: none does.
std::size_t address_end(std::string_view utf8, std::size_t at, std::size_t most);

}  // namespace muster::intake
