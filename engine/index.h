// All people of a network, in memory, as of a journal position. Writers take turns; a reader takes the newest snapshot
// and keeps it as long as it likes: nothing that a snapshot holds ever changes, and neither side waits for the other's
// work (the pointer itself is guarded for the length of its copying).
#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "engine/lexicon.h"
#include "engine/person.h"
#include "engine/segment.h"

namespace muster::engine {

struct Totals;

// The working hours of people by (zone, hours): there are far fewer of them than people.
struct Schedule {
  Word zone = no_word;
  Hours hours;
};

// The place of a person is their number: segment number / rows_per_segment, row number % rows_per_segment. It stays
// theirs after a removal.
struct Snapshot {
  Lexicon people, skills, countries, zones, schedule_texts, languages, industries, clients, words;
  std::vector<Schedule> schedules = {};  // by the number of their text
  std::vector<std::shared_ptr<const Segment>> segments = {};
  std::int64_t position = 0;         // of the journal
  std::size_t count = 0;             // of people, the inactive ones too
  mutable Kept<Totals> totals = {};  // for browsing: see totals.h
};

// Of memory, for people and words.
std::size_t bytes(const Snapshot& snapshot);

// A person as they are now, or nobody: they are removed.
struct Change {
  std::string id;
  std::optional<Person> person;
};

class Index {
 public:
  [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const {
    const std::scoped_lock copying(pointer_);
    return snapshot_;
  }

  // Takes the changes in their order; the next snapshot has all of them and the position.
  void apply(std::span<const Change> changes, std::int64_t position);

 private:
  void publish(std::shared_ptr<const Snapshot> next) {
    const std::scoped_lock copying(pointer_);
    snapshot_.swap(next);  // the old one goes after the lock
  }

  std::mutex one_writer_;
  // Guards the pointer alone, for the length of a copy. GCC 12's atomic<shared_ptr> is a race (its load unlocks with
  // relaxed order, and ThreadSanitizer says so).
  mutable std::mutex pointer_;
  std::shared_ptr<const Snapshot> snapshot_ = std::make_shared<const Snapshot>();
};

}  // namespace muster::engine
