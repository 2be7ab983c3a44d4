// The head, letter by letter. Where RFC 9112 lets a recipient choose between repairing and refusing, this refuses.
#include "platform/http/head.h"

#include <algorithm>

#include "platform/http/letters.h"

namespace muster::http {

std::expected<RequestLine, Refusal> read_request_line(std::string_view line) {
  const auto first = line.find(' ');
  if (!is_token(line.substr(0, first))) return refusal(400, "The method is no token.");
  if (first == std::string_view::npos) return refusal(400, "The request line has no target.");
  const auto second = line.find(' ', first + 1);
  if (second == std::string_view::npos) return refusal(400, "The request line has no version.");
  RequestLine read{.method = line.substr(0, first), .target = line.substr(first + 1, second - first - 1)};
  if (read.target.empty()) return refusal(400, "The request line has no target.");
  const auto version = line.substr(second + 1);
  if (version.size() != 8 || !version.starts_with("HTTP/") || !is_digit(version[5]) || version[6] != '.' ||
      !is_digit(version[7]))
    return refusal(400, "The version is not written as in HTTP/1.1, or there are spaces around it.");
  if (version[5] != '1') return refusal(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
  read.minor = version[7] == '0' ? 0 : 1;
  return read;
}

std::expected<Field, Refusal> read_field(std::string_view line) {
  if (line.front() == ' ' || line.front() == '\t') return refusal(400, "A header field is folded over two lines.");
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return refusal(400, "A header field has no colon.");
  const auto name = line.substr(0, colon);
  if (!is_token(name)) return refusal(400, "A header field's name is no token, or a space stands before its colon.");
  Field field{std::string(name), std::string(trimmed(line.substr(colon + 1)))};
  for (char& c : field.name) c = lower(c);
  return field;
}

std::expected<bool, Refusal> HeadScan::scan(std::string_view bytes) {
  while (at_ < bytes.size()) {
    if (!after_return_)
      at_ = static_cast<std::size_t>(
          std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(at_), bytes.end(), is_control) - bytes.begin());
    if (at_ == bytes.size()) break;
    const char c = bytes[at_++];
    if (c == '\n') {
      if (!after_return_) return refusal(400, "A line feed stands without its carriage return.");
      after_return_ = false;
      if (const auto whole = end_line(bytes); !whole || *whole) return whole;
      line_begin_ = at_;
    } else if (after_return_) {
      return refusal(400, "A carriage return stands without its line feed.");
    } else if (c == '\r') {
      after_return_ = true;
    } else if (c != '\t') {
      return refusal(400, "The head has a control character.");
    }
  }
  return within_limits();
}

std::expected<bool, Refusal> HeadScan::within_limits() const {
  if (fields_begin_ == 0 && at_ - line_begin_ > limits_.request_line + 2)
    return refusal(414, "The request line is longer than 8 KiB.");
  if (fields_begin_ != 0 && at_ - fields_begin_ > limits_.field_bytes)
    return refusal(431, "The header fields are longer than 32 KiB.");
  if (fields_ > limits_.fields) return refusal(431, "There are more than 100 header fields.");
  return false;
}

// A line has ended just before at_. Its request line is judged at once, its fields when the head is whole.
std::expected<bool, Refusal> HeadScan::end_line(std::string_view bytes) {
  const auto line = bytes.substr(line_begin_, at_ - 2 - line_begin_);
  if (fields_begin_ != 0) {
    if (!line.empty()) ++fields_;
    if (const auto within = within_limits(); !within) return within;
    return line.empty();
  }
  if (line.empty()) {  // RFC 9112 §2.2: one empty line before the request line is forgiven
    if (skipped_blank_) return refusal(400, "Empty lines stand before the request line.");
    skipped_blank_ = true;
    request_begin_ = at_;
    return false;
  }
  if (const auto within = within_limits(); !within) return within;
  const auto read = read_request_line(line);
  if (!read) return std::unexpected(read.error());
  fields_begin_ = at_;
  return false;
}

RequestLine HeadScan::line(std::string_view bytes) const {
  return *read_request_line(bytes.substr(request_begin_, fields_begin_ - 2 - request_begin_));
}

std::expected<std::vector<Field>, Refusal> HeadScan::fields(std::string_view bytes) const {
  std::vector<Field> read;
  read.reserve(fields_);
  for (auto begin = fields_begin_; begin + 2 < at_;) {
    const auto end = bytes.find('\r', begin);
    auto field = read_field(bytes.substr(begin, end - begin));
    if (!field) return std::unexpected(field.error());
    read.push_back(std::move(*field));
    begin = end + 2;
  }
  return read;
}

}  // namespace muster::http
