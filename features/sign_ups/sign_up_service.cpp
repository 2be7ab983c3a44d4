// A short story: an organisation, a person who acts for it, and what they need.
#include "features/sign_ups/sign_up_service.h"

#include "features/briefs/brief_service.h"
#include "features/clients/client_service.h"
#include "features/identity/identity_service.h"

namespace muster::sign_ups {

Done judge(Read& read, const SignUp& wanted, const Names& names, Date today) {
  auto faults = faults_of(wanted, names, today);
  if (faults.empty()) return {};
  auto detail = faults.front().pointer + ": " + faults.front().message;
  auto problem = Problem::invalid(std::move(detail), std::move(faults));
  if (!identity::has_account(read, wanted.email)) return refuse(std::move(problem));
  auto taken = identity::email_taken();
  problem.faults.insert(problem.faults.end(), taken.faults.begin(), taken.faults.end());
  problem.code = std::move(taken.code);
  return refuse(std::move(problem));
}

Result<SignedUp> sign_up(Tx& tx, const SignUp& wanted, const std::string& password_hash, const Names& names) {
  const auto visitor = Actor::system("visitor");
  auto account = account_of(wanted);
  if (identity::has_account(tx, account.email)) return refuse(identity::email_taken());
  account.client = TRY(clients::create(tx, visitor, {wanted.organisation})).id;
  SignedUp made;
  made.user = TRY(identity::create_user(tx, visitor, account, password_hash));
  identity::record_terms(tx, made.user.id, wanted.terms);
  const briefs::Asking by{Actor{made.user.id.text()}, bits_of(made.user.roles), made.user.client};
  const auto draft = TRY(briefs::create(tx, by, wanted.brief, names, wanted.text));
  made.brief = TRY(briefs::move(tx, by, draft.id, BriefAction::open));
  return made;
}

}  // namespace muster::sign_ups
