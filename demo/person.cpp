// Name, pay, working hours, free weeks, languages and record of a person, after what they are (career.h).
#include "demo/person.h"

#include <fmt/format.h>

#include <algorithm>

#include "demo/career.h"
#include "demo/words.h"
#include "demo/works.h"

namespace muster::demo {
namespace {

std::string name_of(Chance& chance, const Home& home, std::set<std::string>& names) {
  const auto& group = plan().names.at(home.names);
  for (int tries = 0; tries < 1000; ++tries) {
    const bool is_f = chance.in_100(44);
    auto name = chance.one_of(is_f ? group.f : group.m) + " " + chance.one_of(is_f ? group.family_f : group.family_m);
    if (names.insert(name).second) return name;
  }
  mistake("there are names enough for the size of the network");
}

// Of 100: what the role's hour costs beside a developer's in the same country; an assumption.
int pay_beside_developers(const TalentRole& role) {
  static const std::map<std::string, int> shares{{"designers", 86},
                                                 {"finance", 112},
                                                 {"project-managers", 96},
                                                 {"product-managers", 108},
                                                 {"data", 104},
                                                 {"fractional-cfo", 150},
                                                 {"m-and-a-consultant", 130},
                                                 {"quantitative-analyst", 135},
                                                 {"accountant", 78},
                                                 {"software-architect", 122},
                                                 {"security", 115},
                                                 {"blockchain", 118},
                                                 {"ai-engineer", 122},
                                                 {"qa", 82},
                                                 {"web", 74},
                                                 {"illustrator", 74},
                                                 {"presentation-designer", 78},
                                                 {"machine-learning-engineer", 118},
                                                 {"low-code", 80},
                                                 {"site-reliability", 112}};
  const auto own = shares.find(role.role);
  if (own != shares.end()) return own->second;
  const auto vertical = shares.find(role.vertical);
  return vertical == shares.end() ? 100 : vertical->second;
}

Money rate_of(Chance& chance, const Career& career) {
  const int usual = career.home->pay.at(static_cast<std::size_t>(career.seniority));
  int dollars = usual * pay_beside_developers(career.role()) / 100 * chance.around(74, 128) / 100;
  if (dollars > 40 && chance.in_100(65)) dollars = (dollars + 2) / 5 * 5;
  return {.amount = std::int64_t{std::max(9, dollars)} * 100, .currency = {}};
}

std::vector<EngagementKind> kinds_of(Chance& chance) {
  std::vector<EngagementKind> kinds;
  if (chance.in_100(74)) kinds.push_back(EngagementKind::hourly);
  if (chance.in_100(64)) kinds.push_back(EngagementKind::part_time);
  if (chance.in_100(62) || kinds.empty()) kinds.push_back(EngagementKind::full_time);
  return kinds;
}

// Early birds, office hours, and those who work into the evening for clients further west.
Hours hours_of(Chance& chance, std::string_view zone) {
  const bool is_east = zone.starts_with("Asia/") || zone.starts_with("Australia/") || zone.starts_with("Pacific/");
  const int start = chance.in_100(is_east ? 38 : 14) ? chance.between(22, 28) : chance.between(14, 20);  // half hours
  const int length = chance.in_100(70) ? 16 : chance.between(11, 18);
  const auto at = [](int half_hours) { return LocalTime{static_cast<std::int16_t>(half_hours % 48 * 30)}; };
  return {at(start), at(start + length)};
}

std::vector<FreeFrom> free_of(Chance& chance, Week now) {
  static const std::vector<int> full{40, 40, 40, 36, 32};
  static const std::vector<int> part{10, 16, 20, 20, 24, 30};
  const int pattern = chance.below(100);
  if (pattern < 30) return {{now, chance.one_of(full)}};
  if (pattern < 50) return {{now, chance.one_of(part)}};
  if (pattern < 72) return {{now, 0}, {now + chance.between(1, 14), chance.one_of(full)}};  // in an engagement now
  if (pattern < 82) {                                                                       // it is coming to an end
    const int left = chance.between(2, 8);
    return {{now, chance.one_of(part)}, {now + left, chance.one_of(full)}};
  }
  if (pattern < 93) {  // the next one is agreed
    const int until = chance.between(5, 16);
    return {{now, chance.one_of(full)}, {now + until, 0}, {now + until + chance.between(8, 26), 40}};
  }
  return {{now, 0}};
}

ByLanguage languages_of(Chance& chance, const Home& home) {
  static const std::vector<std::string> others{"de", "fr", "es", "es", "it", "pt", "ru"};
  ByLanguage languages;
  for (const auto& own : home.country->languages)
    if (languages.empty() || chance.in_100(55)) languages.emplace(own, Cefr::C2);
  if (!languages.contains("en") || home.english < 100)
    languages["en"] = chance.in_100(home.english) ? (chance.in_100(20) ? Cefr::C2 : Cefr::C1)
                                                  : (chance.in_100(80) ? Cefr::B2 : Cefr::B1);
  if (home.english == 100) languages["en"] = Cefr::C2;
  if (chance.in_100(24)) languages.emplace(chance.one_of(others), static_cast<Cefr>(chance.between(1, 4)));
  return languages;
}

Facts facts_of(Chance& chance, Seniority seniority, std::size_t clients) {
  Facts facts;
  const int terms = chance.in_100(16) ? 0 : chance.between(0, 3 + 2 * static_cast<int>(seniority));
  Ratings ratings;
  for (int i = 0; i < terms; ++i) {
    if (!chance.in_100(80)) continue;  // not every client leaves one
    ratings.count += 1;
    ratings.sum += 5 - static_cast<std::int64_t>(chance.by_weight({70, 23, 5, 1, 1}));
  }
  Trials trials{.passed = 0, .taken = terms};
  for (int i = 0; i < terms; ++i) trials.passed += chance.in_100(94) ? 1 : 0;
  if (ratings.count > 0) facts.ratings = ratings;
  if (terms > 0) facts.trials = trials;
  for (int i = std::min(terms, 2); i > 0; --i)
    if (chance.in_100(22))
      facts.worked_with.emplace(fmt::format("{}", chance.below(static_cast<int>(clients))), chance.in_100(92));
  facts.exposure = static_cast<int>(chance.by_weight({80, 13, 5, 2}));
  return facts;
}

std::string zone_of(Chance& chance, const Country& country) {
  static constexpr std::array<int, 7> shares{60, 18, 8, 7, 3, 2, 2};
  std::vector<int> weights(shares.begin(),
                           shares.begin() + static_cast<std::ptrdiff_t>(std::min(country.zones.size(), shares.size())));
  return country.zones[chance.by_weight(weights)];
}

}  // namespace

DemoPerson person_of(Chance& chance, Date today, std::set<std::string>& names, std::size_t clients) {
  const auto career = career_of(chance, today.year());
  const auto zone = zone_of(chance, *career.home->country);
  DemoPerson person;
  auto& [portrait, profile] = person.talent;
  portrait.name = name_of(chance, *career.home, names);
  portrait.headline = headline_of(chance, career);
  portrait.about = about_of(chance, career);
  profile.active = chance.in_100(96);
  profile.skills = career.skills;
  profile.seniority = career.seniority;
  profile.rate = rate_of(chance, career);
  profile.kinds = kinds_of(chance);
  profile.country = career.home->country->country;
  profile.zone = zone;
  profile.hours = hours_of(chance, zone);
  profile.free = free_of(chance, week_of(today));
  profile.languages = languages_of(chance, *career.home);
  profile.industries = career.years_in;
  person.facts = facts_of(chance, career.seniority, clients);
  profile.portfolio = portfolio_of(chance, career, portrait.name, today.year());
  return person;
}

}  // namespace muster::demo
