// What the two halves of the oracle share: a brief with its defaults filled in, and the rules about one person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "testing/oracle/oracle.h"

namespace muster::oracle {

using Int = long long;

struct Question {
  const engine::Brief& brief;
  Int this_week;  // counted in weeks
  Int year;
  Int earliest, latest;
  Int hours;
  engine::Weights weights;
  const engine::ZoneOffsets& zones;
  Date monday_of_earliest;
};

Question question(const engine::Brief& brief, const engine::Asking& asking, const engine::Weights& weights,
                  const engine::ZoneOffsets& zones);
std::optional<Int> first_week(const engine::Person& person, const Question& q, Int from, Int to);
bool met(const engine::Person& person, const engine::SkillAsked& asked);
std::string must_name(const engine::Must& must);
std::vector<engine::Violation> violations(const engine::Person& person, const Question& q);
std::optional<engine::Exclusion> excluded(const engine::Person& person, const engine::Brief& brief);
engine::Ranked score(const engine::Person& person, const Question& q);

}  // namespace muster::oracle
