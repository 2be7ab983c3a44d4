// Splitting by line feeds and by brackets.
#include "platform/files/items.h"

#include <fmt/format.h>

namespace muster::files {
namespace {

bool is_space(int c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string too_long(std::size_t most) { return fmt::format("is longer than {} KiB", most >> 10); }

}  // namespace

std::optional<Item> next_line(Feed& feed, std::size_t most_bytes) {
  while (is_space(feed.peek())) feed.get();
  if (feed.peek() < 0) return std::nullopt;
  Item item{.line = feed.line()};
  for (int c = feed.get(); c >= 0 && c != '\n'; c = feed.get()) {
    item.text += static_cast<char>(c);
    if (item.text.size() <= most_bytes) continue;
    item.text.clear();
    item.fault = too_long(most_bytes);
    feed.skip_line();
    return item;
  }
  while (is_space(item.text.back())) item.text.pop_back();
  return item;
}

void JsonItems::pass_over_space() {
  while (is_space(feed_.peek()) || (in_list_ && feed_.peek() == ',')) feed_.get();
}

std::optional<Item> JsonItems::next() {
  pass_over_space();
  if (!begun_ && feed_.peek() == '[') {
    feed_.get();
    in_list_ = true;
    pass_over_space();
  }
  begun_ = true;
  if (in_list_ && feed_.peek() == ']') {
    feed_.get();
    in_list_ = false;
    pass_over_space();
  }
  if (feed_.peek() < 0) return std::nullopt;
  Item item{.line = feed_.line()};
  int depth = 0;
  bool quoted = false;
  while (feed_.peek() >= 0) {
    const int next = feed_.peek();
    if (!quoted && depth == 0 && !item.text.empty() && (is_space(next) || next == ',' || next == ']')) break;
    const auto c = static_cast<char>(feed_.get());
    if (item.fault.empty()) item.text += c;
    if (quoted && c == '\\') {
      const int escaped = feed_.get();
      if (item.fault.empty() && escaped >= 0) item.text += static_cast<char>(escaped);
    } else if (c == '"') quoted = !quoted;
    else if (!quoted && (c == '{' || c == '[')) ++depth;
    else if (!quoted && (c == '}' || c == ']') && --depth <= 0) break;
    if (item.fault.empty() && item.text.size() > most_) {
      item.fault = too_long(most_);
      item.text.assign(1, '{');  // not empty: something is being read
    }
  }
  return item;
}

}  // namespace muster::files
