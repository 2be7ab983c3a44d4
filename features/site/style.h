// The pages' one style sheet: the app's tokens, its fonts, and style/. Made once, from what is compiled in.
#pragma once

#include <string>

namespace muster::site {

std::string style_sheet();
std::string font_path();  // of Latin letters, for preloading; empty where the app was not built

}  // namespace muster::site
