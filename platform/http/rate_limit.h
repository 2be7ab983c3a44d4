// Token buckets per principal (a user, a key, or a visitor's address). Shared state: the buckets, under one mutex,
// bounded in number; the oldest fall out, which can only be generous.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

namespace muster::http {

struct Allowance {
  double capacity;    // requests at once
  double per_second;  // refill
};

struct RateVerdict {
  bool allowed;
  std::int64_t limit, remaining, reset_seconds;  // of the RateLimit header fields
};

class RateLimiter {
 public:
  RateVerdict take(const std::string& principal, Allowance allowance, std::int64_t monotonic_micros);

 private:
  struct Bucket {
    double tokens;
    std::int64_t at;
  };
  static constexpr std::size_t most_buckets = 100'000;
  std::mutex mutex_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace muster::http
