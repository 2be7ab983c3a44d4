// What a person of the demo network is and knows: role, home, years, skills, industries. The steps by which one is
// made.
#pragma once

#include "demo/chance.h"
#include "demo/plan.h"
#include "features/talents/person.h"

namespace muster::demo {

struct Career {
  const Track* track = nullptr;
  const Home* home = nullptr;
  Seniority seniority = Seniority::mid;
  int years = 1;
  std::vector<SkillLevel> skills;       // the leading ones first
  std::vector<std::string> industries;  // the one with most years first
  YearsByIndustry years_in;

  [[nodiscard]] const TalentRole& role() const { return *track->role; }
};

Career career_of(Chance& chance, int this_year);
std::vector<SkillLevel> skills_of(Chance& chance, const Track& track, Seniority seniority, int years, int this_year);

}  // namespace muster::demo
