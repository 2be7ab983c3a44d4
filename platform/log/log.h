// Structured logs: one line per event, as text for people or JSON for programs. Callers use spdlog's functions; this
// sets them up.
#pragma once

#include <string_view>

#include "platform/http/server.h"

namespace muster::logs {

void start(std::string_view level, std::string_view format);  // "info"; "text" or "json"
void request(const http::Finished& finished);                 // the access log's line

}  // namespace muster::logs
