// The way in for clients: open to visitors, at the pace of signing in, as every try costs a password's hash.
#include "features/sign_ups/sign_up_routes.h"

#include "features/identity/arrival_routes.h"
#include "features/sign_ups/sign_up_service.h"
#include "features/words/roles.h"

namespace muster {
namespace {

constexpr std::string_view path = "/sign-ups";

Result<SignedUp> come_in(const http::Here& here, const SignUp& wanted) {
  const auto& names = here.parts.get<const Names>();
  const auto today = date_utc(here.environment.now());
  TRY(here.store.read([&](Read& read) { return sign_ups::judge(read, wanted, names, today); }));
  auto told = wanted;
  told.password.clear();
  const auto entered = TRY(identity::enter(here, {wanted.email, wanted.password, path, json::text_of(told)},
                                           [&](Tx& tx, const std::string& hash) -> Result<identity::Arrived> {
                                             const auto made = TRY(sign_ups::sign_up(tx, wanted, hash, names));
                                             return identity::Arrived{made.user, json::text_of(made)};
                                           }));
  auto made = TRY(json::read_text<SignedUp>(entered.answer));
  made.csrf = entered.csrf;
  return made;
}

}  // namespace

void sign_ups::add_routes(http::Routes& routes) {
  routes.add("sign ups", http::Route<SignUp, SignedUp>{
                             .method = http::Method::post,
                             .path = path,
                             .policy = anyone(),
                             .run = come_in,
                             .name = "sign_ups.create",
                             .summary = "Makes an organisation, an account, its session and an open brief, at once.",
                             .status = 201,
                             .rate = http::Rate::sign_in,
                             .most_body = std::size_t{16} << 20});
}

}  // namespace muster
