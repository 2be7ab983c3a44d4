// SQL of users, sessions and api_keys.
#pragma once

#include "features/identity/account.h"
#include "platform/db/store.h"

namespace muster::identity {

struct StoredUser {
  User user;
  std::string password_hash;
  bool active = true;
};
struct StoredSession {
  SessionId id;
  std::string csrf;
  StoredUser user;
  SessionTimes times;
};
struct StoredKey {
  ApiKeyId id;
  std::vector<std::string> scopes;
  StoredUser user;
  std::optional<Instant> last_used;
};

std::optional<StoredUser> user_by_email(Read& read, std::string_view email_folded);
std::optional<StoredUser> user_by_id(Read& read, const UserId& id);
std::vector<User> list_users(Read& read, std::string_view after, int limit);  // by id
void add_user(Tx& tx, const User& user, const std::string& password_hash);
void change_password(Tx& tx, const UserId& id, const std::string& password_hash);

std::optional<StoredSession> session_by_token(Read& read, std::string_view token_hash);
void add_session(Tx& tx, const SessionId& id, const UserId& user, std::string_view token_hash, std::string_view csrf);
void note_session(Tx& tx, const SessionId& id);
void end_session(Tx& tx, const SessionId& id);
void end_sessions_of(Tx& tx, const UserId& user);

std::optional<StoredKey> key_by_hash(Read& read, std::string_view key_hash);
std::vector<ApiKey> keys_of(Read& read, const UserId& user);
void add_key(Tx& tx, const ApiKey& key, const UserId& user, std::string_view key_hash);
void note_key(Tx& tx, const ApiKeyId& id);
bool end_key(Tx& tx, const ApiKeyId& id, const UserId& user);  // false: the user has no such key

}  // namespace muster::identity
