// Paths and policies of applications: visitors apply, applicants see their own, those who screen see all.
#include "features/applications/application_routes.h"

#include "features/applications/application_service.h"
#include "features/identity/arrival_routes.h"
#include "features/words/roles.h"

namespace muster::applications {
namespace {

using http::Caller;
using http::Here;
using http::Method;
using http::Route;

constexpr std::string_view path = "/applications";
constexpr auto readers = own(Role::talent).or_any(Role::screener, Role::advisor, Role::admin);

Asking asking_of(const Caller& caller) {
  Asking by{caller.actor(), caller.roles};
  if (caller.reach == http::Reach::own) by.only = UserId::parse(caller.id).value_or(UserId());
  return by;
}

Result<Applied> apply_here(const Here& here, const NewApplication& given) {
  auto wanted = given;
  const auto& names = here.parts.get<const Names>();
  const auto today = date_utc(here.environment.now());
  TRY(here.store.read([&](Read& read) { return judge(read, wanted, names, today); }));
  auto told = given;
  told.password.clear();
  const auto entered = TRY(identity::enter(here, {wanted.applicant.email, wanted.password, path, json::text_of(told)},
                                           [&](Tx& tx, const std::string& hash) -> Result<identity::Arrived> {
                                             const auto made = TRY(apply(tx, wanted, hash));
                                             return identity::Arrived{made.user, json::text_of(made)};
                                           }));
  auto made = TRY(json::read_text<Applied>(entered.answer));
  made.csrf = entered.csrf;
  return made;
}

Result<ApplicationList> list_applications(Read& read, const Caller& caller, const WhichApplications& which) {
  return list(read, asking_of(caller), which);
}
Result<Application> get_application(Read& read, const Caller& caller, const WhichApplication& which) {
  return get(read, asking_of(caller), which.application);
}
Result<Application> withdraw(Tx& tx, const Caller& caller, const WhichApplication& which) {
  return move(tx, asking_of(caller), which.application, ApplicationAction::withdraw);
}

}  // namespace

void add_routes(http::Routes& routes) {
  routes.add("applications", Route<NewApplication, Applied>{
                                 .method = Method::post,
                                 .path = path,
                                 .policy = anyone(),
                                 .run = apply_here,
                                 .name = "applications.create",
                                 .summary = "Applies as talent: makes an account, its session and the application.",
                                 .status = 201,
                                 .rate = http::Rate::sign_in});
  routes.add("applications",
             Route<WhichApplications, ApplicationList>{.method = Method::get,
                                                       .path = path,
                                                       .policy = readers.scope("applications:read"),
                                                       .run = list_applications,
                                                       .name = "applications.list",
                                                       .summary = "Applications, the newest first, a page at a time."});
  routes.add("applications",
             Route<WhichApplication, Application>{.method = Method::get,
                                                  .path = "/applications/{application}",
                                                  .policy = readers.scope("applications:read"),
                                                  .run = get_application,
                                                  .name = "applications.get",
                                                  .summary = "One application, with what can be done with it now."});
  routes.add("applications",
             Route<WhichApplication, Application>{.method = Method::post,
                                                  .path = "/applications/{application}/withdraw",
                                                  .policy = own(Role::talent).scope("applications:write"),
                                                  .run = withdraw,
                                                  .name = "applications.withdraw",
                                                  .summary = "Takes your application back."});
}

}  // namespace muster::applications
