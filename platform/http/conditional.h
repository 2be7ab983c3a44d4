// If-None-Match (RFC 9110 §13.1.2): does the caller have this representation already? If-Match belongs to the commands,
// which know the version that they change.
#pragma once

#include <string_view>

namespace muster::http {

// Weak comparison, as the RFC wants it here. A malformed list matches nothing.
bool is_among(std::string_view if_none_match, std::string_view etag);

}  // namespace muster::http
