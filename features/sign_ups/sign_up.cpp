// The rules of signing up: those of accounts and of briefs, all at once.
#include "features/sign_ups/sign_up.h"

#include "features/briefs/brief_rules.h"

namespace muster::sign_ups {

NewUser account_of(const SignUp& wanted) {
  return {.name = wanted.name,
          .email = wanted.email,
          .password = wanted.password,
          .roles = {Role::client_owner},
          .client = ClientId(),  // made in the same transaction
          .talent = {}};
}

std::vector<Fault> faults_of(const SignUp& wanted, const Names& names, Date today) {
  auto faults = muster::faults_of(account_of(wanted));
  if (folded(wanted.organisation).empty())
    faults.push_back({"/organisation", "is empty: say how the organisation is called"});
  if (auto fault = terms_fault(wanted.terms)) faults.push_back({"/terms", *std::move(fault)});
  auto brief = wanted.brief;
  if (brief == Brief()) faults.push_back({"/brief", "asks nothing yet: say at least one thing that you need"});
  for (auto& fault : briefs::settle(brief, names, today, "/brief")) faults.push_back(std::move(fault));
  if (brief.id) faults.push_back({"/brief/id", "is the network's to give: leave it out"});
  if (brief.client) faults.push_back({"/brief/client", "is the organisation that you make here: leave it out"});
  return faults;
}

}  // namespace muster::sign_ups
