// Cookies and bearer keys. A session that is over is a visitor's request; a key that is wrong is refused.
#include "features/identity/credentials.h"
#include "features/identity/identity_store.h"
#include "platform/command/command.h"
#include "platform/crypto/digest.h"

namespace muster::identity {
namespace {

http::Caller caller_for(const User& user, http::Caller::By by, std::string credential) {
  http::Caller caller{
      .by = by, .id = user.id.text(), .credential = std::move(credential), .roles = bits_of(user.roles)};
  caller.own.push_back(user.id.text());
  if (user.client) caller.own.push_back(user.client->text());
  if (user.talent) caller.own.push_back(user.talent->text());
  return caller;
}

constexpr std::string_view bearer = "Bearer ";

}  // namespace

std::string_view cookie_name(bool secure) { return secure ? "__Host-muster_session" : "muster_session"; }

std::string cookie_of(const http::Request& request) {
  auto rest = request.field("cookie");
  const auto name = cookie_name(request.secure);
  while (!rest.empty()) {
    auto pair = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    if (pair.starts_with(name) && pair.size() > name.size() && pair[name.size()] == '=')
      return std::string(pair.substr(name.size() + 1));
  }
  return {};
}

std::string set_cookie(const http::Request& request, std::string_view token) {
  std::string cookie(cookie_name(request.secure));
  cookie += "=";
  cookie += token;
  cookie += "; Path=/; HttpOnly; SameSite=Lax";
  if (request.secure) cookie += "; Secure";
  cookie += token.empty() ? "; Max-Age=0" : "; Max-Age=5184000";
  return cookie;
}

bool Credentials::has_credentials(const http::Request& request) const {
  return request.has("authorization") || !cookie_of(request).empty();
}

Result<http::Caller> Credentials::caller_of(const http::Request& request) {
  const auto authorization = request.field("authorization");
  if (authorization.starts_with(bearer)) return by_key(authorization.substr(bearer.size()));
  if (request.has("authorization"))
    return refuse({.kind = Kind::unauthorized, .detail = "Send an API key as Authorization: Bearer muster_…"});
  return by_session(cookie_of(request));
}

Result<http::Caller> Credentials::by_key(std::string_view secret) {
  const auto key = store_.read([&](Read& read) { return key_by_hash(read, sha256_hex(secret)); });
  if (!key || !key->user.active)
    return refuse({.kind = Kind::unauthorized, .detail = "This API key is not known, or was ended."});
  const auto now = store_.environment().now();
  if (is_worth_noting({now, key->last_used.value_or(Instant{})}, now))
    TRY(run_command(store_, [&](Tx& tx) -> Done {
      note_key(tx, key->id);
      return {};
    }));
  auto caller = caller_for(key->user.user, http::Caller::By::key, key->id.text());
  caller.scopes = key->scopes;
  return caller;
}

Result<http::Caller> Credentials::by_session(const std::string& token) {
  const auto session = store_.read([&](Read& read) { return session_by_token(read, sha256_hex(token)); });
  const auto now = store_.environment().now();
  if (!session || !session->user.active || is_over(session->times, now)) return http::Caller{};
  if (is_worth_noting(session->times, now))
    TRY(run_command(store_, [&](Tx& tx) -> Done {
      note_session(tx, session->id);
      return {};
    }));
  auto caller = caller_for(session->user.user, http::Caller::By::session, session->id.text());
  caller.csrf = session->csrf;
  return caller;
}

}  // namespace muster::identity
