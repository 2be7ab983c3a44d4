// The one seam to the world's clock and randomness, so that a seed and a commit replay any run. Owned by main() or by a
// test; everything that needs a moment, a random number or a new id is given an Environment&. Thread-safe.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "base/id.h"
#include "base/time.h"

namespace muster {

class Environment {
 public:
  virtual ~Environment() = default;
  [[nodiscard]] virtual Instant now() const = 0;
  [[nodiscard]] virtual std::int64_t monotonic_micros() const = 0;  // for durations only
  virtual void fill_random(std::span<std::uint8_t> bytes) = 0;      // fit for secrets in the real environment

  template <class AnyId>
  AnyId new_id() {
    return AnyId(new_uuid());
  }
  Uuid new_uuid();
};

std::unique_ptr<Environment> real_environment();

// For tests and the demo: time stands still until moved, randomness follows from the seed (never for secrets).
class MovableEnvironment : public Environment {
 public:
  virtual void move_to(Instant instant) = 0;
};
std::unique_ptr<MovableEnvironment> seeded_environment(std::uint64_t seed, Instant start);

}  // namespace muster
