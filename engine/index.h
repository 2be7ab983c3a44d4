// All people of a network, in memory, as of a journal position. Writers take turns; a reader takes the newest snapshot
// and keeps it as long as it likes: nothing that a snapshot holds ever changes, and neither side waits for the other's
// work (the pointer itself is guarded for the length of its copying).
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "engine/lexicon.h"
#include "engine/person.h"
#include "engine/segment.h"

namespace muster::engine {

// The working hours of people by (zone, hours): there are far fewer of them than people.
struct Schedule {
  Word zone = no_word;
  Hours hours;
};

// The place of a person is their number: segment number / rows_per_segment, row number % rows_per_segment. It stays
// theirs after a removal.
struct Snapshot {
  Lexicon people, skills, countries, zones, schedule_texts, languages, industries, clients;
  std::vector<Schedule> schedules = {};  // by the number of their text
  std::vector<std::shared_ptr<const Segment>> segments = {};
  std::int64_t position = 0;  // of the journal
  std::size_t count = 0;      // of people, the inactive ones too
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
  Index() : snapshot_(std::make_shared<const Snapshot>()) {}
  [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const { return snapshot_.load(); }

  // Takes the changes in their order; the next snapshot has all of them and the position.
  void apply(std::span<const Change> changes, std::int64_t position);

 private:
  std::mutex one_writer_;
  std::atomic<std::shared_ptr<const Snapshot>> snapshot_;  // written under one_writer_
};

}  // namespace muster::engine
