// How one person stands before many briefs: which demands of each they meet and which not, the one change that each
// needs, and the changes of their own that would open most of them. As if they were active: whether they are is theirs
// to say, and the same for all briefs.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/answer.h"
#include "engine/own_change.h"

namespace muster::engine {

struct Demand {
  ConstraintName constraint;
  bool is_met = false;
  std::optional<std::int64_t> by = {};  // how far from it, as Violation says
  bool operator==(const Demand&) const = default;
};

struct Standing {
  std::optional<Exclusion> excluded = {};  // never for being inactive
  std::vector<Demand> demands = {};        // in the order of the constraints
  int violated = 0;
  std::optional<int> minutes = {};       // of overlap, where it is asked and known
  int most_free = 0;                     // the most hours a week in one admissible span of the asked weeks
  int hours = 0;                         // a week, asked
  std::optional<OwnChange> change = {};  // the least that makes them qualify, where one demand alone is not met
  [[nodiscard]] bool is_qualified() const { return !excluded && violated == 0; }
};

struct Helpful {
  OwnChange change;
  std::vector<std::size_t> opens;   // of the briefs: for which they then qualify, and did not
  std::vector<std::size_t> closes;  // and for which they no longer do
  bool operator==(const Helpful&) const = default;
};

struct Outlook {
  std::vector<Standing> standings;  // by brief
  // What opens most first (what it closes counts against it), then the easiest lever, then the least. Of a lever and
  // subject only those that open more than every smaller one.
  std::vector<Helpful> changes;
};

Outlook outlook(const Person& person, std::span<const Brief> briefs, Date as_of, const ZoneOffsets& zones);

}  // namespace muster::engine
