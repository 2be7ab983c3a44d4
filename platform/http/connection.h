// One connection: a coroutine that reads a request, asks the App, writes the answer, and begins again. Lives on its
// lane's thread; only replies and events come in from others, by post.
#pragma once

#include <array>
#include <boost/asio/ssl/stream.hpp>
#include <memory>
#include <string>

#include "platform/http/event_stream.h"
#include "platform/http/incoming.h"
#include "platform/http/input_buffer.h"
#include "platform/http/lane.h"
#include "platform/http/settle.h"

namespace muster::http {

enum class Admission : std::uint8_t { welcome, too_many };

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Lane& lane, Socket socket, std::string address, Admission admission);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  static void start(const std::shared_ptr<Connection>& connection);
  void sweep(std::int64_t now);     // cuts what is past its deadline
  void drain();                     // closes what is idle, ends streams
  void deliver(Response response);  // the App's answer
  void wake() { wake_.cancel(); }   // events are waiting

 private:
  enum class Phase : std::uint8_t { opening, idle, head, body, app, answer, stream, linger };

  // What coroutines take by reference lives in the frame of the one that awaits them: GCC 12 destroys twice some
  // temporaries that stand in a co_await expression.
  static Awaitable<void> run(std::shared_ptr<Connection> self);
  static Awaitable<void> watch(std::shared_ptr<Connection> self);  // a stream's reader: has it gone?
  Awaitable<bool> serve_one();                                     // false: close
  Awaitable<bool> read_head(HeadScan& scan);
  Awaitable<bool> fill();  // more input; false: the end, a failure, or the deadline
  Awaitable<std::expected<void, Refusal>> read_body(const Framing& framing, std::size_t most, std::string& into);
  Awaitable<bool> accept_body(Incoming& incoming, std::size_t most);  // false: refused, or gone
  Awaitable<bool> answer_early(const Incoming& incoming, Response& response);
  Awaitable<bool> refuse(Refusal why, Method method = Method::get);
  Awaitable<bool> respond(const Asked& asked, Response& response, Then then);
  Awaitable<bool> finish_answer();  // what the socket did not take at once; then the events, if any
  Awaitable<bool> write_rest();
  Awaitable<bool> write(std::string_view text);
  Awaitable<void> stream_events();
  Awaitable<void> linger();

  void ask_app(Incoming& incoming, const Asked& asked);
  void stage(const Asked& asked, Response& response, Then then);
  bool write_at_once();  // true: all of it is on its way
  bool end_answer();     // for the log; true: the connection goes on
  void identify(Request& request);
  std::optional<Response> answer_without_app(const Incoming& incoming) const;
  void set_phase(Phase phase, std::chrono::milliseconds deadline);
  void set_rate_deadline(std::int64_t bytes);
  void begin_timing();
  [[nodiscard]] const ServerLimits& limits() const { return lane_.shared->options.limits; }
  void close();

  Lane& lane_;
  Socket socket_;
  std::unique_ptr<asio::ssl::stream<Socket&>> tls_;
  std::string address_;
  Admission admission_;
  bool from_proxy_;
  InputBuffer input_;
  Timer wake_;
  std::optional<Response> answer_;
  std::shared_ptr<EventStream> stream_;

  // What is being written.
  Response response_;
  std::string header_;
  std::array<asio::const_buffer, 2> rest_;
  std::size_t left_ = 0, staged_ = 0;
  Then then_ = Then::close;
  bool streams_ = false;

  Phase phase_ = Phase::opening;
  std::int64_t now_ = 0;  // as of when this coroutine was woken
  std::int64_t deadline_ = 0, phase_began_ = 0;
  bool is_late_ = false;  // the deadline passed while reading
  bool reached_end_ = false;
  std::size_t requests_ = 0;

  // Of the present request, for its log line.
  std::int64_t began_ = 0;
  std::string request_id_, method_, path_, caller_;
};

}  // namespace muster::http
