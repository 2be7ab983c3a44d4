// Who runs the network may tell of a role in words of their own.
#include "features/site/role_text_routes.h"

#include "features/site/page_routes.h"
#include "features/site/role_guide.h"
#include "features/site/role_text_service.h"
#include "features/taxonomy/reference.h"
#include "features/words/roles.h"
#include "platform/html/markdown.h"
#include "platform/http/precondition.h"

namespace muster::site {
namespace {

using http::Here;
using http::Method;
using http::Route;

constexpr auto readers = any(Role::admin).scope("site:read");
constexpr auto writers = any(Role::admin).scope("site:write");

const ProseFiles& files(const Here& here) { return here.parts.get<Site>().prose_files(); }

Result<RoleTextList> list_texts(const Here& here, const http::Nothing&) {
  return here.store.read([&](Read& read) { return role_texts(read, files(here)); });
}
Result<RoleText> get_text(const Here& here, const WhichRoleText& which) {
  return here.store.read([&](Read& read) { return role_text(read, files(here), which); });
}
Result<RoleText> put_text(Tx& tx, const Here& here, const EditedRoleText& edited) {
  const auto version = TRY(http::version_of(edited.if_match));
  TRY(save_role_text(tx, here.caller.actor(), edited, version));
  return role_text(tx, files(here), {edited.role, edited.language});
}
Result<RoleText> revert_text(Tx& tx, const Here& here, const WhichRoleText& which) {
  TRY(revert_role_text(tx, here.caller.actor(), which));
  return role_text(tx, files(here), which);
}
Result<RoleTextLook> look_at_text(const Here&, const LookedAtText& given) {
  TRY(checked_role_text({given.role, given.language}, given.text));
  const auto& texts = Texts::in(tongue_of(given.language));
  const auto* role = taxonomy::role(given.role);
  claim(role != nullptr, "a checked text is of a role that there is");
  RoleTextLook look;
  for (auto& section : html::sections_of_markdown(prose_of(given.text).text))
    if (!section.title.empty() || !section.html.empty())
      look.parts.push_back({heading_on_page(section.title, texts, *role), std::move(section.html)});
  return look;
}

}  // namespace

void add_role_text_routes(http::Routes& routes) {
  routes.add("site", Route<http::Nothing, RoleTextList>{.method = Method::get,
                                                        .path = "/role-texts",
                                                        .policy = readers,
                                                        .run = list_texts,
                                                        .name = "role_texts.list",
                                                        .summary = "Whose texts the pages of roles tell."});
  routes.add("site", Route<WhichRoleText, RoleText>{.method = Method::get,
                                                    .path = "/role-texts/{role}/{language}",
                                                    .policy = readers,
                                                    .run = get_text,
                                                    .name = "role_texts.get",
                                                    .summary = "The text that a role's page tells."});
  routes.add("site",
             Route<EditedRoleText, RoleText>{.method = Method::put,
                                             .path = "/role-texts/{role}/{language}",
                                             .policy = writers,
                                             .run = put_text,
                                             .name = "role_texts.save",
                                             .summary = "Has a role's page tell another text; needs If-Match."});
  routes.add("site", Route<WhichRoleText, RoleText>{
                         .method = Method::remove,
                         .path = "/role-texts/{role}/{language}",
                         .policy = writers,
                         .run = revert_text,
                         .name = "role_texts.revert",
                         .summary = "Drops what was written in the app: the file or the built-in text holds again."});
  routes.add("site", Route<LookedAtText, RoleTextLook>{.method = Method::post,
                                                       .path = "/role-texts/{role}/{language}/look",
                                                       .policy = readers,
                                                       .run = look_at_text,
                                                       .name = "role_texts.look",
                                                       .summary = "How a page would tell a text, sanitised."});
}

}  // namespace muster::site
