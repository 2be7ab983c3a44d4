// The life of a connection. What a request means is decided in the pure files (head, target, framing, settle); here is
// the order of things, the deadlines, and who closes when.
#include "platform/http/connection.h"

#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include "platform/http/chunked.h"
#include "platform/http/problem.h"

namespace muster::http {
namespace {

constexpr std::size_t most_discarded = 64 * 1024;  // of a body that nobody wants, to keep the connection
constexpr std::chrono::milliseconds linger_deadline{2'000};
constexpr std::string_view all_methods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

// The App's promise to answer, kept even if it forgets: exactly one answer reaches the connection, on its own thread.
class Pending {
 public:
  Pending(std::shared_ptr<Lane> lane, std::weak_ptr<Connection> connection, Asked asked)
      : lane_(std::move(lane)), connection_(std::move(connection)), asked_(std::move(asked)) {}
  ~Pending() {
    if (!answered_) give(plain_problem(500, "This request was given up without an answer."));
  }
  Pending(const Pending&) = delete;
  Pending& operator=(const Pending&) = delete;

  void give(Response response) {
    if (answered_.exchange(true)) return;
    settle(asked_, response);  // compresses on the thread that answers
    if (!lane_->is_here()) {
      asio::post(lane_->context, [to = connection_, response = std::move(response)]() mutable {
        if (const auto connection = to.lock()) connection->deliver(std::move(response));
      });
    } else if (const auto connection = connection_.lock()) {
      connection->deliver(std::move(response));
    }
  }

 private:
  const std::shared_ptr<Lane> lane_;
  const std::weak_ptr<Connection> connection_;  // locked on the lane's thread only, where connections die
  const Asked asked_;
  std::atomic<bool> answered_ = false;
};

bool has_empty_segment(std::string_view path) { return path.find("//") != std::string_view::npos; }

std::int64_t micros_of(std::chrono::milliseconds duration) { return duration.count() * 1000; }

}  // namespace

Connection::Connection(Lane& lane, Socket socket, std::string address, Admission admission)
    : lane_(lane),
      socket_(std::move(socket)),
      address_(std::move(address)),
      admission_(admission),
      from_proxy_(lane.shared->proxies.include(address_)),
      wake_(lane.context) {
  lane_.connections.insert(this);
  ++lane_.shared->open;
}

Connection::~Connection() {
  auto& shared = *lane_.shared;
  lane_.connections.erase(this);
  if (admission_ == Admission::welcome && !from_proxy_) shared.peers.leave(address_);
  if (--shared.open > 0) return;
  const std::lock_guard lock(shared.mutex);
  shared.emptied.notify_all();
}

void Connection::start(const std::shared_ptr<Connection>& connection) {
  asio::co_spawn(connection->lane_.context, run(connection), asio::detached);
}

void Connection::set_phase(Phase phase, std::chrono::milliseconds deadline) {
  phase_ = phase;
  phase_began_ = now_;
  deadline_ = phase_began_ + micros_of(deadline);
}

// A body or an answer may take its time as long as its average rate is not absurd.
void Connection::set_rate_deadline(std::int64_t bytes) {
  deadline_ = phase_began_ + micros_of(limits().grace) + bytes * 1'000'000 / limits().least_bytes_per_second;
}

void Connection::sweep(std::int64_t now) {
  if (now < deadline_ || phase_ == Phase::app || phase_ == Phase::stream) return;
  if (phase_ == Phase::head || phase_ == Phase::body) {
    is_late_ = true;  // the coroutine says so to the peer
    boost::system::error_code ignored;
    socket_.cancel(ignored);
  } else {
    close();
  }
}

void Connection::drain() {
  if (stream_) stream_->close();
  if (phase_ == Phase::idle || phase_ == Phase::linger) close();
}

void Connection::close() {
  boost::system::error_code ignored;
  socket_.close(ignored);
}

void Connection::deliver(Response response) {
  answer_ = std::move(response);
  wake_.cancel();
}

Awaitable<void> Connection::run(std::shared_ptr<Connection> self) {
  auto& shared = *self->lane_.shared;
  self->now_ = self->lane_.now();
  self->set_phase(Phase::opening, self->limits().head_deadline);
  if (shared.tls) {
    self->tls_ = std::make_unique<asio::ssl::stream<Socket&>>(self->socket_, *shared.tls);
    auto [failure] = co_await self->tls_->async_handshake(asio::ssl::stream_base::server, yielding);
    self->now_ = self->lane_.now();
    if (failure) co_return;
  }
  if (self->admission_ == Admission::too_many) {
    self->begin_timing();
    co_await self->refuse({503, "There are too many connections. Try again in a moment."});
  } else {
    bool goes_on = true;
    while (goes_on) goes_on = co_await self->serve_one();
  }
  if (self->socket_.is_open()) co_await self->linger();
  self->close();
}

// RFC 9112 §9.6: closing with unread input would reset the connection and could take the answer with it.
Awaitable<void> Connection::linger() {
  set_phase(Phase::linger, linger_deadline);
  if (lane_.draining && input_.empty()) co_return;
  boost::system::error_code ignored;
  if (tls_) {
    auto [unclean] = co_await tls_->async_shutdown(yielding);
    (void)unclean;
  }
  socket_.shutdown(asio::socket_base::shutdown_send, ignored);
  std::array<char, 4096> unread;
  for (std::size_t total = 0; total < 64 * unread.size() && !reached_end_;) {
    auto [failure, n] = co_await socket_.async_read_some(asio::buffer(unread), yielding);
    if (failure) co_return;
    total += n;
  }
}

Awaitable<bool> Connection::fill() {
  if (reached_end_ || is_late_) co_return false;
  const auto room = input_.room();
  const auto buffer = asio::buffer(room.begin, room.size);
  boost::system::error_code failure;
  std::size_t n = 0;
  if (tls_) std::tie(failure, n) = co_await tls_->async_read_some(buffer, yielding);
  else std::tie(failure, n) = co_await socket_.async_read_some(buffer, yielding);
  now_ = lane_.now();
  input_.received(n);
  reached_end_ = failure && !is_late_;
  co_return !failure;
}

Awaitable<bool> Connection::read_head(HeadScan& scan) {
  const auto deadline = requests_ == 0 ? limits().head_deadline : limits().idle;
  set_phase(input_.empty() ? Phase::idle : Phase::head, input_.empty() ? deadline : limits().head_deadline);
  for (;;) {
    const auto whole = scan.scan(input_.view());
    if (!whole) {
      begin_timing();
      co_return co_await refuse(whole.error());
    }
    if (*whole) break;
    if (phase_ == Phase::idle && !input_.empty()) set_phase(Phase::head, limits().head_deadline);
    if (phase_ == Phase::idle && lane_.draining) co_return false;
    if (co_await fill()) continue;
    if (input_.empty() || !socket_.is_open()) co_return false;
    begin_timing();
    if (is_late_) co_return co_await refuse({408, "The request's head took too long to arrive."});
    co_return co_await refuse({400, "The request ended before its head was whole."});
  }
  co_return true;
}

void Connection::begin_timing() {
  began_ = now_;
  request_id_ = lane_.new_request_id(lane_.shared->environment.now());
  caller_ = address_;
  method_.clear();
  path_.clear();
}

// Fills in what the connection knows of the caller; a proxy's word counts only if it is ours.
void Connection::identify(Request& request) {
  request.received = lane_.shared->environment.now();
  request.secure = tls_ != nullptr;
  request.peer = address_;
  if (from_proxy_) {
    request.peer = lane_.shared->proxies.caller(address_, request);
    if (request.has("x-forwarded-proto")) request.secure = request.field("x-forwarded-proto") == "https";
    if (const auto id = request.field("x-request-id"); is_request_id(id)) request_id_ = id;
  }
  request.request_id = request_id_;
  caller_ = request.peer;
  path_ = request.path;
  method_ = text(request.method);
}

std::optional<Response> Connection::answer_without_app(const Incoming& incoming) const {
  const auto& request = incoming.request;
  if (request.method == Method::other) return plain_problem(501, "This method is not known here.");
  if (incoming.framing.expectation == Framing::Expectation::unknown)
    return plain_problem(417, "Only Expect: 100-continue is understood.");
  // RFC 9110 §7.4: an https address is answered over TLS only.
  if (incoming.asks_for_https && !tls_ && !from_proxy_)
    return plain_problem(421, "An https address was asked over a connection without TLS.");
  if (request.path == "*") return Response{.status = 204}.with("allow", std::string(all_methods));
  if (has_empty_segment(request.path)) return plain_problem(404, "The path has an empty segment: nothing is there.");
  return std::nullopt;
}

Awaitable<bool> Connection::serve_one() {
  HeadScan scan(limits().head);
  if (!co_await read_head(scan)) co_return false;
  begin_timing();
  const auto method = method_of(scan.line(input_.view()).method);
  auto incoming = read_incoming(scan, input_.view());
  input_.consume(scan.size());
  ++requests_;
  if (!incoming) co_return co_await refuse(incoming.error(), method);
  identify(incoming->request);
  if (auto response = answer_without_app(*incoming)) co_return co_await answer_early(*incoming, *response);
  auto expected = lane_.shared->app.expect(incoming->request);
  if (auto* response = std::get_if<Response>(&expected)) co_return co_await answer_early(*incoming, *response);
  if (incoming->framing.body != Framing::Body::none) {
    const bool is_whole = co_await accept_body(*incoming, std::get<std::size_t>(expected));
    if (!is_whole) co_return false;
  }

  const auto asked = asked_of(incoming->request, incoming->minor);
  ask_app(*incoming, asked);
  while (!answer_) {
    wake_.expires_at(Clock::time_point::max());
    auto [woken] = co_await wake_.async_wait(yielding);
    (void)woken;
    now_ = lane_.now();
  }
  stage(asked, *answer_, incoming->framing.keeps_alive ? Then::go_on : Then::close);
  answer_.reset();
  if (write_at_once() && !streams_) co_return end_answer();  // almost always: no coroutine is made for it
  co_return co_await finish_answer();
}

Awaitable<bool> Connection::accept_body(Incoming& incoming, std::size_t most) {
  const auto& framing = incoming.framing;
  const auto method = incoming.request.method;
  // RFC 9110 §9.3.1: content of a GET means nothing; a little of it is taken off the wire and forgotten.
  const bool is_meaningless = most == 0 && (method == Method::get || method == Method::head);
  if (is_meaningless) most = most_discarded;
  if (framing.body == Framing::Body::sized && framing.size > most) {
    co_await refuse({413, "The body is longer than this address takes."}, method);
    co_return false;
  }
  if (framing.expectation == Framing::Expectation::go_ahead && input_.empty()) {
    const bool written = co_await write("HTTP/1.1 100 Continue\r\n\r\n");
    if (!written) co_return false;
  }
  const auto read = co_await read_body(framing, most, incoming.request.body);
  if (!read) co_await refuse(read.error(), method);
  if (is_meaningless) incoming.request.body.clear();
  co_return read.has_value();
}

// The whole body of a request that nobody needs to read is taken off the wire if it is small, so that the connection
// can go on; who waits for 100 (Continue) may or may not send it, so that it can't.
Awaitable<bool> Connection::answer_early(const Incoming& incoming, Response& response) {
  const auto asked = asked_of(incoming.request, incoming.minor);
  const auto& framing = incoming.framing;
  auto then = framing.keeps_alive ? Then::go_on : Then::close;
  settle(asked, response);
  if (framing.body != Framing::Body::none) {
    const bool is_hopeless = framing.expectation != Framing::Expectation::none ||
                             (framing.body == Framing::Body::sized && framing.size > most_discarded);
    if (is_hopeless) co_return co_await respond(asked, response, Then::close);
    std::string unwanted;
    const auto read = co_await read_body(framing, most_discarded, unwanted);
    if (!read && read.error().status != 413) co_return co_await refuse(read.error());
    if (!read) then = Then::close;
  }
  co_return co_await respond(asked, response, then);
}

Awaitable<std::expected<void, Refusal>> Connection::read_body(const Framing& framing, std::size_t most,
                                                              std::string& into) {
  set_phase(Phase::body, limits().grace);
  std::int64_t received = 0;
  ChunkedBody chunks(most, into, limits().head);
  for (;;) {
    auto taken = input_.view().size();
    if (framing.body == Framing::Body::chunked) {
      const auto judged = chunks.take(input_.view());
      if (!judged) co_return std::unexpected(judged.error());
      taken = *judged;
    } else {
      taken = std::min<std::size_t>(taken, framing.size - into.size());
      into.append(input_.view().substr(0, taken));
    }
    input_.consume(taken);
    received += static_cast<std::int64_t>(taken);
    if (framing.body == Framing::Body::chunked ? chunks.is_whole() : into.size() == framing.size)
      co_return std::expected<void, Refusal>();
    set_rate_deadline(received);
    const bool more = co_await fill();
    if (!more && is_late_) co_return refusal(408, "The body arrives too slowly.");
    if (!more) co_return refusal(400, "The request ended before its body was whole.");
  }
}

void Connection::ask_app(Incoming& incoming, const Asked& asked) {
  phase_ = Phase::app;
  auto pending = std::make_shared<Pending>(lane_.shared_from_this(), weak_from_this(), asked);
  try {
    lane_.shared->app.handle(std::move(incoming.request),
                             [pending](Response response) { pending->give(std::move(response)); });
  } catch (const std::exception&) {
    pending->give(plain_problem(500, "This is our mistake; its number is " + request_id_ + "."));
  }
}

// After a refusal nobody knows where the next request begins.
Awaitable<bool> Connection::refuse(Refusal why, Method method) {
  const Asked asked{.method = method};
  auto response = plain_problem(why.status, why.detail);
  co_return co_await respond(asked, response, Then::close);
}

Awaitable<bool> Connection::respond(const Asked& asked, Response& response, Then then) {
  stage(asked, response, then);
  if (write_at_once() && !streams_) co_return end_answer();
  co_return co_await finish_answer();
}

void Connection::stage(const Asked& asked, Response& response, Then then) {
  set_phase(Phase::answer, limits().grace);
  response_ = std::move(response);
  streams_ = response_.events && has_content(asked, response_);
  then_ = lane_.draining || response_.events || reached_end_ ? Then::close : then;
  write_header(response_, asked, {lane_.date(lane_.shared->environment.now()), request_id_, then_}, header_);
  rest_[0] = asio::buffer(header_);
  rest_[1] = has_content(asked, response_) ? asio::buffer(response_.bytes()) : asio::const_buffer();
  staged_ = left_ = rest_[0].size() + rest_[1].size();
}

bool Connection::write_at_once() {
  if (tls_) return false;
  boost::system::error_code failure;  // shows itself again in write_rest
  const auto n = socket_.write_some(rest_, failure);
  left_ -= n;
  if (left_ == 0) return true;
  const auto of_header = std::min(n, rest_[0].size());
  rest_[0] += of_header;
  rest_[1] += n - of_header;
  return false;
}

Awaitable<bool> Connection::write_rest() {
  std::int64_t sent = 0;
  while (left_ > 0) {
    boost::system::error_code failure;
    std::size_t n = 0;
    if (tls_) std::tie(failure, n) = co_await tls_->async_write_some(rest_, yielding);
    else std::tie(failure, n) = co_await socket_.async_write_some(rest_, yielding);
    now_ = lane_.now();
    if (failure) {
      close();  // nothing sensible can be said any more
      co_return false;
    }
    left_ -= n;
    const auto of_header = std::min(n, rest_[0].size());
    rest_[0] += of_header;
    rest_[1] += n - of_header;
    set_rate_deadline(sent += static_cast<std::int64_t>(n));
  }
  co_return true;
}

Awaitable<bool> Connection::write(std::string_view text) {
  rest_ = {asio::buffer(text), asio::const_buffer()};
  left_ = text.size();
  if (write_at_once()) co_return true;
  co_return co_await write_rest();
}

bool Connection::end_answer() {
  const auto& observe = lane_.shared->options.observe;
  if (observe) observe({method_, path_, response_.status, staged_, lane_.now() - began_, request_id_, caller_});
  return then_ == Then::go_on;
}

Awaitable<bool> Connection::finish_answer() {
  const bool written = co_await write_rest();
  const bool goes_on = end_answer();
  if (written && streams_) co_await stream_events();
  co_return written&& goes_on;
}

Awaitable<void> Connection::stream_events() {
  const auto wake = [weak = weak_from_this(), lane = lane_.weak_from_this()] {
    if (const auto alive = lane.lock())
      asio::post(alive->context, [weak] {
        if (const auto connection = weak.lock()) connection->wake();
      });
  };
  stream_ = std::make_shared<EventStream>(limits().waiting_events, wake);
  asio::co_spawn(lane_.context, watch(shared_from_this()), asio::detached);
  response_.events(stream_);
  while (!lane_.draining) {
    const auto events = stream_->take();
    if (!events) break;
    std::string_view text = *events;
    if (text.empty()) {
      phase_ = Phase::stream;
      wake_.expires_after(limits().heartbeat);
      auto [woken] = co_await wake_.async_wait(yielding);
      now_ = lane_.now();
      if (woken) continue;
      text = ": heartbeat\n\n";
    }
    set_phase(Phase::answer, limits().grace);
    const bool written = co_await write(text);
    if (!written) break;
  }
  stream_->reader_is_gone();
  stream_.reset();
  close();  // `watch` still reads: there is no lingering
}

Awaitable<void> Connection::watch(std::shared_ptr<Connection> self) {
  std::array<char, 256> unwanted;
  boost::system::error_code failure;
  std::size_t n = 0;
  while (!failure) {
    if (self->tls_) std::tie(failure, n) = co_await self->tls_->async_read_some(asio::buffer(unwanted), yielding);
    else std::tie(failure, n) = co_await self->socket_.async_read_some(asio::buffer(unwanted), yielding);
  }
  self->reached_end_ = true;
  if (self->stream_) {
    self->stream_->reader_is_gone();
    self->wake();
  }
}

}  // namespace muster::http
