// TLS with a certificate of the test's own making: versions, ALPN, and a server that answers through it.
#include "platform/http/tls.h"

#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "testing/http/client.h"
#include "testing/http/served.h"

using namespace muster;
using muster::testing::Client;
using muster::testing::Served;

namespace {

// A self-signed certificate and its key, as files in a folder that goes with it.
struct Certificate {
  std::filesystem::path folder;
  [[nodiscard]] std::string certificate() const { return folder / "certificate.pem"; }
  [[nodiscard]] std::string key() const { return folder / "key.pem"; }

  Certificate() {
    std::string name = std::filesystem::temp_directory_path() / "muster-tls-XXXXXX";
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder = name;
    auto* pair = EVP_EC_gen("P-256");
    auto* x509 = X509_new();
    X509_gmtime_adj(X509_getm_notBefore(x509), -3600);
    X509_gmtime_adj(X509_getm_notAfter(x509), 3600);
    X509_set_pubkey(x509, pair);
    auto* subject = X509_get_subject_name(x509);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1, -1,
                               0);
    X509_set_issuer_name(x509, subject);
    REQUIRE(X509_sign(x509, pair, EVP_sha256()) > 0);
    auto* out = std::fopen(certificate().c_str(), "w");
    PEM_write_X509(out, x509);
    std::fclose(out);
    out = std::fopen(key().c_str(), "w");
    PEM_write_PrivateKey(out, pair, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(out);
    X509_free(x509);
    EVP_PKEY_free(pair);
  }
  ~Certificate() { std::filesystem::remove_all(folder); }
};

http::ServerOptions options_of(const Certificate& certificate) {
  http::ServerOptions options;
  options.certificate_file = certificate.certificate();
  options.key_file = certificate.key();
  return options;
}

class TlsClient {
 public:
  TlsClient(std::uint16_t port, int version, std::string_view protocol) : plain_(port) {
    context_ = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_security_level(context_, 0);  // so that old versions are offered at all
    SSL_CTX_set_min_proto_version(context_, version);
    SSL_CTX_set_max_proto_version(context_, version);
    ssl_ = SSL_new(context_);
    std::string offered(1, static_cast<char>(protocol.size()));
    offered += protocol;
    SSL_set_alpn_protos(ssl_, reinterpret_cast<const unsigned char*>(offered.data()),
                        static_cast<unsigned>(offered.size()));
    SSL_set_fd(ssl_, plain_.socket());
  }
  ~TlsClient() {
    SSL_free(ssl_);
    SSL_CTX_free(context_);
  }
  TlsClient(const TlsClient&) = delete;
  TlsClient& operator=(const TlsClient&) = delete;

  bool connects() { return SSL_connect(ssl_) == 1; }
  std::string chosen() {
    const unsigned char* name = nullptr;
    unsigned length = 0;
    SSL_get0_alpn_selected(ssl_, &name, &length);
    return {reinterpret_cast<const char*>(name), length};
  }
  std::string ask(std::string_view request) {
    SSL_write(ssl_, request.data(), static_cast<int>(request.size()));
    std::string all(std::size_t{64} * 1024, '\0');
    std::size_t size = 0;
    for (int n = 1; n > 0; size += static_cast<std::size_t>(std::max(n, 0)))
      n = SSL_read(ssl_, all.data() + size, static_cast<int>(all.size() - size));
    all.resize(size);
    ended_cleanly_ = SSL_get_shutdown(ssl_) == SSL_RECEIVED_SHUTDOWN;
    return all;
  }
  [[nodiscard]] bool ended_cleanly() const { return ended_cleanly_; }

 private:
  Client plain_;
  SSL_CTX* context_;
  SSL* ssl_;
  bool ended_cleanly_ = false;
};

}  // namespace

TEST_CASE("over TLS 1.2 and 1.3 requests are answered, and the app knows that they were safe") {
  const Certificate certificate;
  Served served(options_of(certificate));
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    TlsClient client(served.port(), version, "http/1.1");
    REQUIRE(client.connects());
    CHECK(client.chosen() == "http/1.1");
    const auto answer = client.ask(
        "GET https://a/hello HTTP/1.1\r\nHost: a\r\n\r\nPOST /echo HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
        "Content-Length: 2\r\n\r\nhi");
    CHECK(answer.starts_with("HTTP/1.1 200 OK\r\n"));
    CHECK(answer.find("\r\n\r\nhelloHTTP/1.1 200 OK\r\n") != std::string::npos);
    CHECK(answer.ends_with("\r\n\r\nhi"));
    CHECK(client.ended_cleanly());
    CHECK(served.app().last().secure);
  }
}

TEST_CASE("older versions of TLS, other protocols and plain text get no answer over TLS") {
  const Certificate certificate;
  Served served(options_of(certificate));
  CHECK_FALSE(TlsClient(served.port(), TLS1_1_VERSION, "http/1.1").connects());
  CHECK_FALSE(TlsClient(served.port(), TLS1_3_VERSION, "h2").connects());
  Client plain(served.port());
  plain.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(plain.rest().find("200") == std::string::npos);
  TlsClient after(served.port(), TLS1_3_VERSION, "http/1.1");
  CHECK(after.connects());
}

TEST_CASE("a certificate that can't be used is told by its file's name") {
  const Certificate one, other;
  CHECK(http::tls_settings(one.certificate(), one.key()));
  const auto missing = http::tls_settings("/none/certificate.pem", one.key());
  REQUIRE_FALSE(missing);
  CHECK(missing.error().detail.find("/none/certificate.pem") != std::string::npos);
  CHECK_FALSE(http::tls_settings(one.certificate(), "/none/key.pem"));
  CHECK_FALSE(http::tls_settings(one.certificate(), other.key()));
  testing::SmallApp app;
  const auto environment = real_environment();
  http::ServerOptions half;
  half.certificate_file = one.certificate();
  CHECK_FALSE(http::Server::start(app, *environment, half));
}
