// The head of a request, read strictly (RFC 9112 §2–5) from raw bytes: where it ends, its request line and its fields.
// What its target means is target.h's business, what its body's framing is framing.h's. Pure: no sockets, no clock.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string_view>
#include <vector>

#include "platform/http/message.h"

namespace muster::http {

// Why a request can't be accepted; the detail is a sentence for a person.
struct Refusal {
  int status;
  std::string_view detail;
};
inline std::unexpected<Refusal> refusal(int status, std::string_view detail) {
  return std::unexpected<Refusal>({status, detail});
}

struct HeadLimits {
  std::size_t request_line = 8 * 1024, field_bytes = 32 * 1024, fields = 100;
};

struct RequestLine {
  std::string_view method, target;
  int minor = 1;  // HTTP/1.minor; 1.2 and above are read as 1.1
};
std::expected<RequestLine, Refusal> read_request_line(std::string_view line);

// Looks for the end of a head in bytes that grow; refuses as early as the bytes show the fault, so that nobody waits
// for a deadline to learn of it.
class HeadScan {
 public:
  explicit HeadScan(const HeadLimits& limits) : limits_(limits) {}
  // `bytes` begins where the first call's began. True: the head is whole; false: more bytes are needed.
  std::expected<bool, Refusal> scan(std::string_view bytes);

  [[nodiscard]] std::size_t size() const { return at_; }         // of a whole head, with its empty line
  [[nodiscard]] RequestLine line(std::string_view bytes) const;  // once the head is whole
  // The fields of a whole head, names in lower case, values trimmed.
  [[nodiscard]] std::expected<std::vector<Field>, Refusal> fields(std::string_view bytes) const;

 private:
  std::expected<bool, Refusal> end_line(std::string_view bytes);
  [[nodiscard]] std::expected<bool, Refusal> within_limits() const;

  HeadLimits limits_;
  std::size_t at_ = 0, line_begin_ = 0, request_begin_ = 0;
  std::size_t fields_begin_ = 0;  // 0 until the request line has ended
  std::size_t fields_ = 0;
  bool after_return_ = false, skipped_blank_ = false;
};

// One field line without its CRLF; also for trailers.
std::expected<Field, Refusal> read_field(std::string_view line);

}  // namespace muster::http
