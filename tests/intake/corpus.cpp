// Skills are compared by key and list, the other fields as JSON. Soft skills stand in the annotations where a text
// names them, and are no part of what intake asks: both sides go without.
#include "tests/intake/corpus.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "features/taxonomy/reference.h"

namespace muster::tests {
namespace {

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_soft(const std::string& key) {
  static const auto soft = [] {
    std::set<std::string> keys;
    for (const auto& skill : taxonomy::skills_of_a_fresh_network())
      if (skill.kind == SkillKind::soft) keys.insert(skill.skill);
    return keys;
  }();
  return soft.contains(key);
}

struct Demand {
  bool in_group = false;
  int level = 1, years = 0;
};
std::map<std::string, Demand> musts(const Brief& brief) {
  std::map<std::string, Demand> all;
  for (const auto& must : brief.must) {
    if (const auto* one = std::get_if<MustSkill>(&must)) {
      if (!is_soft(one->skill)) all[one->skill] = {false, one->min_level, one->min_years};
    } else {
      for (const auto& option : std::get<MustGroup>(must).any_of)
        all[option.skill] = {true, option.min_level, option.min_years};
    }
  }
  return all;
}

// Every field that was said, as JSON.
std::map<std::string, std::string> said(const Brief& brief) {
  std::map<std::string, std::string> all;
  const auto put = [&](const std::string& name, const auto& value) {
    if (value) all[name] = json::text_of(*value);
  };
  if (brief.title) all["title"] = *brief.title;
  if (brief.role) all["role"] = *brief.role;
  put("seniority", brief.seniority);
  put("rate_max", brief.rate_max);
  put("pay_said", brief.pay_said);
  put("overlap", brief.overlap);
  if (brief.kind) all["kind"] = std::string(text(*brief.kind));
  if (brief.weekly_hours) all["weekly_hours"] = std::to_string(*brief.weekly_hours);
  if (brief.weeks) all["weeks"] = std::to_string(*brief.weeks);
  if (brief.seats != 1) all["seats"] = std::to_string(brief.seats);
  if (brief.start && brief.start->earliest) all["start.earliest"] = text(*brief.start->earliest);
  if (brief.start && brief.start->latest) all["start.latest"] = text(*brief.start->latest);
  for (const auto& [code, level] : brief.languages) all["languages"] += code + ":" + std::string(text(level)) + " ";
  const auto sorted = [&](const std::string& name, std::vector<std::string> list) {
    std::ranges::sort(list);
    if (!list.empty()) all[name] = fmt::format("{}", fmt::join(list, " "));
  };
  sorted("countries", brief.countries);
  sorted("industries", brief.industries);
  return all;
}

void judge_skills(const Brief& wanted, const Brief& made, Score& score, std::vector<std::string>& told) {
  const auto want = musts(wanted), have = musts(made);
  for (const auto& [key, demand] : want) {
    const auto found = have.find(key);
    if (found == have.end()) {
      ++score.must.missed;
      told.push_back("missed must " + key);
      continue;
    }
    ++score.must.right;
    const auto& [in_group, level, years] = found->second;
    ++(in_group == demand.in_group ? score.groups.right : score.groups.wrong);
    ++(level == demand.level ? score.levels.right : score.levels.wrong);
    ++(years == demand.years ? score.years.right : score.years.wrong);
  }
  for (const auto& [key, demand] : have)
    if (!want.contains(key)) ++score.must.invented, told.push_back("invented must " + key);
  std::set<std::string> wanted_nice, made_nice;
  for (const auto& one : wanted.nice)
    if (!is_soft(one.skill)) wanted_nice.insert(one.skill);
  for (const auto& one : made.nice) made_nice.insert(one.skill);
  for (const auto& key : wanted_nice) {
    const bool found = made_nice.contains(key);
    ++(found ? score.nice.right : score.nice.missed);
    if (!found) told.push_back("missed nice " + key);
  }
  for (const auto& key : made_nice)
    if (!wanted_nice.contains(key)) ++score.nice.invented, told.push_back("invented nice " + key);
}

}  // namespace

std::vector<Sample> corpus(const std::string& folder) {
  const auto* source = std::getenv("MUSTER_SOURCE");  // NOLINT(concurrency-mt-unsafe): one thread
  claim(source != nullptr, "MUSTER_SOURCE names the tree");
  std::vector<Sample> all;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(source) / "tests/intake/corpus" / folder)) {
    if (entry.path().extension() != ".txt") continue;
    auto notes = entry.path();
    const auto value = json::parse(file_text(notes.replace_extension(".json")));
    claim(value.has_value(), notes.string());
    auto wanted = json::read<Annotated>(*value);
    claim(wanted.has_value(), notes.string());
    all.push_back({entry.path().stem().string(), file_text(entry.path()), *std::move(wanted)});
  }
  std::ranges::sort(all, {}, &Sample::name);
  return all;
}

double Score::skill_f1() const {
  const auto right = static_cast<double>(must.right + nice.right);
  const auto others = static_cast<double>(must.missed + must.invented + nice.missed + nice.invented);
  return right == 0 ? 0 : 2 * right / (2 * right + others);
}

std::vector<std::string> judge(const Brief& wanted, const Brief& made, Score& score) {
  std::vector<std::string> told;
  judge_skills(wanted, made, score, told);
  const auto want = said(wanted), have = said(made);
  for (const auto& [name, value] : want) {
    auto& counts = score.fields[name];
    const auto found = have.find(name);
    if (found == have.end()) ++counts.missed;
    else ++(found->second == value ? counts.right : counts.wrong);
    if (found == have.end() || found->second != value)
      told.push_back(
          fmt::format("{}: wanted {}, got {}", name, value, found == have.end() ? "nothing" : found->second));
  }
  for (const auto& [name, value] : have)
    if (!want.contains(name)) ++score.fields[name].invented, told.push_back(fmt::format("invented {} {}", name, value));
  return told;
}

std::string table(const Score& score) {
  const auto share = [](int right, int others) {
    return right + others == 0 ? 1.0 : static_cast<double>(right) / (right + others);
  };
  std::string out;
  for (const auto& [name, counts] : {std::pair("must", score.must), std::pair("nice", score.nice)})
    out += fmt::format("  {:<16} precision {:.3f}  recall {:.3f}  ({} right, {} missed, {} invented)\n", name,
                       share(counts.right, counts.invented), share(counts.right, counts.missed), counts.right,
                       counts.missed, counts.invented);
  out += fmt::format("  {:<16} F1 {:.3f}\n", "skills", score.skill_f1());
  for (const auto& [name, counts] :
       {std::pair("either-or", score.groups), std::pair("levels", score.levels), std::pair("years", score.years)})
    out += fmt::format("  {:<16} {} right, {} wrong\n", name, counts.right, counts.wrong);
  for (const auto& [name, counts] : score.fields)
    out += fmt::format("  {:<16} {} right, {} wrong, {} missed, {} invented\n", name, counts.right, counts.wrong,
                       counts.missed, counts.invented);
  return out;
}

}  // namespace muster::tests
