// Networks are compared as IPv6, IPv4 mapped into it, so that ::ffff:10.0.0.1 and 10.0.0.1 are one address.
#include "platform/http/peers.h"

#include <arpa/inet.h>

#include <charconv>

#include "platform/http/letters.h"

namespace muster::http {
namespace {

using Bytes = std::array<unsigned char, 16>;

std::optional<Bytes> bytes_of(std::string_view address) {
  const std::string text(address);
  Bytes bytes{};
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1) return bytes;
  bytes[10] = bytes[11] = 0xff;
  if (inet_pton(AF_INET, text.c_str(), bytes.data() + 12) == 1) return bytes;
  return std::nullopt;
}

bool same_prefix(const Bytes& a, const Bytes& b, int bits) {
  for (std::size_t i = 0; bits > 0; ++i, bits -= 8) {
    const int mask = bits >= 8 ? 0xff : (0xff << (8 - bits)) & 0xff;
    if (((a[i] ^ b[i]) & mask) != 0) return false;
  }
  return true;
}

}  // namespace

Result<TrustedProxies> TrustedProxies::parse(const std::vector<std::string>& networks) {
  TrustedProxies proxies;
  for (const std::string_view network : networks) {
    const auto slash = std::min(network.find('/'), network.size());
    const auto address = bytes_of(network.substr(0, slash));
    const bool is_v4 = network.find(':') == std::string_view::npos;
    const int most = is_v4 ? 32 : 128;
    int bits = most;
    const auto digits = network.substr(std::min(slash + 1, network.size()));
    if (slash < network.size() && are_digits(digits))
      std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    if (!address || bits > most || (slash < network.size() && !are_digits(digits)))
      return refuse(Problem::invalid("\"" + std::string(network) +
                                     "\" is no trusted proxy: give an address, or a network as in 10.0.0.0/8"));
    proxies.networks_.push_back({*address, is_v4 ? bits + 96 : bits});
  }
  return proxies;
}

bool TrustedProxies::include(std::string_view address) const {
  if (networks_.empty()) return false;
  const auto bytes = bytes_of(address);
  if (!bytes) return false;
  for (const auto& network : networks_)
    if (same_prefix(*bytes, network.prefix, network.bits)) return true;
  return false;
}

std::string TrustedProxies::caller(std::string_view peer, const Request& request) const {
  std::vector<std::string_view> hops;
  for (const auto& field : request.fields)
    if (field.name == "x-forwarded-for") for_each_part(field.value, [&](std::string_view hop) { hops.push_back(hop); });
  std::string_view caller = peer;
  while (!hops.empty() && include(caller) && bytes_of(hops.back())) {
    caller = hops.back();
    hops.pop_back();
  }
  return std::string(caller);
}

bool is_request_id(std::string_view text) {
  constexpr auto letters = letters_of("-_.");
  return !text.empty() && text.size() <= 128 && has_only(text, letters);
}

bool PeerCounts::enter(const std::string& address, std::size_t most) {
  const std::lock_guard lock(mutex_);
  auto& count = counts_[address];
  if (count >= most) return false;
  ++count;
  return true;
}

void PeerCounts::leave(const std::string& address) {
  const std::lock_guard lock(mutex_);
  const auto found = counts_.find(address);
  claim(found != counts_.end() && found->second > 0, "who leaves has entered");
  if (--found->second == 0) counts_.erase(found);
}

}  // namespace muster::http
