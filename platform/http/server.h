// The HTTP/1.1 server: listens, reads requests strictly, asks the App, writes its answers. One thread and one
// io_context per lane, each with its own listening socket (SO_REUSEPORT), so that a connection never changes threads.
// Free of Boost here; connection.cpp and server.cpp hold Asio.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/environment.h"
#include "platform/http/head.h"
#include "platform/http/message.h"

namespace muster::http {

struct ServerLimits {
  HeadLimits head;
  // Trusted proxies may hold any number; the same machine (a proxy, a load test) many.
  std::size_t connections = 20'000, connections_per_peer = 1'000, connections_from_here = 16'000;
  std::chrono::milliseconds head_deadline{10'000};  // from a head's first byte to its last
  std::chrono::milliseconds idle{75'000};           // between requests
  std::chrono::milliseconds grace{5'000};           // before a body's or a reader's rate is judged
  std::int64_t least_bytes_per_second = 2'048;
  std::chrono::milliseconds sweep{200};  // how often deadlines are looked at
  std::chrono::milliseconds heartbeat{15'000};
  std::size_t waiting_events = 256 * 1024;  // bytes that an event stream's reader may lag behind
};

// A request is answered, or refused.
struct Finished {
  std::string_view method, path;  // empty where the head was malformed
  int status;
  std::size_t bytes;
  std::int64_t micros;
  std::string_view request_id, peer;
};

struct ServerOptions {
  std::string listen = "127.0.0.1:8080";   // "[::1]:8080", ":8080" for every address, port 0 for any free one
  unsigned threads = 0;                    // 0: one per core
  std::string certificate_file, key_file;  // PEM; both or neither
  std::vector<std::string> trusted_proxies;
  ServerLimits limits;
  std::function<void(const Finished&)> observe;  // called on I/O threads; must not block
};

class Server {
 public:
  // Listening when it returns. App and environment outlive the server.
  static Result<std::unique_ptr<Server>> start(App& app, Environment& environment, ServerOptions options);
  ~Server();  // as drain, without patience
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  [[nodiscard]] std::uint16_t port() const;
  [[nodiscard]] std::size_t connections() const;
  // Stops accepting, lets what is in flight finish, closes what is idle; what remains at the end of the patience is
  // cut. True: everything had finished.
  bool drain(std::chrono::milliseconds patience);

 private:
  class Running;
  explicit Server(std::unique_ptr<Running> running);
  std::unique_ptr<Running> running_;
};

}  // namespace muster::http
