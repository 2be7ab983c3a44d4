// Nothing twice, codes that exist, sums that can be.
#include "features/talents/person_rules.h"

#include <map>

#include <fmt/format.h>

#include "features/words/codes.h"

namespace muster {
namespace {

constexpr int most_industry_years = 100;

void check_skills(const Profile& profile, std::vector<Fault>& faults) {
  std::map<std::string_view, std::size_t> first;
  for (std::size_t i = 0; i < profile.skills.size(); ++i) {
    const auto [at, is_new] = first.emplace(profile.skills[i].skill, i);
    if (!is_new)
      faults.push_back({fmt::format("/skills/{}/skill", i),
                        fmt::format("\"{}\" is at /skills/{} already: name a skill once", at->first, at->second)});
  }
}

void check_free(const Profile& profile, std::vector<Fault>& faults) {
  std::map<Week, std::size_t> first;
  for (std::size_t i = 0; i < profile.free.size(); ++i) {
    const auto [at, is_new] = first.emplace(profile.free[i].week, i);
    if (!is_new)
      faults.push_back({fmt::format("/free/{}/week", i),
                        fmt::format("{} is at /free/{} already: name a week once", text(at->first), at->second)});
  }
}

void check_place(const Profile& profile, KnowsZone knows_zone, std::vector<Fault>& faults) {
  if (profile.country && !is_country(*profile.country))
    faults.push_back({"/country", fmt::format("\"{}\" is no country of ISO 3166-1: write two capitals, as in \"RO\"",
                                              *profile.country)});
  if (profile.zone && !knows_zone(*profile.zone))
    faults.push_back(
        {"/zone", fmt::format("\"{}\" is no IANA time zone: write one as in \"Europe/Bucharest\"", *profile.zone)});
  if (profile.hours && profile.hours->start == LocalTime{24 * 60})
    faults.push_back({"/hours/start", "24:00 can't be a start: write 00:00"});
}

}  // namespace

std::vector<Fault> faults_of(const Profile& profile, KnowsZone knows_zone) {
  std::vector<Fault> faults;
  check_skills(profile, faults);
  if (profile.rate && profile.rate->amount < 0)
    faults.push_back({"/rate/amount", fmt::format("is {}; a rate can't be below zero", profile.rate->amount)});
  check_place(profile, knows_zone, faults);
  check_free(profile, faults);
  for (const auto& [language, level] : profile.languages)
    if (!is_language(language))
      faults.push_back({"/languages/" + json::escape_pointer(language),
                        "is no language of ISO 639-1: write two small letters, as in \"en\""});
  for (const auto& [industry, years] : profile.industries)
    if (years < 0 || years > most_industry_years)
      faults.push_back({"/industries/" + json::escape_pointer(industry),
                        fmt::format("is {} years; it must be from 0 to {}", years, most_industry_years)});
  return faults;
}

std::vector<Fault> faults_of(const Facts& facts) {
  std::vector<Fault> faults;
  if (facts.ratings && (facts.ratings->sum < facts.ratings->count || facts.ratings->sum > 5 * facts.ratings->count))
    faults.push_back(
        {"/ratings/sum", fmt::format("is {}; {} ratings of 1 to 5 stars sum to {} to {}", facts.ratings->sum,
                                     facts.ratings->count, facts.ratings->count, 5 * facts.ratings->count)});
  if (facts.trials && facts.trials->passed > facts.trials->taken)
    faults.push_back(
        {"/trials/passed", fmt::format("is {}, more than the {} taken", facts.trials->passed, facts.trials->taken)});
  return faults;
}

}  // namespace muster
