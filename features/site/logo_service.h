// Logos: uploaded, and shown for as long as a voice names them.
#pragma once

#include "features/site/logo.h"
#include "platform/actor.h"
#include "platform/db/tx.h"

namespace muster::site {

// For a voice to name it. What no voice named within a day goes at the next upload.
Logo keep_logo(Tx& tx, const Actor& by, const DrawnLogo& drawn);
// A picture that a voice names, published or not; or one that was uploaded within a day, so that it can be looked at.
std::optional<std::string> picture_of_logo(Read& read, std::string_view logo);

}  // namespace muster::site
