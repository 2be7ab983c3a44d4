// Signing in and out, who am I, API keys, accounts.
#include "features/identity/identity_routes.h"

#include "features/identity/credentials.h"
#include "features/identity/identity_service.h"
#include "features/identity/identity_store.h"
#include "platform/command/command.h"
#include "platform/crypto/password.h"

namespace muster {
namespace {

using http::Caller;
using http::Here;
using http::Method;
using http::Nothing;
using http::Route;

DESCRIBED(UserList, "Accounts, in the order of their making", (std::vector<User>, items, .max = 1000),
          (std::optional<std::string>, next, .doc = "the cursor of the next page"))
DESCRIBED(UserPage, "Which page", (int, limit, .min = 1, .max = 200, .absent = 50),
          (std::string, cursor, .doc = "next of the page before", .max = 100, .absent = ""))
DESCRIBED(ApiKeyList, "Your keys", (std::vector<ApiKey>, items))
DESCRIBED(WhichKey, "A key", (ApiKeyId, key))

UserId user_of(const Caller& caller) { return *UserId::parse(caller.id); }

Result<Session> sign_in(const Here& here, const SignIn& given) {
  const auto user = TRY(identity::user_with_password(here.store, given));
  const auto started = TRY(run_command(
      here.store, [&](Tx& tx) -> Result<identity::StartedSession> { return identity::start_session(tx, user); }));
  here.fields.push_back({"set-cookie", identity::set_cookie(here.request, started.token)});
  return Session{.user = user, .csrf = started.csrf};
}

Result<Session> who_am_i(const Here& here, const Nothing&) {
  const Session nobody{.demo_logins = here.parts.get<const DemoLogins>().all};
  if (here.caller.is_visitor()) return nobody;
  const auto stored = here.store.read([&](Read& read) { return identity::user_by_id(read, user_of(here.caller)); });
  if (!stored) return nobody;
  Session session{.user = stored->user, .csrf = {}};
  if (!here.caller.csrf.empty()) session.csrf = here.caller.csrf;
  return session;
}

Result<Nothing> sign_out(const Here& here, const Nothing&) {
  if (here.caller.by != Caller::By::session) return refuse(Problem::invalid("A key has no session to end."));
  TRY(run_command(here.store, [&](Tx& tx) -> Done {
    identity::end_session(tx, here.caller.actor(), *SessionId::parse(here.caller.credential));
    return {};
  }));
  here.fields.push_back({"set-cookie", identity::set_cookie(here.request, "")});
  return Nothing{};
}

Result<Nothing> sign_out_everywhere(const Here& here, const Nothing&) {
  TRY(run_command(here.store, [&](Tx& tx) -> Done {
    identity::end_all_sessions(tx, here.caller.actor(), user_of(here.caller));
    return {};
  }));
  here.fields.push_back({"set-cookie", identity::set_cookie(here.request, "")});
  return Nothing{};
}

Result<ApiKeyList> list_keys(Read& read, const Caller& caller, const Nothing&) {
  return ApiKeyList{identity::keys_of(read, user_of(caller))};
}

// No plain command: the answer holds the secret, which must not be stored for a repeated request.
Result<ApiKey> make_key(const Here& here, const NewApiKey& wanted) {
  return run_command(
      here.store, [&](Tx& tx) { return identity::create_key(tx, here.caller.actor(), user_of(here.caller), wanted); });
}

Result<Nothing> drop_key(Tx& tx, const Caller& caller, const WhichKey& which) {
  TRY(identity::end_key(tx, caller.actor(), user_of(caller), which.key));
  return Nothing{};
}

Result<UserList> list_accounts(Read& read, const Caller&, const UserPage& page) {
  UserList list{identity::list_users(read, page.cursor, page.limit + 1), {}};
  if (static_cast<int>(list.items.size()) > page.limit) {
    list.items.pop_back();
    list.next = list.items.back().id.text();
  }
  return list;
}

Result<User> make_account(const Here& here, const NewUser& wanted) {
  if (auto faults = faults_of(wanted); !faults.empty()) {
    auto detail = faults.front().pointer + ": " + faults.front().message;
    return refuse(Problem::invalid(std::move(detail), std::move(faults)));
  }
  const auto hash = hash_password(wanted.password);
  return run_command(here.store, [&](Tx& tx) { return identity::create_user(tx, here.caller.actor(), wanted, hash); });
}

}  // namespace

void identity::add_routes(http::Routes& routes) {
  routes.add("identity", Route<SignIn, Session>{.method = Method::post,
                                                .path = "/session",
                                                .policy = anyone(),
                                                .run = sign_in,
                                                .name = "session.start",
                                                .summary = "Signs in and sets the session's cookie.",
                                                .status = 201,
                                                .rate = http::Rate::sign_in});
  routes.add("identity", Route<Nothing, Session>{.method = Method::get,
                                                 .path = "/session",
                                                 .policy = anyone(),
                                                 .run = who_am_i,
                                                 .name = "session.get",
                                                 .summary = "Who is signed in."});
  routes.add("identity", Route<Nothing, Nothing>{.method = Method::remove,
                                                 .path = "/session",
                                                 .policy = signed_in(),
                                                 .run = sign_out,
                                                 .name = "session.end",
                                                 .summary = "Signs out."});
  routes.add("identity", Route<Nothing, Nothing>{.method = Method::remove,
                                                 .path = "/sessions",
                                                 .policy = signed_in(),
                                                 .run = sign_out_everywhere,
                                                 .name = "sessions.end",
                                                 .summary = "Signs out everywhere at once."});
  routes.add("identity", Route<Nothing, ApiKeyList>{.method = Method::get,
                                                    .path = "/api-keys",
                                                    .policy = signed_in(),
                                                    .run = list_keys,
                                                    .name = "api_keys.list",
                                                    .summary = "Your API keys, without their secrets."});
  routes.add("identity", Route<NewApiKey, ApiKey>{.method = Method::post,
                                                  .path = "/api-keys",
                                                  .policy = signed_in(),
                                                  .run = make_key,
                                                  .name = "api_keys.create",
                                                  .summary = "Makes an API key; its secret is shown once.",
                                                  .status = 201});
  routes.add("identity", Route<WhichKey, Nothing>{.method = Method::remove,
                                                  .path = "/api-keys/{key}",
                                                  .policy = signed_in(),
                                                  .run = drop_key,
                                                  .name = "api_keys.end",
                                                  .summary = "Ends an API key at once."});
  routes.add("identity", Route<UserPage, UserList>{.method = Method::get,
                                                   .path = "/users",
                                                   .policy = any(Role::admin).scope("users:read"),
                                                   .run = list_accounts,
                                                   .name = "users.list",
                                                   .summary = "All accounts."});
  routes.add("identity", Route<NewUser, User>{.method = Method::post,
                                              .path = "/users",
                                              .policy = any(Role::admin).scope("users:write"),
                                              .run = make_account,
                                              .name = "users.create",
                                              .summary = "Makes an account.",
                                              .status = 201});
}

}  // namespace muster
