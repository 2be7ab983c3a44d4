// The real clock and randomness (libsodium), and the seeded ones.
#include "platform/environment.h"

#include <sodium.h>

#include <array>
#include <atomic>
#include <chrono>
#include <mutex>
#include <random>

namespace muster {
namespace {

class Real final : public Environment {
 public:
  Real() { claim(sodium_init() >= 0, "libsodium starts"); }
  Instant now() const override {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::microseconds>(since).count()};
  }
  std::int64_t monotonic_micros() const override {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(since).count();
  }
  void fill_random(std::span<std::uint8_t> bytes) override { randombytes_buf(bytes.data(), bytes.size()); }
};

class Seeded final : public MovableEnvironment {
 public:
  Seeded(std::uint64_t seed, Instant start) : micros_(start.micros), random_(seed) {}
  Instant now() const override { return {micros_.load()}; }
  std::int64_t monotonic_micros() const override { return micros_.load(); }
  void fill_random(std::span<std::uint8_t> bytes) override {
    const std::lock_guard lock(mutex_);
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random_());
  }
  void move_to(Instant instant) override { micros_.store(instant.micros); }

 private:
  std::atomic<std::int64_t> micros_;
  std::mutex mutex_;  // guards random_
  std::mt19937_64 random_;
};

}  // namespace

Uuid Environment::new_uuid() {
  std::array<std::uint8_t, 10> random{};
  fill_random(random);
  return uuid_v7(now().micros / 1000, random);
}

std::unique_ptr<Environment> real_environment() { return std::make_unique<Real>(); }

std::unique_ptr<MovableEnvironment> seeded_environment(std::uint64_t seed, Instant start) {
  return std::make_unique<Seeded>(seed, start);
}

}  // namespace muster
