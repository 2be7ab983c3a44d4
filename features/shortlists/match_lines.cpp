// Syntax, then types and ranges, then the rules that the network has for profiles and briefs, too.
#include "features/shortlists/match_lines.h"

#include <set>

#include "features/briefs/brief_rules.h"
#include "features/shortlists/translation.h"
#include "features/talents/profile_rules.h"

namespace muster {
namespace {

// A file may be asked as of a day before its people last used a skill: matching counts that as "this year".
constexpr int any_year = 9999;

// The first member of a pointer: "/rate" of "/rate/amount".
std::string_view member_of(std::string_view pointer) { return pointer.substr(0, pointer.find('/', 1)); }

// A rule is not asked about a member whose type is wrong: it would judge what is not there.
std::vector<Fault> joined(std::vector<Fault> of_types, std::vector<Fault> of_rules) {
  std::set<std::string, std::less<>> wrong;
  for (const Fault& fault : of_types) wrong.emplace(member_of(fault.pointer));
  for (Fault& fault : of_rules)
    if (!wrong.contains(member_of(fault.pointer))) of_types.push_back(std::move(fault));
  return of_types;
}

// What could be read of a line, and what could not.
template <class T>
struct Read {
  T made;
  std::vector<Fault> faults;
};
template <class T>
Result<Read<T>> read(std::string_view line) {
  const auto value = TRY(json::parse(line));
  Read<T> read;
  json::Faults faults;
  json::shape_of<T>().parse(value, &read.made, json::Words{}, faults);
  read.faults = faults.take();
  if (value.object() == nullptr) return refuse(Problem::invalid("not an object", std::move(read.faults)));
  return read;
}

}  // namespace

Result<PersonLine> read_person_line(std::string_view line, const Names& names) {
  auto [person, type_faults] = TRY(read<Person>(line));
  auto rule_faults = talents::settle(person.profile, names, any_year, "");
  for (Fault& fault : talents::faults_of(person.facts, "")) rule_faults.push_back(std::move(fault));
  auto faults = joined(std::move(type_faults), std::move(rule_faults));
  if (!faults.empty()) return refuse(Problem::invalid("The person has faults.", std::move(faults)));
  PersonLine made{known(person), {}};
  if (person.profile.rate) made.currency = person.profile.rate->currency;
  return made;
}

Result<BriefLine> read_brief_line(std::string_view line, const Names& names, Date as_of) {
  auto [brief, type_faults] = TRY(read<Brief>(line));
  auto rule_faults = briefs::settle(brief, names, as_of);
  if (!brief.id) rule_faults.insert(rule_faults.begin(), {"/id", "is missing"});
  auto faults = joined(std::move(type_faults), std::move(rule_faults));
  if (!faults.empty()) return refuse(Problem::invalid("The brief has faults.", std::move(faults)));
  BriefLine made{*brief.id, asked(brief), {}};
  if (brief.rate_max) made.currency = brief.rate_max->currency;
  return made;
}

}  // namespace muster
