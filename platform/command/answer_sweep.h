// A thread that forgets stored answers past their time, every hour while it lives.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "platform/db/store.h"

namespace muster {

class AnswerSweep {
 public:
  explicit AnswerSweep(db::Store& store);
  ~AnswerSweep();
  AnswerSweep(const AnswerSweep&) = delete;
  AnswerSweep& operator=(const AnswerSweep&) = delete;

 private:
  void run();
  db::Store& store_;
  std::mutex mutex_;  // guards stopping_
  std::condition_variable stop_;
  bool stopping_ = false;
  std::thread thread_;  // last: starts when all else is there
};

}  // namespace muster
