// Paths, policies and types of talents. Staff see and edit all; a talent their own, and nobody else's existence.
#include "features/talents/talent_routes.h"

#include "features/talents/import_routes.h"
#include "features/talents/talent_service.h"
#include "features/words/roles.h"
#include "platform/http/precondition.h"

namespace muster::talents {
namespace {

using http::Caller;
using http::Here;
using http::Method;
using http::Nothing;
using http::Route;

constexpr auto all_staff_or_own = own(Role::talent).or_any(Role::screener, Role::advisor, Role::finance, Role::admin);

Problem not_theirs(const TalentId& id) { return Problem::not_found("There is no talent " + id.text() + "."); }

// Whose profile a talent sees: their own, or none at all.
std::optional<TalentId> only_one(const Caller& caller) {
  if (caller.reach == http::Reach::any) return std::nullopt;
  for (const auto& what : caller.own)
    if (auto id = TalentId::parse(what)) return *id;
  return TalentId();
}

Result<TalentList> list_talents(Read& read, const Caller& caller, const WhichTalents& which) {
  return list(read, which, only_one(caller));
}

Result<Talent> get_talent(Read& read, const Caller& caller, const WhichTalent& which) {
  if (!caller.reaches(which.talent.text())) return refuse(not_theirs(which.talent));
  return get(read, which.talent);
}

Result<Talent> create_talent(Tx& tx, const Here& here, const NewTalent& wanted) {
  return create(tx, here.caller.actor(), wanted, here.parts.get<const Names>());
}

Result<Talent> save_talent(Tx& tx, const Here& here, const EditedTalent& wanted) {
  if (!here.caller.reaches(wanted.talent.text())) return refuse(not_theirs(wanted.talent));
  const auto version = TRY(http::version_of(wanted.if_match));
  const auto editor = here.caller.reach == http::Reach::any ? Editor::staff : Editor::themselves;
  return save(tx, here.caller.actor(), wanted, version, editor, here.parts.get<const Names>());
}

Result<Nothing> remove_talent(Tx& tx, const Caller& caller, const WhichTalent& which) {
  TRY(remove(tx, caller.actor(), which.talent));
  return Nothing{};
}

constexpr Route<WhichTalents, TalentList> list_route{.method = Method::get,
                                                     .path = "/talents",
                                                     .policy = all_staff_or_own.scope("talents:read"),
                                                     .run = list_talents,
                                                     .name = "talents.list",
                                                     .summary = "Talents, filtered and sorted, a page at a time."};
constexpr Route<NewTalent, Talent> create_route{
    .method = Method::post,
    .path = "/talents",
    .policy = any(Role::screener, Role::advisor, Role::admin).scope("talents:write"),
    .run = create_talent,
    .name = "talents.create",
    .summary = "Adds a talent.",
    .status = 201};
constexpr Route<WhichTalent, Talent> get_route{.method = Method::get,
                                               .path = "/talents/{talent}",
                                               .policy = all_staff_or_own.scope("talents:read"),
                                               .run = get_talent,
                                               .name = "talents.get",
                                               .summary = "One talent, whole."};
constexpr Route<EditedTalent, Talent> save_route{
    .method = Method::put,
    .path = "/talents/{talent}",
    .policy = own(Role::talent).or_any(Role::screener, Role::advisor, Role::admin).scope("talents:write"),
    .run = save_talent,
    .name = "talents.save",
    .summary = "Replaces what a talent says of themselves; needs If-Match."};
constexpr Route<WhichTalent, Nothing> remove_route{.method = Method::remove,
                                                   .path = "/talents/{talent}",
                                                   .policy = any(Role::admin).scope("talents:write"),
                                                   .run = remove_talent,
                                                   .name = "talents.remove",
                                                   .summary = "Removes a talent from the network."};

}  // namespace

void add_routes(http::Routes& routes) {
  routes.add("talents", list_route);
  routes.add("talents", create_route);
  routes.add("talents", get_route);
  routes.add("talents", save_route);
  routes.add("talents", remove_route);
  add_import_routes(routes);
}

}  // namespace muster::talents
