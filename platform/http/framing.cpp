// Framing decides where the next request begins: whatever two readers could read in two ways is refused.
#include "platform/http/framing.h"

#include <charconv>
#include <optional>

#include "platform/http/letters.h"
#include "platform/http/target.h"

namespace muster::http {
namespace {

struct Found {
  int hosts = 0, lengths = 0, codings = 0;
  std::string_view host, length, coding;
  bool close = false, keep_alive = false;
};

std::expected<void, Refusal> read_length(std::string_view text, Framing& framing) {
  if (!are_digits(text)) return refusal(400, "Content-Length is no number.");
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), framing.size);
  if (parsed.ec != std::errc{}) return refusal(400, "Content-Length is too large to be one.");
  if (framing.size > 0) framing.body = Framing::Body::sized;
  return {};
}

// RFC 9112 §6.1, §6.3: chunked alone is understood; what isn't framed by it at the end can't be framed at all.
std::expected<void, Refusal> read_coding(std::string_view text, Framing& framing) {
  framing.body = Framing::Body::chunked;
  if (same_letters(text, "chunked")) return {};
  int parts = 0, chunked = 0;
  bool last_is_chunked = false, malformed = false;
  for_each_part(text, [&](std::string_view part) {
    ++parts;
    malformed |= part.empty() || !token_letters[static_cast<unsigned char>(part[0])];
    last_is_chunked = same_letters(part, "chunked");
    chunked += last_is_chunked;
  });
  if (malformed || !last_is_chunked || chunked != 1 || parts < 2)
    return refusal(400, "Transfer-Encoding must be chunked and nothing else.");
  return refusal(501, "Transfer-Encoding other than chunked is not understood here.");
}

std::expected<void, Refusal> judge_host(const Found& found, int minor) {
  if (found.hosts > 1) return refusal(400, "There are several Host fields.");
  if (found.hosts == 0 && minor > 0) return refusal(400, "The Host field is missing.");
  if (found.hosts == 1 && !is_authority(found.host)) return refusal(400, "The Host field is malformed.");
  return {};
}

void read_expect(std::string_view value, int minor, Framing& framing) {
  if (minor == 0 || value.empty()) return;  // RFC 9110 §10.1.1: ignored in HTTP/1.0
  const bool known = same_letters(value, "100-continue") && framing.expectation != Framing::Expectation::unknown;
  framing.expectation = known ? Framing::Expectation::go_ahead : Framing::Expectation::unknown;
}

void look_at(const Field& field, Found& found, Framing& framing, int minor) {
  if (field.name == "host") ++found.hosts, found.host = field.value;
  else if (field.name == "content-length") ++found.lengths, found.length = field.value;
  else if (field.name == "transfer-encoding") ++found.codings, found.coding = field.value;
  else if (field.name == "expect") read_expect(field.value, minor, framing);
  else if (field.name == "connection")
    for_each_part(field.value, [&](std::string_view option) {
      found.close |= same_letters(option, "close");
      found.keep_alive |= same_letters(option, "keep-alive");
    });
}

}  // namespace

std::expected<Framing, Refusal> read_framing(const std::vector<Field>& fields, int minor) {
  Framing framing;
  Found found;
  for (const auto& field : fields) look_at(field, found, framing, minor);
  if (const auto host = judge_host(found, minor); !host) return std::unexpected(host.error());
  if (found.lengths > 0 && found.codings > 0)
    return refusal(400, "Content-Length and Transfer-Encoding exclude each other.");
  if (found.lengths > 1) return refusal(400, "There are several Content-Length fields.");
  if (found.codings > 1) return refusal(400, "There are several Transfer-Encoding fields.");
  if (found.codings > 0 && minor == 0) return refusal(400, "HTTP/1.0 has no Transfer-Encoding.");
  std::expected<void, Refusal> read;
  if (found.lengths > 0) read = read_length(found.length, framing);
  if (found.codings > 0) read = read_coding(found.coding, framing);
  if (!read) return std::unexpected(read.error());
  framing.keeps_alive = !found.close && (minor > 0 || found.keep_alive);
  return framing;
}

}  // namespace muster::http
