// Looking through people without a brief: who meets a few plain filters, in an order, a page at a time, and beside each
// choice of each filter how many people it would leave. Exact: counted over everybody in one pass.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/index.h"

namespace muster::engine {

inline constexpr int hours_of_the_available = 10;  // a week, for four weeks

struct Filters {
  std::vector<std::string> skills = {};  // all of them
  std::string group = {};                // a skill like others, but of a list of its own: see Browsing
  std::optional<Seniority> seniority = {};
  std::string country = {};
  std::optional<std::int64_t> rate_band = {};  // its lower bound, minor units
  std::optional<WorkKind> kind = {};
  std::string language = {};
  std::string industry = {};
  std::optional<int> free_within = {};  // weeks from now
};

enum class Sorting : std::uint8_t { rating, rate_low, rate_high, newest };

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
  std::string_view group_prefix = {};  // skills that begin so are groups, no skills
  std::vector<int> free_within = {0, 2, 4, 8};
};

// For each filter, what it would leave while all others stay as they are; the greatest counts first, or in the order of
// what is counted. Skills: who of those found has them, too.
struct Choices {
  using Named = std::vector<std::pair<std::string, int>>;
  Named skills, groups, countries, languages, industries;
  std::vector<std::pair<Seniority, int>> seniorities;
  std::vector<std::pair<std::int64_t, int>> rate_bands;
  std::vector<std::pair<WorkKind, int>> kinds;
  std::vector<std::pair<int, int>> free_within;
};

struct Browsed {
  int count = 0;
  std::vector<std::string> ids;
  std::optional<Place> next;  // where the page ends, if there are more
  Choices choices;
};

Browsed browse(const Snapshot& people, const Browsing& asked);

// Mean of the ratings in thousandths of a star, drawn towards 4.3 as if there were five ratings of that more, so that a
// single five does not stand above forty of 4.9.
std::int64_t rating_key(int count, int sum);

}  // namespace muster::engine
