// What the engine is told of a person: plain strings and numbers. How it is
// kept (interned, in columns) is segment.h's business.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"

namespace muster::engine {

enum class Seniority : std::uint8_t { junior = 1, mid, senior, principal };
enum class WorkKind : std::uint8_t { hourly, part_time, full_time };
enum class Cefr : std::uint8_t { A1 = 1, A2, B1, B2, C1, C2 };

// A year of last use for who did not say: this year whenever it is asked, as a later year counts as this one.
inline constexpr int used_this_year = 9999;

struct HeldSkill {
  std::string skill;
  int level = 1;  // 1 to 5
  int years = 0;
  int last_used = 0;  // calendar year
  bool verified = false;
  bool operator==(const HeldSkill&) const = default;
};

// Hours a week from this week on, until the next step; before the first step nobody is free.
struct FreeFrom {
  Week week;
  int hours = 0;
  bool operator==(const FreeFrom&) const = default;
};

struct Person {
  std::string id;
  bool active = true;
  std::vector<HeldSkill> skills = {};  // a skill at most once
  Seniority seniority = Seniority::mid;
  std::optional<std::int64_t> rate = {};  // an hour, minor units of the network's currency
  std::vector<WorkKind> kinds = {};
  std::string country = {};  // ISO 3166-1; empty: not known
  std::string zone = {};     // IANA; empty: not known
  std::optional<Hours> hours = {};
  std::vector<FreeFrom> free = {};  // a week at most once, in any order
  std::map<std::string, Cefr> languages = {};
  std::map<std::string, int> industries = {};  // years
  int rating_count = 0;
  int rating_sum = 0;
  int trials_passed = 0;
  int trials_taken = 0;
  std::map<std::string, bool> worked_with = {};  // client → satisfied the last time
  int exposure = 0;
  std::vector<std::string> words = {};  // to be found by when browsing; each once
  bool operator==(const Person&) const = default;
};

}  // namespace muster::engine
