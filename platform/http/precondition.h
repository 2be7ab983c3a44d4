// If-Match: whoever edits says which version they saw, so that no edit is lost unseen.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"

namespace muster::http {

// The version that an If-Match field names, as the ETag was: "\"3\"". Missing: the problem that becomes a 428.
Result<std::int64_t> version_of(const std::optional<std::string>& if_match);

}  // namespace muster::http
