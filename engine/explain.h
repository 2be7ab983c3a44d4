// Why a person stands where they stand: the skills one by one, what won most points, what lost some, and the facts.
#pragma once

#include "engine/constraints.h"

namespace muster::engine {

Ranked ranked(const Plan& plan, const Seat& seat, const Findings& findings);
Explained explained(const Plan& plan, const Seat& seat, const Findings& findings);

}  // namespace muster::engine
