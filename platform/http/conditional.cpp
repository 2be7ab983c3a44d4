// Reads the list of entity tags; a comma may stand inside one, so that quotes lead the way.
#include "platform/http/conditional.h"

#include "platform/http/letters.h"

namespace muster::http {
namespace {

std::string_view opaque(std::string_view etag) { return etag.starts_with("W/") ? etag.substr(2) : etag; }

}  // namespace

bool is_among(std::string_view if_none_match, std::string_view etag) {
  auto rest = trimmed(if_none_match);
  if (rest == "*") return !etag.empty();
  while (!rest.empty() && !etag.empty()) {
    if (rest[0] == ',' || rest[0] == ' ' || rest[0] == '\t') {
      rest.remove_prefix(1);
      continue;
    }
    const auto tag = opaque(rest);
    const auto close = tag.starts_with('"') ? tag.find('"', 1) : std::string_view::npos;
    if (close == std::string_view::npos) return false;
    if (tag.substr(0, close + 1) == opaque(etag)) return true;
    rest = tag.substr(close + 1);
  }
  return false;
}

}  // namespace muster::http
