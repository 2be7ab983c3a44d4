// The store of a cluster: a pool of connections, serializable commands that run again when they lose against others,
// reconnecting after a restart, finding out what became of an unknown COMMIT, and LISTEN for commits of other nodes.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <thread>

#include "platform/db/news.h"
#include "platform/db/pool.h"
#include "platform/db/postgres_connection.h"
#include "platform/db/store.h"

namespace muster::db {

class PostgresStore final : public Store {
 public:
  PostgresStore(std::string url, StoreOptions options, Environment& environment);
  ~PostgresStore() override;

  journal::Position write(const Work& work, Deadline deadline) override;
  [[nodiscard]] Backend backend() const override { return Backend::postgresql; }
  [[nodiscard]] StoreCounts counts() const override;
  [[nodiscard]] bool is_writable() override;
  [[nodiscard]] std::uint64_t news() const override { return news_.number(); }
  std::uint64_t wait_for_news(std::uint64_t seen, std::chrono::milliseconds at_most) override {
    return news_.wait(seen, at_most);
  }
  void wake() override { news_.add(); }

 protected:
  void read_with(const std::function<void(Read&)>& work) override;

 private:
  using Connections = Pool<PostgresConnection>;
  enum class Outcome : std::uint8_t { committed, aborted, unknown };

  Connections::Lease begun(Access access);
  Verdict attempt(const Work& work, Deadline deadline, journal::Position& position);
  void commit(Connections::Lease& connection, std::int64_t xid);
  Outcome find_out(std::int64_t xid);
  void pause(int attempt);

  void listen();
  void tell_others();

  const std::string url_;
  Connections connections_;
  News news_;
  std::atomic<std::uint64_t> commands_{0}, refused_{0}, commits_{0}, retries_{0}, reads_{0};
  std::atomic<bool> closing_{false};
  int wake_listener_;  // an eventfd: something was committed here, or closing
  std::thread listener_;
};

}  // namespace muster::db
