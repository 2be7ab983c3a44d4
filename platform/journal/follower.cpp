// The loop of a follower.
#include "platform/journal/follower.h"

#include "platform/journal/journal.h"

namespace muster::journal {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t entries_per_step = 1000;
// News of this node come at once, and of other nodes on PostgreSQL; nobody tells of another process on the same SQLite
// file, or of a transaction that was undone and so set the horizon free.
constexpr milliseconds look_anyway{200};
constexpr milliseconds look_while_somebody_waits{20};

}  // namespace

Follower::Follower(db::Store& store, std::string name, Position after, OnEntries on_entries, OnQuiet on_quiet)
    : store_(store),
      name_(std::move(name)),
      on_entries_(std::move(on_entries)),
      on_quiet_(std::move(on_quiet)),
      position_(after),
      thread_([this] { run(); }) {}

Follower::~Follower() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  store_.wake();
  thread_.join();
}

Position Follower::position() const {
  const std::lock_guard lock(mutex_);
  return position_;
}

std::string Follower::last_failure() const {
  const std::lock_guard lock(mutex_);
  return last_failure_;
}

bool Follower::wait_until(Position position, milliseconds at_most) {
  std::unique_lock lock(mutex_);
  if (position_ >= position) return true;
  ++waiters_;
  lock.unlock();
  store_.wake();
  lock.lock();
  const bool there = moved_.wait_for(lock, at_most, [&] { return position_ >= position; });
  --waiters_;
  return there;
}

void Follower::run() {
  for (;;) {
    const auto seen = store_.news();
    bool more = true;
    while (more) {
      {
        const std::lock_guard lock(mutex_);
        if (stopping_) return;
      }
      more = step();
    }
    milliseconds at_most = look_anyway;
    {
      const std::lock_guard lock(mutex_);
      if (waiters_ > 0) at_most = look_while_somebody_waits;
    }
    store_.wait_for_news(seen, at_most);
  }
}

// True if there may be more at once.
bool Follower::step() {
  try {
    const auto entries = store_.read([&](db::Read& read) { return read_after(read, position(), entries_per_step); });
    if (!entries.empty()) on_entries_(entries);
    else if (on_quiet_) on_quiet_();
    {
      const std::lock_guard lock(mutex_);
      if (!entries.empty()) position_ = entries.back().position;
      last_failure_.clear();
    }
    if (!entries.empty()) moved_.notify_all();
    return entries.size() == entries_per_step;
  } catch (const std::exception& failure) {
    const std::lock_guard lock(mutex_);
    last_failure_ = name_ + ": " + failure.what();
    return false;
  }
}

}  // namespace muster::journal
