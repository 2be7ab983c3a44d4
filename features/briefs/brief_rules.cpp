// Errors, not guesses: nothing twice, nothing upside down, nothing past. One function for each part of a brief.
#include "features/briefs/brief_rules.h"

#include <map>

#include <fmt/format.h>

namespace muster::briefs {
namespace {

constexpr int last_week = 51;  // of those that matching looks at, the current one being 0

class Judge {
 public:
  Judge(const Names& names, std::string_view at) : names_(names), at_(at) {}

  void add(const std::string& pointer, std::string message) { faults_.push_back({at_ + pointer, std::move(message)}); }
  std::vector<Fault> take() { return std::move(faults_); }
  [[nodiscard]] const Names& names() const { return names_; }

  // Puts the skill's key in the place of its alias, and sees to it that none is named twice.
  void settle_skill(std::string& skill, const std::string& pointer) {
    if (auto key = names_.skill(skill)) skill = std::move(*key);
    else return add(pointer + "/skill", unknown_skill(skill));
    const auto [first, is_new] = seen_.emplace(skill, pointer);
    if (!is_new)
      add(pointer + "/skill", fmt::format("\"{}\" is at {} already: name a skill once", skill, first->second));
  }

 private:
  [[nodiscard]] std::string unknown_skill(const std::string& skill) const {
    const auto near = names_.skills_near(skill);
    if (near.empty()) return fmt::format("\"{}\" is not a skill that the network knows", skill);
    return fmt::format("\"{}\" is not a skill that the network knows; near: {}", skill, fmt::join(near, ", "));
  }

  const Names& names_;
  std::string at_;
  std::vector<Fault> faults_;
  std::map<std::string, std::string> seen_;  // skill → where
};

// What near misses call it: "go", or "go|rust" for a group.
std::string name_of(const Must& must) {
  if (const auto* single = std::get_if<MustSkill>(&must)) return single->skill;
  std::string name;
  for (const OneOfSkill& one : std::get<MustGroup>(must).any_of) name += (name.empty() ? "" : "|") + one.skill;
  return name;
}

void settle_skills(Brief& brief, Judge& judge) {
  std::map<std::string, std::size_t> names;
  for (std::size_t i = 0; i < brief.must.size(); ++i) {
    const std::string pointer = fmt::format("/must/{}", i);
    if (auto* single = std::get_if<MustSkill>(&brief.must[i])) judge.settle_skill(single->skill, pointer);
    if (auto* group = std::get_if<MustGroup>(&brief.must[i]))
      for (std::size_t j = 0; j < group->any_of.size(); ++j)
        judge.settle_skill(group->any_of[j].skill, fmt::format("{}/any_of/{}", pointer, j));
    const auto [first, is_new] = names.emplace(name_of(brief.must[i]), i);
    if (!is_new && brief.must[first->second].index() != brief.must[i].index())
      judge.add(pointer, fmt::format("would be called \"must:{}\", as /must/{} is", first->first, first->second));
  }
  for (std::size_t i = 0; i < brief.nice.size(); ++i)
    judge.settle_skill(brief.nice[i].skill, fmt::format("/nice/{}", i));
}

void judge_start(const Brief& brief, Date as_of, Judge& judge) {
  if (!brief.start) return;
  const Week now = week_of(as_of);
  const auto& [earliest, latest] = *brief.start;
  if (earliest && *earliest - now > last_week)
    judge.add("/start/earliest", fmt::format("{} is more than {} weeks after {}, the current week", text(*earliest),
                                             last_week, text(now)));
  if (latest && *latest < now)
    judge.add("/start/latest", fmt::format("{} is past: the current week is {}", text(*latest), text(now)));
  if (earliest && latest && *latest < *earliest)
    judge.add("/start/latest", fmt::format("{} is before the earliest start, {}", text(*latest), text(*earliest)));
}

void judge_ranges(const Brief& brief, Judge& judge) {
  if (brief.seniority && brief.seniority->lo > brief.seniority->hi)
    judge.add("/seniority",
              fmt::format("lo is {}, above hi, {}", text(brief.seniority->lo), text(brief.seniority->hi)));
  if (brief.rate_max && brief.rate_max->amount < 0)
    judge.add("/rate_max/amount", fmt::format("{} is below zero: pay per hour is 0 or more", brief.rate_max->amount));
  if (brief.pay_said && brief.pay_said->min && brief.pay_said->max && *brief.pay_said->min > *brief.pay_said->max)
    judge.add("/pay_said", fmt::format("min is {}, above max, {}", *brief.pay_said->min, *brief.pay_said->max));
}

void judge_overlap(const Brief& brief, Judge& judge) {
  if (!brief.overlap) return;
  const auto& [zone, hours, min] = *brief.overlap;
  if (!judge.names().is_zone(zone))
    judge.add("/overlap/zone", fmt::format("\"{}\" is not an IANA time zone: write it as America/New_York", zone));
  if (hours.start == LocalTime{24 * 60}) judge.add("/overlap/hours/start", "24:00 can't be a start: write 00:00");
}

void judge_words(const Brief& brief, Judge& judge) {
  for (const auto& [code, level] : brief.languages)
    if (!judge.names().is_language(code))
      judge.add("/languages/" + json::escape_pointer(code),
                fmt::format("\"{}\" is not an ISO 639-1 code of a language: two small letters, as en", code));
  for (std::size_t i = 0; i < brief.countries.size(); ++i)
    if (!judge.names().is_country(brief.countries[i]))
      judge.add(fmt::format("/countries/{}", i),
                fmt::format("\"{}\" is not an ISO 3166-1 code of a country: two capitals, as RO", brief.countries[i]));
  for (std::size_t i = 0; i < brief.industries.size(); ++i)
    if (!judge.names().is_industry(brief.industries[i]))
      judge.add(fmt::format("/industries/{}", i),
                fmt::format("\"{}\" is not an industry that the network knows", brief.industries[i]));
}

}  // namespace

std::vector<Fault> settle(Brief& brief, const Names& names, Date as_of, std::string_view at) {
  Judge judge(names, at);
  settle_skills(brief, judge);
  judge_ranges(brief, judge);
  judge_start(brief, as_of, judge);
  judge_overlap(brief, judge);
  judge_words(brief, judge);
  return judge.take();
}

std::vector<std::string> skills_of(const Brief& brief) {
  std::vector<std::string> skills;
  for (const auto& must : brief.must) {
    if (const auto* single = std::get_if<MustSkill>(&must)) skills.push_back(single->skill);
    else
      for (const auto& one : std::get<MustGroup>(must).any_of) skills.push_back(one.skill);
  }
  for (const auto& nice : brief.nice) skills.push_back(nice.skill);
  return skills;
}

}  // namespace muster::briefs
