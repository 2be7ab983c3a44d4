// A position as text and back.
#include "platform/journal/entry.h"

#include <charconv>

namespace muster::journal {

std::string text(Position position) { return std::to_string(position.xid) + "-" + std::to_string(position.seq); }

std::optional<Position> parse_position(std::string_view text) {
  Position position;
  const char* end = text.data() + text.size();
  const auto xid = std::from_chars(text.data(), end, position.xid);
  if (xid.ec != std::errc{} || xid.ptr == end || *xid.ptr != '-') return std::nullopt;
  const auto seq = std::from_chars(xid.ptr + 1, end, position.seq);
  if (seq.ec != std::errc{} || seq.ptr != end || position.xid < 0 || position.seq < 0) return std::nullopt;
  return position;
}

}  // namespace muster::journal
