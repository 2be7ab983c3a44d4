// A bounded pool of connections, made when first needed. Thread-safe: mutex_ guards idle_ and made_. A lease gives its
// connection back when it ends, unless it was dropped.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "platform/db/failure.h"

namespace muster::db {

template <class C>
class Pool {
 public:
  Pool(int most, std::function<std::unique_ptr<C>()> make) : most_(most), make_(std::move(make)) {}

  class Lease {
   public:
    Lease(Pool& pool, std::unique_ptr<C> connection, bool fresh)
        : pool_(&pool), connection_(std::move(connection)), fresh_(fresh) {}
    Lease(Lease&& other) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    ~Lease() {
      if (pool_ && connection_) pool_->give_back(std::move(connection_));
    }
    C& operator*() const { return *connection_; }
    C* operator->() const { return connection_.get(); }
    [[nodiscard]] bool is_fresh() const { return fresh_; }  // made for this lease
    void drop() {
      connection_.reset();
      pool_->give_back(nullptr);
    }

   private:
    Pool* pool_;
    std::unique_ptr<C> connection_;
    bool fresh_;
  };

  Lease take(std::chrono::milliseconds at_most) {
    std::unique_lock lock(mutex_);
    const bool in_time = freed_.wait_for(lock, at_most, [&] { return !idle_.empty() || made_ < most_; });
    if (!in_time) throw Failure(Cause::unavailable, "all connections to the database are busy");
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return Lease(*this, std::move(connection), false);
    }
    ++made_;
    lock.unlock();
    try {
      return Lease(*this, make_(), true);
    } catch (...) {
      give_back(nullptr);
      throw;
    }
  }

 private:
  void give_back(std::unique_ptr<C> connection) {
    {
      const std::lock_guard lock(mutex_);
      if (connection) idle_.push_back(std::move(connection));
      else --made_;
    }
    freed_.notify_one();
  }

  const int most_;
  const std::function<std::unique_ptr<C>()> make_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<C>> idle_;
  int made_ = 0;
};

}  // namespace muster::db
