// A request as the app sees it and the response it gives, free of Boost. The server (server.h) makes the one and writes
// the other; what was malformed never arrives here.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/time.h"

namespace muster::http {

enum class Method : std::uint8_t { get, head, post, put, patch, remove, options, other };
std::string_view text(Method method);  // "GET", "DELETE", …

struct Field {
  std::string name;  // lower case
  std::string value;
};

struct Request {
  Method method = Method::get;
  std::string path;   // percent-decoded, valid UTF-8, no dot segments, no empty inner segments
  std::string query;  // as sent, after '?'
  std::vector<Field> fields;
  std::string body;
  std::string peer;        // the caller's address; a trusted proxy's word for it where configured
  std::string request_id;  // in every log line and in the answer's X-Request-Id
  bool secure = false;     // TLS here or, by a trusted proxy's word, in front
  Instant received;

  [[nodiscard]] std::string_view field(std::string_view lower_case_name) const;  // the first, or ""
  [[nodiscard]] bool has(std::string_view lower_case_name) const;
};

// The writing end of a stream of server-sent events; thread-safe, outlives the connection harmlessly.
class EventSink {
 public:
  virtual ~EventSink() = default;
  virtual bool send(std::string_view event, std::string_view data,
                    std::string_view id) = 0;  // false: the reader is gone or too slow
  virtual void close() = 0;
};

struct Response {
  int status = 200;
  std::string content_type = {};  // empty: no body
  std::vector<Field> fields = {};
  std::variant<std::string, std::shared_ptr<const std::string>> body = {};
  // Where set, the answer is a stream of events: called once with the sink, must return at once.
  std::function<void(std::shared_ptr<EventSink>)> events = {};

  [[nodiscard]] std::string_view bytes() const;
  Response& with(std::string name, std::string value) {
    fields.push_back({std::move(name), std::move(value)});
    return *this;
  }
};

using Reply = std::function<void(Response)>;  // called exactly once, from any thread

// What the server serves. Called on an I/O thread: must not block; work that may block goes to a pool, which calls
// `reply` later.
class App {
 public:
  virtual ~App() = default;
  // Before the body is read: how many bytes it may have, or the answer that makes reading it pointless (404, 405, 401
  // …).
  virtual std::variant<std::size_t, Response> expect(const Request& head) = 0;
  virtual void handle(Request request, Reply reply) = 0;
};

// Values of a query string or form, decoded; nothing if the encoding is malformed.
std::optional<std::vector<std::pair<std::string, std::string>>> decode_query(std::string_view query);

}  // namespace muster::http
