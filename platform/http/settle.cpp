// Conditional requests, compression, and the bytes of a header.
#include "platform/http/settle.h"

#include <algorithm>

#include "platform/http/conditional.h"
#include "platform/http/letters.h"
#include "platform/http/problem.h"

namespace muster::http {
namespace {

std::string_view value_of(const Response& response, std::string_view name) {
  for (const auto& field : response.fields)
    if (field.name == name) return field.value;
  return {};
}

std::string all_of(const Request& request, std::string_view name) {
  std::string joined;
  for (const auto& field : request.fields)
    if (field.name == name) joined += (joined.empty() ? "" : ", ") + field.value;
  return joined;
}

bool takes_no_content(int status) { return status < 200 || status == 204 || status == 304; }

// A strong entity tag names exact bytes, so what carries one is compressed by nobody but its author.
void compress(const Asked& asked, Response& response) {
  const bool worth = response.bytes().size() >= least_compressed && is_compressible(response.content_type) &&
                     value_of(response, "content-encoding").empty() && value_of(response, "etag").empty();
  if (!worth) return;
  response.with("vary", "accept-encoding");
  if (asked.coding == Coding::identity) return;
  response.body = compressed(response.bytes(), asked.coding, Effort::quick);
  response.with("content-encoding", std::string(text(asked.coding)));
}

// A line break in a value would begin a new field: no answer of ours may be split by what a stranger sent.
void append(std::string& header, std::string_view name, std::string_view value) {
  bool begins_word = true;
  for (const char c : name) {
    header += static_cast<char>(begins_word && c >= 'a' && c <= 'z' ? c - 32 : c);
    begins_word = c == '-';
  }
  header += ": ";
  for (const char c : value) header += is_control(c) ? ' ' : c;
  header += "\r\n";
}

}  // namespace

Asked asked_of(const Request& request, int minor) {
  Asked asked{.method = request.method, .minor = minor};
  if (request.has("accept-encoding")) asked.coding = best_coding(all_of(request, "accept-encoding"));
  if (request.method == Method::get || request.method == Method::head)
    asked.if_none_match = all_of(request, "if-none-match");
  return asked;
}

void settle(const Asked& asked, Response& response) {
  if (response.events) return;
  if (response.status == 200 && !asked.if_none_match.empty() &&
      is_among(asked.if_none_match, value_of(response, "etag"))) {
    response.status = 304;
    response.body = std::string();
    response.content_type.clear();
    std::erase_if(response.fields, [](const Field& field) { return field.name == "content-encoding"; });
    return;
  }
  compress(asked, response);
}

bool has_content(const Asked& asked, const Response& response) {
  return asked.method != Method::head && !takes_no_content(response.status);
}

void write_header(const Response& response, const Asked& asked, const Stamp& stamp, std::string& header) {
  header.clear();
  header.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ").append(reason(response.status));
  header.append("\r\nDate: ").append(stamp.date).append("\r\n");
  if (!response.content_type.empty()) append(header, "content-type", response.content_type);
  if (!response.events && !takes_no_content(response.status))
    header.append("Content-Length: ").append(std::to_string(response.bytes().size())).append("\r\n");
  for (const auto& field : response.fields) append(header, field.name, field.value);
  header.append("X-Request-Id: ").append(stamp.request_id).append("\r\nX-Content-Type-Options: nosniff\r\n");
  if (value_of(response, "referrer-policy").empty())
    header.append("Referrer-Policy: strict-origin-when-cross-origin\r\n");
  if (stamp.then == Then::close) header.append("Connection: close\r\n");
  else if (asked.minor == 0) header.append("Connection: keep-alive\r\n");
  header.append("\r\n");
}

}  // namespace muster::http
