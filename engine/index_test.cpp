// The index keeps what it was told, numbers words without gaps, and never disturbs a reader's snapshot.
#include "engine/index.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

#include "engine/match.h"

namespace muster::engine {
namespace {

class NoZones : public ZoneOffsets {
 public:
  [[nodiscard]] std::optional<int> minutes_at_noon_utc(std::string_view, Date) const override { return 0; }
};

const Date today = *parse_date("2026-11-23");

Person free_person(const std::string& id) {
  Person person{.id = id};
  person.free = {{week_of(today), 40}};
  return person;
}

int qualified(const Snapshot& people) { return match(people, {}, {today}, {}, NoZones{}).qualified; }

}  // namespace

TEST_CASE("a lexicon numbers words in the order of their coming and keeps old ones as they were") {
  Lexicon lexicon;
  std::vector<Lexicon> earlier;
  for (int i = 0; i < 300; ++i) {
    LexiconDraft draft(lexicon);
    CHECK(draft.intern(std::to_string(i)) == static_cast<Word>(i));
    CHECK(draft.intern(std::to_string(i / 2)) == static_cast<Word>(i / 2));
    earlier.push_back(lexicon);
    lexicon = std::move(draft).done();
  }
  REQUIRE(lexicon.size() == 300);
  for (Word i = 0; i < 300; ++i) {
    CHECK(lexicon.text(i) == std::to_string(i));
    CHECK(earlier[i].size() == i);
    CHECK(earlier[i].find(std::to_string(i)) == no_word);
  }
}

TEST_CASE("a change is in the next snapshot and not in the last") {
  Index index;
  index.apply(std::vector<Change>{{"a", free_person("a")}, {"b", free_person("b")}}, 5);
  const auto before = index.snapshot();
  index.apply(std::vector<Change>{{"a", std::nullopt}, {"never", std::nullopt}, {"c", free_person("c")}}, 9);
  const auto after = index.snapshot();
  CHECK(before->position == 5);
  CHECK(before->count == 2);
  CHECK(after->position == 9);
  CHECK(after->count == 2);
  CHECK(qualified(*before) == 2);
  CHECK(match(*after, {}, {today}, {}, NoZones{}).top[0].ranked.id == "b");
  CHECK_FALSE(why_not(*after, "a", {}, {today}, {}, NoZones{}));
  CHECK_FALSE(why_not(*after, "never", {}, {today}, {}, NoZones{}));
  index.apply(std::vector<Change>{{"a", free_person("a")}, {"a", std::nullopt}, {"a", free_person("a")}}, 10);
  CHECK(index.snapshot()->count == 3);
}

TEST_CASE("readers see whole changes while a writer goes on") {
  Index index;
  std::atomic<bool> done = false;
  std::atomic<int> torn = 0;
  std::atomic<int> reads = 0;
  const auto read = [&] {
    while (!done || reads < 100) {
      const auto people = index.snapshot();  // every change adds or removes the same ten people at once
      if (qualified(*people) % 10 != 0) ++torn;
      ++reads;
    }
  };
  std::thread first(read);
  std::thread second(read);
  for (int round = 0; round < 200; ++round) {
    std::vector<Change> changes;
    for (int i = 0; i < 10; ++i) {
      const std::string id = std::to_string(round % 60 * 10 + i);
      changes.push_back({id, round % 3 == 2 ? std::nullopt : std::optional(free_person(id))});
    }
    index.apply(changes, round);
  }
  done = true;
  first.join();
  second.join();
  CHECK(torn == 0);
  CHECK(reads >= 100);
}

}  // namespace muster::engine
