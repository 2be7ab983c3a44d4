// Who the caller of a request is: by session cookie or API key.
#pragma once

#include "platform/http/router.h"

namespace muster::identity {

// __Host- asks for TLS; without it the cookie has its plain name.
std::string_view cookie_name(bool secure);
std::string cookie_of(const http::Request& request);                           // the session's token, or ""
std::string set_cookie(const http::Request& request, std::string_view token);  // an empty token takes it away

class Credentials final : public http::Authenticator {
 public:
  explicit Credentials(db::Store& store) : store_(store) {}
  Result<http::Caller> caller_of(const http::Request& request) override;
  [[nodiscard]] bool has_credentials(const http::Request& request) const override;

 private:
  Result<http::Caller> by_key(std::string_view secret);
  Result<http::Caller> by_session(const std::string& token);
  db::Store& store_;
};

}  // namespace muster::identity
