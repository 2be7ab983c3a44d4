// Shortlists of a brief, and why a talent is not on one.
#include "features/shortlists/shortlist_routes.h"

#include "features/briefs/brief_routes.h"
#include "features/shortlists/card_service.h"
#include "features/shortlists/preview_routes.h"
#include "features/shortlists/shortlist_service.h"
#include "features/words/roles.h"

namespace muster {
namespace {

using http::Caller;
using http::Here;
using http::Method;
using http::Route;

DESCRIBED(ShortlistWanted, "A shortlist to be", (BriefId, brief),
          (int, top, .doc = "how many people to name", .min = 1, .max = 100, .absent = 20))
DESCRIBED(ShortlistsOf, "Of which brief", (BriefId, brief))
DESCRIBED(WhichShortlist, "One shortlist", (ShortlistId, shortlist))
DESCRIBED(WhyNotAsked, "Which brief, and who", (BriefId, brief),
          (TalentId, talent, .doc = "a talent asks for themselves", .in = json::In::query))

constexpr auto readers = own(Role::client_owner, Role::client_hiring, Role::client_finance)
                             .or_any(Role::screener, Role::advisor, Role::admin)
                             .scope("shortlists:read");
constexpr auto makers =
    own(Role::client_owner, Role::client_hiring).or_any(Role::advisor, Role::admin).scope("shortlists:write");

NamesShown names_for(const Caller& caller) {
  return caller.reach == http::Reach::any ? NamesShown::full : NamesShown::first;
}

Result<Shortlist> make_shortlist(Tx& tx, const Here& here, const ShortlistWanted& wanted) {
  auto made = TRY(shortlists::make(tx, briefs::asking_of(here.caller), wanted.brief, wanted.top,
                                   here.parts.get<MatchIndex>(), here.parts.get<const Names>()));
  put_cards(tx, made.answer.top, names_for(here.caller));
  return made;
}

Result<ShortlistSummaries> list_shortlists(Read& read, const Caller& caller, const ShortlistsOf& which) {
  return shortlists::of_brief(read, briefs::asking_of(caller), which.brief);
}

Result<Shortlist> get_shortlist(Read& read, const Caller& caller, const WhichShortlist& which) {
  auto found = TRY(shortlists::get(read, briefs::asking_of(caller), which.shortlist));
  put_cards(read, found.answer.top, names_for(caller));
  return found;
}

// A talent learns it for any open brief, of themselves only: no word about others, and none about the client beyond the
// brief.
Result<WhyNotTold> why_not_me(const Here& here, const WhyNotAsked& which) {
  if (!here.caller.reaches(which.talent.text()))
    return refuse(Problem::not_found("There is no talent " + which.talent.text() + "."));
  auto& index = here.parts.get<MatchIndex>();
  const briefs::Asking by{here.caller.actor(), here.caller.roles};
  const auto record = TRY(here.store.read([&](Read& read) { return briefs::get(read, by, which.brief); }));
  if (here.caller.reach == http::Reach::own && record.state != BriefState::open)
    return refuse(Problem::not_found("There is no open brief " + which.brief.text() + "."));
  const auto as_of = date_utc(here.environment.now());
  const auto brief = TRY(askable(record.brief, here.parts.get<const Names>(), index.currency(), as_of));
  return shortlists::told(TRY(why_not(index, brief, as_of, which.talent.text())));
}

}  // namespace

void shortlists::add_routes(http::Routes& routes) {
  routes.add("shortlists",
             Route<ShortlistWanted, Shortlist>{.method = Method::post,
                                               .path = "/briefs/{brief}/shortlists",
                                               .policy = makers,
                                               .run = make_shortlist,
                                               .name = "shortlists.make",
                                               .summary = "Makes a shortlist of the people who fit a brief best.",
                                               .status = 201});
  routes.add("shortlists", Route<ShortlistsOf, ShortlistSummaries>{.method = Method::get,
                                                                   .path = "/briefs/{brief}/shortlists",
                                                                   .policy = readers,
                                                                   .run = list_shortlists,
                                                                   .name = "shortlists.list",
                                                                   .summary = "Shortlists of a brief."});
  routes.add("shortlists", Route<WhichShortlist, Shortlist>{.method = Method::get,
                                                            .path = "/shortlists/{shortlist}",
                                                            .policy = readers,
                                                            .run = get_shortlist,
                                                            .name = "shortlists.get",
                                                            .summary = "One shortlist, as it was decided."});
  routes.add("shortlists", Route<WhyNotAsked, WhyNotTold>{
                               .method = Method::get,
                               .path = "/briefs/{brief}/why-not",
                               .policy = own(Role::talent).or_any(Role::advisor, Role::admin).scope("shortlists:read"),
                               .run = why_not_me,
                               .name = "shortlists.why_not",
                               .summary = "What keeps a talent from a brief, with amounts."});
  add_preview_routes(routes);
}

}  // namespace muster
