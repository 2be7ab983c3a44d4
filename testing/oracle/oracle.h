// The brute-force reference of matching: the page of rules (docs/decisions/0002-matching-readings.md says how it is
// read), stated as plainly as possible and slow on purpose. It uses the engine's types of questions and answers and
// none of its code: no rule, no formula, no helper.
#pragma once

#include <vector>

#include "engine/answer.h"
#include "engine/person.h"
#include "engine/query.h"
#include "engine/weights.h"
#include "engine/zone_offsets.h"

namespace muster::oracle {

// Of `top` only what is ranked; no offsets, no position.
engine::Answer answer(const std::vector<engine::Person>& people, const engine::Brief& brief,
                      const engine::Asking& asking, const engine::Weights& weights, const engine::ZoneOffsets& zones);

engine::WhyNot verdict(const engine::Person& person, const engine::Brief& brief, const engine::Asking& asking,
                       const engine::Weights& weights, const engine::ZoneOffsets& zones);

}  // namespace muster::oracle
