// Shortlists of a brief, and why a talent is not on one.
#include "features/shortlists/shortlist_routes.h"

#include "features/briefs/brief_routes.h"
#include "features/shortlists/card_service.h"
#include "features/shortlists/choice_routes.h"
#include "features/shortlists/choice_service.h"
#include "features/shortlists/export_service.h"
#include "features/shortlists/preview_routes.h"
#include "features/shortlists/share_routes.h"
#include "features/shortlists/shortlist_policies.h"
#include "features/shortlists/shortlist_service.h"

namespace muster {
namespace {

using http::Caller;
using http::Here;
using http::Method;
using http::Route;

DESCRIBED(ShortlistWanted, "A shortlist to be", (BriefId, brief),
          (int, top, .doc = "how many people to name", .min = 1, .max = 100, .absent = 20),
          (Speech, language, .doc = "of the sentences", .absent = "en"))
DESCRIBED(ShortlistsOf, "Of which brief", (BriefId, brief))
DESCRIBED(WhichShortlist, "One shortlist", (ShortlistId, shortlist),
          (Speech, language, .doc = "of the sentences", .absent = "en"))
DESCRIBED(WhichFile, "A shortlist as a file", (ShortlistId, shortlist), (ShortlistFormat, format, .absent = "pdf"),
          (Speech, language, .doc = "of the sentences", .absent = "en"))
DESCRIBED(WhyNotAsked, "Which brief, and who", (BriefId, brief),
          (TalentId, talent, .doc = "a talent asks for themselves", .in = json::In::query))

NamesShown names_for(const Caller& caller) {
  return caller.reach == http::Reach::any ? NamesShown::full : NamesShown::first;
}

// With who the people are, in the asker's language, and what was decided about them.
Shortlist told(Read& read, Shortlist shortlist, const Here& here, Speech language) {
  put_cards(read, shortlist.answer.top, names_for(here.caller));
  put_words(shortlist.answer.top, language, here.parts.get<const Names>());
  shortlist.choices = shortlists::choices_of(read, shortlist.brief);
  return shortlist;
}

Result<Shortlist> make_shortlist(Tx& tx, const Here& here, const ShortlistWanted& wanted) {
  Shortlist made = TRY(shortlists::make(tx, briefs::asking_of(here.caller), wanted.brief, wanted.top,
                                        here.parts.get<MatchIndex>(), here.parts.get<const Names>()));
  return told(tx, std::move(made), here, wanted.language);
}

Result<ShortlistSummaries> list_shortlists(Read& read, const Caller& caller, const ShortlistsOf& which) {
  return shortlists::of_brief(read, briefs::asking_of(caller), which.brief);
}

Result<Shortlist> get_shortlist(const Here& here, const WhichShortlist& which) {
  return here.store.read([&](Read& read) -> Result<Shortlist> {
    auto found = TRY(shortlists::get(read, briefs::asking_of(here.caller), which.shortlist));
    return told(read, std::move(found), here, which.language);
  });
}

Result<http::Document> export_shortlist(const Here& here, const WhichFile& which) {
  const auto shortlist = TRY(get_shortlist(here, {which.shortlist, which.language}));
  auto file = shortlists::file_of(shortlist, which.format, which.language);
  return http::Document{std::string(file.content_type), std::string(file.file_name), std::move(file.bytes)};
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
  routes.add("shortlists", Route<WhichFile, http::Document>{.method = Method::get,
                                                            .path = "/shortlists/{shortlist}/export",
                                                            .policy = readers,
                                                            .run = export_shortlist,
                                                            .name = "shortlists.export",
                                                            .summary = "One shortlist as a file: PDF, CSV or JSON."});
  routes.add("shortlists", Route<WhyNotAsked, WhyNotTold>{
                               .method = Method::get,
                               .path = "/briefs/{brief}/why-not",
                               .policy = own(Role::talent).or_any(Role::advisor, Role::admin).scope("shortlists:read"),
                               .run = why_not_me,
                               .name = "shortlists.why_not",
                               .summary = "What keeps a talent from a brief, with amounts."});
  add_choice_routes(routes);
  add_share_routes(routes);
  add_preview_routes(routes);
}

}  // namespace muster
