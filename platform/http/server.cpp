// Listening, the lanes and their threads, and the drain.
#include "platform/http/server.h"

#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <condition_variable>
#include <thread>

#include "platform/http/connection.h"
#include "platform/http/http_date.h"
#include "platform/http/tls.h"

namespace muster::http {
namespace {

using asio::ip::tcp;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

constexpr std::size_t courtesy_connections = 256;  // above the limit, to say 503 to

Result<tcp::endpoint> endpoint_of(const std::string& listen) {
  const auto colon = listen.rfind(':');
  const auto malformed = [&] {
    return refuse(Problem::at("listen", "\"" + listen + "\" is no address to listen on: write HOST:PORT"));
  };
  if (colon == std::string::npos) return malformed();
  auto host = listen.substr(0, colon);
  const auto digits = listen.substr(colon + 1);
  if (digits.empty() || digits.size() > 5 ||
      !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return malformed();
  const int port = std::stoi(digits);
  if (port > 65535) return malformed();
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  if (host.empty() || host == "*") host = "::";
  if (host == "localhost") host = "127.0.0.1";
  boost::system::error_code failure;
  const auto address = asio::ip::make_address(host, failure);
  if (failure) return malformed();
  return tcp::endpoint(address, static_cast<std::uint16_t>(port));
}

enum class Sharing : std::uint8_t { alone, among_lanes };

boost::system::error_code open(Acceptor& acceptor, const tcp::endpoint& endpoint, Sharing sharing) {
  boost::system::error_code failure;
  acceptor.open(endpoint.protocol(), failure);
  if (failure) return failure;
  acceptor.set_option(tcp::acceptor::reuse_address(true), failure);
  if (sharing == Sharing::among_lanes) acceptor.set_option(ReusePort(true), failure);
  if (endpoint.address().is_v6() && endpoint.address().is_unspecified())
    acceptor.set_option(asio::ip::v6_only(false), failure);
  if (!failure) acceptor.bind(endpoint, failure);
  if (!failure) acceptor.listen(4096, failure);
  return failure;
}

std::string text_of(const tcp::endpoint& peer) {
  auto address = peer.address();
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
  return address.to_string();
}

void admit(Lane& lane, Socket socket) {
  auto& shared = *lane.shared;
  boost::system::error_code failure;
  const auto peer = socket.remote_endpoint(failure);
  if (failure) return;
  socket.non_blocking(true, failure);
  socket.set_option(tcp::no_delay(true), failure);
  auto address = text_of(peer);
  const auto& limits = shared.options.limits;
  if (shared.open >= limits.connections + courtesy_connections) return;
  const auto most = asio::ip::make_address(address, failure).is_loopback() ? limits.connections_from_here
                                                                           : limits.connections_per_peer;
  const bool fits =
      shared.open < limits.connections && (shared.proxies.include(address) || shared.peers.enter(address, most));
  Connection::start(std::make_shared<Connection>(lane, std::move(socket), std::move(address),
                                                 fits ? Admission::welcome : Admission::too_many));
}

Awaitable<void> accept(Lane& lane, std::shared_ptr<Acceptor> acceptor) {
  Timer pause(lane.context);
  while (acceptor->is_open()) {
    auto [failure, socket] = co_await acceptor->async_accept(yielding);
    if (!failure) {
      admit(lane, std::move(socket));
    } else if (acceptor->is_open()) {  // out of file descriptors: some may come back
      pause.expires_after(std::chrono::milliseconds(50));
      auto [ignored] = co_await pause.async_wait(yielding);
      (void)ignored;
    }
  }
}

// One timer for all deadlines of a lane: a timer per connection would be set and cancelled for every request.
Awaitable<void> sweep(Lane& lane) {
  Timer timer(lane.context);
  for (;;) {
    timer.expires_after(lane.shared->options.limits.sweep);
    auto [ignored] = co_await timer.async_wait(yielding);
    (void)ignored;
    const auto now = lane.now();
    for (auto* connection : lane.connections) connection->sweep(now);
  }
}

// A file descriptor for each connection: the soft limit of 1024 is for programs that use select().
void raise_descriptor_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

std::string_view Lane::date(Instant now) {
  if (const auto second = now.micros / 1'000'000; second != date_second_) {
    date_second_ = second;
    date_ = http_date(now);
  }
  return date_;
}

// A TypeID as everywhere; the randomness is fetched for 64 of them at once.
std::string Lane::new_request_id(Instant now) {
  constexpr std::size_t each = 10;
  if (random_used_ == random_.size()) {
    shared->environment.fill_random(random_);
    random_used_ = 0;
  }
  std::array<std::uint8_t, each> random{};
  std::copy_n(random_.begin() + static_cast<std::ptrdiff_t>(random_used_), each, random.begin());
  random_used_ += each;
  return "req_" + base32_of(uuid_v7(now.micros / 1000, random));
}

class Server::Running {
 public:
  explicit Running(std::shared_ptr<Shared> shared) : shared_(std::move(shared)) {}

  Done listen() {
    auto endpoint = TRY(endpoint_of(shared_->options.listen));
    const auto threads = shared_->options.threads;
    for (unsigned i = 0; i < (threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency())); ++i)
      lanes_.push_back(std::make_shared<Lane>(shared_));
    // SO_REUSEPORT would let a second server of the same user share the port in silence: look first.
    if (endpoint.port() != 0) {
      Acceptor probe(lanes_[0]->context);
      if (const auto failure = open(probe, endpoint, Sharing::alone)) return not_listening(failure);
    }
    for (const auto& lane : lanes_) {
      auto acceptor = std::make_shared<Acceptor>(lane->context);
      if (const auto failure = open(*acceptor, endpoint, Sharing::among_lanes)) return not_listening(failure);
      endpoint.port(acceptor->local_endpoint().port());
      acceptors_.push_back(std::move(acceptor));
    }
    port_ = endpoint.port();
    return {};
  }

  void run() {
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
      asio::co_spawn(lanes_[i]->context, accept(*lanes_[i], acceptors_[i]), asio::detached);
      asio::co_spawn(lanes_[i]->context, sweep(*lanes_[i]), asio::detached);
      threads_.emplace_back([lane = lanes_[i]] { lane->context.run(); });
    }
  }

  bool drain(std::chrono::milliseconds patience) {
    for (std::size_t i = 0; i < lanes_.size(); ++i)
      asio::post(lanes_[i]->context, [lane = lanes_[i].get(), acceptor = acceptors_[i]] {
        boost::system::error_code ignored;
        acceptor->close(ignored);
        lane->draining = true;
        for (auto* connection : lane->connections) connection->drain();
      });
    bool finished = false;
    {
      std::unique_lock lock(shared_->mutex);
      finished = shared_->emptied.wait_for(lock, patience, [this] { return shared_->open == 0; });
    }
    for (const auto& lane : lanes_) lane->context.stop();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
    acceptors_.clear();
    lanes_.clear();
    return finished;
  }

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] std::size_t connections() const { return shared_->open; }

 private:
  Done not_listening(const boost::system::error_code& why) const {
    return refuse(Problem::at("listen", "can't listen on " + shared_->options.listen + ": " + why.message()));
  }

  std::shared_ptr<Shared> shared_;
  std::vector<std::shared_ptr<Lane>> lanes_;
  std::vector<std::shared_ptr<Acceptor>> acceptors_;
  std::vector<std::thread> threads_;
  std::uint16_t port_ = 0;
};

Result<std::unique_ptr<Server>> Server::start(App& app, Environment& environment, ServerOptions options) {
  auto proxies = TRY(TrustedProxies::parse(options.trusted_proxies));
  if (options.certificate_file.empty() != options.key_file.empty())
    return refuse(Problem::invalid("TLS needs both a certificate and its key."));
  auto shared = std::make_shared<Shared>(app, environment, std::move(options), std::move(proxies));
  if (!shared->options.certificate_file.empty())
    shared->tls.emplace(TRY(tls_settings(shared->options.certificate_file, shared->options.key_file)).release());
  raise_descriptor_limit();
  auto running = std::make_unique<Running>(std::move(shared));
  TRY(running->listen());
  running->run();
  return std::unique_ptr<Server>(new Server(std::move(running)));
}

Server::Server(std::unique_ptr<Running> running) : running_(std::move(running)) {}
Server::~Server() { drain(std::chrono::milliseconds(0)); }
std::uint16_t Server::port() const { return running_->port(); }
std::size_t Server::connections() const { return running_->connections(); }
bool Server::drain(std::chrono::milliseconds patience) { return running_->drain(patience); }

}  // namespace muster::http
