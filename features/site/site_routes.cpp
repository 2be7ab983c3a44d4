// A talent chooses for themselves; staff may look and help.
#include "features/site/site_routes.h"

#include "features/site/page_routes.h"
#include "features/site/role_text_routes.h"
#include "features/site/voice_routes.h"
#include "features/talents/talent_service.h"
#include "features/talents/visibility_service.h"
#include "features/words/roles.h"

namespace muster::site {
namespace {

using http::Caller;
using http::Method;
using http::Route;

constexpr auto own_or_staff = own(Role::talent).or_any(Role::screener, Role::advisor, Role::admin);

Done theirs(const Caller& caller, const TalentId& talent) {
  if (caller.reaches(talent.text())) return {};
  return refuse(Problem::not_found("There is no talent " + talent.text() + "."));
}

Result<TalentVisibility> get_visibility(Read& read, const Caller& caller, const WhichTalent& which) {
  TRY(theirs(caller, which.talent));
  return talents::visibility(read, which.talent);
}

Result<TalentVisibility> put_visibility(Tx& tx, const Caller& caller, const SavedVisibility& wanted) {
  TRY(theirs(caller, wanted.talent));
  return talents::save_visibility(tx, caller.actor(), wanted);
}

Result<PublicLook> look(const http::Here& here, const LookAsked& asked) {
  TRY(theirs(here.caller, asked.talent));
  const auto talent = TRY(here.store.read([&](Read& read) { return talents::get(read, asked.talent); }));
  const auto tongue = asked.language == PageLanguage::de ? Tongue::german : Tongue::english;
  return here.parts.get<Site>().look(talent, asked.visibility, tongue);
}

}  // namespace

void add_routes(http::Routes& routes) {
  routes.add("talents", Route<WhichTalent, TalentVisibility>{.method = Method::get,
                                                             .path = "/talents/{talent}/visibility",
                                                             .policy = own_or_staff.scope("talents:read"),
                                                             .run = get_visibility,
                                                             .name = "talents.visibility",
                                                             .summary = "What public pages show of a talent."});
  routes.add("talents",
             Route<SavedVisibility, TalentVisibility>{.method = Method::put,
                                                      .path = "/talents/{talent}/visibility",
                                                      .policy = own_or_staff.scope("talents:write"),
                                                      .run = put_visibility,
                                                      .name = "talents.show",
                                                      .summary = "Chooses what public pages show of a talent."});
  routes.add("talents", Route<LookAsked, PublicLook>{.method = Method::post,
                                                     .path = "/talents/{talent}/look",
                                                     .policy = own_or_staff.scope("talents:read"),
                                                     .run = look,
                                                     .name = "talents.look",
                                                     .summary = "How public pages would show a talent with a choice.",
                                                     .rate = http::Rate::preview});
  add_voice_routes(routes);
  add_role_text_routes(routes);
}

}  // namespace muster::site
