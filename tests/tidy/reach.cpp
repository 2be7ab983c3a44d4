// Nothing lies dead in the tree: every header is included, every .cpp is built, every script is called and every
// document is linked from somewhere.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/tidy/rules.h"

namespace muster::tidy {
namespace {

std::set<std::string> included(const Tree& tree) {
  std::set<std::string> headers;
  constexpr std::string_view opening = "#include \"";
  for (const auto& source : tree) {
    for (const auto& line : source.lines) {
      if (!line.starts_with(opening)) continue;
      const auto name = line.substr(opening.size(), line.find('"', opening.size()) - opening.size());
      headers.insert(name);
      headers.insert(source.folder() + "/" + name);
    }
  }
  return headers;
}

// A .cpp is built when the CMakeLists.txt of its folder or one above names it or takes all there are.
bool is_built(const Source& source, const std::map<std::string, const Source*>& lists) {
  for (std::string folder = source.folder(); !folder.empty();) {
    if (const auto list = lists.find(folder); list != lists.end()) {
      const auto& text = list->second->text;
      for (const std::string_view all : {"muster_part(", "muster_feature(", "GLOB"}) {
        if (text.find(all) != std::string::npos) return true;
      }
      if (text.find(source.file_name()) != std::string::npos) return true;
    }
    const auto slash = folder.rfind('/');
    folder = slash == std::string::npos ? "" : folder.substr(0, slash);
  }
  return false;
}

bool is_named_elsewhere(const Source& file, const std::string& name, const Tree& tree) {
  return std::ranges::any_of(
      tree, [&](const Source& other) { return &other != &file && other.text.find(name) != std::string::npos; });
}

bool generated_code_includes(const std::string& header, const Tree& tree) {
  return std::ranges::any_of(tree, [&](const Source& other) {
    return other.path.ends_with(".cmake") && other.text.find(header) != std::string::npos;
  });
}

}  // namespace

Findings no_dead_file(const Tree& tree) {
  Findings findings;
  const auto headers = included(tree);
  std::map<std::string, const Source*> lists;
  for (const auto& source : tree) {
    if (source.file_name() == "CMakeLists.txt") lists[source.folder()] = &source;
  }
  for (const auto& source : tree) {
    const auto& path = source.path;
    if (path.ends_with(".h") && !headers.contains(path) && !generated_code_includes(path, tree))
      findings.push_back({path, 1, "nothing includes this header: remove it"});
    if (path.ends_with(".cpp") && !is_built(source, lists))
      findings.push_back({path, 1, "no CMakeLists.txt builds this file: add it, or remove it"});
    // ./dev bench runs every bench/*.sh; ./dev finds the file of a subcommand by its name.
    const bool script = (path.ends_with(".sh") && !source.is_in("bench")) || source.is_in("scripts");
    const auto name = source.is_in("scripts") && path.ends_with(".sh") ? source.stem() : source.file_name();
    if (script && !is_named_elsewhere(source, name, tree))
      findings.push_back({path, 1, "nothing calls this script: remove it"});
    // The prose of roles is data: pages are made of it.
    const bool document = path.ends_with(".md") && path != "README.md" && !source.is_in(".github") &&
                          !source.is_in("features/site/roles");
    if (document &&
        !is_named_elsewhere(source, source.file_name() == "README.md" ? source.folder() : source.file_name(), tree))
      findings.push_back({path, 1, "no page links to this document: link it where its reader looks, or remove it"});
  }
  return findings;
}

}  // namespace muster::tidy
