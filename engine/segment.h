// A few hundred people in columns; a row is a person's seat, empty while they are not in the index. A segment never
// changes: a changed person means a new segment, copied but for that row.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "engine/lexicon.h"
#include "engine/person.h"

namespace muster::engine {

inline constexpr std::size_t rows_per_segment = 512;
inline constexpr std::int64_t no_rate = -1;

struct SkillCell {
  Word skill = 0;
  std::int16_t last_used = 0;
  std::uint8_t level = 0;
  std::uint8_t years = 0;
  bool verified = false;
};
struct FreeCell {
  std::int32_t week = 0;  // Week::index
  std::uint16_t hours = 0;
};
struct WordCell {
  Word word = 0;
  std::int32_t number = 0;  // of a language its level, of an industry its years, of a client whether satisfied
};

enum class Presence : std::uint8_t { absent, inactive, active };

// A person with every word interned.
struct Entry {
  Presence presence = Presence::absent;
  Seniority seniority = Seniority::mid;
  std::uint8_t kinds = 0;  // a bit per WorkKind
  Word country = no_word;
  Word schedule = no_word;
  std::int64_t rate = no_rate;
  std::int32_t exposure = 0;
  std::int32_t rating_count = 0, rating_sum = 0, trials_passed = 0, trials_taken = 0;
  std::vector<SkillCell> skills = {};
  std::vector<FreeCell> free = {};
  std::vector<WordCell> languages = {}, industries = {}, clients = {};
  std::vector<Word> words = {};
};

// One list per row, all in one array.
template <class Cell>
class Lists {
 public:
  [[nodiscard]] std::span<const Cell> of(std::size_t row) const {
    return {cells_.data() + begins_[row], cells_.data() + begins_[row + 1]};
  }
  [[nodiscard]] std::size_t bytes() const {
    return begins_.capacity() * sizeof(std::uint32_t) + cells_.capacity() * sizeof(Cell);
  }
  void shrink() {
    begins_.shrink_to_fit();
    cells_.shrink_to_fit();
  }
  void add(std::span<const Cell> cells) {
    cells_.insert(cells_.end(), cells.begin(), cells.end());
    begins_.push_back(static_cast<std::uint32_t>(cells_.size()));
  }

 private:
  std::vector<std::uint32_t> begins_{0};
  std::vector<Cell> cells_;
};

struct Shelf;

// What is made of something that never changes when it is first asked for. Thread-safe; of two that make it at once one
// is kept.
template <class T>
class Kept {
 public:
  [[nodiscard]] std::shared_ptr<const T> get() const {
    const std::scoped_lock copying(mutex_);
    return made_;
  }
  void put(std::shared_ptr<const T> made) {
    const std::scoped_lock copying(mutex_);
    made_.swap(made);
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const T> made_;
};

class Segment {
 public:
  void add(const Entry& entry);
  void copy(const Segment& from, std::size_t row);
  void shrink();  // gives back what was reserved for more
  [[nodiscard]] std::size_t rows() const { return presence.size(); }
  [[nodiscard]] std::size_t bytes() const;  // of memory

  std::vector<Presence> presence;
  std::vector<Seniority> seniority;
  std::vector<std::uint8_t> kinds;
  std::vector<Word> country, schedule;
  std::vector<std::int64_t> rate;
  std::vector<std::int32_t> exposure, rating_count, rating_sum, trials_passed, trials_taken;
  Lists<SkillCell> skills;
  Lists<FreeCell> free;  // ascending by week
  Lists<WordCell> languages, industries, clients;
  Lists<Word> words;
  mutable Kept<Shelf> shelf;  // for browsing: see shelf.h
};

}  // namespace muster::engine
