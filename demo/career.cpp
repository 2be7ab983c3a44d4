// Role, home, seniority and industries. Shares of the verticals and of seniority are what a vetted network looks like,
// an assumption; those of countries follow plan/countries.tsv.
#include "demo/career.h"

#include <algorithm>

namespace muster::demo {
namespace {

constexpr std::array verticals{"developers", "designers", "finance", "project-managers", "product-managers", "data"};
const std::vector<int> vertical_shares{46, 14, 10, 7, 7, 16};

const Track& track_of(Chance& chance) {
  const std::string_view vertical = verticals.at(chance.by_weight(vertical_shares));
  std::vector<const Track*> tracks;
  std::vector<int> shares;
  for (const auto& track : plan().tracks) {
    if (track.role->vertical != vertical) continue;
    tracks.push_back(&track);
    shares.push_back(track.share);
  }
  return *tracks[chance.by_weight(shares)];
}

bool is_for_seniors(const TalentRole& role) {
  constexpr std::array<std::string_view, 9> roles{"fractional-cfo", "software-architect", "program-manager",
                                                  "pmo-lead",       "agile-coach",        "data-architect",
                                                  "controller",     "product-consultant", "m-and-a-consultant"};
  return std::find(roles.begin(), roles.end(), role.role) != roles.end();
}

int years_of(Chance& chance, Seniority seniority) {
  switch (seniority) {
    case Seniority::junior:
      return chance.between(1, 3);
    case Seniority::mid:
      return chance.around(3, 7);
    case Seniority::senior:
      return chance.around(6, 16);
    case Seniority::principal:
      return chance.around(11, 27);
  }
  return 1;
}

std::vector<std::string> industries_of(Chance& chance, const TalentRole& role, int years) {
  const auto& drawn = for_role(plan().affinity, role);
  const auto all = taxonomy::industries();
  std::vector<std::string> industries;
  const int wanted = chance.between(1, std::min(4, 1 + years / 3));
  while (static_cast<int>(industries.size()) < wanted) {
    const auto& one = chance.in_100(72)
                          ? chance.one_of(drawn)
                          : all[static_cast<std::size_t>(chance.below(static_cast<int>(all.size())))].industry;
    if (std::find(industries.begin(), industries.end(), one) == industries.end()) industries.push_back(one);
  }
  return industries;
}

}  // namespace

Career career_of(Chance& chance, int this_year) {
  Career career;
  career.track = &track_of(chance);
  std::vector<int> shares;
  for (const auto& home : plan().homes) shares.push_back(home.share);
  career.home = &plan().homes[chance.by_weight(shares)];
  career.seniority = static_cast<Seniority>(
      chance.by_weight(is_for_seniors(career.role()) ? std::vector{0, 0, 60, 40} : std::vector{8, 31, 46, 15}));
  career.years = years_of(chance, career.seniority);
  career.skills = skills_of(chance, *career.track, career.seniority, career.years, this_year);
  career.industries = industries_of(chance, career.role(), career.years);
  int left = career.years;
  for (const auto& industry : career.industries) {
    const int years = std::clamp(chance.between(left / 3, left), 1, 20);
    career.years_in.emplace(industry, years);
    left = std::max(1, left - years);
  }
  std::stable_sort(career.industries.begin(), career.industries.end(),
                   [&](const auto& a, const auto& b) { return career.years_in.at(a) > career.years_in.at(b); });
  return career;
}

}  // namespace muster::demo
