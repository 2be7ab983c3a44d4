// One change of a person's own: what it is, who they are after it, and which ones would meet a demand that they do not
// meet. What nobody can decide to have (years, seniority, another country) is no change.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/plan.h"

namespace muster::engine {

// Where a person can move something, the easiest first.
enum class Lever : std::uint8_t { working_hours, kind, free_hours, language, skill, rate };

struct OwnChange {
  Lever lever = Lever::rate;
  std::string subject = {};          // language, skill: which
  int shift = 0;                     // working_hours: minutes later, negative: earlier
  WorkKind kind = WorkKind::hourly;  // kind: taken, too
  int hours = 0;                     // free_hours: at least so many a week …
  int from = 0;                      // … from this week on, counted from this week
  int level = 0;                     // language, skill: at least
  bool verified = false;             // skill: and seen in a screening
  std::int64_t rate = 0;             // rate: at most
  bool operator==(const OwnChange&) const = default;
};

Person after(Person person, const OwnChange& change, Week now);
// How much it asks of the person; comparable within a lever and subject.
std::int64_t size(const Person& person, const OwnChange& change, Week now);

// The changes of which each may meet the constraint alone, the least first.
std::vector<OwnChange> changes_for(const Person& person, const Plan& plan, const Constraint& constraint);

// Free hours a week, for the 52 weeks from this one.
std::vector<int> free_by_week(const Person& person, Week now);

inline constexpr int shift_step = 15;  // minutes

}  // namespace muster::engine
