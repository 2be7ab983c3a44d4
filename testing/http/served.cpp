// The app of a few addresses.
#include "testing/http/served.h"

#include <stdexcept>

#include "platform/http/problem.h"

namespace muster::testing {

using http::Method;
using http::Request;
using http::Response;

SmallApp::~SmallApp() {
  for (auto& thread : threads_) thread.join();
}

std::variant<std::size_t, Response> SmallApp::expect(const Request& head) {
  const bool takes_body = head.path == "/echo" || head.path == "/later" || head.path == "/held";
  const bool gives = head.path == "/hello" || head.path == "/text" || head.path == "/large" || head.path == "/events";
  if (!takes_body && !gives) return http::plain_problem(404, "There is nothing here.");
  const auto* allow = takes_body ? "POST" : "GET, HEAD";
  if (head.method == Method::options) return Response{.status = 204}.with("allow", allow);
  const bool fits =
      takes_body ? head.method == Method::post : head.method == Method::get || head.method == Method::head;
  if (!fits) return http::plain_problem(405, "Not this method.").with("allow", allow);
  return takes_body ? std::size_t{1000} : std::size_t{0};
}

void SmallApp::handle(Request request, http::Reply reply) {
  const std::lock_guard lock(mutex_);
  last_ = request;
  Response response{.content_type = "text/plain; charset=utf-8"};
  if (request.path == "/hello") response.with("etag", "\"h1\"").body = std::string("hello");
  else if (request.path == "/text") response.body = std::string(4096, 't');
  else if (request.path == "/large") response.with("etag", "\"l\"").body = std::string(std::size_t{8} << 20, 'x');
  else if (request.path == "/echo") response.body = std::move(request.body);
  if (request.path == "/events") {
    response.content_type = "text/event-stream";
    response.events = [this](std::shared_ptr<http::EventSink> sink) {
      const std::lock_guard inner(mutex_);
      sink_ = std::move(sink);
      changed_.notify_all();
    };
  }
  if (request.path == "/held") {
    held_ = std::move(reply);
    changed_.notify_all();
  } else if (request.path == "/later") {
    threads_.emplace_back([response, request, reply]() mutable {
      response.body = request.body;
      reply(std::move(response));
    });
  } else {
    reply(std::move(response));
  }
}

std::shared_ptr<http::EventSink> SmallApp::sink() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return sink_ != nullptr; });
  return sink_;
}

Request SmallApp::last() {
  const std::lock_guard lock(mutex_);
  return last_;
}

void SmallApp::wait_until_held() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return held_ != nullptr; });
}

void SmallApp::answer_held() {
  wait_until_held();
  const std::lock_guard lock(mutex_);
  held_(Response{.content_type = "text/plain", .body = "held"});
  held_ = nullptr;
}

Served::Served(http::ServerOptions options) : environment_(seeded_environment(1, Instant{1'700'000'000'000'000})) {
  options.listen = "127.0.0.1:0";
  options.limits.sweep = std::chrono::milliseconds(2);
  if (options.threads == 0) options.threads = 1;
  auto started = http::Server::start(app_, *environment_, std::move(options));
  if (!started) throw std::runtime_error(started.error().detail);
  server_ = std::move(*started);
}

void Served::pass(std::chrono::milliseconds time) {
  environment_->move_to(Instant{environment_->now().micros + time.count() * 1000});
}

}  // namespace muster::testing
