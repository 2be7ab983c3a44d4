// Pictures for screens, drawn as pages on paper are (pdf.h): text in any script, lines, bars and discs at places that
// the caller says, in dots from the top left, on a ground of one colour; out comes a PNG. The same calls make the same
// bytes. Not thread-safe; each picture is one thread's.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "platform/pdf/pdf.h"

namespace muster::pdf {

struct Dot {
  double x = 0, y = 0;
};

class Picture {
 public:
  Picture(int width, int height, Colour ground, const std::string& language);
  ~Picture();
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;

  // Writes into a column that is `width` wide and begins at (x, y); gives the height that it took.
  double text(double x, double y, double width, std::string_view text, const Style& style);
  // Around (x, y), on one line.
  void text_centred(double x, double y, std::string_view text, const Style& style);
  [[nodiscard]] double height(double width, std::string_view text, const Style& style) const;
  [[nodiscard]] double width(std::string_view text, const Style& style) const;  // on one line
  void bar(double x, double y, double width, double height, Colour colour, double radius = 0);
  void disc(double x, double y, double radius, Colour colour);
  void path(std::span<const Dot> dots, Colour colour, double thickness);  // from dot to dot, with round ends

  [[nodiscard]] std::string png() const;

 private:
  struct Surface;
  std::unique_ptr<Surface> surface_;
};

}  // namespace muster::pdf
