// The sink of server-sent events (WHATWG HTML §9.2) of one connection. Shared state: the waiting text, under its mutex;
// it promises never to hold more than its limit: a reader who lags behind that far is dropped.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "platform/http/message.h"

namespace muster::http {

class EventStream final : public EventSink {
 public:
  EventStream(std::size_t most_waiting, std::function<void()> wake)
      : most_waiting_(most_waiting), wake_(std::move(wake)) {}
  bool send(std::string_view event, std::string_view data, std::string_view id) override;
  void close() override;

  // For the connection: what to write next; nothing when the stream is over.
  std::optional<std::string> take();
  void reader_is_gone();

 private:
  const std::size_t most_waiting_;
  const std::function<void()> wake_;  // from any thread
  std::mutex mutex_;
  std::string waiting_;
  bool closed_ = false;  // nothing more comes
  bool gone_ = false;    // nobody reads, or too slowly
};

std::string event_text(std::string_view event, std::string_view data, std::string_view id);

}  // namespace muster::http
