// The form of dates in HTTP fields (RFC 9110 §5.6.7): "Sun, 06 Nov 1994 08:49:37 GMT".
#pragma once

#include <string>

#include "base/time.h"

namespace muster::http {

std::string http_date(Instant instant);

}  // namespace muster::http
