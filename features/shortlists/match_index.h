// The match index of this node: everybody, in memory, as of a journal position. Built from the talents' rows at start,
// then follows the journal. Owned by serve; thread-safe. Promise: what this node committed before a question is in the
// question's answer (bounded wait).
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_set>

#include "base/money.h"
#include "engine/index.h"
#include "engine/weights.h"
#include "features/talents/person.h"
#include "features/words/names.h"
#include "platform/db/store.h"
#include "platform/journal/follower.h"

namespace muster {

// Everybody, and the journal position that they are as of: a decision names it.
struct PeopleAsOf {
  std::shared_ptr<const engine::Snapshot> snapshot;
  journal::Position position;
};

class MatchIndex {
 public:
  MatchIndex(db::Store& store, const Names& names, Currency currency);  // returns when everybody is in

  // The newest snapshot, after waiting for what was committed here; at most a second.
  [[nodiscard]] PeopleAsOf people();
  void committed(journal::Position position);  // the router says where its last command stands

  [[nodiscard]] int active() const { return active_count_.load(); }
  [[nodiscard]] const engine::Weights& weights() const { return weights_; }
  [[nodiscard]] Currency currency() const { return currency_; }

 private:
  journal::Position load();
  void follow(std::span<const journal::Entry> entries);
  void note(const engine::Change& change);
  [[nodiscard]] engine::Person matchable(Person person) const;

  db::Store& store_;
  const Names& names_;
  const Currency currency_;
  const engine::Weights weights_;
  engine::Index index_;
  // Both touched by the loader, then by the follower's thread only.
  std::unordered_set<std::string> active_;
  std::map<std::string, std::string> merged_;  // skills that went since the start, and into which
  std::atomic<int> active_count_{0};
  void publish(journal::Position position);
  std::mutex mutex_;  // guards wanted_ and people_
  journal::Position wanted_;
  PeopleAsOf people_;
  std::unique_ptr<journal::Follower> follower_;  // last: its thread uses the above
};

}  // namespace muster
