// Who is on the other end: the proxies whose word about callers is believed, the caller's address by that word, and how
// many connections each address holds. Addresses are text as the system writes them.
#pragma once

#include <array>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/http/message.h"

namespace muster::http {

class TrustedProxies {
 public:
  static Result<TrustedProxies> parse(const std::vector<std::string>& networks);  // "10.0.0.0/8", "::1"
  [[nodiscard]] bool include(std::string_view address) const;
  // The last address in X-Forwarded-For that is no proxy of ours; `peer` where there is none.
  [[nodiscard]] std::string caller(std::string_view peer, const Request& request) const;

 private:
  struct Network {
    std::array<unsigned char, 16> prefix;
    int bits;
  };
  std::vector<Network> networks_;
};

bool is_request_id(std::string_view text);  // well enough formed to be taken over from a proxy

// Shared state: the counts, under their mutex; a count is never above the limit.
class PeerCounts {
 public:
  bool enter(const std::string& address, std::size_t most);
  void leave(const std::string& address);

 private:
  std::mutex mutex_;
  std::map<std::string, std::size_t, std::less<>> counts_;
};

}  // namespace muster::http
