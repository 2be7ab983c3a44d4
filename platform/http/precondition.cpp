// Reads If-Match. Only the form that our own ETags have: a list or * would let an edit through that saw another
// version.
#include "platform/http/precondition.h"

#include <charconv>
#include <string_view>

namespace muster::http {

Result<std::int64_t> version_of(const std::optional<std::string>& if_match) {
  if (!if_match)
    return refuse(Problem{.kind = Kind::invalid,
                          .detail = "Send If-Match with the ETag that you read, so that nobody's edit is lost.",
                          .code = "precondition_required"});
  const std::string_view text = *if_match;
  std::int64_t version = 0;
  if (text.size() > 2 && text.front() == '"' && text.back() == '"') {
    const auto* end = text.data() + text.size() - 1;
    const auto [stop, error] = std::from_chars(text.data() + 1, end, version);
    if (error == std::errc{} && stop == end && version > 0) return version;
  }
  return refuse(Problem::at("If-Match", "is not an ETag of this resource: it looks like \"3\", quotes included"));
}

}  // namespace muster::http
