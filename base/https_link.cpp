// A part of RFC 3986 that browsers write themselves: other letters as %C3%BC, and hosts of other letters as xn--….
#include "base/https_link.h"

#include <fmt/format.h>

#include <algorithm>

namespace muster {
namespace {

constexpr std::string_view scheme = "https://";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Of a host name, not of an IP address: those are of machines, not of people.
bool is_host(std::string_view host) {
  std::size_t labels = 0;
  std::string_view last;
  for (std::size_t at = 0; at <= host.size(); ++labels) {
    const auto end = std::min(host.find('.', at), host.size());
    last = host.substr(at, end - at);
    const auto is_of_label = [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; };
    if (last.empty() || last.starts_with('-') || last.ends_with('-') || !std::ranges::all_of(last, is_of_label))
      return false;
    at = end + 1;
  }
  return labels > 1 && is_letter(last.front());
}

bool is_port(std::string_view port) { return !port.empty() && port.size() <= 5 && std::ranges::all_of(port, is_digit); }

std::string_view authority_of(std::string_view link) {
  return link.substr(scheme.size(), link.find_first_of("/?#", scheme.size()) - scheme.size());
}

}  // namespace

std::optional<std::string> https_link_fault(std::string_view link) {
  if (link.starts_with("http://")) return "begins with http://, which anybody on the way can change: write https://";
  if (!link.starts_with(scheme)) return "is no whole address: it begins with https://, as https://example.org";
  const auto is_plain = [](char c) {
    return c > ' ' && c < 0x7F && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
  };
  if (!std::ranges::all_of(link, is_plain))
    return "has spaces or letters that an address can't have: copy it from the browser's address bar";
  const auto authority = authority_of(link);
  if (authority.find('@') != std::string_view::npos)
    return "has a name before an @, which can pretend another site: leave that out";
  const auto colon = authority.find(':');
  if (colon != std::string_view::npos && !is_port(authority.substr(colon + 1)))
    return fmt::format("has no port after the colon in \"{}\"", authority);
  if (!is_host(authority.substr(0, colon)))
    return fmt::format("\"{}\" is no name of a site: write it as https://example.org", authority.substr(0, colon));
  return std::nullopt;
}

std::string_view host_of_link(std::string_view link) {
  const auto authority = authority_of(link);
  return authority.substr(0, authority.find(':'));
}

}  // namespace muster
