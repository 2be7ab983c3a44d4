// The addresses of the web app: /app and all below it, its assets, and the API page at /api/docs.
#pragma once

#include "platform/http/router.h"

namespace muster::cli {

void add_app_pages(http::Router& router);

}  // namespace muster::cli
