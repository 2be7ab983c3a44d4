// The TLS settings of the server, made with OpenSSL alone: TLS 1.2 or better, http/1.1 by ALPN.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"

struct ssl_ctx_st;  // OpenSSL's SSL_CTX

namespace muster::http {

struct FreesTls {
  void operator()(ssl_ctx_st* settings) const;
};
using TlsSettings = std::unique_ptr<ssl_ctx_st, FreesTls>;

Result<TlsSettings> tls_settings(const std::string& certificate_file, const std::string& key_file);

}  // namespace muster::http
