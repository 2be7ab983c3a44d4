// The look of a shared link's picture: the pages' paper and ink (web/src/design/tokens.css, light), large enough to be
// read at a third of its size.
#include <algorithm>
#include <array>

#include "features/site/share_picture.h"
#include "platform/pdf/picture.h"

namespace muster::site {
namespace {

using pdf::Style;
using pdf::Weight;

constexpr pdf::Colour colour(unsigned rgb) {
  return {(rgb >> 16U & 255U) / 255.0, (rgb >> 8U & 255U) / 255.0, (rgb & 255U) / 255.0};
}
constexpr auto paper = colour(0xFBFAF7), ink = colour(0x17181A), muted = colour(0x5D5F64), rule = colour(0xE4E1D9),
               wash = colour(0xF3F0E9), accent = colour(0xFF8A6B);
constexpr double margin = 76, inner = picture_width - 2 * margin, foot = 444;

// The mark, as web/src/design/mark.svg has it on a field of 32.
void draw_mark(pdf::Picture& picture, double x, double y, double size) {
  const double unit = size / 32;
  picture.bar(x, y, size, size, ink, 7 * unit);
  std::array<pdf::Dot, 5> letter{{{7, 23}, {7, 10}, {16, 18}, {25, 10}, {25, 23}}};
  for (auto& dot : letter) dot = {x + dot.x * unit, y + dot.y * unit};
  picture.path(letter, paper, 3 * unit);
  picture.disc(x + 16 * unit, y + 24 * unit, 2.2 * unit, accent);
}

void draw_top(pdf::Picture& picture, const SharePicture& told) {
  draw_mark(picture, margin, 56, 46);
  picture.text(margin + 62, 59, 300, "muster", {.size = 33, .weight = Weight::bold, .colour = ink, .tracking = -0.7});
  picture.text(margin + 300, 62, inner - 300, told.above,
               {.size = 27, .colour = muted, .align = pdf::Align::right, .most_lines = 1});
  picture.bar(margin, 130, inner, 2, rule);
}

// The largest size at which it fits the room: rather a little smaller on one line than broken.
Style heading_style(const pdf::Picture& picture, std::string_view heading, double width, double room) {
  constexpr std::array sizes{88.0, 80.0, 72.0, 64.0, 58.0, 52.0};
  Style style{.weight = Weight::bold, .colour = ink, .line_spacing = 1.0F};
  const auto set = [&](double size) {
    style.size = size;
    style.tracking = -size * 0.032;
    return picture.height(width, heading, style);
  };
  for (const double size : sizes)
    if (size >= 64 && set(size) < size * 1.6) return style;
  for (const double size : sizes)
    if (set(size) < std::min(room, size * 2.6)) return style;
  style.most_lines = 2;
  return style;
}

void draw_words(pdf::Picture& picture, const SharePicture& told) {
  const double face = told.initials.empty() ? 0 : 168, x = face == 0 ? margin : margin + face + 44;
  const double width = inner - (x - margin);
  const Style line{.size = 33, .colour = muted, .most_lines = 2, .line_spacing = 1.12F};
  const double gap = 20, line_height = picture.height(width, told.line, line);
  const auto heading = heading_style(picture, told.heading, width, foot - 150 - gap - line_height - 12);
  const double heading_height = picture.height(width, told.heading, heading);
  const double all = heading_height + gap + line_height;
  const double top = std::max(148.0, (132 + foot - all) / 2);
  picture.text(x, top, width, told.heading, heading);
  picture.text(x, top + heading_height + gap, width, told.line, line);
  if (face == 0) return;
  const double middle = (132 + foot) / 2;
  picture.disc(margin + face / 2, middle, face / 2, wash);
  picture.text_centred(margin + face / 2, middle, told.initials,
                       {.size = 62, .weight = Weight::bold, .colour = muted, .tracking = -1});
}

void draw_numbers(pdf::Picture& picture, const SharePicture& told) {
  const double width = inner / std::max(2.0, static_cast<double>(told.numbers.size()));
  double x = margin;
  for (const auto& [value, label] : told.numbers) {
    if (x > margin) picture.bar(x - 2, foot + 26, 2, picture_height - foot - 26 - 56, rule);
    const double left = x > margin ? x + 28 : x, room = width - (x > margin ? 44 : 16);
    Style style{.size = 56, .weight = Weight::bold, .colour = ink, .most_lines = 1, .tracking = -1.6};
    while (style.size > 34 && picture.width(value, style) > room) style.size -= 4;
    picture.text(left, foot + 22, room, value, style);
    picture.text(left, foot + 92, room, label, {.size = 24, .colour = muted, .most_lines = 2});
    x += width;
  }
}

void draw_faces(pdf::Picture& picture, const SharePicture& told) {
  constexpr double size = 78;
  double x = margin;
  for (const auto& initials : told.faces) {
    picture.disc(x + size / 2, foot + 38 + size / 2, size / 2, wash);
    picture.text_centred(x + size / 2, foot + 38 + size / 2, initials,
                         {.size = 27, .weight = Weight::bold, .colour = muted});
    x += size + 16;
  }
}

void draw_facts(pdf::Picture& picture, const SharePicture& told) {
  double x = margin, y = foot + 30;
  for (const auto& fact : told.facts) {
    const Style style{.size = 29, .weight = Weight::medium, .colour = ink, .most_lines = 1};
    const double width = std::min(picture.width(fact, style) + 4, inner);
    if (x > margin && x + width > margin + inner) x = margin, y += 50;
    if (y > picture_height - 90) return;
    picture.text(x, y, width, fact, style);
    x += width + 44;
  }
}

}  // namespace

std::string drawn(const SharePicture& told, Tongue tongue) {
  pdf::Picture picture(picture_width, picture_height, paper, std::string(code(tongue)));
  draw_top(picture, told);
  draw_words(picture, told);
  picture.bar(margin, foot, inner, 2, rule);
  if (!told.numbers.empty()) draw_numbers(picture, told);
  else if (!told.facts.empty()) draw_facts(picture, told);
  else draw_faces(picture, told);
  return picture.png();
}

}  // namespace muster::site
