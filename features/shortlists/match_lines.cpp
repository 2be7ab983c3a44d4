// Syntax, then types and ranges, then the rules that the network has for profiles and briefs, too.
#include "features/shortlists/match_lines.h"

#include "features/briefs/brief_rules.h"
#include "features/shortlists/translation.h"
#include "features/talents/profile_rules.h"

namespace muster {
namespace {

// A file may be asked as of a day before its people last used a skill: matching counts that as "this year".
constexpr int any_year = 9999;

}  // namespace

Result<PersonLine> read_person_line(std::string_view line, const Names& names) {
  auto person = TRY(json::read_text<Person>(line));
  auto faults = talents::settle(person.profile, names, any_year, "");
  for (Fault& fault : talents::faults_of(person.facts, "")) faults.push_back(std::move(fault));
  if (!faults.empty()) return refuse(Problem::invalid("The person has faults.", std::move(faults)));
  PersonLine read{known(person), {}};
  if (person.profile.rate) read.currency = person.profile.rate->currency;
  return read;
}

Result<BriefLine> read_brief_line(std::string_view line, const Names& names, Date as_of) {
  auto brief = TRY(json::read_text<Brief>(line));
  auto faults = briefs::settle(brief, names, as_of);
  if (!brief.id) faults.insert(faults.begin(), {"/id", "is missing"});
  if (!faults.empty()) return refuse(Problem::invalid("The brief has faults.", std::move(faults)));
  BriefLine read{*brief.id, asked(brief), {}};
  if (brief.rate_max) read.currency = brief.rate_max->currency;
  return read;
}

}  // namespace muster
