// The page's rhythm.
#include "platform/pdf/pages.h"

namespace muster::paper {
namespace {
constexpr double bottom = pdf::page_height - margin;
}

pdf::Colour faded(pdf::Colour colour, double strength) {
  const auto one = [&](double part) { return 1 - (1 - part) * strength; };
  return {one(colour.red), one(colour.green), one(colour.blue)};
}

void Pen::block(const std::function<double(double y)>& draw) {
  is_dry_ = true;
  const double height = draw(y_);
  is_dry_ = false;
  if (y_ + height > bottom && y_ > margin) next_page();
  y_ += draw(y_);
}

void Pen::next_page() {
  number_page();
  document_.next_page();
  ++page_;
  y_ = margin;
}

double Pen::text(pdf::Part part, double x, double y, double width, std::string_view text, pdf::Style style) {
  if (style.colour.red == 0 && style.colour.green == 0 && style.colour.blue == 0) style.colour = ink;
  if (is_dry_) return document_.height(width, text, style);
  const pdf::InPart in(document_, part);
  return document_.text(x, y, width, text, style);
}

void Pen::line(double x, double y, double to_x, double to_y, pdf::Colour colour) {
  if (!is_dry_) document_.line(x, y, to_x, to_y, colour);
}

void Pen::bar(double x, double y, double width, double height, pdf::Colour colour) {
  if (!is_dry_ && width > 0) document_.bar(x, y, width, height, colour);
}

void Pen::number_page() {
  document_.text(pdf::page_width - margin - 60, bottom + 16, 60, std::to_string(page_),
                 {.size = 8, .colour = faint, .align = pdf::Align::right});
}

std::string Pen::finish() {
  number_page();
  return document_.finish();
}

}  // namespace muster::paper
