// Pictures that others send: a PNG is decoded and drawn anew, so that nothing of the file is kept but its dots.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace muster::pdf {

struct Size {
  int width = 0, height = 0;
  bool operator==(const Size&) const = default;
};

// What the head of the file says, without decoding it; nothing: it is no PNG.
std::optional<Size> size_of_png(std::string_view file);

struct Redrawn {
  std::string png;
  Size size;
  double cover = 0;      // how much of it is drawn on: 0 nothing, 1 all
  double lightness = 0;  // of what is drawn: 0 black, 1 white
};
// The whole picture, as large as fits into `most` and never larger than it was; nothing: the file is broken. Takes four
// bytes of memory for each dot, so its size is judged before.
std::optional<Redrawn> redrawn(std::string_view file, Size most);

}  // namespace muster::pdf
