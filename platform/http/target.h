// What a request target names (RFC 9112 §3.2): a path with its query, the server as a whole ("*"), perhaps with an
// authority; and what a Host may look like (RFC 3986 §3.2.2). Pure.
#pragma once

#include <string>
#include <string_view>

#include "platform/http/head.h"

namespace muster::http {

struct Target {
  std::string path;            // decoded; "*" for the server as a whole
  std::string_view query;      // as sent, after '?'
  std::string_view authority;  // of an absolute-form; it then stands in for Host
  bool https = false;          // an absolute-form said so
};

std::expected<Target, Refusal> read_target(std::string_view method, std::string_view target);

bool is_authority(std::string_view text);  // host[:port], the host not empty

}  // namespace muster::http
