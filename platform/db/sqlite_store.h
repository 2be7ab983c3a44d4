// The embedded store: one writer thread that commits all waiting commands together, a savepoint each, and a pool of
// readers. Commands are answered only after the commit that made them durable.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "platform/db/news.h"
#include "platform/db/pool.h"
#include "platform/db/sqlite_connection.h"
#include "platform/db/store.h"

namespace muster::db {

class SqliteStore final : public Store {
 public:
  SqliteStore(std::string path, StoreOptions options, Environment& environment);
  ~SqliteStore() override;  // finishes what is waiting

  journal::Position write(const Work& work, Deadline deadline) override;
  [[nodiscard]] Backend backend() const override { return Backend::sqlite; }
  [[nodiscard]] StoreCounts counts() const override;
  [[nodiscard]] bool is_writable() override { return !stopped_; }
  [[nodiscard]] std::uint64_t news() const override { return news_.number(); }
  std::uint64_t wait_for_news(std::uint64_t seen, std::chrono::milliseconds at_most) override {
    return news_.wait(seen, at_most);
  }
  void wake() override { news_.add(); }

 protected:
  void read_with(const std::function<void(Read&)>& work) override;

 private:
  struct Waiting {  // a command in the queue; its caller waits for `done`
    const Work& work;
    Deadline deadline;
    Verdict verdict = Verdict::undo;
    journal::Position position;
    std::exception_ptr error;
    std::promise<void> done;
  };
  using Group = std::vector<std::shared_ptr<Waiting>>;
  enum class Ran : std::uint8_t { fine, lost_the_group };

  void serve();
  Group next_group();
  void commit_group(Group& group);
  Ran run_one(Waiting& command);
  void requeue(const Group& group, std::size_t except);
  void answer(Group& group, const std::exception_ptr& error);
  void note(const Failure& failure);

  const std::string path_;
  Pool<SqliteConnection> readers_;
  News news_;
  SqliteConnection writer_;  // used by thread_ only
  std::atomic<bool> stopped_{false};
  std::atomic<std::uint64_t> commands_{0}, refused_{0}, commits_{0}, reads_{0};

  mutable std::mutex mutex_;  // guards queue_ and closing_
  std::condition_variable arrived_;
  std::deque<std::shared_ptr<Waiting>> queue_;
  bool closing_ = false;
  std::size_t last_group_ = 0;  // used by thread_ only
  std::thread thread_;          // last: starts when all else is there
};

}  // namespace muster::db
