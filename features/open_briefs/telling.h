// From the engine's words to those of the API: demands with what the talent has, changes with amounts. Pure.
#pragma once

#include "base/money.h"
#include "engine/outlook.h"
#include "features/briefs/brief_record.h"
#include "features/open_briefs/open_brief.h"
#include "features/talents/person.h"

namespace muster::open_briefs {

// Who looks, and when: what amounts are told in and counted from.
struct Viewer {
  const Profile& profile;
  Currency currency;
  Week now;
};

OwnChangeTold told(const engine::OwnChange& change, const Viewer& viewer);
// `asked`: the record's brief as it may be asked today.
OpenBrief told(const BriefRecord& record, const Brief& asked, const engine::Standing& standing, const Viewer& viewer);
Fit fit_of(const engine::Standing& standing);

}  // namespace muster::open_briefs
