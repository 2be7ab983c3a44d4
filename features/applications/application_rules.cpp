// The rules of an application: those of accounts and profiles, and what a screening can't begin without.
#include "features/applications/application_rules.h"

#include <fmt/format.h>

#include "features/talents/profile_rules.h"
#include "features/taxonomy/reference.h"

namespace muster::applications {
namespace {

void judge_links(const Links& links, std::vector<Fault>& faults) {
  for (std::size_t i = 0; i < links.size(); ++i) {
    const std::string_view link = links[i];
    const auto host = link.substr(std::min(link.size(), std::string_view("https://").size()));
    const bool is_address = (link.starts_with("https://") || link.starts_with("http://")) && link.size() <= 500 &&
                            host.find('.') != std::string_view::npos &&
                            link.find_first_of(" \t\n<>\"'`\\") == std::string_view::npos;
    if (!is_address)
      faults.push_back({fmt::format("/links/{}", i), "is no address: write it as https://example.org/work"});
  }
}

void judge_begin(const Applicant& applicant, std::vector<Fault>& faults) {
  const auto& profile = applicant.profile;
  if (taxonomy::role(applicant.role) == nullptr)
    faults.push_back(
        {"/role", fmt::format("\"{}\" is not a role of the network: GET /roles lists them", applicant.role)});
  if (folded(applicant.headline).empty()) faults.push_back({"/headline", "is empty: say in one line what you do best"});
  if (profile.skills.empty()) faults.push_back({"/profile/skills", "is empty: name at least one skill"});
  if (!profile.country) faults.push_back({"/profile/country", "is missing: say where you work from, as RO"});
  if (!profile.zone) faults.push_back({"/profile/zone", "is missing: say in which time zone, as Europe/Bucharest"});
  if (profile.languages.empty()) faults.push_back({"/profile/languages", "is empty: name a language that you speak"});
}

}  // namespace

NewUser account_of(const NewApplication& wanted) {
  return {.name = wanted.applicant.name,
          .email = wanted.applicant.email,
          .password = wanted.password,
          .roles = {Role::talent},
          .client = {},
          .talent = {}};  // until a screening admits them
}

std::vector<Fault> settle(NewApplication& wanted, const Names& names, int this_year) {
  auto faults = muster::faults_of(account_of(wanted));
  const auto add = [&](std::vector<Fault> more) { faults.insert(faults.end(), more.begin(), more.end()); };
  if (auto fault = terms_fault(wanted.terms)) faults.push_back({"/terms", *std::move(fault)});
  judge_begin(wanted.applicant, faults);
  judge_links(wanted.applicant.links, faults);
  auto& profile = wanted.applicant.profile;
  add(talents::settle(profile, names, this_year, "/profile"));
  add(talents::unearned(profile, {}, "/profile"));
  return faults;
}

}  // namespace muster::applications
