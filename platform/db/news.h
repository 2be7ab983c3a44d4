// A number that grows, and waiting for it to: how a commit wakes whoever follows the journal. Thread-safe.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace muster::db {

class News {
 public:
  void add() {
    {
      const std::lock_guard lock(mutex_);
      ++number_;
    }
    grew_.notify_all();
  }
  std::uint64_t number() const {
    const std::lock_guard lock(mutex_);
    return number_;
  }
  std::uint64_t wait(std::uint64_t seen, std::chrono::milliseconds at_most) {
    std::unique_lock lock(mutex_);
    grew_.wait_for(lock, at_most, [&] { return number_ != seen; });
    return number_;
  }

 private:
  mutable std::mutex mutex_;
  std::condition_variable grew_;
  std::uint64_t number_ = 0;
};

}  // namespace muster::db
