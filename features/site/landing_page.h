// The page of a role, and the start page and the pages of fields that lead to it. Pure: from what was read to what the
// templates want.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "features/site/frame.h"

namespace muster::site {

struct LandingPeople {
  Records of_role;           // figures are of the role
  Records of_vertical;       // rates by country are of the field: more people, so more countries
  std::vector<Shown> first;  // whose cards are shown
  std::int64_t seniors = 0, full_time = 0;
  std::optional<std::string> prose = {};  // Markdown with its head; nothing: made from texts/
};
json::Value landing_page(const Setting& setting, const TalentRole& role, const LandingPeople& people);

using PeopleByRole = std::map<std::string, std::int64_t>;
json::Value home_page(const Setting& setting, const PeopleByRole& people, const Records& everybody);
json::Value field_page(const Setting& setting, const Vertical& vertical, const PeopleByRole& people);

// For the template `fields`; of one field, or of all.
json::Value fields(const Setting& setting, const PeopleByRole& people, const Vertical* only = nullptr);

}  // namespace muster::site
