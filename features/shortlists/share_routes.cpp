// Links are made and withdrawn by who may change the shortlist; whoever has one follows it without signing in.
#include "features/shortlists/share_routes.h"

#include "features/briefs/brief_routes.h"
#include "features/shortlists/share_service.h"
#include "features/shortlists/shortlist_policies.h"
#include "platform/command/command.h"

namespace muster {
namespace {

using http::Caller;
using http::Here;
using http::Method;
using http::Nothing;
using http::Route;

DESCRIBED(ShareWanted, "A link to a shortlist", (ShortlistId, shortlist), (NewShare, wanted, .in = json::In::flat))
DESCRIBED(SharesOf, "Of which shortlist", (ShortlistId, shortlist))
DESCRIBED(WhichShare, "One link", (ShortlistId, shortlist), (ShareId, share))
DESCRIBED(SharedAsked, "A link's secret", (std::string, secret, .doc = "what stands last in the link", .max = 200),
          (Speech, language, .doc = "of the sentences", .absent = "en", .in = json::In::query))

// No plain command: the answer holds the secret, which must not be stored for a repeated request.
Result<Share> make_share(const Here& here, const ShareWanted& wanted) {
  return run_command(here.store, [&](Tx& tx) {
    return shortlists::share(tx, briefs::asking_of(here.caller), wanted.shortlist, wanted.wanted);
  });
}

Result<Shares> list_shares(Read& read, const Caller& caller, const SharesOf& which) {
  return shortlists::shares(read, briefs::asking_of(caller), which.shortlist);
}

Result<Nothing> withdraw(Tx& tx, const Caller& caller, const WhichShare& which) {
  TRY(shortlists::end_share(tx, briefs::asking_of(caller), which.shortlist, which.share));
  return Nothing{};
}

Result<SharedShortlist> follow_link(const Here& here, const SharedAsked& asked) {
  here.fields.push_back({"x-robots-tag", "noindex, nofollow"});
  here.fields.push_back({"referrer-policy", "no-referrer"});
  const auto share = TRY(here.store.read([&](Read& read) { return shortlists::share_with(read, asked.secret); }));
  if (is_worth_noting(share, here.environment.now()))
    TRY(run_command(here.store, [&](Tx& tx) -> Done {
      shortlists::note_use(tx, share.id);
      return {};
    }));
  return here.store.read(
      [&](Read& read) { return shortlists::shown(read, share, asked.language, here.parts.get<const Names>()); });
}

}  // namespace

void shortlists::add_share_routes(http::Routes& routes) {
  routes.add("shortlists", Route<ShareWanted, Share>{
                               .method = Method::post,
                               .path = "/shortlists/{shortlist}/shares",
                               .policy = makers,
                               .run = make_share,
                               .name = "shares.make",
                               .summary = "Makes a link that shows the shortlist without signing in; told once.",
                               .status = 201});
  routes.add("shortlists", Route<SharesOf, Shares>{.method = Method::get,
                                                   .path = "/shortlists/{shortlist}/shares",
                                                   .policy = makers,
                                                   .run = list_shares,
                                                   .name = "shares.list",
                                                   .summary = "The links to a shortlist, without their secrets."});
  routes.add("shortlists", Route<WhichShare, Nothing>{.method = Method::remove,
                                                      .path = "/shortlists/{shortlist}/shares/{share}",
                                                      .policy = makers,
                                                      .run = withdraw,
                                                      .name = "shares.end",
                                                      .summary = "Withdraws a link at once."});
  routes.add("shortlists", Route<SharedAsked, SharedShortlist>{.method = Method::get,
                                                               .path = "/shared/{secret}",
                                                               .policy = anyone().scope("shortlists:read"),
                                                               .run = follow_link,
                                                               .name = "shares.follow",
                                                               .summary = "A shared shortlist, without names."});
}

}  // namespace muster
