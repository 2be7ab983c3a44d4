// The only file that names the tables users, sessions and api_keys.
#include "features/identity/identity_store.h"

namespace muster::identity {
namespace {

constexpr std::string_view select_user =
    "SELECT u.id, u.version, u.name, u.email, u.roles, u.client, u.talent, u.password_hash, u.active";

StoredUser user_of(const db::Row& row) {
  auto roles = json::read_text<std::vector<Role>>(row.get<std::string>(4));
  claim(roles.has_value(), "stored roles are roles");
  return {.user = {.id = row.get<UserId>(0),
                   .version = row.get<std::int64_t>(1),
                   .name = row.get<std::string>(2),
                   .email = row.get<std::string>(3),
                   .roles = *std::move(roles),
                   .client = row.get<std::optional<ClientId>>(5),
                   .talent = row.get<std::optional<TalentId>>(6)},
          .password_hash = row.get<std::string>(7),
          .active = row.get<bool>(8)};
}

std::vector<std::string> scopes_of(const std::string& text) {
  auto scopes = json::read_text<std::vector<std::string>>(text);
  claim(scopes.has_value(), "stored scopes are texts");
  return *std::move(scopes);
}

std::optional<StoredUser> first_user(const db::Rows& rows) {
  if (rows.empty()) return std::nullopt;
  return user_of(rows.front());
}

}  // namespace

std::optional<StoredUser> user_by_email(Read& read, std::string_view email_folded) {
  return first_user(read.query(std::string(select_user) + " FROM users u WHERE u.email_folded = $1", email_folded));
}

std::optional<StoredUser> user_by_id(Read& read, const UserId& id) {
  return first_user(read.query(std::string(select_user) + " FROM users u WHERE u.id = $1", id));
}

std::vector<User> list_users(Read& read, std::string_view after, int limit) {
  std::vector<User> users;
  for (const auto& row :
       read.query(std::string(select_user) + " FROM users u WHERE u.id > $1 ORDER BY u.id LIMIT $2", after, limit))
    users.push_back(user_of(row).user);
  return users;
}

void add_user(Tx& tx, const User& user, const std::string& password_hash) {
  tx.exec(
      "INSERT INTO users (id, version, email, email_folded, name, password_hash, roles, client, talent, active, "
      "created) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)",
      user.id, user.version, user.email, folded(user.email), user.name, password_hash, json::text_of(user.roles),
      user.client, user.talent, tx.now());
}

void change_password(Tx& tx, const UserId& id, const std::string& password_hash) {
  tx.exec("UPDATE users SET password_hash = $2, version = version + 1 WHERE id = $1", id, password_hash);
}

std::optional<StoredSession> session_by_token(Read& read, std::string_view token_hash) {
  const auto rows =
      read.query(std::string(select_user) +
                     ", s.id, s.csrf, s.created, s.last_seen FROM sessions s JOIN users u ON u.id = s.user_id "
                     "WHERE s.token_hash = $1 AND s.ended IS NULL",
                 token_hash);
  if (rows.empty()) return std::nullopt;
  const auto row = rows.front();
  return StoredSession{.id = row.get<SessionId>(9),
                       .csrf = row.get<std::string>(10),
                       .user = user_of(row),
                       .times = {row.get<Instant>(11), row.get<Instant>(12)}};
}

void add_session(Tx& tx, const SessionId& id, const UserId& user, std::string_view token_hash, std::string_view csrf) {
  tx.exec("INSERT INTO sessions (id, token_hash, csrf, user_id, created, last_seen) VALUES ($1, $2, $3, $4, $5, $5)",
          id, token_hash, csrf, user, tx.now());
}

void note_session(Tx& tx, const SessionId& id) {
  tx.exec("UPDATE sessions SET last_seen = $2 WHERE id = $1", id, tx.now());
}

void end_session(Tx& tx, const SessionId& id) {
  tx.exec("UPDATE sessions SET ended = $2 WHERE id = $1 AND ended IS NULL", id, tx.now());
}

void end_sessions_of(Tx& tx, const UserId& user) {
  tx.exec("UPDATE sessions SET ended = $2 WHERE user_id = $1 AND ended IS NULL", user, tx.now());
}

std::optional<StoredKey> key_by_hash(Read& read, std::string_view key_hash) {
  const auto rows = read.query(std::string(select_user) +
                                   ", k.id, k.scopes, k.last_used FROM api_keys k JOIN users u ON u.id = k.user_id "
                                   "WHERE k.key_hash = $1 AND k.ended IS NULL",
                               key_hash);
  if (rows.empty()) return std::nullopt;
  const auto row = rows.front();
  return StoredKey{.id = row.get<ApiKeyId>(9),
                   .scopes = scopes_of(row.get<std::string>(10)),
                   .user = user_of(row),
                   .last_used = row.get<std::optional<Instant>>(11)};
}

std::vector<ApiKey> keys_of(Read& read, const UserId& user) {
  std::vector<ApiKey> keys;
  for (const auto& row : read.query(
           "SELECT id, name, scopes, created, last_used FROM api_keys WHERE user_id = $1 AND ended IS NULL ORDER BY id",
           user))
    keys.push_back({.id = row.get<ApiKeyId>(0),
                    .name = row.get<std::string>(1),
                    .scopes = scopes_of(row.get<std::string>(2)),
                    .created = row.get<Instant>(3),
                    .last_used = row.get<std::optional<Instant>>(4)});
  return keys;
}

void add_key(Tx& tx, const ApiKey& key, const UserId& user, std::string_view key_hash) {
  tx.exec("INSERT INTO api_keys (id, key_hash, user_id, name, scopes, created) VALUES ($1, $2, $3, $4, $5, $6)", key.id,
          key_hash, user, key.name, json::text_of(key.scopes), key.created);
}

void note_key(Tx& tx, const ApiKeyId& id) { tx.exec("UPDATE api_keys SET last_used = $2 WHERE id = $1", id, tx.now()); }

bool end_key(Tx& tx, const ApiKeyId& id, const UserId& user) {
  return tx.exec("UPDATE api_keys SET ended = $3 WHERE id = $1 AND user_id = $2 AND ended IS NULL", id, user,
                 tx.now()) == 1;
}

}  // namespace muster::identity
