// Commands on PostgreSQL: run, commit, retry; and the listener.
#include "platform/db/postgres_store.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace muster::db {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr const char* channel = "muster_journal";
constexpr milliseconds reconnect_after{200};
constexpr std::chrono::microseconds between_questions{50'000};

// On purpose, where no event tells: the other side is a database that is down, or a transaction to stay clear of.
void let_pass(std::chrono::microseconds time) {
  const timespec span{time.count() / 1'000'000, time.count() % 1'000'000 * 1000};
  ppoll(nullptr, 0, &span, nullptr);
}

}  // namespace

PostgresStore::PostgresStore(std::string url, StoreOptions options, Environment& environment)
    : Store(options, environment),
      url_(std::move(url)),
      connections_(options.connections,
                   [this] { return std::make_unique<PostgresConnection>(url_, PostgresOptions{options_.statement}); }),
      wake_listener_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      listener_([this] { listen(); }) {}

PostgresStore::~PostgresStore() {
  closing_ = true;
  tell_others();
  listener_.join();
  ::close(wake_listener_);
}

StoreCounts PostgresStore::counts() const { return {commands_, refused_, commits_, retries_, reads_, 0}; }

// A pooled connection may have died with a restarted server: those are dropped until one answers or a fresh one
// doesn't.
PostgresStore::Connections::Lease PostgresStore::begun(Access access) {
  for (;;) {
    auto connection = connections_.take(options_.wait);
    try {
      connection->begin(access);
      return connection;
    } catch (const Failure& failure) {
      const bool was_fresh = connection.is_fresh();
      connection.drop();
      if (was_fresh || failure.cause() != Cause::lost) throw;
    }
  }
}

void PostgresStore::read_with(const std::function<void(Read&)>& work) {
  auto connection = begun(Access::read);
  ++reads_;
  try {
    Read snapshot(*connection, environment_);
    work(snapshot);
  } catch (...) {
    connection->rollback();
    if (connection->is_lost()) connection.drop();
    throw;
  }
  connection->rollback();  // nothing was written: as good as a commit
  if (connection->is_lost()) connection.drop();
}

bool PostgresStore::is_writable() {
  try {
    auto connection = begun(Access::write);
    Table answer;
    connection->run("SELECT CASE WHEN pg_is_in_recovery() THEN 1 ELSE 0 END", {}, answer);
    connection->rollback();
    return answer.cell(0, 0).as_integer() == 0;
  } catch (const Failure&) {
    return false;
  }
}

journal::Position PostgresStore::write(const Work& work, Deadline deadline) {
  for (int tries = 0;; ++tries) {
    if (deadline && Clock::now() > *deadline) throw Failure(Cause::unavailable, "its deadline passed");
    try {
      journal::Position position;
      const auto verdict = attempt(work, deadline, position);
      ++(verdict == Verdict::keep ? commands_ : refused_);
      return position;
    } catch (const Failure& failure) {
      const bool again = failure.cause() == Cause::serialization || failure.cause() == Cause::lost;
      if (!again || tries >= options_.most_retries) throw;
      ++retries_;
      pause(tries);
    }
  }
}

Verdict PostgresStore::attempt(const Work& work, Deadline deadline, journal::Position& position) {
  auto connection = begun(Access::write);
  try {
    if (deadline) {
      const auto left = std::chrono::duration_cast<milliseconds>(*deadline - Clock::now());
      if (left < options_.statement) connection->limit_statements(left);
    }
    Tx tx(*connection, environment_);
    const auto verdict = work(tx);
    if (verdict == Verdict::undo) {
      connection->rollback();
      if (connection->is_lost()) connection.drop();
      return verdict;
    }
    // To find out about an unknown COMMIT; entries have it already.
    const auto xid =
        tx.position().xid != 0
            ? tx.position().xid
            : tx.one<std::optional<std::int64_t>>("SELECT pg_current_xact_id_if_assigned()::text::bigint")->value_or(0);
    commit(connection, xid);
    if (xid != 0) tell_others();  // zero: nothing was written
    position = tx.position();
    return verdict;
  } catch (...) {
    connection->rollback();
    if (connection->is_lost()) connection.drop();
    throw;
  }
}

void PostgresStore::commit(Connections::Lease& connection, std::int64_t xid) {
  try {
    connection->commit();
  } catch (const Failure& failure) {
    if (failure.cause() != Cause::lost || xid == 0) throw;
    switch (find_out(xid)) {
      case Outcome::committed:
        break;
      case Outcome::aborted:
        throw;  // lost: nothing happened, and it may run again
      case Outcome::unknown:
        throw Failure(Cause::unknown, "the connection broke at COMMIT");
    }
  }
  ++commits_;
}

// Asks the server, for as long as a caller would wait, what became of a transaction whose COMMIT got no answer.
PostgresStore::Outcome PostgresStore::find_out(std::int64_t xid) {
  const auto until = Clock::now() + options_.wait;
  do {
    try {
      PostgresConnection connection(url_, {options_.statement});
      Table answer;
      const std::array params{param(xid)};
      connection.run("SELECT pg_xact_status(($1::bigint)::text::xid8)", params, answer);
      const auto cell = answer.cell(0, 0);
      if (cell.is_null()) return Outcome::unknown;  // too long ago
      if (cell.as_text() == "committed") return Outcome::committed;
      if (cell.as_text() == "aborted") return Outcome::aborted;
    } catch (const Failure& failure) {
      if (failure.cause() == Cause::broken) return Outcome::unknown;  // otherwise it is not back yet
    }
    let_pass(between_questions);
  } while (Clock::now() < until);
  return Outcome::unknown;
}

// Waits longer with each try, by a random part of it, so that those who collided don't meet again.
void PostgresStore::pause(int tries) {
  const std::uint64_t most = std::min<std::uint64_t>(500u << std::min(tries, 7), 50'000);
  std::array<std::uint8_t, 8> random{};
  environment_.fill_random(random);
  std::uint64_t number = 0;
  for (const auto byte : random) number = number << 8 | byte;
  let_pass(std::chrono::microseconds(number % most));
}

void PostgresStore::tell_others() {
  news_.add();
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = ::write(wake_listener_, &one, sizeof one);
}

// NOTIFY goes out after commits and not within, where it would make them queue for one lock; many commits, one NOTIFY.
void PostgresStore::listen() {
  std::unique_ptr<PostgresConnection> connection;
  while (!closing_) {
    try {
      if (!connection) {
        connection = std::make_unique<PostgresConnection>(url_, PostgresOptions{options_.statement});
        connection->run_script(std::string("LISTEN ") + channel);
        news_.add();  // of what happened in between
      }
      std::array<pollfd, 2> wait{{{PQsocket(connection->raw()), POLLIN, 0}, {wake_listener_, POLLIN, 0}}};
      poll(wait.data(), wait.size(), -1);
      std::uint64_t ignored = 0;
      if (::read(wake_listener_, &ignored, sizeof ignored) > 0 && !closing_)
        connection->run_script(std::string("NOTIFY ") + channel);
      if (PQconsumeInput(connection->raw()) != 1) throw Failure(Cause::lost, "the listener lost its connection");
      bool from_others = false;
      while (auto* note = PQnotifies(connection->raw())) {
        from_others = from_others || note->be_pid != PQbackendPID(connection->raw());
        PQfreemem(note);
      }
      if (from_others) news_.add();
    } catch (const Failure&) {
      connection.reset();
      pollfd wait{wake_listener_, POLLIN, 0};
      if (!closing_) poll(&wait, 1, static_cast<int>(reconnect_after.count()));
    }
  }
}

}  // namespace muster::db
