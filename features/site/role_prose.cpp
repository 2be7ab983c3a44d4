// The head of a text, and what makes a text unfit for a page.
#include "features/site/role_prose.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/table.h"
#include "features/site/site_files.h"

namespace muster::site {
namespace {

constexpr std::string_view fence = "---\n", end_of_head = "\n---\n";
constexpr std::array figures{"acceptance_rate",      "average_rating",     "reviews",  "talents",
                             "median_time_to_match", "trial_to_hire_rate", "rate_low", "rate_high"};

class Judge {
 public:
  Judge(std::string_view role, Tongue tongue) : role_(role), tongue_(tongue) {}

  std::vector<ProseFault> faults(std::string_view markdown) {
    if (markdown.size() > most_prose)
      fault(1, fmt::format("has {} bytes; a text has {} at most", markdown.size(), most_prose));
    if (markdown.find_first_not_of(" \n\t\r") == std::string_view::npos)
      fault(1, "is empty: remove it, and the page tells the text below it");
    const bool has_head = markdown.starts_with(fence);
    if (has_head && markdown.find(end_of_head, fence.size() - 1) == std::string_view::npos)
      fault(1, "its head does not end: put a line of three dashes below it");
    bool in_head = has_head;
    int number = 0;
    for (const auto line : split(markdown, '\n')) {
      ++number;
      if (number == 1 && has_head) continue;
      if (in_head && line == "---") in_head = false;
      else if (in_head) judge_head(number, line);
      else judge_line(number, line);
    }
    return std::move(faults_);
  }

 private:
  void fault(int line, std::string message) { faults_.push_back({line, std::move(message)}); }

  void judge_head(int number, std::string_view line) {
    const auto colon = line.find(": ");
    const auto key = line.substr(0, colon);
    const auto value = colon == std::string_view::npos ? std::string_view() : line.substr(colon + 2);
    if (key == "role" && value != role_) fault(number, fmt::format("role must be {}, as the text's name says", role_));
    else if (key == "language" && value != code(tongue_))
      fault(number, fmt::format("language must be {}, as the text's place says", code(tongue_)));
    else if (key == "updated" && !parse_date(value)) fault(number, "updated must be a date such as 2026-11-25");
    else if (key != "role" && key != "language" && key != "updated")
      fault(number, "a head has the lines role, language and updated, each as \"name: value\"");
  }

  void judge_line(int number, std::string_view line) {
    if (line.starts_with("# ")) fault(number, "a page has its one title already: use a heading of two signs");
    if (line.starts_with("## ") && !headings_.insert(std::string(line.substr(3))).second)
      fault(number, fmt::format("there are two parts \"{}\": join them", line.substr(3)));
    for (auto at = line.find("{{"); at != std::string_view::npos; at = line.find("{{", at + 2)) {
      const auto end = line.find("}}", at);
      const auto name = end == std::string_view::npos ? line.substr(at + 2) : line.substr(at + 2, end - at - 2);
      if (end == std::string_view::npos || std::ranges::find(figures, name) == figures.end())
        fault(number, fmt::format("{{{{{}}}}} is no figure: {}", name, fmt::join(figures, ", ")));
    }
  }

  std::string_view role_;
  Tongue tongue_;
  std::set<std::string> headings_;
  std::vector<ProseFault> faults_;
};

}  // namespace

Prose prose_of(std::string_view markdown) {
  if (!markdown.starts_with(fence)) return {std::string(markdown), std::nullopt};
  const auto end = markdown.find(end_of_head, fence.size() - 1);
  if (end == std::string_view::npos) return {std::string(markdown), std::nullopt};
  Prose prose{std::string(markdown.substr(end + end_of_head.size())), std::nullopt};
  constexpr std::string_view updated = "\nupdated: ";
  const auto head = markdown.substr(0, end);
  if (const auto at = head.find(updated); at != std::string_view::npos)
    if (const auto date = parse_date(head.substr(at + updated.size(), 10))) prose.revised = *date;
  return prose;
}

std::vector<ProseFault> faults_of_prose(std::string_view markdown, std::string_view role, Tongue tongue) {
  return Judge(role, tongue).faults(markdown);
}

std::string prose_file(std::string_view role, Tongue tongue) {
  return fmt::format("roles/{}{}.md", tongue == Tongue::german ? "de/" : "", role);
}

std::optional<std::string_view> built_in_prose(std::string_view role, Tongue tongue) {
  const auto name = prose_file(role, tongue);
  const auto files = embedded::site_files();
  const auto file = std::ranges::find(files, name, [](const auto& each) { return std::string_view(each.name); });
  return file == files.end() ? std::nullopt : std::optional(file->text());
}

Done check_prose(const ProseFiles& files, std::string_view folder) {
  std::vector<Fault> faults;
  std::string all;
  const auto fault = [&](const std::string& name, int line, std::string_view message) {
    auto where = fmt::format("{}/{}:{}", folder, name, line);
    all += fmt::format("\n  {}: {}", where, message);
    faults.push_back({std::move(where), std::string(message)});
  };
  for (const auto& [name, text] : files) {
    bool is_known = false;
    for (const auto& role : taxonomy::roles())
      for (const auto tongue : tongues) {
        if (name != prose_file(role.role, tongue)) continue;
        is_known = true;
        for (const auto& found : faults_of_prose(text, role.role, tongue)) fault(name, found.line, found.message);
      }
    if (!is_known) fault(name, 1, "is named after no role: muster takes roles/ROLE.md and roles/de/ROLE.md");
  }
  if (faults.empty()) return {};
  return refuse(Problem::invalid("Texts of roles can't be told:" + all, std::move(faults)));
}

}  // namespace muster::site
