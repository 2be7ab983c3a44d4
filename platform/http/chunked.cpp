// Chunk by chunk: a size line, so many bytes, an empty line; then trailers.
#include "platform/http/chunked.h"

#include <algorithm>

#include "platform/http/letters.h"

namespace muster::http {
namespace {

constexpr std::size_t most_line = 256;  // of a size with its extensions
constexpr std::size_t most_extensions = 16 * 1024;

constexpr auto quoted_letters = [] {  // qdtext and quoted-pair together, less '"' and '\'
  Letters set{};
  for (std::size_t c = 0x20; c < 256; ++c) set[c] = c != '"' && c != '\\' && c != 0x7f;
  set['\t'] = true;
  return set;
}();

std::size_t token_end(std::string_view text, std::size_t at) {
  while (at < text.size() && token_letters[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

std::size_t space_end(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

// Behind the opening quote; npos if it is never closed.
std::size_t quoted_end(std::string_view text, std::size_t at) {
  for (; at < text.size() && text[at] != '"'; ++at)
    if (text[at] == '\\') ++at;
    else if (!quoted_letters[static_cast<unsigned char>(text[at])]) return std::string_view::npos;
  return at < text.size() ? at + 1 : std::string_view::npos;
}

// chunk-ext = *( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )
bool are_extensions(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    at = space_end(text, at);
    if (at == text.size() || text[at] != ';') return false;
    const auto name = space_end(text, at + 1);
    at = token_end(text, name);
    if (at == name) return false;
    const auto equals = space_end(text, at);
    if (equals == text.size() || text[equals] != '=') continue;
    const auto value = space_end(text, equals + 1);
    if (value < text.size() && text[value] == '"') {
      at = quoted_end(text, value + 1);
      if (at == std::string_view::npos) return false;
    } else {
      at = token_end(text, value);
      if (at == value) return false;
    }
  }
  return true;
}

}  // namespace

std::expected<bool, Refusal> ChunkedBody::take_line(std::string_view& bytes) {
  while (!bytes.empty()) {
    const char c = bytes.front();
    bytes.remove_prefix(1);
    if (!line_.empty() && line_.back() == '\r') {
      if (c != '\n') return refusal(400, "A carriage return stands without its line feed in the chunks.");
      line_.pop_back();
      return true;
    }
    if (c != '\r' && c != '\t' && is_control(c)) return refusal(400, "The chunks have a control character.");
    line_ += c;
    if (place_ == Place::after_bytes && line_ != "\r") return refusal(400, "A chunk is longer than it said.");
    if (place_ == Place::size && line_.size() > most_line) return refusal(400, "A chunk's extensions are too long.");
    if (place_ == Place::trailer && trailer_bytes_ + line_.size() > limits_.field_bytes)
      return refusal(431, "The trailers are longer than 32 KiB.");
  }
  return false;
}

std::expected<void, Refusal> ChunkedBody::begin_chunk() {
  std::size_t digits = 0;
  left_ = 0;
  for (; digits < line_.size() && hex_value(line_[digits]) >= 0; ++digits) {
    if (left_ >> 59 != 0) return refusal(400, "A chunk's size is too large to be one.");
    left_ = left_ * 16 + static_cast<std::size_t>(hex_value(line_[digits]));
  }
  if (digits == 0) return refusal(400, "A chunk's size is no hexadecimal number.");
  const auto extensions = std::string_view(line_).substr(digits);
  if (!are_extensions(extensions)) return refusal(400, "A chunk's size or extension is malformed.");
  extensions_ += extensions.size();
  if (extensions_ > most_extensions) return refusal(400, "The chunks' extensions are too long.");
  if (left_ > most_ - into_.size()) return refusal(413, "The body is longer than this address takes.");
  place_ = left_ > 0 ? Place::bytes : Place::trailer;
  return {};
}

std::expected<void, Refusal> ChunkedBody::judge_trailer() {
  trailer_bytes_ += line_.size();
  if (line_.empty()) {
    place_ = Place::end;
    return {};
  }
  if (++trailers_ > limits_.fields) return refusal(431, "There are more than 100 trailers.");
  const auto field = read_field(line_);
  if (!field) return std::unexpected(field.error());
  for (const std::string_view name : {"content-length", "transfer-encoding", "host", "trailer"})
    if (field->name == name) return refusal(400, "A trailer tries to change how the message is framed.");
  return {};
}

std::expected<void, Refusal> ChunkedBody::end_line() {
  std::expected<void, Refusal> judged;
  if (place_ == Place::size) judged = begin_chunk();
  else if (place_ == Place::trailer) judged = judge_trailer();
  else place_ = Place::size;
  line_.clear();
  return judged;
}

std::expected<std::size_t, Refusal> ChunkedBody::take(std::string_view bytes) {
  const auto given = bytes.size();
  while (!bytes.empty() && place_ != Place::end) {
    if (place_ == Place::bytes) {
      const auto some = std::min(left_, bytes.size());
      into_.append(bytes.substr(0, some));
      bytes.remove_prefix(some);
      left_ -= some;
      if (left_ == 0) place_ = Place::after_bytes;
      continue;
    }
    const auto whole = take_line(bytes);
    if (!whole) return std::unexpected(whole.error());
    if (!*whole) break;
    if (const auto judged = end_line(); !judged) return std::unexpected(judged.error());
  }
  return given - bytes.size();
}

}  // namespace muster::http
