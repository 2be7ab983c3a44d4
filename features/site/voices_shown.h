// What clients and the press say, as the template `voices` wants it. Pure.
#pragma once

#include "features/site/frame.h"
#include "features/site/voice.h"

namespace muster::site {

// Of the start page with neither field nor role; a kind of which there is nothing leaves nothing behind.
void set_voices(json::Value& page, const Setting& setting, const VoiceList& voices, std::string_view vertical = {},
                std::string_view role = {});

}  // namespace muster::site
