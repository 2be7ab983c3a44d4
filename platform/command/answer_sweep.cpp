// Small transactions one after another, so that no writer waits long for the broom.
#include "platform/command/answer_sweep.h"

#include "platform/command/command.h"

namespace muster {
namespace {

constexpr std::chrono::hours between_sweeps{1};
constexpr std::int64_t answers_at_once = 500;

}  // namespace

AnswerSweep::AnswerSweep(db::Store& store) : store_(store), thread_([this] { run(); }) {}

AnswerSweep::~AnswerSweep() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stop_.notify_all();
  thread_.join();
}

void AnswerSweep::run() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    lock.unlock();
    const auto forgotten = forget_old_answers(store_, answers_at_once);  // of an unavailable store: in an hour
    lock.lock();
    if (!forgotten || *forgotten < answers_at_once) stop_.wait_for(lock, between_sweeps, [&] { return stopping_; });
  }
}

}  // namespace muster
