// A brief as the engine asks it, and the circumstances of the asking. What is absent constrains nothing. Whoever calls
// has refused the nonsensical ones (features/briefs): a skill named twice, lo above hi, latest before earliest.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "base/time.h"
#include "engine/person.h"

namespace muster::engine {

struct SkillAsked {
  std::string skill;
  int min_level = 1;
  int min_years = 0;
  bool verified_only = false;
};

// One skill that the brief can't do without, or a group of which one suffices.
struct Must {
  enum class Form : bool { single, group };
  std::vector<SkillAsked> any_of;  // single: exactly one
  int weight = 3;
  Form form = Form::single;
};

struct Nice {
  std::string skill;
  int want_level = 3;
  int weight = 2;
};

struct SeniorityRange {
  Seniority lo = Seniority::junior;
  Seniority hi = Seniority::principal;
};

struct OverlapAsked {
  std::string zone;
  Hours hours;
  int min = 0;  // minutes
};

struct Brief {
  std::string client = {};  // empty: nobody's
  std::vector<Must> must = {};
  std::vector<Nice> nice = {};
  std::optional<SeniorityRange> seniority = {};
  std::optional<std::int64_t> rate_max = {};  // an hour, minor units
  std::optional<WorkKind> kind = {};
  std::optional<int> weekly_hours = {};  // absent: by kind
  std::optional<Week> earliest = {};     // absent or past: this week
  std::optional<Week> latest = {};       // absent: three weeks after earliest
  int weeks = 4;
  std::optional<OverlapAsked> overlap = {};
  std::map<std::string, Cefr> languages = {};
  std::vector<std::string> countries = {};
  std::vector<std::string> industries = {};
  std::vector<std::string> exclude = {};
};

// When the brief is asked, in which currency all rates are, and how many people the answer shall name.
struct Asking {
  Date as_of;
  Currency currency = {};
  std::size_t top = 20;
};

}  // namespace muster::engine
