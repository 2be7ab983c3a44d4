// A pen that keeps to the page: it draws blocks one below the other, and begins a page where a block would be cut.
#pragma once

#include <functional>

#include "platform/pdf/pdf.h"

namespace muster::paper {

inline constexpr double margin = 54;
inline constexpr pdf::Colour ink{0.09, 0.094, 0.102}, muted{0.365, 0.373, 0.392}, faint{0.45, 0.455, 0.47},
    hairline{0.894, 0.882, 0.851}, good{0.173, 0.431, 0.286};

pdf::Colour faded(pdf::Colour colour, double strength);  // on white

class Pen {
 public:
  explicit Pen(const pdf::About& about) : document_(about) {}

  // Drawn twice, first without ink: `draw` gets where it begins and says how high it is.
  void block(const std::function<double(double y)>& draw);
  void next_page();

  // Inside a block.
  double text(pdf::Part part, double x, double y, double width, std::string_view text, pdf::Style style = {});
  void line(double x, double y, double to_x, double to_y, pdf::Colour colour);
  void bar(double x, double y, double width, double height, pdf::Colour colour);

  std::string finish();

 private:
  void number_page();
  pdf::Document document_;
  double y_ = margin;
  int page_ = 1;
  bool is_dry_ = false;
};

}  // namespace muster::paper
