// One I/O thread of the server: its io_context, its connections, and what they share without a lock because they never
// leave it. Included by the server's Asio files only.
#pragma once

#include <array>
#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_set>

#include "platform/http/peers.h"
#include "platform/http/server.h"

namespace muster::http {

namespace asio = boost::asio;

// Concrete executors: the type-erased any_io_executor of Asio's defaults costs an indirection for every operation.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Clock = std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;
template <class T>
using Awaitable = asio::awaitable<T, Executor>;
constexpr asio::as_tuple_t<asio::use_awaitable_t<Executor>> yielding{};

// What all lanes share; set before they start, or atomic, or locked inside.
struct Shared {
  Shared(App& served, Environment& world, ServerOptions chosen, TrustedProxies trusted)
      : app(served), environment(world), options(std::move(chosen)), proxies(std::move(trusted)) {}

  App& app;
  Environment& environment;
  ServerOptions options;
  TrustedProxies proxies;
  PeerCounts peers;
  std::optional<asio::ssl::context> tls;
  std::atomic<std::size_t> open{0};  // connections
  std::mutex mutex;
  std::condition_variable emptied;  // under the mutex: open has become 0
};

class Connection;

// Owned by the server and by what waits for answers; what lives in its io_context refers to it plainly.
class Lane : public std::enable_shared_from_this<Lane> {
 public:
  explicit Lane(std::shared_ptr<Shared> with) : shared(std::move(with)) {}

  [[nodiscard]] std::int64_t now() const { return shared->environment.monotonic_micros(); }
  [[nodiscard]] bool is_here() { return context.get_executor().running_in_this_thread(); }
  std::string_view date(Instant now);
  std::string new_request_id(Instant now);

  const std::shared_ptr<Shared> shared;
  std::unordered_set<Connection*> connections;
  bool draining = false;

 private:
  std::int64_t date_second_ = -1;
  std::string date_;
  std::array<std::uint8_t, 640> random_{};
  std::size_t random_used_ = random_.size();

 public:
  // Last, so that it is destroyed first: what still waits in it refers to the rest. The hint leaves out the reactor's
  // locks; posting from other threads stays allowed.
  asio::io_context context{BOOST_ASIO_CONCURRENCY_HINT_UNSAFE_IO};
};

}  // namespace muster::http
