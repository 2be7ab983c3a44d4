// Events as text, and handing them over to the connection's thread.
#include "platform/http/event_stream.h"

#include <utility>

namespace muster::http {
namespace {

void add_line(std::string& text, std::string_view name, std::string_view value) {
  text.append(name).append(": ");
  for (const char c : value)
    if (c != '\n' && c != '\r' && c != '\0') text += c;
  text += '\n';
}

}  // namespace

std::string event_text(std::string_view event, std::string_view data, std::string_view id) {
  std::string text;
  text.reserve(data.size() + event.size() + id.size() + 32);
  if (!id.empty()) add_line(text, "id", id);
  if (!event.empty()) add_line(text, "event", event);
  for (std::size_t begin = 0; begin <= data.size();) {
    const auto end = std::min(data.find('\n', begin), data.size());
    add_line(text, "data", data.substr(begin, end - begin));
    begin = end + 1;
  }
  text += '\n';
  return text;
}

bool EventStream::send(std::string_view event, std::string_view data, std::string_view id) {
  const auto text = event_text(event, data, id);
  {
    const std::lock_guard lock(mutex_);
    if (closed_ || gone_) return false;
    if (waiting_.size() + text.size() > most_waiting_) gone_ = true;
    else waiting_ += text;
    if (!gone_ && waiting_.size() > text.size()) return true;  // whoever was first has woken the connection
  }
  wake_();
  const std::lock_guard lock(mutex_);
  return !gone_;
}

void EventStream::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  wake_();
}

std::optional<std::string> EventStream::take() {
  const std::lock_guard lock(mutex_);
  if (gone_ || (closed_ && waiting_.empty())) return std::nullopt;
  return std::exchange(waiting_, {});
}

void EventStream::reader_is_gone() {
  const std::lock_guard lock(mutex_);
  gone_ = true;
}

}  // namespace muster::http
