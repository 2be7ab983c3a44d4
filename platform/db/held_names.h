// Names that are held on this node while something is under way: the idempotency keys in flight. Thread-safe.
#pragma once

#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace muster::db {

class HeldNames {
 public:
  struct GiveBack {
    HeldNames* from;
    void operator()(const std::string* name) const { from->remove(*name); }
  };
  using Hold = std::unique_ptr<const std::string, GiveBack>;  // gives the name back when it ends

  // Null if somebody else holds it.
  Hold try_hold(std::string name) {
    const std::lock_guard lock(mutex_);
    const auto [at, added] = names_.insert(std::move(name));
    return Hold(added ? &*at : nullptr, GiveBack{this});
  }

 private:
  void remove(const std::string& name) {
    const std::lock_guard lock(mutex_);
    names_.erase(names_.find(name));
  }
  std::mutex mutex_;
  std::set<std::string> names_;
};

}  // namespace muster::db
