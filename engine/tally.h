// The score of one judged person: eight components and, within the first, the value of each term.
#pragma once

#include "engine/constraints.h"

namespace muster::engine {

// The skill of a term that counts, and its value from 0 to 1000; a violated must has neither.
struct TermValue {
  int value = 0;
  std::size_t member = 0;  // the first of the greatest; of a term without value its first
};
TermValue value_of(const Plan& plan, const Term& term, const Findings& findings);

struct IndustryYears {
  Word industry = no_word;
  int years = 0;
};
IndustryYears preferred_industry(const Plan& plan, const Seat& seat);

bool satisfied_before(const Plan& plan, const Seat& seat);

// A violated constraint's component or skill value counts 0.
Components components(const Plan& plan, const Seat& seat, const Findings& findings);
int sum(const Components& components);

}  // namespace muster::engine
