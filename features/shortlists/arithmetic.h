// The arithmetic of a score written out, with a person's and a brief's own numbers, so that whoever reads it can add it
// up: the formulas of engine/score.cpp as text. A test evaluates what is written here and gets the engine's points.
#pragma once

#include "engine/answer.h"
#include "features/shortlists/answer.h"

namespace muster {

// What a held skill's value is made of, in the year of the question.
SkillParts parts_of(const SkillTold& held, int year);

// A sum per component, in their order. `has_client`: past work is asked about.
std::vector<SumTold> sums(const engine::Components& components, const std::vector<SkillTold>& skills,
                          const FactsTold& facts, bool has_client, const engine::Weights& weights);

}  // namespace muster
