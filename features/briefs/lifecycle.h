// The way of a brief: the only table that leads to another state. Approval and the clocks of the first shortlist come
// with hiring.
#pragma once

#include "base/lifecycle.h"
#include "features/words/roles.h"

namespace muster {

DESCRIBED_ENUM(BriefState, "Where a brief is on its way", draft, open, on_hold, filled, cancelled)
DESCRIBED_ENUM(BriefAction, "What can be done with a brief", open, hold, resume, fill, cancel)

namespace briefs {

constexpr auto its_client = bits(Role::client_owner, Role::client_hiring);
constexpr auto network = bits(Role::advisor, Role::admin);

using Row = lifecycle::Row<BriefState, BriefAction>;
constexpr std::array way{
    Row{BriefState::draft, BriefAction::open, its_client | network, BriefState::open},
    Row{BriefState::draft, BriefAction::cancel, its_client | network, BriefState::cancelled},
    Row{BriefState::open, BriefAction::hold, its_client | network, BriefState::on_hold},
    Row{BriefState::open, BriefAction::fill, network, BriefState::filled},
    Row{BriefState::open, BriefAction::cancel, its_client | network, BriefState::cancelled},
    Row{BriefState::on_hold, BriefAction::resume, its_client | network, BriefState::open},
    Row{BriefState::on_hold, BriefAction::cancel, its_client | network, BriefState::cancelled},
};
static_assert(lifecycle::each_pair_once(way) && lifecycle::all_reachable(way, BriefState::draft));

// Its words may change until it is over.
constexpr bool is_editable(BriefState state) { return state != BriefState::filled && state != BriefState::cancelled; }

}  // namespace briefs
}  // namespace muster
