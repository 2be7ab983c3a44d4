// Everybody whom public pages may show, and of them what is public: an index of the engine, on every node, which
// follows the journal as the match index does. A role stands among a person's skills as "role:back-end". Thread-safe.
// Promises: what this node committed before a page was asked for is in the page (bounded wait); and nobody who looks
// through people waits for their sorting, which is done before the first page, and behind the pages when a week begins.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "base/money.h"
#include "engine/index.h"
#include "features/site/shown_service.h"
#include "features/site/subjects.h"
#include "features/taxonomy/vocabulary_service.h"
#include "platform/db/store.h"
#include "platform/journal/follower.h"

namespace muster::site {

// How wide the directory's bands of rates are.
inline std::int64_t rate_band_of(Currency currency) { return 10 * currency.units(); }

class PeopleIndex {
 public:
  // Called before an edit counts as seen, on the follower's thread; nothing at all means everything.
  using OnChange = std::function<void(std::span<const std::string> subjects)>;
  PeopleIndex(db::Store& store, taxonomy::Vocabulary& vocabulary, Currency currency);
  void start(OnChange on_change);  // once; before the first page

  [[nodiscard]] std::shared_ptr<const engine::Snapshot> people() const { return index_.snapshot(); }
  void committed(journal::Position position);  // the router says where its last command stands
  // Waits until what was committed here, or what the caller has seen elsewhere, is in; at most a second.
  void catch_up(journal::Position seen = {});
  [[nodiscard]] bool is_current() const;  // nothing to wait for
  [[nodiscard]] Currency currency() const { return currency_; }

 private:
  void load(Read& read);
  void follow(std::span<const journal::Entry> entries);
  [[nodiscard]] engine::Change change_of(const Talent& talent, const Visibility& visibility) const;
  void keep_ready();
  void note_roles(std::string_view talent, std::vector<std::string>& subjects) const;

  db::Store& store_;
  taxonomy::Vocabulary& vocabulary_;
  const Currency currency_;
  engine::Index index_;
  journal::Position loaded_;
  std::optional<Week> ready_for_;  // of the constructor, then of the follower's thread
  OnChange on_change_;
  mutable std::mutex mutex_;  // guards wanted_
  journal::Position wanted_;
  std::unique_ptr<journal::Follower> follower_;  // last: its thread uses the above
};

}  // namespace muster::site
