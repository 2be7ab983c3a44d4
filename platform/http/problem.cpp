// RFC 9457 problem bodies.
#include "platform/http/problem.h"

#include <array>

#include "platform/json/value.h"

namespace muster::http {
namespace {

using json::Value;

std::string_view code_of(Kind kind) {
  constexpr std::array<std::string_view, 11> codes{"invalid",   "unauthorized", "forbidden",  "not_found",
                                                   "gone",      "not_now",      "conflict",   "stale",
                                                   "too_large", "too_many",     "unavailable"};
  return codes[static_cast<std::size_t>(kind)];
}

Response respond(int status, std::string_view code, std::string_view detail, const Problem* problem) {
  auto body = json::object({{"type", "urn:muster:problem:" + std::string(code)},
                            {"title", reason(status)},
                            {"status", status},
                            {"detail", detail}});
  if (problem != nullptr && !problem->faults.empty()) {
    Value::List errors;
    for (const auto& fault : problem->faults)
      errors.push_back(json::object({{"pointer", fault.pointer}, {"message", fault.message}}));
    body.set("errors", std::move(errors));
  }
  if (problem != nullptr && problem->kind == Kind::not_now) {
    Value::List allowed;
    for (const auto& action : problem->allowed) allowed.emplace_back(action);
    body.set("allowed", std::move(allowed));
  }
  Response response{.status = status, .content_type = "application/problem+json", .body = json::text(body)};
  response.with("cache-control", "no-store");
  if (status == 503) response.with("retry-after", "1");
  return response;
}

}  // namespace

std::string_view reason(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 410:
      return "Gone";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 428:
      return "Precondition Required";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "Unknown";
  }
}

int status_of(const Problem& problem) {
  if (problem.code == "malformed_json" || problem.code == "idempotency_key_malformed" ||
      problem.code == "malformed_query")
    return 400;
  if (problem.code == "precondition_required") return 428;
  if (problem.code == "unsupported_media_type") return 415;
  constexpr std::array statuses{422, 401, 403, 404, 410, 409, 409, 412, 413, 429, 503};
  return statuses[static_cast<std::size_t>(problem.kind)];
}

Response problem_response(const Problem& problem) {
  const auto code = problem.code.empty() ? code_of(problem.kind) : std::string_view(problem.code);
  auto response = respond(status_of(problem), code, problem.detail, &problem);
  if (problem.code == "idempotency_key_in_flight") response.with("retry-after", "1");
  if (problem.kind == Kind::unauthorized) response.with("www-authenticate", "Bearer realm=\"muster\"");
  return response;
}

Response plain_problem(int status, std::string_view detail) {
  std::string code;
  for (const char c : reason(status)) code += c == ' ' ? '_' : static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return respond(status, code, detail, nullptr);
}

}  // namespace muster::http
