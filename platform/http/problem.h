// Problems as HTTP answers: RFC 9457 bodies, and the one place that maps a kind to a status.
#pragma once

#include "base/result.h"
#include "platform/http/message.h"

namespace muster::http {

int status_of(const Problem& problem);
Response problem_response(const Problem& problem);
Response plain_problem(int status,
                       std::string_view detail);  // for what is no Problem of a service: 404 of no route, 405 …
std::string_view reason(int status);              // "Not Found"

}  // namespace muster::http
