// What the engine answers: plain data with every name spelt out, so that it can be stored with a decision, told to a
// client, or compared. Nothing here refers into an index.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/query.h"
#include "engine/weights.h"

namespace muster::engine {

using Components = std::array<int, component_count>;

enum class Asked : std::uint8_t { must, seniority, rate, kind, availability, overlap, language, country };

// A hard constraint of the brief by its name: "must:go", "must:go|rust", "rate", "language:en".
struct ConstraintName {
  Asked asked = Asked::must;
  std::string text;
  bool operator==(const ConstraintName&) const = default;
};

// How one asked skill was met. For a group: the skill of it that counted.
struct SkillReason {
  std::string skill;
  enum class From : bool { must, nice } from = From::must;
  int value = 0;  // 0 to 1000
  int weight = 0;
  int wanted = 0;  // level
  int level = 0;   // 0: does not have it
  int years = 0;
  int last_used = 0;
  bool verified = false;
  bool operator==(const SkillReason&) const = default;
};

// Points won or lost, and by what: a component, and within it the skill or industry.
struct Points {
  Component component = Component::skills;
  std::string subject = {};
  int points = 0;
  bool operator==(const Points&) const = default;
};

// What the components were computed from, for whoever words them.
struct Facts {
  Seniority seniority = Seniority::mid;
  std::optional<std::int64_t> rate = {};
  int first_week = 0;       // counted from this week, as the two that follow
  int earliest = 0;         // that the brief asked
  std::int64_t latest = 0;  // that it asked; may lie beyond the horizon
  std::string zone = {};    // of the working day, where one is known
  std::optional<Hours> hours = {};
  std::optional<int> overlap_minutes = {};
  int rating_count = 0;
  int rating_sum = 0;
  int trials_passed = 0;
  int trials_taken = 0;
  std::string industry = {};  // the preferred one with the most years
  int industry_years = 0;
  bool satisfied_before = false;
  bool operator==(const Facts&) const = default;
};

struct Ranked {
  std::string id;
  int score = 0;
  Components components{};
  bool operator==(const Ranked&) const = default;
};

struct Explained {
  Ranked ranked;
  std::vector<SkillReason> skills;  // musts, then nice, in the brief's order
  std::vector<Points> best;         // the three greatest gains among what the brief asked
  std::vector<Points> gaps;         // what it asked and did not get in full, the greatest loss first
  Facts facts;
  bool operator==(const Explained&) const = default;
};

struct Admits {
  int people = 0;
  std::int64_t by = 0;
  bool operator==(const Admits&) const = default;
};

// How many a softer must would admit.
struct Instead {
  std::optional<int> level_lower = {};
  std::optional<int> any_years = {};
  std::optional<int> unverified = {};
  int nice_to_have = 0;
  bool operator==(const Instead&) const = default;
};

// The people whom one constraint alone keeps out.
struct NearMiss {
  ConstraintName constraint;
  int count = 0;
  std::optional<std::vector<Admits>> admits = {};
  std::optional<Instead> instead = {};
  std::optional<std::vector<std::pair<std::string, int>>> countries = {};
  std::vector<Ranked> best = {};
  bool operator==(const NearMiss&) const = default;
};

struct Facets {
  using Named = std::vector<std::pair<std::string, int>>;
  Named skills, countries, seniorities;
  std::vector<std::pair<std::int64_t, int>> rate_bands;
  std::vector<std::pair<Week, int>> first_weeks;
  bool operator==(const Facets&) const = default;
};

struct CurvePoint {
  std::int64_t rate = 0;
  int people = 0;
  bool operator==(const CurvePoint&) const = default;
};

struct Answer {
  int qualified = 0;
  std::vector<Explained> top;
  std::vector<NearMiss> near_misses;  // in the order of the constraints; none that keeps nobody out
  std::vector<CurvePoint> price_curve;
  Facets facets;
  std::map<std::string, int> offsets;  // zone → minutes ahead of UTC that the overlap was computed with
  std::int64_t position = 0;           // of the journal, when the people were read
};

enum class Exclusion : std::uint8_t { inactive, named, not_satisfied };

// A constraint not met, with how far: rate above, minutes short, grades away, steps short, weeks after latest.
// Empty for a constraint without a quantity, and where the person lacks the quantity.
struct Violation {
  ConstraintName constraint;
  std::optional<std::int64_t> by = {};
  bool operator==(const Violation&) const = default;
};

// One person and one brief. Score and components count a violated constraint as 0.
struct WhyNot {
  std::optional<Exclusion> excluded = {};
  std::vector<Violation> violated = {};
  Ranked ranked = {};
  bool operator==(const WhyNot&) const = default;
};

}  // namespace muster::engine
