// Serves 1 KB of JSON from memory on a loopback port, for bench/http.sh to put beside nginx. Prints its port; ends when
// its input does.
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "platform/http/server.h"

namespace {

using namespace muster;

class OneAnswer final : public http::App {
 public:
  explicit OneAnswer(std::string body) : body_(std::make_shared<const std::string>(std::move(body))) {}
  std::variant<std::size_t, http::Response> expect(const http::Request&) override { return std::size_t{0}; }
  void handle(http::Request, http::Reply reply) override {
    reply(http::Response{.content_type = "application/json", .body = body_});
  }

 private:
  std::shared_ptr<const std::string> body_;
};

}  // namespace

// http_bench BODY THREADS
int main(int argc, char** argv) {
  if (argc != 3) return EXIT_FAILURE;
  OneAnswer app(argv[1]);
  const auto environment = muster::real_environment();
  muster::http::ServerOptions options{.listen = "127.0.0.1:0", .threads = static_cast<unsigned>(std::atoi(argv[2]))};
  const auto server = muster::http::Server::start(app, *environment, std::move(options));
  if (!server) {
    fmt::print(stderr, "{}\n", server.error().detail);
    return EXIT_FAILURE;
  }
  fmt::print("{}\n", (*server)->port());
  std::fflush(stdout);
  while (std::getchar() != EOF) continue;
}
