// What the fields say about the message as a whole (RFC 9112 §6, §9; RFC 9110 §7.2, §10.1.1): how its body is framed,
// whom it is for, whether the connection goes on, whether the sender waits for 100 (Continue). Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "platform/http/head.h"

namespace muster::http {

struct Framing {
  enum class Body : std::uint8_t { none, sized, chunked };
  enum class Expectation : std::uint8_t { none, go_ahead, unknown };
  Body body = Body::none;
  std::uint64_t size = 0;  // of a sized body, never 0
  bool keeps_alive = true;
  Expectation expectation = Expectation::none;
};

std::expected<Framing, Refusal> read_framing(const std::vector<Field>& fields, int minor);

}  // namespace muster::http
