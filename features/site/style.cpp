// Putting the parts together. The fonts are the app's files, with the hashes in their names that its build gave them.
#include "features/site/style.h"

#include <fmt/format.h>

#include "features/site/site_files.h"

namespace muster::site {
namespace {

std::string path_of_font(std::string_view name) {
  for (const auto& file : embedded::web_app()) {
    const std::string_view path = file.name;
    if (path.starts_with(fmt::format("assets/{}-", name)) && path.ends_with(".woff2"))
      return fmt::format("/app/{}", path);
  }
  return {};
}

std::string face(std::string_view name, std::string_view range) {
  const auto path = path_of_font(name);
  if (path.empty()) return {};
  return fmt::format(
      "@font-face{{font-family:\"Inter Variable\";font-style:normal;font-display:swap;font-weight:100 900;"
      "src:url(\"{}\") format(\"woff2\");unicode-range:{}}}\n",
      path, range);
}

}  // namespace

std::string font_path() { return path_of_font("inter-latin-wght-normal"); }

std::string style_sheet() {
  std::string out;
  for (const auto& file : embedded::design_files())
    if (std::string_view(file.name) == "tokens.css") out += file.text();
  out += face("inter-latin-wght-normal",
              "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,"
              "U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD");
  out += face("inter-latin-ext-wght-normal",
              "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,"
              "U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF");
  for (const std::string_view part : {"page", "role", "people", "voices", "wide"})
    out += file_text(fmt::format("style/{}.css", part));
  return out;
}

}  // namespace muster::site
