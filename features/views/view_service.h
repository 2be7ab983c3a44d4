// Keeping and dropping views. All are the caller's own.
#pragma once

#include "features/views/view.h"
#include "platform/db/tx.h"

namespace muster::views {

Views all(Read& read, const UserId& owner);
Result<View> keep(Tx& tx, const UserId& owner, const View& view);
Done drop(Tx& tx, const UserId& owner, const WhichView& which);

}  // namespace muster::views
