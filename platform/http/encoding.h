// Content codings: which one a caller would like best, what is worth compressing, and the compressing (zlib, brotli).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace muster::http {

enum class Coding : std::uint8_t { identity, gzip, brotli };
std::string_view text(Coding coding);  // as Content-Encoding says it

// RFC 9110 §12.5.3, with weights; identity when nothing better is acceptable.
Coding best_coding(std::string_view accept_encoding);

bool is_compressible(std::string_view content_type);
constexpr std::size_t least_compressed = 1024;  // shorter texts fit a packet anyway

enum class Effort : std::uint8_t { quick, thorough };  // per answer; once for many answers
std::string compressed(std::string_view bytes, Coding coding, Effort effort);

}  // namespace muster::http
