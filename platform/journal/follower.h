// A thread that follows the journal: wakes on news, reads on from its own cursor, hands entries over in order. For what
// lives in memory (the match index) and for durable consumers, which move their named cursor in the same transaction as
// their effect and begin at it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <thread>

#include "platform/db/store.h"
#include "platform/journal/entry.h"

namespace muster::journal {

class Follower {
 public:
  // Called on the follower's thread. When it throws, the entries are handed over again after a while.
  using OnEntries = std::function<void(std::span<const Entry>)>;
  // Called on that thread whenever there is nothing to hand over, some five times a second: for what need not be done
  // before an entry counts as seen, or follows the clock.
  using OnQuiet = std::function<void()>;

  Follower(db::Store& store, std::string name, Position after, OnEntries on_entries, OnQuiet on_quiet = {});
  ~Follower();  // stops, after the call that is under way
  Follower(const Follower&) = delete;
  Follower& operator=(const Follower&) = delete;

  [[nodiscard]] Position position() const;  // all entries up to here have been handed over
  // Read your writes: until the follower has passed the position, or the time is over. True if it has.
  bool wait_until(Position position, std::chrono::milliseconds at_most);
  [[nodiscard]] std::string last_failure() const;  // why the last round failed; empty when it went well

 private:
  void run();
  bool step();

  db::Store& store_;
  const std::string name_;
  const OnEntries on_entries_;
  const OnQuiet on_quiet_;
  mutable std::mutex mutex_;  // guards what follows
  std::condition_variable moved_;
  Position position_;
  int waiters_ = 0;
  bool stopping_ = false;
  std::string last_failure_;
  std::thread thread_;  // last: starts when all else is there
};

}  // namespace muster::journal
