// Short stories about accounts, each in one transaction.
#include "features/identity/identity_service.h"

#include "features/identity/identity_store.h"
#include "features/words/identity_entries.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/password.h"
#include "platform/crypto/secret.h"

namespace muster::identity {

std::optional<User> find_user(Read& read, const UserId& id) {
  auto stored = user_by_id(read, id);
  return stored ? std::optional(std::move(stored->user)) : std::nullopt;
}

Problem email_taken() {
  auto problem = Problem::at("/email", "has an account already: sign in with it");
  problem.code = "email_taken";
  return problem;
}

bool has_account(Read& read, std::string_view email) { return user_by_email(read, folded(email)).has_value(); }

void record_terms(Tx& tx, const UserId& user, std::string_view terms) {
  tx.append({user.text()}, entry::TermsAgreed{user, std::string(terms)});
}

Result<User> create_user(Tx& tx, const Actor& by, const NewUser& wanted, const std::string& password_hash) {
  if (auto faults = faults_of(wanted); !faults.empty()) {
    auto detail = faults.front().pointer + ": " + faults.front().message;
    return refuse(Problem::invalid(std::move(detail), std::move(faults)));
  }
  if (has_account(tx, wanted.email)) return refuse(email_taken());
  const User user{.id = tx.new_id<UserId>(),
                  .version = 1,
                  .name = wanted.name,
                  .email = wanted.email,
                  .roles = wanted.roles,
                  .client = wanted.client,
                  .talent = wanted.talent};
  add_user(tx, user, password_hash);
  tx.append(by, entry::UserCreated{user.id});
  return user;
}

Result<User> set_password(Tx& tx, const Actor& by, std::string_view email, const std::string& password_hash) {
  const auto stored = user_by_email(tx, folded(email));
  if (!stored) return refuse(Problem::not_found("There is no account with this e-mail address."));
  change_password(tx, stored->user.id, password_hash);
  end_all_sessions(tx, by, stored->user.id);
  return stored->user;
}

StartedSession start_session(Tx& tx, const User& user) {
  const auto id = tx.new_id<SessionId>();
  StartedSession started{new_secret(tx.environment()), new_secret(tx.environment())};
  add_session(tx, id, user.id, sha256_hex(started.token), started.csrf);
  tx.append({user.id.text()}, entry::SessionStarted{id, user.id});
  return started;
}

void end_session(Tx& tx, const Actor& by, const SessionId& session) {
  identity::end_session(tx, session);
  tx.append(by, entry::SessionEnded{session.text()});
}

void end_all_sessions(Tx& tx, const Actor& by, const UserId& user) {
  end_sessions_of(tx, user);
  tx.append(by, entry::SessionEnded{user.text()});
}

std::string name_of(Read& read, std::string_view user) {
  const auto id = UserId::parse(user);
  const auto stored = id ? user_by_id(read, *id) : std::nullopt;
  return stored ? stored->user.name : std::string(user);
}

Result<ApiKey> create_key(Tx& tx, const Actor& by, const UserId& user, const NewApiKey& wanted) {
  const auto secret = "muster_" + new_secret(tx.environment());
  ApiKey key{.id = tx.new_id<ApiKeyId>(), .name = wanted.name, .scopes = wanted.scopes, .created = tx.now()};
  add_key(tx, key, user, sha256_hex(secret));
  tx.append(by, entry::ApiKeyCreated{key.id, user});
  key.secret = secret;
  return key;
}

Done end_key(Tx& tx, const Actor& by, const UserId& user, const ApiKeyId& key) {
  if (!identity::end_key(tx, key, user)) return refuse(Problem::not_found("You have no such key."));
  tx.append(by, entry::ApiKeyEnded{key});
  return {};
}

Result<User> user_with_password(db::Store& store, const SignIn& given) {
  const auto stored = store.read([&](Read& read) { return user_by_email(read, folded(given.email)); });
  const bool right = stored && stored->active ? password_matches(given.password, stored->password_hash)
                                              : (match_nothing(given.password), false);
  if (right) return stored->user;
  return refuse({.kind = Kind::unauthorized, .detail = "The e-mail address or the password is wrong."});
}

}  // namespace muster::identity
