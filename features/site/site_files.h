// The site's own files as they are compiled in: templates, words, prose, style.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/embedded.h"

namespace muster::embedded {
std::span<const File> site_files();    // features/site/, by their paths below it
std::span<const File> design_files();  // web/src/design/: tokens.css
std::span<const File> web_app();       // web/CMakeLists.txt: the fonts are the app's
}  // namespace muster::embedded

namespace muster::site {

std::string_view file_text(std::string_view path);  // of site_files(); a missing one is our mistake

}  // namespace muster::site
