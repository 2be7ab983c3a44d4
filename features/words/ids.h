// All ids of the network. Never convertible into each other.
#pragma once

#include "base/id.h"

namespace muster {

using UserId = Id<"usr_">;
using SessionId = Id<"ses_">;
using ApiKeyId = Id<"key_">;
using ClientId = Id<"cli_">;
using TalentId = Id<"tal_">;
using BriefId = Id<"bri_">;
using ShortlistId = Id<"sho_">;
using ShareId = Id<"shr_">;
using VoiceId = Id<"voi_">;
using ImportId = Id<"imp_">;
using ApplicationId = Id<"app_">;

}  // namespace muster
