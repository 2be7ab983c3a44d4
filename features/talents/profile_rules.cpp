// The rules of a profile, one function each.
#include "features/talents/profile_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace muster::talents {
namespace {

// Adds faults below a pointer.
class Found {
 public:
  explicit Found(std::string_view at) : at_(at) {}
  void add(std::string_view below, std::string message) {
    faults_.push_back({fmt::format("{}{}", at_, below), std::move(message)});
  }
  void add(std::vector<Fault> more) {
    faults_.insert(faults_.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  std::vector<Fault> take() { return std::move(faults_); }

 private:
  std::string_view at_;
  std::vector<Fault> faults_;
};

void settle_skills(Profile& profile, const Names& names, int this_year, Found& found) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < profile.skills.size(); ++i) {
    auto& skill = profile.skills[i];
    const auto key = names.skill(skill.skill);
    if (!key) {
      const auto near = names.skills_near(skill.skill);
      found.add(fmt::format("/skills/{}/skill", i),
                near.empty()
                    ? fmt::format("\"{}\" is not a skill that the network knows: an operator can add it", skill.skill)
                    : fmt::format("\"{}\" is not a skill that the network knows; near: {}", skill.skill,
                                  fmt::join(near, ", ")));
      continue;
    }
    if (!seen.insert(*key).second)
      found.add(fmt::format("/skills/{}/skill", i),
                *key == skill.skill ? fmt::format("\"{}\" stands twice: keep one", *key)
                                    : fmt::format("\"{}\" is \"{}\", which stands twice: keep one", skill.skill, *key));
    skill.skill = *key;
    if (skill.last_used && *skill.last_used > this_year)
      found.add(fmt::format("/skills/{}/last_used", i), fmt::format("{} is in the future", *skill.last_used));
  }
}

void settle_free(Profile& profile, Found& found) {
  std::stable_sort(profile.free.begin(), profile.free.end(),
                   [](const FreeFrom& a, const FreeFrom& b) { return a.week < b.week; });
  for (std::size_t i = 1; i < profile.free.size(); ++i)
    if (profile.free[i].week == profile.free[i - 1].week)
      found.add("/free", fmt::format("{} stands twice: keep one step", text(profile.free[i].week)));
}

void judge_place(const Profile& profile, const Names& names, Found& found) {
  if (profile.country && !names.is_country(*profile.country))
    found.add("/country",
              fmt::format("\"{}\" is not an ISO 3166-1 code of a country: two capitals, as RO", *profile.country));
  if (profile.zone && !names.is_zone(*profile.zone))
    found.add("/zone", fmt::format("\"{}\" is not an IANA time zone: write it as Europe/Bucharest", *profile.zone));
  if (profile.hours && profile.hours->start == LocalTime{24 * 60})
    found.add("/hours/start", "24:00 can't be a start: write 00:00");
}

void judge_offer(const Profile& profile, Found& found) {
  if (profile.rate && profile.rate->amount < 0)
    found.add("/rate/amount", fmt::format("{} is below zero: pay per hour is 0 or more", profile.rate->amount));
  if (profile.rate && profile.rate->amount > 1'000'000'000'000)
    found.add("/rate/amount", fmt::format("{} is more than anybody is paid per hour", profile.rate->amount));
  for (std::size_t i = 0; i < profile.kinds.size(); ++i)
    if (std::count(profile.kinds.begin(), profile.kinds.begin() + static_cast<std::ptrdiff_t>(i), profile.kinds[i]) > 0)
      found.add(fmt::format("/kinds/{}", i), fmt::format("\"{}\" stands twice: keep one", text(profile.kinds[i])));
}

void judge_words(const Profile& profile, const Names& names, Found& found) {
  for (const auto& [code, level] : profile.languages)
    if (!names.is_language(code))
      found.add("/languages/" + json::escape_pointer(code),
                fmt::format("\"{}\" is not an ISO 639-1 code of a language: two small letters, as en", code));
  for (const auto& [key, years] : profile.industries) {
    const auto at = "/industries/" + json::escape_pointer(key);
    if (!names.is_industry(key)) found.add(at, fmt::format("\"{}\" is not an industry that the network knows", key));
    if (years < 0 || years > 60) found.add(at, fmt::format("{} years: between 0 and 60", years));
  }
}

bool is_address(std::string_view email) {
  const auto at = email.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < email.size() && email.find('@', at + 1) == email.npos &&
         email.find_first_of(" \t,;<>\"") == email.npos;
}

}  // namespace

std::vector<Fault> settle(Profile& profile, const Names& names, int this_year, std::string_view at) {
  Found found(at);
  settle_skills(profile, names, this_year, found);
  judge_offer(profile, found);
  judge_place(profile, names, found);
  settle_free(profile, found);
  judge_words(profile, names, found);
  found.add(settle(profile.portfolio, this_year, fmt::format("{}/portfolio", at)));
  return found.take();
}

std::vector<Fault> faults_of(const Facts& facts, std::string_view at) {
  Found found(at);
  if (facts.ratings) {
    const auto [count, sum] = *facts.ratings;
    if (sum < count || sum > 5 * count)
      found.add("/ratings/sum", fmt::format("{} can't be the sum of {} ratings of 1 to 5 stars", sum, count));
  }
  if (facts.trials && facts.trials->passed > facts.trials->taken)
    found.add("/trials/passed",
              fmt::format("{} is more than the {} that were taken", facts.trials->passed, facts.trials->taken));
  for (const auto& [client, satisfied] : facts.worked_with)
    if (client.empty() || client.size() > 200)
      found.add("/worked_with/" + json::escape_pointer(client), "a client's id has 1 to 200 bytes");
  return found.take();
}

std::vector<Fault> faults_of(const Portrait& portrait) {
  Found found("");
  if (folded(portrait.name).empty()) found.add("/name", "is empty: say how they want to be called");
  if (portrait.email && !is_address(*portrait.email))
    found.add("/email", fmt::format("\"{}\" is not an address: write it as ana@example.org", *portrait.email));
  return found.take();
}

std::vector<Fault> unearned(const Profile& wanted, const Profile& known, std::string_view at) {
  Found found(at);
  for (std::size_t i = 0; i < wanted.skills.size(); ++i) {
    const auto& skill = wanted.skills[i];
    const bool earned = std::any_of(known.skills.begin(), known.skills.end(), [&](const SkillLevel& k) {
      return k.verified && k.skill == skill.skill && k.level == skill.level;
    });
    if (skill.verified && !earned)
      found.add(fmt::format("/skills/{}/verified", i),
                "only a screening verifies a skill, at the level that it saw: send false");
  }
  return found.take();
}

}  // namespace muster::talents
