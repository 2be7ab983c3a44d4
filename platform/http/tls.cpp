// Certificate, key, protocol versions, ALPN.
#include "platform/http/tls.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>

namespace muster::http {
namespace {

std::string last_fault() {
  std::array<char, 256> text{};
  ERR_error_string_n(ERR_get_error(), text.data(), text.size());
  return text.data();
}

int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* length, const unsigned char* offered,
                    unsigned offered_length, void*) {
  static constexpr std::array<unsigned char, 9> ours{8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
  unsigned char* out = nullptr;
  if (SSL_select_next_proto(&out, length, ours.data(), ours.size(), offered, offered_length) != OPENSSL_NPN_NEGOTIATED)
    return SSL_TLSEXT_ERR_ALERT_FATAL;  // RFC 7301 §3.2: no protocol in common ends the handshake
  *chosen = out;
  return SSL_TLSEXT_ERR_OK;
}

}  // namespace

void FreesTls::operator()(ssl_ctx_st* settings) const { SSL_CTX_free(settings); }

Result<TlsSettings> tls_settings(const std::string& certificate_file, const std::string& key_file) {
  TlsSettings settings(SSL_CTX_new(TLS_server_method()));
  claim(settings != nullptr, "OpenSSL starts");
  SSL_CTX_set_min_proto_version(settings.get(), TLS1_2_VERSION);
  SSL_CTX_set_options(settings.get(),
                      SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_mode(settings.get(), SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_alpn_select_cb(settings.get(), choose_protocol, nullptr);
  ERR_clear_error();
  if (SSL_CTX_use_certificate_chain_file(settings.get(), certificate_file.c_str()) != 1)
    return refuse(Problem::invalid("The certificate " + certificate_file + " can't be used: " + last_fault()));
  if (SSL_CTX_use_PrivateKey_file(settings.get(), key_file.c_str(), SSL_FILETYPE_PEM) != 1)
    return refuse(Problem::invalid("The key " + key_file + " can't be used: " + last_fault()));
  if (SSL_CTX_check_private_key(settings.get()) != 1)
    return refuse(Problem::invalid("The key " + key_file + " does not belong to " + certificate_file + "."));
  return settings;
}

}  // namespace muster::http
