// The database of a node: readers in a pool, writers one after another (SQLite) or side by side (PostgreSQL), and the
// news that something was committed. Thread-safe. Calls block: they belong on worker threads, never on I/O threads.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/result.h"
#include "platform/db/held_names.h"
#include "platform/db/tx.h"

namespace muster::db {

enum class Schema : std::uint8_t {
  migrate,  // bring it to the newest version
  require,  // refuse an older one
};

struct StoreOptions {
  Schema schema = Schema::migrate;
  int readers = 4;                              // SQLite: connections for reading
  int connections = 16;                         // PostgreSQL: connections in the pool
  std::chrono::milliseconds wait{5000};         // for a lock, a connection, a free reader
  std::chrono::milliseconds statement{30'000};  // the longest that one statement may take
  int most_in_group = 256;                      // SQLite: commands in one commit; 1 commits each by itself
  int most_retries = 30;                        // PostgreSQL: runs of a command that loses against others
};

// How often what happened since the start; for metrics and tests.
struct StoreCounts {
  std::uint64_t commands = 0;  // ran and were kept
  std::uint64_t refused = 0;   // ran and were undone
  std::uint64_t commits = 0;   // COMMITs: on SQLite, syncs
  std::uint64_t retries = 0;
  std::uint64_t reads = 0;
  std::uint64_t waiting = 0;  // SQLite: commands in the queue now
};

enum class Verdict : bool { undo, keep };
using Work = std::function<Verdict(Tx&)>;
using Deadline = std::optional<std::chrono::steady_clock::time_point>;

class Store {
 public:
  // "sqlite:PATH", "sqlite::memory:", "postgresql://…". A problem names what is wrong with the address or the schema.
  static Result<std::unique_ptr<Store>> open(std::string_view url, StoreOptions options, Environment& environment);
  virtual ~Store() = default;

  // Calls f(Read&) on one snapshot and returns its result. Throws Failure.
  template <class F>
  auto read(F&& f) -> std::invoke_result_t<F, Read&> {
    using R = std::invoke_result_t<F, Read&>;
    if constexpr (std::is_void_v<R>) {
      read_with([&](Read& snapshot) { f(snapshot); });
    } else {
      std::optional<R> result;
      read_with([&](Read& snapshot) { result.emplace(f(snapshot)); });
      if (!result) mistake("a read that ends has run");
      return *std::move(result);
    }
  }

  // Only run_command calls this: runs the work in a transaction, maybe more than once, and commits it if it says keep.
  // What the work throws comes back to the caller after a rollback. Returns where the journal stood after it.
  virtual journal::Position write(const Work& work, Deadline deadline) = 0;

  [[nodiscard]] virtual Backend backend() const = 0;
  [[nodiscard]] virtual StoreCounts counts() const = 0;
  // Whether a write can be expected to succeed; readiness asks. False after a failed sync, or with no database.
  [[nodiscard]] virtual bool is_writable() = 0;

  // News: a number that grows whenever something may have been committed, here or on another node.
  [[nodiscard]] virtual std::uint64_t news() const = 0;
  // Waits until news() differs from `seen`, at most that long, and returns it.
  virtual std::uint64_t wait_for_news(std::uint64_t seen, std::chrono::milliseconds at_most) = 0;
  virtual void wake() = 0;  // whoever waits for news

  [[nodiscard]] HeldNames& held() { return held_; }
  [[nodiscard]] Environment& environment() const { return environment_; }
  [[nodiscard]] const StoreOptions& options() const { return options_; }

 protected:
  Store(StoreOptions options, Environment& environment) : options_(options), environment_(environment) {}
  virtual void read_with(const std::function<void(Read&)>& work) = 0;
  StoreOptions options_;
  Environment& environment_;

 private:
  HeldNames held_;
};

}  // namespace muster::db

namespace muster {
using db::Store;
}  // namespace muster
