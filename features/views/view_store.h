// The table views.
#pragma once

#include <vector>

#include "features/views/view.h"
#include "platform/db/tx.h"

namespace muster::views::store {

std::vector<View> of(Read& read, const UserId& owner);
void put(Tx& tx, const UserId& owner, const View& view);
bool drop(Tx& tx, const UserId& owner, const WhichView& which);  // false: there was none

}  // namespace muster::views::store
