// A picture's bytes: a PNG that another reader opens, of the size that was asked for, the same twice.
#include "platform/pdf/picture.h"

#include <cairo.h>

#include <catch2/catch.hpp>

#include <algorithm>

namespace muster::pdf {
namespace {

std::string drawn(std::string_view words) {
  Picture picture(400, 200, {1, 1, 1}, "de");
  picture.text(20, 20, 300, words, {.size = 30, .weight = Weight::bold});
  picture.bar(20, 150, 100, 10, {1, 0, 0}, 4);
  picture.disc(350, 160, 20, {0, 0, 1});
  return picture.png();
}

struct Decoded {
  int width = 0, height = 0;
  std::uint32_t at_bar = 0, at_disc = 0, at_corner = 0;
};
Decoded decoded(std::string_view bytes) {
  auto* surface = cairo_image_surface_create_from_png_stream(
      [](void* from, unsigned char* to, unsigned int size) {
        auto& left = *static_cast<std::string_view*>(from);
        if (left.size() < size) return CAIRO_STATUS_READ_ERROR;
        std::copy_n(left.data(), size, reinterpret_cast<char*>(to));
        left.remove_prefix(size);
        return CAIRO_STATUS_SUCCESS;
      },
      &bytes);
  REQUIRE(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS);
  const auto at = [&](int x, int y) {
    const auto* row = cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface);
    return reinterpret_cast<const std::uint32_t*>(row)[x] & 0xFFFFFFU;
  };
  const Decoded made{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), at(60, 155),
                     at(350, 160), at(399, 0)};
  cairo_surface_destroy(surface);
  return made;
}

}  // namespace

TEST_CASE("a picture is a PNG of its size, and the same twice") {
  const auto picture = drawn("Zwölf Boxkämpfer · 李小龍");
  const auto seen = decoded(picture);
  CHECK(seen.width == 400);
  CHECK(seen.height == 200);
  CHECK(seen.at_bar == 0xFF0000U);
  CHECK(seen.at_disc == 0x0000FFU);
  CHECK(seen.at_corner == 0xFFFFFFU);
  CHECK(picture == drawn("Zwölf Boxkämpfer · 李小龍"));
  CHECK(picture != drawn("Zwölf Boxkämpfe · 李小龍"));
}

TEST_CASE("text in a picture takes the room that it said") {
  const Picture picture(400, 200, {1, 1, 1}, "en");
  const Style style{.size = 20};
  CHECK(picture.width("iiii", style) < picture.width("mmmm", style));
  CHECK(picture.height(60, "one two three four", style) > picture.height(600, "one two three four", style));
}

}  // namespace muster::pdf
