// Addresses of a node outside the API: health, metrics, the OpenAPI document, the app.
#pragma once

#include "platform/http/router.h"
#include "platform/metrics/metrics.h"

namespace muster::cli {

struct Ready {
  std::function<bool()> is_ready;  // the database can be written, and the index is there
};
void add_pages(http::Router& router, const Metrics& metrics, const Ready& ready);

}  // namespace muster::cli
