// What an app's answer becomes for the request that asked: 304 where the caller has it already, compressed where the
// caller likes that. And the header that goes before it on the wire. Pure.
#pragma once

#include <string>

#include "platform/http/encoding.h"
#include "platform/http/message.h"

namespace muster::http {

// What of a request its answer depends on; kept while the app works.
struct Asked {
  Method method = Method::get;
  int minor = 1;
  Coding coding = Coding::identity;
  std::string if_none_match = {};
};
Asked asked_of(const Request& request, int minor);

void settle(const Asked& asked, Response& response);

enum class Then : std::uint8_t { go_on, close };
struct Stamp {
  std::string_view date, request_id;
  Then then = Then::go_on;
};
// Status line and fields, with the empty line.
void write_header(const Response& response, const Asked& asked, const Stamp& stamp, std::string& into);

bool has_content(const Asked& asked, const Response& response);  // does a body follow the header?

}  // namespace muster::http
