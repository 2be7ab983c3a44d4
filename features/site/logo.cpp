// Judged by its bytes, never by its name; drawn anew by cairo.
#include "features/site/logo.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "platform/crypto/digest.h"
#include "platform/pdf/redrawn.h"

namespace muster::site {
namespace {

constexpr pdf::Size most{480, 160};  // three dots for each pixel that it takes on a page
constexpr int longest_side = 4000;   // 64 MB to decode
constexpr std::string_view suffix = ".png";
constexpr std::size_t digits = 32;
constexpr double nothing_drawn = 0.001, nearly_white = 0.72, a_ground_of_its_own = 0.98;

Problem refusal(Kind kind, std::string detail, std::string code) {
  return {.kind = kind, .detail = std::move(detail), .code = std::move(code)};
}

}  // namespace

Result<DrawnLogo> drawn_logo(std::string_view file) {
  if (file.size() > most_logo_bytes)
    return refuse(refusal(Kind::too_large,
                          fmt::format("The picture has {} KB, a logo at most {}: save it smaller.",
                                      (file.size() + 999) / 1000, most_logo_bytes / 1000),
                          "logo_too_large"));
  const auto size = pdf::size_of_png(file);
  if (!size)
    return refuse(refusal(Kind::invalid, "The file is no PNG: open the logo in an image program and export it as PNG.",
                          "logo_no_png"));
  if (std::max(size->width, size->height) > longest_side)
    return refuse(refusal(Kind::invalid,
                          fmt::format("The picture has {} × {} dots, and neither side may have more than {}: export "
                                      "it smaller.",
                                      size->width, size->height, longest_side),
                          "logo_too_many_dots"));
  auto drawn = pdf::redrawn(file, most);
  if (!drawn)
    return refuse(refusal(Kind::invalid, "The PNG is broken or cut off: export it once more.", "logo_broken"));
  if (drawn->cover < nothing_drawn)
    return refuse(refusal(Kind::invalid, "The picture is empty: every dot of it is transparent.", "logo_empty"));
  const bool needs_dark = drawn->lightness > nearly_white && drawn->cover < a_ground_of_its_own;
  DrawnLogo made{.logo = {.logo = sha256_hex(drawn->png).substr(0, digits),
                          .width = drawn->size.width,
                          .height = drawn->size.height,
                          .ground = needs_dark ? LogoGround::dark : LogoGround::light},
                 .png = std::move(drawn->png)};
  made.logo.path = path_of_logo(made.logo.logo);
  return made;
}

std::string path_of_logo(std::string_view logo) { return fmt::format("{}{}{}", logos_below, logo, suffix); }

std::optional<std::string> logo_of_path(std::string_view path) {
  if (!path.starts_with(logos_below) || !path.ends_with(suffix)) return std::nullopt;
  path.remove_prefix(logos_below.size());
  path.remove_suffix(suffix.size());
  if (path.size() != digits) return std::nullopt;
  return std::string(path);
}

LogoSize shown_size(const Logo& logo, LogoSize room) {
  const double ratio = double(logo.width) / logo.height;
  double width = std::sqrt(double(room.width) * room.height * 0.6 * ratio);
  width = std::min({width, double(room.width), room.height * ratio, double(logo.width)});
  const auto rounded = [](double side) { return std::max(1, static_cast<int>(std::lround(side))); };
  return {rounded(width), rounded(width / ratio)};
}

}  // namespace muster::site
