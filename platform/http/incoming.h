// From a whole head to a Request: line, target, fields and framing judged together, strictly. What comes out may be
// shown to the App; everything else is a Refusal, after which nobody knows where the next request begins. Pure.
#pragma once

#include "platform/http/framing.h"
#include "platform/http/head.h"
#include "platform/http/message.h"

namespace muster::http {

struct Incoming {
  Request request;
  Framing framing;
  int minor = 1;
  bool asks_for_https = false;  // by an absolute-form target
};

Method method_of(std::string_view name);  // Method::other for what isn't served

std::expected<Incoming, Refusal> read_incoming(const HeadScan& scan, std::string_view bytes);

}  // namespace muster::http
