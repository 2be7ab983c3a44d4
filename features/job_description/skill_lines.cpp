// Skills in words: what must be known how well and how long, of which one suffices, what would be nice.
#include <algorithm>

#include <fmt/format.h>

#include "features/job_description/lines.h"

namespace muster::job_description {
namespace {

struct Asked {
  int level = 1, years = 0;
  bool is_verified = false;
  bool operator==(const Asked&) const = default;
};
template <class Skill>
Asked asked_of(const Skill& skill) {
  return {skill.min_level, skill.min_years, skill.verified_only};
}

std::string line(std::string_view kind, const std::string& named, const Asked& asked, const site::Texts& texts) {
  auto what = texts.say(fmt::format("job.{}.{}", kind, asked.level), {{"skill", named}});
  if (asked.years > 0)
    what = texts.say(asked.years == 1 ? "job.practice.one" : "job.practice.many",
                     {{"what", what}, {"count", texts.number(asked.years)}});
  if (asked.is_verified) what = texts.say("job.verified", {{"what", what}});
  return what;
}

std::string either(std::vector<std::string> all, const site::Texts& texts) {
  if (all.size() == 1) return all.front();
  const auto last = std::move(all.back());
  all.pop_back();
  return texts.say("list.or", {{"a", fmt::format("{}", fmt::join(all, ", "))}, {"b", last}});
}

// Alike but for the name: named in one breath. Otherwise each with what is asked of it.
std::string group_line(const MustGroup& group, const Speaking& in) {
  const auto& all = group.any_of;
  const auto first = asked_of(all.front());
  if (all.size() == 1) return line("skill", in.skill(all.front().skill), first, in.texts);
  const bool alike = std::ranges::all_of(all, [&](const OneOfSkill& one) { return asked_of(one) == first; });
  std::vector<std::string> parts;
  for (const OneOfSkill& one : all)
    parts.push_back(alike ? in.skill(one.skill) : line("skill", in.skill(one.skill), asked_of(one), in.texts));
  if (alike)
    return in.texts.say("job.any_of.short",
                        {{"what", line("skill", either(std::move(parts), in.texts), first, in.texts)}});
  return in.texts.say("job.any_of", {{"what", fmt::format("{}", fmt::join(parts, "; "))}});
}

}  // namespace

SkillLines lines_of_skills(const Brief& brief, const Speaking& in) {
  SkillLines lines;
  for (const Must& must : brief.must) {
    if (const auto* group = std::get_if<MustGroup>(&must)) {
      if (!group->any_of.empty()) lines.must.push_back(group_line(*group, in));
      continue;
    }
    const auto& one = std::get<MustSkill>(must);
    const bool soft = in.is_soft(one.skill);
    (soft ? lines.soft : lines.must)
        .push_back(line(soft ? "soft_skill" : "skill", in.skill(one.skill), asked_of(one), in.texts));
  }
  for (const NiceSkill& nice : brief.nice) {
    const bool soft = in.is_soft(nice.skill);
    auto what = line(soft ? "soft_skill" : "skill", in.skill(nice.skill), {.level = nice.want_level}, in.texts);
    if (soft) lines.soft.push_back(in.texts.say("job.soft_skill.nice", {{"what", what}}));
    else lines.nice.push_back(std::move(what));
  }
  std::vector<std::string> industries;
  for (const auto& key : brief.industries) industries.push_back(in.texts.industry(key));
  if (!industries.empty())
    lines.nice.push_back(in.texts.say("job.industries", {{"what", either(std::move(industries), in.texts)}}));
  return lines;
}

}  // namespace muster::job_description
