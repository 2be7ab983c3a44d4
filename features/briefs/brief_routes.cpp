// Paths and policies of briefs: a client's members their own organisation's, staff all. One path per action.
#include "features/briefs/brief_routes.h"

#include "features/briefs/brief_service.h"
#include "features/briefs/history_service.h"
#include "features/words/roles.h"
#include "platform/http/precondition.h"

namespace muster::briefs {
namespace {

using http::Caller;
using http::Here;
using http::Method;
using http::Route;

constexpr auto readers = own(Role::client_owner, Role::client_hiring, Role::client_finance)
                             .or_any(Role::screener, Role::advisor, Role::finance, Role::admin)
                             .scope("briefs:read");
constexpr auto writers =
    own(Role::client_owner, Role::client_hiring).or_any(Role::advisor, Role::admin).scope("briefs:write");
// Two million code points of four bytes, as JSON escapes some of them, and the brief itself.
constexpr std::size_t with_text = std::size_t{16} << 20;

Result<BriefList> list_briefs(Read& read, const Caller& caller, const WhichBriefs& which) {
  return list(read, asking_of(caller), which);
}
Result<BriefRecord> get_brief(Read& read, const Caller& caller, const WhichBrief& which) {
  return get(read, asking_of(caller), which.brief);
}
Result<BriefRecord> create_brief(Tx& tx, const Here& here, const NewBrief& wanted) {
  return create(tx, asking_of(here.caller), wanted.brief, here.parts.get<const Names>(), wanted.text);
}
Result<BriefRecord> save_brief(Tx& tx, const Here& here, const EditedBrief& edited) {
  const auto by = asking_of(here.caller);
  TRY(get(tx, by, edited.brief));  // what is not theirs is not there, whatever version they name
  const auto version = TRY(http::version_of(edited.if_match));
  return save(tx, by, edited.brief, version, edited.wanted.brief, here.parts.get<const Names>(), edited.wanted.text);
}
Result<BriefHistory> list_steps(Read& read, const Caller& caller, const WhichSteps& which) {
  return history(read, asking_of(caller), which);
}
Result<BriefVersion> get_version(Read& read, const Caller& caller, const WhichVersion& which) {
  return version(read, asking_of(caller), which);
}
template <BriefAction action>
Result<BriefRecord> move_brief(Tx& tx, const Caller& caller, const WhichBrief& which) {
  return move(tx, asking_of(caller), which.brief, action);
}

template <BriefAction action>
void add_action(http::Routes& routes, std::string_view path, std::string_view name, std::string_view summary) {
  routes.add("briefs", Route<WhichBrief, BriefRecord>{.method = Method::post,
                                                      .path = path,
                                                      .policy = writers,
                                                      .run = move_brief<action>,
                                                      .name = name,
                                                      .summary = summary});
}

}  // namespace

Asking asking_of(const Caller& caller) {
  Asking by{caller.actor(), caller.roles};
  if (caller.reach == http::Reach::any) return by;
  by.only = ClientId();  // a member of no organisation has no briefs
  for (const auto& what : caller.own)
    if (auto id = ClientId::parse(what)) by.only = *id;
  return by;
}

void add_routes(http::Routes& routes) {
  routes.add("briefs", Route<WhichBriefs, BriefList>{.method = Method::get,
                                                     .path = "/briefs",
                                                     .policy = readers,
                                                     .run = list_briefs,
                                                     .name = "briefs.list",
                                                     .summary = "Briefs, the last changed first, a page at a time."});
  routes.add("briefs", Route<NewBrief, BriefRecord>{.method = Method::post,
                                                    .path = "/briefs",
                                                    .policy = writers,
                                                    .run = create_brief,
                                                    .name = "briefs.create",
                                                    .summary = "Adds a brief as a draft.",
                                                    .status = 201,
                                                    .most_body = with_text});
  routes.add("briefs", Route<WhichBrief, BriefRecord>{.method = Method::get,
                                                      .path = "/briefs/{brief}",
                                                      .policy = readers,
                                                      .run = get_brief,
                                                      .name = "briefs.get",
                                                      .summary = "One brief, with what can be done with it now."});
  routes.add("briefs", Route<EditedBrief, BriefRecord>{.method = Method::put,
                                                       .path = "/briefs/{brief}",
                                                       .policy = writers,
                                                       .run = save_brief,
                                                       .name = "briefs.save",
                                                       .summary = "Replaces what a brief asks; needs If-Match.",
                                                       .most_body = with_text});
  routes.add("briefs", Route<WhichSteps, BriefHistory>{
                           .method = Method::get,
                           .path = "/briefs/{brief}/history",
                           .policy = readers,
                           .run = list_steps,
                           .name = "briefs.history",
                           .summary = "What was done to a brief, by whom, and what that changed; the newest first."});
  routes.add("briefs",
             Route<WhichVersion, BriefVersion>{.method = Method::get,
                                               .path = "/briefs/{brief}/versions/{version}",
                                               .policy = readers,
                                               .run = get_version,
                                               .name = "briefs.version",
                                               .summary = "A brief as it was; saving that again goes back to it."});
  add_action<BriefAction::open>(routes, "/briefs/{brief}/open", "briefs.open", "Asks the network.");
  add_action<BriefAction::hold>(routes, "/briefs/{brief}/hold", "briefs.hold", "Stops the clocks for a while.");
  add_action<BriefAction::resume>(routes, "/briefs/{brief}/resume", "briefs.resume", "Goes on after a hold.");
  add_action<BriefAction::fill>(routes, "/briefs/{brief}/fill", "briefs.fill", "All seats are taken.");
  add_action<BriefAction::cancel>(routes, "/briefs/{brief}/cancel", "briefs.cancel", "Ends it without a hire.");
}

}  // namespace muster::briefs
