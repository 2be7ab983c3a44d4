// The way of an application: the only table that leads to another state. Stages, admission and declining come with
// screening.
#pragma once

#include "base/lifecycle.h"
#include "features/words/roles.h"

namespace muster {

DESCRIBED_ENUM(ApplicationState, "Where an application is on its way", submitted, withdrawn)
DESCRIBED_ENUM(ApplicationAction, "What can be done with an application", withdraw)

namespace applications {

constexpr auto applicant = bits(Role::talent);

using Row = lifecycle::Row<ApplicationState, ApplicationAction>;
constexpr std::array way{
    Row{ApplicationState::submitted, ApplicationAction::withdraw, applicant, ApplicationState::withdrawn},
};
static_assert(lifecycle::each_pair_once(way) && lifecycle::all_reachable(way, ApplicationState::submitted));

}  // namespace applications
}  // namespace muster
