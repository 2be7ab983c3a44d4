// Coming in: the account's password is hashed outside of the transaction, its session is started inside of it.
#include "features/identity/arrival_routes.h"

#include "features/identity/credentials.h"
#include "features/identity/identity_service.h"
#include "platform/command/command.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/password.h"

namespace muster::identity {
namespace {

Problem key_reused() {
  return {.kind = Kind::invalid,
          .detail = "This Idempotency-Key was used for another request: send a new one.",
          .code = "idempotency_key_reused"};
}

// Two came with one address at once, and the database let one of them in.
Problem named(const Problem& problem, db::Store& store, std::string_view email) {
  const bool is_taken = problem.kind == Kind::conflict && problem.code == "already_exists" &&
                        store.read([&](Read& read) { return has_account(read, email); });
  return is_taken ? email_taken() : problem;
}

}  // namespace

Result<Entered> enter(const http::Here& here, const Newcomer& who, const Arrival& arrival) {
  if (!here.caller.is_visitor())
    return refuse(Problem{Kind::not_now, "You are signed in: this is for somebody who has no account yet."});
  CommandContext context{.actor = here.caller.actor(),
                         .principal = "newcomer " + sha256_hex(folded(who.email)),
                         .route = std::string(who.route),
                         .key = {},
                         .request_hash = sha256_hex(who.said)};
  if (here.request.has("idempotency-key")) context.key = std::string(here.request.field("idempotency-key"));
  const auto hash = hash_password(std::string(who.password));
  StartedSession session;
  auto done = run_command(here.store, context, [&](Tx& tx) -> Result<CommandAnswer> {
    auto arrived = TRY(arrival(tx, hash));
    session = start_session(tx, arrived.user);
    return CommandAnswer{.status = 201, .fields = {}, .body = std::move(arrived.answer)};
  });
  if (!done) return refuse(named(done.error(), here.store, who.email));
  if (done->replayed) {
    const auto user = user_with_password(here.store, {std::string(who.email), std::string(who.password)});
    if (!user) return refuse(key_reused());
    session = TRY(run_command(here.store, [&](Tx& tx) -> Result<StartedSession> { return start_session(tx, *user); }));
    here.fields.push_back({"idempotency-replayed", "true"});
  }
  here.fields.push_back({"muster-position", journal::text(done->position)});
  here.fields.push_back({"set-cookie", set_cookie(here.request, session.token)});
  return Entered{std::move(done->body), session.csrf};
}

}  // namespace muster::identity
