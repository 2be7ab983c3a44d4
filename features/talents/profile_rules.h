// What is wrong with a profile beyond types and ranges. Pure: names are looked up in the vocabulary that the caller
// brings.
#pragma once

#include <string_view>
#include <vector>

#include "features/talents/talent.h"
#include "features/words/names.h"

namespace muster::talents {

// Every fault, its pointer below `at` ("/profile"). Afterwards skills that were given by an alias stand by their key,
// the steps of free hours in the order of weeks, and the portfolio is settled (portfolio.h).
std::vector<Fault> settle(Profile& profile, const Names& names, int this_year, std::string_view at);
std::vector<Fault> faults_of(const Facts& facts, std::string_view at);
std::vector<Fault> faults_of(const Portrait& portrait);

// Who edits their own profile can't call a skill verified: only what a screening verified, at that level, may stay so.
std::vector<Fault> unearned(const Profile& wanted, const Profile& known, std::string_view at);

}  // namespace muster::talents
