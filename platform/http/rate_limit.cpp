// The buckets' arithmetic.
#include "platform/http/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace muster::http {

RateVerdict RateLimiter::take(const std::string& principal, Allowance allowance, std::int64_t monotonic_micros) {
  const std::lock_guard lock(mutex_);
  if (buckets_.size() >= most_buckets)
    std::erase_if(buckets_, [&](const auto& entry) { return monotonic_micros - entry.second.at > 60'000'000; });
  if (buckets_.size() >= most_buckets) buckets_.clear();
  auto& bucket = buckets_.try_emplace(principal, Bucket{allowance.capacity, monotonic_micros}).first->second;
  const double passed = static_cast<double>(monotonic_micros - bucket.at) / 1e6;
  bucket.tokens = std::min(allowance.capacity, bucket.tokens + std::max(0.0, passed) * allowance.per_second);
  bucket.at = monotonic_micros;
  const bool allowed = bucket.tokens >= 1;
  if (allowed) bucket.tokens -= 1;
  const double until = allowed ? (allowance.capacity - bucket.tokens) / allowance.per_second
                               : (1 - bucket.tokens) / allowance.per_second;
  return {allowed, static_cast<std::int64_t>(allowance.capacity), static_cast<std::int64_t>(bucket.tokens),
          static_cast<std::int64_t>(std::ceil(until))};
}

}  // namespace muster::http
