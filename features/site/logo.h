// A client's or a paper's logo: what may be uploaded, what is kept of it, and how large it stands on a page. It is kept
// under the hash of its picture, so that an address never shows another one. Pure; the table is logo_store.h's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/json/scalars.h"

namespace muster {

DESCRIBED_ENUM(LogoGround, "The plate on which a logo can be read: nearly white ones need a dark one", light, dark)
DESCRIBED(Logo, "A logo, drawn anew from what was uploaded", (std::string, logo, .doc = "by this a voice names it"),
          (int, width, .doc = "dots, at most 480"), (int, height, .doc = "dots, at most 160"), (LogoGround, ground),
          (std::string, path, .doc = "of the picture, once a voice names it"))
DESCRIBED(NewLogo, "A picture to become a logo",
          (std::string, file, .doc = "a PNG of at most 300 KB, neither side longer than 4000 dots",
           .in = json::In::raw_body))

namespace site {

inline constexpr std::size_t most_logo_bytes = 300'000;
inline constexpr std::string_view logos_below = "/logos/";

struct DrawnLogo {
  Logo logo;
  std::string png;
};
Result<DrawnLogo> drawn_logo(std::string_view file);

std::string path_of_logo(std::string_view logo);                 // "/logos/3f2a….png"
std::optional<std::string> logo_of_path(std::string_view path);  // which that is

// In a page's pixels: wide and high logos weigh the same to the eye when their areas do.
struct LogoSize {
  int width = 0, height = 0;
};
LogoSize shown_size(const Logo& logo, LogoSize most);

}  // namespace site
}  // namespace muster
