// A PNG comes back as dots alone: smaller where it was too large, without what else the file carried; what is no PNG or
// broken does not come back.
#include "platform/pdf/redrawn.h"

#include <zlib.h>

#include <catch2/catch.hpp>

#include <array>

#include "platform/pdf/picture.h"

namespace muster::pdf {
namespace {

std::string big_endian(std::uint32_t n) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(n >> static_cast<unsigned>(shift) & 255U);
  return bytes;
}
std::string chunk(std::string_view type, std::string_view bytes) {
  const auto sum = [&](std::string_view part, uLong from) {
    return crc32(from, reinterpret_cast<const Bytef*>(part.data()), static_cast<uInt>(part.size()));
  };
  return big_endian(static_cast<std::uint32_t>(bytes.size())) + std::string(type) + std::string(bytes) +
         big_endian(static_cast<std::uint32_t>(sum(bytes, sum(type, crc32(0, nullptr, 0)))));
}
std::string compressed_bytes(std::string_view bytes) {
  std::string out(compressBound(bytes.size()), '\0');
  auto size = static_cast<uLongf>(out.size());
  REQUIRE(compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                   bytes.size()) == Z_OK);
  out.resize(size);
  return out;
}

constexpr char rgba = 6, grey = 0;

// Every dot the same, each of `depth` bits a channel.
std::string png_of(int width, int height, std::string_view dot, char colour = rgba, std::string_view more = "") {
  std::string rows;
  for (int y = 0; y < height; ++y) {
    rows += '\0';
    for (int x = 0; x < width; ++x) rows += dot;
  }
  return "\x89PNG\r\n\x1a\n" +
         chunk("IHDR", big_endian(static_cast<std::uint32_t>(width)) + big_endian(static_cast<std::uint32_t>(height)) +
                           std::string{8, colour, 0, 0, 0}) +
         std::string(more) + chunk("IDAT", compressed_bytes(rows)) + chunk("IEND", "");
}

constexpr Size room{480, 160};

}  // namespace

TEST_CASE("a picture that is too large comes back as large as fits, a small one as it was") {
  struct Case {
    Size had, becomes;
  };
  for (const auto& [had, becomes] : std::array<Case, 7>{{{{960, 320}, {480, 160}},
                                                         {{480, 160}, {480, 160}},
                                                         {{12, 8}, {12, 8}},
                                                         {{4000, 4000}, {160, 160}},
                                                         {{4000, 10}, {480, 1}},
                                                         {{1, 3000}, {1, 160}},
                                                         {{481, 20}, {480, 20}}}}) {
    INFO(had.width << " x " << had.height);
    const auto file = Picture(had.width, had.height, {1, 0, 0}, "en").png();
    CHECK(size_of_png(file) == had);
    const auto again = redrawn(file, room);
    REQUIRE(again);
    CHECK(again->size == becomes);
    CHECK(size_of_png(again->png) == becomes);
    CHECK(again->cover == Approx(1));
    CHECK(again->lightness == Approx(0.2126).margin(0.005));
    CHECK(redrawn(again->png, room)->png == again->png);  // and from then on stays as it is
  }
}

TEST_CASE("transparent dots count for nothing, whatever colour they would have") {
  CHECK(redrawn(png_of(20, 10, std::string("\xff\xff\xff\x00", 4)), room)->cover == 0);
  const auto half = redrawn(png_of(20, 10, "\xff\xff\xff\x80"), room);
  CHECK(half->cover == Approx(0.5).margin(0.01));
  CHECK(half->lightness == Approx(1).margin(0.01));
  CHECK(redrawn(png_of(20, 10, std::string("\x00\x00\x00\xff", 4)), room)->lightness == 0);
  CHECK(redrawn(png_of(20, 10, "\x80", grey), room)->lightness == Approx(0.5).margin(0.01));
}

TEST_CASE("nothing of the file is kept but its dots") {
  const std::string dot("\x10\x60\xa0\xff");
  const auto plain = png_of(30, 10, dot);
  const auto told = png_of(30, 10, dot, rgba,
                           chunk("tEXt", std::string("Author\0secret", 13)) + chunk("eXIf", "MM\0*secret") +
                               chunk("acTL", big_endian(2) + big_endian(0)));
  REQUIRE(told.find("secret") != std::string::npos);
  const auto again = redrawn(told + "<script>secret</script>", room);
  REQUIRE(again);
  CHECK(again->png.find("secret") == std::string::npos);
  CHECK(again->png == redrawn(plain, room)->png);
}

TEST_CASE("what is no PNG, or a broken one, does not come back") {
  const auto good = png_of(40, 30, "\x10\x20\x30\xff");
  for (const std::string& other : {std::string(), std::string("\xff\xd8\xff\xe0 JFIF"), std::string("GIF89a@@@@"),
                                   std::string("<svg xmlns='http://www.w3.org/2000/svg'/>"), good.substr(0, 20),
                                   "x" + good, png_of(0, 4, "\x10\x20\x30\xff"), png_of(4, 0, "\x10\x20\x30\xff")})
    CHECK_FALSE(size_of_png(other));
  for (std::size_t end = 33; end < good.size() - 12; end += 7) CHECK_FALSE(redrawn(good.substr(0, end), room));
  auto flipped = good;
  flipped[flipped.size() - 20] = static_cast<char>(flipped[flipped.size() - 20] ^ 1);
  CHECK_FALSE(redrawn(flipped, room));
  CHECK_FALSE(
      redrawn("\x89PNG\r\n\x1a\n" + chunk("IHDR", std::string("\0\0\0\x02\0\0\0\x02\x08\x09\0\0\0", 13)), room));
}

}  // namespace muster::pdf
