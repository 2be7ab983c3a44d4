// The rules of skills' keys and names.
#include "features/taxonomy/skill.h"

#include <fmt/format.h>

#include <algorithm>

#include "features/taxonomy/reference.h"

namespace muster::taxonomy {
namespace {

bool is_key(std::string_view text) {
  const bool letters = std::all_of(text.begin(), text.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  return letters && !text.empty() && text.front() != '-' && text.back() != '-' &&
         text.find("--") == std::string_view::npos;
}

void check_name(std::vector<Fault>& faults, std::string pointer, const std::string& name) {
  if (spelling(name).empty()) faults.push_back({std::move(pointer), "needs at least one letter or digit"});
}

void check_aliases(std::vector<Fault>& faults, const std::vector<std::string>& aliases) {
  std::vector<std::string> seen;
  for (std::size_t i = 0; i < aliases.size(); ++i) {
    const auto pointer = fmt::format("/aliases/{}", i);
    if (code_points(aliases[i]) > 80) faults.push_back({pointer, "is too long: at most 80 characters"});
    check_name(faults, pointer, aliases[i]);
    auto folded = spelling(aliases[i]);
    if (!folded.empty() && std::find(seen.begin(), seen.end(), folded) != seen.end())
      faults.push_back({pointer, "is there twice: case, spaces and punctuation don't count"});
    seen.push_back(std::move(folded));
  }
}

void check_verticals(std::vector<Fault>& faults, const std::vector<std::string>& verticals) {
  for (std::size_t i = 0; i < verticals.size(); ++i)
    if (!vertical(verticals[i]))
      faults.push_back({fmt::format("/verticals/{}", i),
                        fmt::format("there is no vertical \"{}\": GET /verticals lists them", verticals[i])});
}

}  // namespace

std::string spelling(std::string_view name) {
  std::string out;
  for (const char c : folded(name)) {
    const bool counts = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '#' ||
                        static_cast<unsigned char>(c) >= 0x80;
    if (counts) out += c;
  }
  return out.find_first_not_of("+#") == std::string::npos ? std::string() : out;
}

std::vector<Fault> faults_of(const NewSkill& skill) {
  std::vector<Fault> faults;
  if (!is_key(skill.skill))
    faults.push_back({"/skill", "must be lower-case letters and digits, with single hyphens between: \"power-bi\""});
  check_name(faults, "/name", skill.name);
  check_verticals(faults, skill.verticals);
  check_aliases(faults, skill.aliases);
  return faults;
}

std::vector<Fault> faults_of(const SkillChange& change) {
  std::vector<Fault> faults;
  if (change.name) check_name(faults, "/name", *change.name);
  if (change.verticals) check_verticals(faults, *change.verticals);
  if (change.aliases) check_aliases(faults, *change.aliases);
  return faults;
}

}  // namespace muster::taxonomy
