// Who is out, and what a person violates. Whatever the judging had to find out on its way is kept for the scoring.
#pragma once

#include <optional>
#include <vector>

#include "engine/answer.h"
#include "engine/plan.h"

namespace muster::engine {

// Where a person sits in the snapshot.
struct Seat {
  const Segment* segment = nullptr;
  std::size_t row = 0;
  Word person = no_word;
};

// Excluded people are in no count and no near miss.
std::optional<Exclusion> exclusion(const Plan& plan, const Seat& seat);

struct Findings {
  std::vector<const SkillCell*> held;  // by the plan's members; null where the person lacks the skill
  std::optional<int> first_week = {};  // that fits, counted from this week
  std::optional<int> minutes = {};     // of overlap; empty where not asked or not known
  std::vector<std::size_t> violated;   // of the plan's constraints

  [[nodiscard]] bool violates(std::size_t constraint) const;
};

enum class Until : bool {
  the_end,           // everything is found
  second_violation,  // then the rest is left as it was: the person is neither qualified nor a near miss
};
void judge(const Plan& plan, const Seat& seat, Until until, Findings& findings);

bool meets(const Member& asked, const SkillCell* held);

// The number that a list of cells keeps for a word.
std::optional<int> number_of(std::span<const WordCell> cells, Word word);

}  // namespace muster::engine
