// A server on a free port, with a movable clock and an app of a few addresses, for tests of the server itself:
//   GET /hello         "hello"               POST /echo   its body, at most 1000 bytes
//   GET /text          4 KB of text          POST /later  its body, from another thread
//   GET /large         8 MB of letters       GET /events  a stream, whose sink the test gets
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/http/server.h"

namespace muster::testing {

class SmallApp : public http::App {
 public:
  ~SmallApp() override;
  std::variant<std::size_t, http::Response> expect(const http::Request& head) override;
  void handle(http::Request request, http::Reply reply) override;

  std::shared_ptr<http::EventSink> sink();  // of the last /events; waits for it
  http::Request last();                     // the last request that was handled
  void answer_held();                       // replies to what came to /held
  void wait_until_held();

 private:
  std::mutex mutex_;  // guards all below
  std::condition_variable changed_;
  std::shared_ptr<http::EventSink> sink_;
  http::Request last_;
  http::Reply held_;
  std::vector<std::thread> threads_;
};

class Served {
 public:
  explicit Served(http::ServerOptions options = {});
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  http::Server& server() { return *server_; }
  SmallApp& app() { return app_; }
  void pass(std::chrono::milliseconds time);  // on the server's clock

 private:
  std::unique_ptr<MovableEnvironment> environment_;
  SmallApp app_;
  std::unique_ptr<http::Server> server_;
};

}  // namespace muster::testing
