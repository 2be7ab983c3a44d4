// Cairo decodes with libpng, which checks every chunk's sum; colour profiles, comments and further frames are not read.
#include "platform/pdf/redrawn.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>

#include "base/result.h"

namespace muster::pdf {
namespace {

struct Destroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;

constexpr int largest_step = 4;  // cairo's filter looks at some dots only when it makes a picture much smaller at once

cairo_status_t take(void* from, unsigned char* to, unsigned int size) {
  auto& left = *static_cast<std::string_view*>(from);
  if (left.size() < size) return CAIRO_STATUS_READ_ERROR;
  std::copy_n(left.data(), size, reinterpret_cast<char*>(to));
  left.remove_prefix(size);
  return CAIRO_STATUS_SUCCESS;
}
cairo_status_t append(void* into, const unsigned char* bytes, unsigned int size) {
  static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

Size size_of(const Surface& surface) {
  return {cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_height(surface.get())};
}

Surface drawn_at(const Surface& from, Size to) {
  const auto had = size_of(from);
  Surface made(cairo_image_surface_create(cairo_image_surface_get_format(from.get()), to.width, to.height));
  const std::unique_ptr<cairo_t, Destroy> cairo(cairo_create(made.get()));
  cairo_scale(cairo.get(), double(to.width) / had.width, double(to.height) / had.height);
  cairo_set_source_surface(cairo.get(), from.get(), 0, 0);
  cairo_pattern_set_filter(cairo_get_source(cairo.get()), CAIRO_FILTER_BEST);
  cairo_pattern_set_extend(cairo_get_source(cairo.get()), CAIRO_EXTEND_PAD);
  cairo_set_operator(cairo.get(), CAIRO_OPERATOR_SOURCE);
  cairo_paint(cairo.get());
  claim(cairo_status(cairo.get()) == CAIRO_STATUS_SUCCESS, "a picture is drawn without a fault");
  return made;
}

Size fitting(Size size, Size most) {
  const double scale = std::min({1.0, double(most.width) / size.width, double(most.height) / size.height});
  const auto scaled = [&](int side) { return std::max(1, static_cast<int>(std::lround(side * scale))); };
  return {scaled(size.width), scaled(size.height)};
}

// Colours are kept multiplied by how opaque they are, so that sums weigh them by that.
void look_at(const Surface& surface, Redrawn& into) {
  const auto [width, height] = into.size;
  const bool is_opaque = cairo_image_surface_get_format(surface.get()) == CAIRO_FORMAT_RGB24;
  double alpha = 0, light = 0;
  for (int y = 0; y < height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface.get()) +
                                                             y * cairo_image_surface_get_stride(surface.get()));
    for (int x = 0; x < width; ++x) {
      const auto part = [&](unsigned shift) { return double(row[x] >> shift & 255U) / 255; };
      alpha += is_opaque ? 1 : part(24);
      light += 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
    }
  }
  into.cover = alpha / (double(width) * height);
  into.lightness = alpha > 0 ? light / alpha : 0;
}

}  // namespace

std::optional<Size> size_of_png(std::string_view file) {
  using namespace std::string_view_literals;
  constexpr auto head = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv;
  constexpr std::uint32_t most = 0x7FFFFFFF;
  if (!file.starts_with(head) || file.size() < head.size() + 8) return std::nullopt;
  const auto number = [&](std::size_t at) {
    std::uint32_t n = 0;
    for (std::size_t i = at; i < at + 4; ++i) n = n << 8U | static_cast<unsigned char>(file[i]);
    return n;
  };
  const auto width = number(head.size()), height = number(head.size() + 4);
  if (width == 0 || height == 0 || width > most || height > most) return std::nullopt;
  return Size{static_cast<int>(width), static_cast<int>(height)};
}

std::optional<Redrawn> redrawn(std::string_view file, Size most) {
  Surface surface(cairo_image_surface_create_from_png_stream(&take, &file));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return std::nullopt;
  const auto wanted = fitting(size_of(surface), most);
  for (auto size = size_of(surface); size.width > wanted.width * largest_step;) {
    size = {size.width / largest_step, std::max(1, size.height / largest_step)};
    surface = drawn_at(surface, size);
  }
  surface = drawn_at(surface, wanted);
  Redrawn made{.png = {}, .size = wanted};
  cairo_surface_flush(surface.get());
  look_at(surface, made);
  claim(cairo_surface_write_to_png_stream(surface.get(), &append, &made.png) == CAIRO_STATUS_SUCCESS,
        "a picture in memory is written");
  return made;
}

}  // namespace muster::pdf
