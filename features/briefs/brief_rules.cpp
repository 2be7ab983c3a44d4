// Errors, not guesses: nothing twice, nothing upside down, nothing past.
#include "features/briefs/brief_rules.h"

#include <map>

#include <fmt/format.h>

#include "features/words/codes.h"

namespace muster {
namespace {

constexpr int last_week = 51;

class SkillsOnce {
 public:
  explicit SkillsOnce(std::vector<Fault>& faults) : faults_(faults) {}
  void see(const std::string& skill, std::string pointer) {
    const auto [at, is_new] = first_.emplace(skill, pointer);
    if (!is_new)
      faults_.push_back({std::move(pointer) + "/skill",
                         fmt::format("\"{}\" is at {} already: name a skill once", skill, at->second)});
  }

 private:
  std::vector<Fault>& faults_;
  std::map<std::string, std::string> first_;
};

// What near misses call it: "go", or "go|rust" for a group.
std::string name_of(const Must& must) {
  if (const auto* single = std::get_if<MustSkill>(&must)) return single->skill;
  std::string name;
  for (const OneOfSkill& one : std::get<MustGroup>(must).any_of) name += (name.empty() ? "" : "|") + one.skill;
  return name;
}

void check_skills(const Brief& brief, std::vector<Fault>& faults) {
  SkillsOnce once(faults);
  std::map<std::string, std::size_t> names;
  for (std::size_t i = 0; i < brief.must.size(); ++i) {
    const std::string pointer = fmt::format("/must/{}", i);
    const auto* single = std::get_if<MustSkill>(&brief.must[i]);
    const auto* group = std::get_if<MustGroup>(&brief.must[i]);
    if (single != nullptr) once.see(single->skill, pointer);
    for (std::size_t j = 0; group != nullptr && j < group->any_of.size(); ++j)
      once.see(group->any_of[j].skill, fmt::format("{}/any_of/{}", pointer, j));
    const auto [at, is_new] = names.emplace(name_of(brief.must[i]), i);
    const bool same_form = !is_new && brief.must[at->second].index() == brief.must[i].index();
    if (!is_new && !same_form)
      faults.push_back({pointer, fmt::format("would be called \"must:{}\", as /must/{} is", at->first, at->second)});
  }
  for (std::size_t i = 0; i < brief.nice.size(); ++i) once.see(brief.nice[i].skill, fmt::format("/nice/{}", i));
}

void check_start(const Brief& brief, Date as_of, std::vector<Fault>& faults) {
  if (!brief.start) return;
  const Week now = week_of(as_of);
  const auto& [earliest, latest] = *brief.start;
  if (earliest && *earliest - now > last_week)
    faults.push_back({"/start/earliest", fmt::format("{} is more than {} weeks after {}, this week", text(*earliest),
                                                     last_week, text(now))});
  if (latest && *latest < now)
    faults.push_back({"/start/latest", fmt::format("{} is past: this week is {}", text(*latest), text(now))});
  if (earliest && latest && *latest < *earliest)
    faults.push_back(
        {"/start/latest", fmt::format("{} is before the earliest start, {}", text(*latest), text(*earliest))});
}

void check_ranges(const Brief& brief, std::vector<Fault>& faults) {
  if (brief.seniority && brief.seniority->lo > brief.seniority->hi)
    faults.push_back(
        {"/seniority", fmt::format("lo is {}, above hi, {}", text(brief.seniority->lo), text(brief.seniority->hi))});
  if (brief.rate_max && brief.rate_max->amount < 0)
    faults.push_back({"/rate_max/amount", fmt::format("is {}; a rate can't be below zero", brief.rate_max->amount)});
  if (brief.pay_said && brief.pay_said->min && brief.pay_said->max && *brief.pay_said->min > *brief.pay_said->max)
    faults.push_back(
        {"/pay_said", fmt::format("min is {}, above max, {}", *brief.pay_said->min, *brief.pay_said->max)});
}

void check_place(const Brief& brief, KnowsZone knows_zone, std::vector<Fault>& faults) {
  if (brief.overlap && !knows_zone(brief.overlap->zone))
    faults.push_back({"/overlap/zone", fmt::format("\"{}\" is no IANA time zone: write one as in \"America/New_York\"",
                                                   brief.overlap->zone)});
  if (brief.overlap && brief.overlap->hours.start == LocalTime{24 * 60})
    faults.push_back({"/overlap/hours/start", "24:00 can't be a start: write 00:00"});
  for (const auto& [language, level] : brief.languages)
    if (!is_language(language))
      faults.push_back({"/languages/" + json::escape_pointer(language),
                        "is no language of ISO 639-1: write two small letters, as in \"en\""});
  for (std::size_t i = 0; i < brief.countries.size(); ++i)
    if (!is_country(brief.countries[i]))
      faults.push_back(
          {fmt::format("/countries/{}", i),
           fmt::format("\"{}\" is no country of ISO 3166-1: write two capitals, as in \"RO\"", brief.countries[i])});
}

}  // namespace

std::vector<Fault> faults_of(const Brief& brief, Date as_of, KnowsZone knows_zone) {
  std::vector<Fault> faults;
  check_skills(brief, faults);
  check_ranges(brief, faults);
  check_start(brief, as_of, faults);
  check_place(brief, knows_zone, faults);
  return faults;
}

}  // namespace muster
