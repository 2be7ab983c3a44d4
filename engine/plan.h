// A brief made ready for one snapshot: words looked up, weeks counted from the current one, a table of the minutes that
// each working schedule shares with the client's day. Lives as long as the one question.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/availability.h"
#include "engine/index.h"
#include "engine/query.h"
#include "engine/weights.h"
#include "engine/zone_offsets.h"

namespace muster::engine {

// A skill that the brief names: in a must, in a group, or as nice to have.
struct Member {
  std::string_view skill;
  int min_level = 0, min_years = 0;
  bool verified_only = false;
  int want_level = 0;
};

// What carries a weight in the component of skills: one member, or the members of a group.
struct Term {
  SkillReason::From from = SkillReason::From::must;
  Must::Form form = Must::Form::single;
  int weight = 0;
  std::size_t first = 0, count = 1;  // members
};

struct LanguageAsked {
  Word language = no_word;
  int level = 0;
};

struct Constraint {
  ConstraintName name;
  std::size_t of = 0;  // must: which term; language: which of the languages
};

struct Plan {
  const Snapshot* people = nullptr;
  const Brief* brief = nullptr;
  const Weights* weights = nullptr;
  Asking asking;
  int year = 0;

  std::vector<Constraint> constraints;  // in the order of their page; musts first, as the terms
  // The place among the constraints of each that a brief has at most once; only asked where it is there.
  std::size_t seniority_at = 0, rate_at = 0, kind_at = 0, availability_at = 0, overlap_at = 0, country_at = 0;
  std::size_t languages_at = 0;

  std::vector<Member> members;
  std::vector<Term> terms;               // musts, then nice
  std::vector<std::uint32_t> member_of;  // by skill: 1 + the member, 0 for none
  std::vector<Word> countries;           // allowed and known
  std::vector<LanguageAsked> languages;
  std::vector<Word> industries;
  std::vector<Word> excluded;  // people, ascending
  Word client = no_word;

  Need need;
  int earliest = 0;
  std::int64_t latest = 0;  // may lie beyond the horizon

  std::vector<int> minutes_of;         // by schedule: shared with the client's day; -1 where the zone is not known
  std::map<std::string, int> offsets;  // that the minutes were computed with
};

Plan plan(const Snapshot& people, const Brief& brief, const Asking& asking, const Weights& weights,
          const ZoneOffsets& zones);

}  // namespace muster::engine
