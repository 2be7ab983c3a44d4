// A surface in memory, written out as PNG.
#include "platform/pdf/picture.h"

#include <cairo.h>

#include <numbers>

#include "base/result.h"
#include "platform/pdf/pen.h"

namespace muster::pdf {
namespace {

cairo_status_t append(void* into, const unsigned char* bytes, unsigned int size) {
  static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

void set(cairo_t* cairo, Colour colour) { cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue); }

}  // namespace

struct Picture::Surface {
  cairo_surface_t* surface = nullptr;
  cairo_t* cairo = nullptr;
  PangoContext* context = nullptr;

  ~Surface() {
    g_object_unref(context);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
  }
};

Picture::Picture(int width, int height, Colour ground, const std::string& language)
    : surface_(std::make_unique<Surface>()) {
  auto& s = *surface_;
  s.surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  s.cairo = cairo_create(s.surface);
  s.context = pango_cairo_create_context(s.cairo);
  set_exact(s.context);
  pango_context_set_language(s.context, pango_language_from_string(language.c_str()));
  set(s.cairo, ground);
  cairo_paint(s.cairo);
}

Picture::~Picture() = default;

double Picture::text(double x, double y, double width, std::string_view text, const Style& style) {
  auto& s = *surface_;
  PangoLayout* layout = layout_of(s.context, text, style);
  pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
  set(s.cairo, style.colour);
  cairo_move_to(s.cairo, x, y);
  pango_cairo_show_layout(s.cairo, layout);
  const double height = height_of(layout);
  g_object_unref(layout);
  return height;
}

void Picture::text_centred(double x, double y, std::string_view text, const Style& style) {
  auto& s = *surface_;
  PangoLayout* layout = layout_of(s.context, text, style);
  PangoRectangle logical;
  pango_layout_get_extents(layout, nullptr, &logical);
  set(s.cairo, style.colour);
  cairo_move_to(s.cairo, x - static_cast<double>(logical.width) / PANGO_SCALE / 2,
                y - static_cast<double>(logical.height) / PANGO_SCALE / 2);
  pango_cairo_show_layout(s.cairo, layout);
  g_object_unref(layout);
}

double Picture::height(double width, std::string_view text, const Style& style) const {
  PangoLayout* layout = layout_of(surface_->context, text, style);
  pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
  const double height = height_of(layout);
  g_object_unref(layout);
  return height;
}

double Picture::width(std::string_view text, const Style& style) const {
  PangoLayout* layout = layout_of(surface_->context, text, style);
  PangoRectangle logical;
  pango_layout_get_extents(layout, nullptr, &logical);
  g_object_unref(layout);
  return static_cast<double>(logical.width) / PANGO_SCALE;
}

void Picture::bar(double x, double y, double width, double height, Colour colour, double radius) {
  constexpr double quarter = std::numbers::pi / 2;
  auto* cairo = surface_->cairo;
  set(cairo, colour);
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, x + width - radius, y + radius, radius, -quarter, 0);
  cairo_arc(cairo, x + width - radius, y + height - radius, radius, 0, quarter);
  cairo_arc(cairo, x + radius, y + height - radius, radius, quarter, 2 * quarter);
  cairo_arc(cairo, x + radius, y + radius, radius, 2 * quarter, 3 * quarter);
  cairo_close_path(cairo);
  cairo_fill(cairo);
}

void Picture::disc(double x, double y, double radius, Colour colour) {
  auto* cairo = surface_->cairo;
  set(cairo, colour);
  cairo_arc(cairo, x, y, radius, 0, 2 * std::numbers::pi);
  cairo_fill(cairo);
}

void Picture::path(std::span<const Dot> dots, Colour colour, double thickness) {
  auto* cairo = surface_->cairo;
  set(cairo, colour);
  cairo_set_line_width(cairo, thickness);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  for (const auto& dot : dots) cairo_line_to(cairo, dot.x, dot.y);
  cairo_stroke(cairo);
}

std::string Picture::png() const {
  const auto& s = *surface_;
  std::string bytes;
  cairo_surface_flush(s.surface);
  claim(cairo_surface_write_to_png_stream(s.surface, &append, &bytes) == CAIRO_STATUS_SUCCESS &&
            cairo_status(s.cairo) == CAIRO_STATUS_SUCCESS,
        "a picture is drawn without a fault");
  return bytes;
}

}  // namespace muster::pdf
