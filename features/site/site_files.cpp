// Looking a file up.
#include "features/site/site_files.h"

#include <algorithm>

#include "base/result.h"

namespace muster::site {

std::string_view file_text(std::string_view path) {
  const auto files = embedded::site_files();
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.name == path; });
  claim(found != files.end(), path);
  return found->text();
}

}  // namespace muster::site
