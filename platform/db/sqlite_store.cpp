// Group commit on SQLite.
#include "platform/db/sqlite_store.h"

#include <algorithm>

namespace muster::db {
namespace {

using Clock = std::chrono::steady_clock;

// The callers of the last group come back at once; a moment's wait for them makes a full group out of two poor ones.
constexpr std::chrono::microseconds wait_for_the_last_group{300};

thread_local bool inside_a_command = false;

std::exception_ptr failure(Cause cause, const char* message) {
  return std::make_exception_ptr(Failure(cause, message));
}

}  // namespace

SqliteStore::SqliteStore(std::string path, StoreOptions options, Environment& environment)
    : Store(options, environment),
      path_(std::move(path)),
      readers_(options.readers,
               [this] {
                 return std::make_unique<SqliteConnection>(
                     path_, SqliteOptions{Access::read, options_.wait, options_.statement});
               }),
      writer_(path_, {Access::write, options.wait, options.statement}),
      thread_([this] { serve(); }) {}

SqliteStore::~SqliteStore() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  arrived_.notify_all();
  thread_.join();
}

StoreCounts SqliteStore::counts() const {
  const std::lock_guard lock(mutex_);
  return {commands_, refused_, commits_, 0, reads_, queue_.size()};
}

void SqliteStore::read_with(const std::function<void(Read&)>& work) {
  auto reader = readers_.take(options_.wait);
  ++reads_;
  reader->begin(Access::read);
  try {
    Read snapshot(*reader, environment_);
    work(snapshot);
  } catch (...) {
    reader->rollback();
    throw;
  }
  reader->rollback();  // nothing was written: as good as a commit
}

journal::Position SqliteStore::write(const Work& work, Deadline deadline) {
  claim(!inside_a_command, "a command does not run another command");
  auto command = std::make_shared<Waiting>(Waiting{work, deadline});
  auto done = command->done.get_future();
  {
    const std::lock_guard lock(mutex_);
    queue_.push_back(command);
  }
  arrived_.notify_one();
  done.wait();
  if (command->error) std::rethrow_exception(std::move(command->error));
  return command->position;
}

void SqliteStore::serve() {
  inside_a_command = true;
  for (;;) {
    Group group = next_group();
    if (group.empty()) return;
    commit_group(group);
    try {
      writer_.checkpoint_if_due();
    } catch (const Failure& failed) {
      note(failed);
    }
  }
}

SqliteStore::Group SqliteStore::next_group() {
  std::unique_lock lock(mutex_);
  arrived_.wait(lock, [&] { return closing_ || !queue_.empty(); });
  const auto most = static_cast<std::size_t>(options_.most_in_group);
  if (last_group_ > 1 && queue_.size() < std::min(last_group_, most)) {
    arrived_.wait_for(lock, wait_for_the_last_group,
                      [&] { return closing_ || queue_.size() >= std::min(last_group_, most); });
  }
  const auto taken = static_cast<std::ptrdiff_t>(std::min(queue_.size(), most));
  Group group(queue_.begin(), queue_.begin() + taken);
  queue_.erase(queue_.begin(), queue_.begin() + taken);
  last_group_ = group.size();
  return group;
}

void SqliteStore::commit_group(Group& group) {
  if (stopped_) return answer(group, failure(Cause::stopped, "an earlier sync failed"));
  const auto changes = writer_.changes();
  try {
    writer_.begin(Access::write);
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (run_one(*group[i]) == Ran::fine) continue;
      requeue(group, i);
      Group alone{group[i]};
      return answer(alone, group[i]->error);
    }
    writer_.commit();
  } catch (const Failure& failed) {
    writer_.rollback();
    note(failed);
    return answer(group, std::current_exception());
  }
  const auto kept = std::ranges::count(group, Verdict::keep, [](const auto& command) { return command->verdict; });
  const bool wrote = kept > 0 && writer_.changes() != changes;
  if (wrote) ++commits_;
  commands_ += static_cast<std::uint64_t>(kept);
  refused_ += group.size() - static_cast<std::size_t>(kept);
  answer(group, nullptr);
  if (wrote) news_.add();
}

SqliteStore::Ran SqliteStore::run_one(Waiting& command) {
  command.verdict = Verdict::undo;
  command.error = {};
  if (command.deadline && Clock::now() > *command.deadline) {
    command.error = failure(Cause::unavailable, "its deadline passed in the queue");
    return Ran::fine;
  }
  writer_.savepoint();
  writer_.stop_at(command.deadline);
  try {
    Tx tx(writer_, environment_);
    command.verdict = command.work(tx);
    command.position = tx.position();
    if (command.verdict == Verdict::keep && writer_.in_transaction()) writer_.release();
  } catch (...) {
    command.verdict = Verdict::undo;
    command.error = std::current_exception();
  }
  writer_.stop_at(std::nullopt);
  if (!writer_.in_transaction()) {  // SQLite undid everything: disk full, an interrupted statement …
    if (!command.error) command.error = failure(Cause::unavailable, "the transaction was undone under the command");
    command.verdict = Verdict::undo;
    return Ran::lost_the_group;
  }
  if (command.verdict == Verdict::undo) {
    command.position = {};
    writer_.roll_back_to_savepoint();
  }
  return Ran::fine;
}

// The others of a lost group run again, in their order; a command may run more than once.
void SqliteStore::requeue(const Group& group, std::size_t except) {
  const std::lock_guard lock(mutex_);
  for (std::size_t i = group.size(); i-- > 0;) {
    if (i != except) queue_.push_front(group[i]);
  }
}

// With an error, it is everybody's: also of who was refused, for what refused them may not have happened.
void SqliteStore::answer(Group& group, const std::exception_ptr& error) {
  for (auto& command : group) {
    if (error) {
      command->error = error;
      command->position = {};
    }
    command->done.set_value();
  }
}

void SqliteStore::note(const Failure& failed) {
  if (failed.cause() != Cause::stopped) return;
  stopped_ = true;
  writer_.leave_log_as_it_is();
}

}  // namespace muster::db
