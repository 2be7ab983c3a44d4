// Paths and policies of open briefs: a talent for themselves, advisors and admins for anybody.
#include "features/open_briefs/open_brief_routes.h"

#include "features/open_briefs/outlook_service.h"
#include "features/shortlists/match_index.h"
#include "features/words/roles.h"

namespace muster::open_briefs {
namespace {

using http::Here;
using http::Method;
using http::Route;

constexpr auto readers = own(Role::talent).or_any(Role::advisor, Role::admin).scope("open_briefs:read");

Done may_look(const Here& here, const TalentId& talent) {
  if (here.caller.reaches(talent.text())) return {};
  return refuse(Problem::not_found("There is no talent " + talent.text() + "."));
}
Market market_of(const Here& here) {
  return {here.parts.get<const Names>(), here.parts.get<MatchIndex>().currency(), date_utc(here.environment.now())};
}

Result<OpenBriefList> list_open_briefs(const Here& here, const WhichOpenBriefs& which) {
  TRY(may_look(here, which.talent));
  return here.store.read([&](Read& read) { return list(read, market_of(here), which); });
}
Result<OpenBrief> get_open_brief(const Here& here, const WhichOpenBrief& which) {
  TRY(may_look(here, which.talent));
  return here.store.read([&](Read& read) { return get(read, market_of(here), which); });
}

}  // namespace

void add_routes(http::Routes& routes) {
  routes.add("open briefs",
             Route<WhichOpenBriefs, OpenBriefList>{
                 .method = Method::get,
                 .path = "/talents/{talent}/open-briefs",
                 .policy = readers,
                 .run = list_open_briefs,
                 .name = "open_briefs.list",
                 .summary = "Open briefs as a talent stands before them, and the one change that would open most."});
  routes.add("open briefs", Route<WhichOpenBrief, OpenBrief>{
                                .method = Method::get,
                                .path = "/talents/{talent}/open-briefs/{brief}",
                                .policy = readers,
                                .run = get_open_brief,
                                .name = "open_briefs.get",
                                .summary = "One open brief, every demand of it, and what the talent has for each."});
}

}  // namespace muster::open_briefs
