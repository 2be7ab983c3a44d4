// Takes the chunked coding off a body as its bytes arrive (RFC 9112 §7.1), strictly. Extensions are checked and
// forgotten, trailers too: nothing that comes after the body may change what its head said. Pure.
#pragma once

#include <string>

#include "platform/http/head.h"

namespace muster::http {

class ChunkedBody {
 public:
  // Appends what the chunks hold to `into`, at most `most` bytes.
  ChunkedBody(std::size_t most, std::string& into, const HeadLimits& limits)
      : most_(most), into_(into), limits_(limits) {}
  // How many of the bytes belong to this body.
  std::expected<std::size_t, Refusal> take(std::string_view bytes);
  [[nodiscard]] bool is_whole() const { return place_ == Place::end; }

 private:
  enum class Place : std::uint8_t { size, bytes, after_bytes, trailer, end };
  std::expected<bool, Refusal> take_line(std::string_view& bytes);  // true: line_ is whole
  std::expected<void, Refusal> end_line();
  std::expected<void, Refusal> begin_chunk();
  std::expected<void, Refusal> judge_trailer();

  std::size_t most_;
  std::string& into_;
  HeadLimits limits_;
  Place place_ = Place::size;
  std::size_t left_ = 0;                                           // of the present chunk
  std::size_t extensions_ = 0, trailer_bytes_ = 0, trailers_ = 0;  // in all, against their limits
  std::string line_;
};

}  // namespace muster::http
