// Pages on paper: text in any script, lines and bars at places that the caller says, in points from the top left of an
// A4 page. Fonts are embedded; the same calls make the same bytes; the structure is tagged for screen readers. By cairo
// and pango, which nobody else includes. Not thread-safe; each document is one thread's.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/time.h"

namespace muster::pdf {

inline constexpr double page_width = 595.28;
inline constexpr double page_height = 841.89;

struct Colour {
  double red = 0, green = 0, blue = 0;
};

enum class Weight : std::uint8_t { normal, medium, bold };
enum class Align : std::uint8_t { left, right };

struct Style {
  double size = 9.5;
  Weight weight = Weight::normal;
  Colour colour = {};
  Align align = Align::left;
  int most_lines = 0;  // 0: as many as it needs; else the rest is cut with an ellipsis
  float line_spacing = 1.18F;
  double tracking = 0;  // more room between letters, or less
};

// What a piece of a page is, for whoever reads it aloud.
enum class Part : std::uint8_t { heading, subheading, paragraph, list, item, table, row, header, cell };

struct About {
  std::string title;
  std::string language;  // "en", "de"
  Instant made;
};

class Document {
 public:
  explicit Document(const About& about);
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  void next_page();  // the first one is there

  // Writes into a column that is `width` wide and begins at (x, y); gives the height that it took.
  double text(double x, double y, double width, std::string_view text, const Style& style = {});
  [[nodiscard]] double height(double width, std::string_view text, const Style& style = {}) const;
  [[nodiscard]] double width(std::string_view text, const Style& style = {}) const;  // on one line
  void line(double x, double y, double to_x, double to_y, Colour colour, double thickness = 0.5);
  void bar(double x, double y, double width, double height, Colour colour);

  // What is drawn between is this part of the document; parts nest.
  void begin(Part part);
  void end(Part part);

  std::string finish();  // the file; nothing more can be drawn

 private:
  struct Surface;
  std::unique_ptr<Surface> surface_;
};

// One part, from here to the end of the block.
class InPart {
 public:
  InPart(Document& document, Part part) : document_(document), part_(part) { document_.begin(part); }
  ~InPart() { document_.end(part_); }
  InPart(const InPart&) = delete;
  InPart& operator=(const InPart&) = delete;

 private:
  Document& document_;
  Part part_;
};

}  // namespace muster::pdf
