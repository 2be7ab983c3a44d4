// A fixed number of threads with a bounded queue, for work that may block. Shared state: the queue, under its mutex; it
// promises that what it took runs exactly once, also during stop().
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace muster {

class Pool {
 public:
  Pool(std::size_t threads, std::size_t most_waiting);
  ~Pool() { stop(); }
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  bool add(std::function<void()> work);  // false: full or stopping; nothing was taken
  void stop();                           // finishes what was taken, then joins
  [[nodiscard]] std::size_t waiting() const;

 private:
  void serve();
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> queue_;
  std::size_t most_waiting_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace muster
