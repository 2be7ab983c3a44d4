// Markdown below roles/ and roles/de/; whatever else lies there is left alone.
#include "cli/site_folder.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace muster::cli {

namespace fs = std::filesystem;

Result<site::ProseFiles> prose_files(const std::string& folder) {
  site::ProseFiles files;
  if (folder.empty()) return files;
  std::error_code failed;
  if (!fs::is_directory(folder, failed))
    return refuse(Problem::invalid(fmt::format("site_dir: there is no folder {}", folder)));
  for (const std::string below : {"roles", "roles/de"}) {
    const auto here = fs::path(folder) / below;
    if (!fs::is_directory(here, failed)) continue;
    for (const auto& entry : fs::directory_iterator(here, failed)) {
      if (!entry.is_regular_file(failed) || entry.path().extension() != ".md") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      std::stringstream text;
      text << file.rdbuf();
      if (!file) return refuse(Problem::invalid(fmt::format("site_dir: {} can't be read", entry.path().string())));
      files.emplace(below + "/" + entry.path().filename().string(), text.str());
    }
    if (failed) return refuse(Problem::invalid(fmt::format("site_dir: {}: {}", here.string(), failed.message())));
  }
  TRY(site::check_prose(files, folder));
  return files;
}

}  // namespace muster::cli
