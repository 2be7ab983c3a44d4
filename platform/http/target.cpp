// The forms of a target, and the decoding of its path: after it there is nothing left to decode or to resolve.
#include "platform/http/target.h"

#include <arpa/inet.h>

#include "base/text.h"
#include "platform/http/letters.h"

namespace muster::http {
namespace {

constexpr bool escapes_are_whole(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') continue;
    if (i + 2 >= text.size() || hex_value(text[i + 1]) < 0 || hex_value(text[i + 2]) < 0) return false;
    i += 2;
  }
  return true;
}

std::string decoded(std::string_view path) {
  std::string plain;
  plain.reserve(path.size());
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] != '%') plain += path[i];
    else plain += static_cast<char>(hex_value(path[i + 1]) * 16 + hex_value(path[i + 2])), i += 2;
  }
  return plain;
}

bool has_encoded_slash(std::string_view path) {
  for (auto at = path.find("%2"); at != std::string_view::npos; at = path.find("%2", at + 1))
    if (lower(path[at + 2]) == 'f') return true;
  return false;
}

bool has_dot_segment(std::string_view path) {
  for (std::size_t begin = 0; begin < path.size();) {
    const auto end = std::min(path.find('/', begin + 1), path.size());
    const auto segment = path.substr(begin + 1, end - begin - 1);
    if (segment == "." || segment == "..") return true;
    begin = end;
  }
  return false;
}

std::expected<std::string, Refusal> read_path(std::string_view path) {
  if (!has_only(path, path_letters)) return refusal(400, "The path has characters that must be percent-encoded.");
  if (!escapes_are_whole(path)) return refusal(400, "The path has a broken percent-encoding.");
  if (has_encoded_slash(path)) return refusal(400, "The path has an encoded slash.");
  auto plain = decoded(path);
  if (std::any_of(plain.begin(), plain.end(), is_control))
    return refusal(400, "The path has an encoded control character.");
  if (!is_utf8(plain)) return refusal(400, "The path is no UTF-8.");
  if (has_dot_segment(plain)) return refusal(400, "The path has the segment . or .. in it.");
  return plain;
}

std::expected<Target, Refusal> read_origin_form(std::string_view target) {
  const auto mark = std::min(target.find('?'), target.size());
  Target read;
  if (mark < target.size()) read.query = target.substr(mark + 1);
  if (!has_only(read.query, query_letters))
    return refusal(400, "The query has characters that must be percent-encoded.");
  if (!escapes_are_whole(read.query)) return refusal(400, "The query has a broken percent-encoding.");
  auto path = read_path(target.substr(0, mark));
  if (!path) return std::unexpected(path.error());
  read.path = std::move(*path);
  return read;
}

std::expected<Target, Refusal> read_absolute_form(std::string_view method, std::string_view target,
                                                  std::size_t scheme) {
  const auto rest = target.substr(scheme + 3);
  const auto end = std::min(rest.find_first_of("/?"), rest.size());
  const auto authority = rest.substr(0, end);
  if (!is_authority(authority)) return refusal(400, "The target's authority is malformed.");
  std::expected<Target, Refusal> read = Target{};
  if (end == rest.size() && method == "OPTIONS") read->path = "*";
  else if (end == rest.size()) read->path = "/";
  else if (rest[end] == '?') read = read_origin_form(rest.substr(end)), read ? void(read->path = "/") : void();
  else read = read_origin_form(rest.substr(end));
  if (!read) return read;
  read->authority = authority;
  read->https = scheme == 5;
  return read;
}

bool is_ip_literal(std::string_view inside) {
  if (!inside.empty() && lower(inside[0]) == 'v') {  // IPvFuture: "v" hex "." letters
    const auto dot = inside.find('.');
    if (dot == std::string_view::npos || dot == 1 || dot + 1 == inside.size()) return false;
    for (const char c : inside.substr(1, dot - 1))
      if (hex_value(c) < 0) return false;
    constexpr auto letters = letters_of("-._~!$&'()*+,;=:");
    return has_only(inside.substr(dot + 1), letters);
  }
  in6_addr address{};
  return inet_pton(AF_INET6, std::string(inside).c_str(), &address) == 1;
}

}  // namespace

bool is_authority(std::string_view text) {
  auto host_end = text.find(':');
  if (text.starts_with('[')) {
    const auto bracket = text.find(']');
    if (bracket == std::string_view::npos || !is_ip_literal(text.substr(1, bracket - 1))) return false;
    host_end = bracket + 1;
  } else {
    const auto host = text.substr(0, host_end);
    if (host.empty() || !has_only(host, host_letters) || !escapes_are_whole(host)) return false;
  }
  if (host_end >= text.size()) return true;
  if (text[host_end] != ':') return false;
  int port = 0;  // RFC 3986 lets a port be empty
  for (const char c : text.substr(host_end + 1)) {
    if (!is_digit(c) || port > 65535) return false;
    port = port * 10 + (c - '0');
  }
  return port <= 65535;
}

std::expected<Target, Refusal> read_target(std::string_view method, std::string_view target) {
  if (method == "CONNECT") {
    if (!is_authority(target) || target.back() == ':' || !is_digit(target.back()))
      return refusal(400, "CONNECT takes a host and a port.");
    return refusal(501, "This is no proxy: CONNECT is not done here.");
  }
  if (target.starts_with('/')) return read_origin_form(target);
  if (target == "*") {
    if (method != "OPTIONS") return refusal(400, "The target * is for OPTIONS only.");
    Target read;
    read.path = "*";
    return read;
  }
  const auto scheme = std::min(target.find("://"), target.size());
  if (!same_letters(target.substr(0, scheme), "http") && !same_letters(target.substr(0, scheme), "https"))
    return refusal(400, "The target is neither a path nor an http address.");
  return read_absolute_form(method, target, scheme);
}

}  // namespace muster::http
