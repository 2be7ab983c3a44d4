// What can be done with accounts, inside a transaction.
#pragma once

#include "features/identity/account.h"
#include "platform/db/store.h"

namespace muster::identity {

std::optional<User> find_user(Read& read, const UserId& id);

Problem email_taken();  // at /email, with a code of its own: who comes in is then asked to sign in
bool has_account(Read& read, std::string_view email);
// What the account agreed to, for the journal.
void record_terms(Tx& tx, const UserId& user, std::string_view terms);

// The password's hash comes from outside: hashing takes too long for a transaction.
Result<User> create_user(Tx& tx, const Actor& by, const NewUser& user, const std::string& password_hash);
Result<User> set_password(Tx& tx, const Actor& by, std::string_view email, const std::string& password_hash);

struct StartedSession {
  std::string token;  // for the cookie; shown once
  std::string csrf;
};
StartedSession start_session(Tx& tx, const User& user);
void end_session(Tx& tx, const Actor& by, const SessionId& session);
void end_all_sessions(Tx& tx, const Actor& by, const UserId& user);

std::string name_of(Read& read, std::string_view user);  // of an account that is there; else its id

Result<ApiKey> create_key(Tx& tx, const Actor& by, const UserId& user, const NewApiKey& wanted);
Done end_key(Tx& tx, const Actor& by, const UserId& user, const ApiKeyId& key);

// Who has this account's password: the slow part of signing in. Blocks for the hash.
Result<User> user_with_password(db::Store& store, const SignIn& given);

}  // namespace muster::identity
