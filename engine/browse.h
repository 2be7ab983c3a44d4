// Looking through people without a brief: who meets a few plain filters, in an order, a page at a time, and beside each
// choice of each filter how many people it would leave. Exact: added up over the sorted segments (shelf.h).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/index.h"
#include "engine/shelf.h"

namespace muster::engine {

inline constexpr int hours_of_the_available = 10;  // a week, for four weeks

// Hours in the day that somebody's working hours must share with another's, by the schedule's number.
struct SharedHours {
  std::vector<int> minutes_of = {};  // of each of the snapshot's schedules; -1: not known
  std::optional<int> least = {};     // minutes; none: counted, and nobody is left out
};

// Between properties all hold; of one property's values one suffices, of skills all are asked.
struct Filters {
  std::vector<std::string> skills = {};
  std::vector<std::string> groups = {};  // skills like others, but of a list of its own: see Browsing
  std::vector<Seniority> seniorities = {};
  std::vector<std::string> countries = {};
  std::vector<std::int64_t> rate_bands = {};  // their lower bounds, minor units
  std::vector<WorkKind> kinds = {};
  std::vector<std::string> languages = {};
  std::vector<std::string> industries = {};
  std::optional<int> free_within = {};  // weeks from now
  std::vector<std::string> words = {};  // all of them
};

// The last person of the page before.
struct Place {
  std::int64_t key = 0;
  std::string id;
};

struct Browsing {
  Filters filters;
  Sorting sorting = Sorting::rating;
  std::optional<Place> after = {};
  std::size_t limit = 20;
  Week now;
  std::int64_t band = 1000;            // width, minor units
  std::string_view group_prefix = {};  // skills that begin so are groups, no skills; of a text that stays
  std::vector<int> free_within = {0, 2, 4, 8};
  std::optional<SharedHours> shared = {};
  std::vector<int> shared_least = {60, 120, 240, 360, 480};  // minutes
  std::size_t worth_a_thread = 48;                           // segments from which on two threads share the work
};

// For each filter, what it would leave while all others stay as they are; the greatest counts first, or in the order of
// what is counted. Skills: who of those found has them, too.
struct Choices {
  using Named = std::vector<std::pair<std::string, int>>;
  Named skills, groups, countries, languages, industries;
  std::vector<std::pair<Seniority, int>> seniorities;
  std::vector<std::pair<std::int64_t, int>> rate_bands;
  std::vector<std::pair<WorkKind, int>> kinds;
  std::vector<std::pair<int, int>> free_within, shared_least;
};

struct Browsed {
  int count = 0;
  std::vector<std::string> ids;
  std::optional<Place> next;  // where the page ends, if there are more
  Choices choices;
};

Browsed browse(const Snapshot& people, const Browsing& asked);

// Sorts and counts what such browsing needs, so that the first visitor does not wait for it.
void make_ready(const Snapshot& people, const Browsing& asked);

}  // namespace muster::engine
