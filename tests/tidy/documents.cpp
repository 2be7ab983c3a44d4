// Documents stay true: a code block in them is cut from a file that the tests run. Before the fence stands where it is
// from,
//   <!-- from tests/tour.sh:preview -->
// and in that file the region stands between two comments, "[preview]" and "[/preview]". Links lead to files that
// exist.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "tests/tidy/rules.h"

namespace muster::tidy {
namespace {

constexpr std::string_view mark = "<!-- from ";

std::string trimmed(const std::string& line, std::size_t indent) {
  const auto first = line.find_first_not_of(' ');
  return first == std::string::npos ? "" : line.substr(std::min(indent, first));
}

const Source* find_file(const Tree& tree, const std::string& path) {
  const auto at = std::ranges::find(tree, path, &Source::path);
  return at == tree.end() ? nullptr : &*at;
}

// The lines of a region, without the indentation they share.
std::optional<std::vector<std::string>> region_of(const Source& source, const std::string& name) {
  std::vector<std::string> lines;
  bool inside = false;
  std::size_t indent = std::string::npos;
  for (const auto& line : source.lines) {
    if (line.find("[/" + name + "]") != std::string::npos && inside) {
      for (auto& each : lines) each = trimmed(each, indent);
      return lines;
    }
    if (inside) {
      lines.push_back(line);
      indent = std::min(indent, line.find_first_not_of(' '));
    } else {
      inside = line.find("[" + name + "]") != std::string::npos;
    }
  }
  return std::nullopt;
}

// Empty when the block equals what it claims to be cut from.
std::string judge_block(const std::string& before, const std::vector<std::string>& block, const Tree& tree) {
  const auto end = before.find(" -->");
  const auto colon = before.rfind(':', end);
  if (!before.starts_with(mark) || end == std::string::npos || colon == std::string::npos)
    return "put \"<!-- from FILE:REGION -->\" before this block, FILE being run by the tests (or make the fence "
           "```text)";
  const auto path = before.substr(mark.size(), colon - mark.size());
  const auto name = before.substr(colon + 1, end - colon - 1);
  const auto* source = find_file(tree, path);
  if (!source) return fmt::format("{} is not there: name the file that this block is cut from", path);
  const auto region = region_of(*source, name);
  if (!region) return fmt::format("{} has no region [{}] … [/{}]", path, name, name);
  return *region == block ? "" : fmt::format("this block differs from region [{}] of {}: copy it again", name, path);
}

bool is_a_page(const Source& source) { return source.path.ends_with(".md") && !source.is_in("web"); }

// `features/clients/client.h` and the like; a name with a capital or a star stands for others.
std::vector<std::string> files_named_in(const std::string& line) {
  std::vector<std::string> files;
  for (auto open = line.find('`'); open != std::string::npos;) {
    const auto close = line.find('`', open + 1);
    if (close == std::string::npos) break;
    const auto word = line.substr(open + 1, close - open - 1);
    const bool is_plain = std::ranges::all_of(word, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '.' || c == '_' || c == '-';
    });
    if (is_plain && word.find('/') != std::string::npos && word.find('.') != std::string::npos) files.push_back(word);
    open = line.find('`', close + 1);
  }
  return files;
}

}  // namespace

Findings code_blocks_are_cut_from_what_runs(const Tree& tree) {
  Findings findings;
  for (const auto& source : tree) {
    if (!is_a_page(source)) continue;
    std::string before;
    std::vector<std::string> block;
    int opened = 0;
    bool checked = false;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      const auto& line = source.lines[i];
      if (!line.starts_with("```")) {
        if (opened) block.push_back(line);
        else if (!line.empty()) before = line;
      } else if (!opened) {
        opened = static_cast<int>(i) + 1;
        checked = line != "```text";
        block.clear();
      } else {
        if (const auto why = judge_block(before, block, tree); checked && !why.empty())
          findings.push_back({source.path, opened, why});
        opened = 0;
        before.clear();
      }
    }
  }
  return findings;
}

Findings links_lead_somewhere(const Tree& tree) {
  Findings findings;
  const auto exists = [&](const std::string& path) {
    return std::ranges::any_of(tree, [&](const Source& s) { return s.path == path || s.is_in(path); });
  };
  for (const auto& source : tree) {
    if (!is_a_page(source)) continue;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      const auto& line = source.lines[i];
      for (const auto& file : files_named_in(line)) {
        if (source.is_in("docs/how-to") && !exists(file))
          findings.push_back({source.path, static_cast<int>(i) + 1, fmt::format("there is no {}", file)});
      }
      for (auto at = line.find("]("); at != std::string::npos; at = line.find("](", at + 2)) {
        auto target = line.substr(at + 2, line.find(')', at) - at - 2);
        target = target.substr(0, target.find('#'));
        while (target.ends_with('/')) target.pop_back();
        if (target.empty() || target.find("://") != std::string::npos || target.ends_with(".png") ||
            target == "LICENSE")
          continue;
        auto folder = source.folder();
        while (target.starts_with("../")) {
          target = target.substr(3);
          const auto slash = folder.rfind('/');
          folder = slash == std::string::npos ? "" : folder.substr(0, slash);
        }
        const auto path = folder.empty() ? target : folder + "/" + target;
        if (!exists(path))
          findings.push_back({source.path, static_cast<int>(i) + 1, fmt::format("the link to {} leads nowhere", path)});
      }
    }
  }
  return findings;
}

}  // namespace muster::tidy
