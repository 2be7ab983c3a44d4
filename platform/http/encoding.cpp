// Choosing and applying a content coding.
#include "platform/http/encoding.h"

#include <brotli/encode.h>
#include <zlib.h>

#include <array>

#include "base/result.h"
#include "platform/http/letters.h"

namespace muster::http {
namespace {

// qvalue in thousandths: 0 … 1000; -1 when malformed.
int weight_of(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text.size() > 1 && text[1] != '.') || text[0] < '0' || text[0] > '1')
    return -1;
  int weight = (text[0] - '0') * 1000, unit = 100;
  for (const char c : text.substr(std::min<std::size_t>(text.size(), 2))) {
    if (!is_digit(c)) return -1;
    weight += (c - '0') * unit;
    unit /= 10;
  }
  return weight > 1000 ? -1 : weight;
}

std::string gzip(std::string_view bytes, int level) {
  z_stream stream{};
  constexpr int gzip_window = 15 + 16;  // 16 asks zlib for gzip's frame
  claim(deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) == Z_OK, "zlib starts");
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib's API predates const
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  claim(deflate(&stream, Z_FINISH) == Z_STREAM_END, "deflateBound is a bound");
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string brotli(std::string_view bytes, int quality) {
  std::string out(BrotliEncoderMaxCompressedSize(bytes.size()), '\0');
  std::size_t size = out.size();
  const auto done = BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                                          reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                                          reinterpret_cast<std::uint8_t*>(out.data()));
  claim(done == BROTLI_TRUE, "brotli's bound is a bound");
  out.resize(size);
  return out;
}

}  // namespace

std::string_view text(Coding coding) {
  constexpr std::array<std::string_view, 3> names{"identity", "gzip", "br"};
  return names[static_cast<std::size_t>(coding)];
}

Coding best_coding(std::string_view accept_encoding) {
  std::array<int, 3> weights{-1, -1, -1};
  int other = -1;  // of "*"
  for_each_part(accept_encoding, [&](std::string_view part) {
    const auto semicolon = std::min(part.find(';'), part.size());
    const auto name = trimmed(part.substr(0, semicolon));
    int weight = 1000;
    if (semicolon < part.size()) {
      const auto parameter = trimmed(part.substr(semicolon + 1));
      weight = parameter.size() > 2 && lower(parameter[0]) == 'q' && parameter[1] == '='
                   ? weight_of(parameter.substr(2))
                   : -1;
    }
    if (name == "*") other = weight;
    else if (same_letters(name, "identity")) weights[0] = weight;
    else if (same_letters(name, "gzip") || same_letters(name, "x-gzip")) weights[1] = weight;
    else if (same_letters(name, "br")) weights[2] = weight;
  });
  for (auto i : {1U, 2U})
    if (weights[i] < 0) weights[i] = other;
  auto best = Coding::identity;
  int most = std::max(weights[0], 0);
  for (const auto coding : {Coding::gzip, Coding::brotli}) {
    const int weight = weights[static_cast<std::size_t>(coding)];
    if (weight > 0 && weight >= most) best = coding, most = weight;
  }
  return best;
}

bool is_compressible(std::string_view content_type) {
  const auto type = content_type.substr(0, content_type.find(';'));
  if (type == "text/event-stream") return false;
  if (type.starts_with("text/") || type.ends_with("+json") || type.ends_with("+xml")) return true;
  for (const std::string_view known : {"application/json", "application/javascript", "application/xml",
                                       "application/x-ndjson", "application/manifest+json", "image/svg+xml"})
    if (type == known) return true;
  return false;
}

std::string compressed(std::string_view bytes, Coding coding, Effort effort) {
  switch (coding) {
    case Coding::gzip:
      return gzip(bytes, effort == Effort::quick ? 5 : 9);
    case Coding::brotli:
      return brotli(bytes, effort == Effort::quick ? 4 : 9);
    case Coding::identity:
      break;
  }
  return std::string(bytes);
}

}  // namespace muster::http
