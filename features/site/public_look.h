// A talent's card and the facts of their page as they would be with some choice: what a talent sees while choosing.
#pragma once

#include <string>
#include <vector>

#include "features/site/voice.h"
#include "features/talents/portfolio.h"
#include "features/talents/visibility.h"

namespace muster {

DESCRIBED(LookAsked, "What a talent's public pages would be with this choice", (TalentId, talent),
          (PageLanguage, language, .absent = "en", .in = json::In::query),
          (Visibility, visibility, .in = json::In::flat))
DESCRIBED(LookRow, "A fact of the profile page", (std::string, name), (std::vector<std::string>, values))
DESCRIBED(PublicLook, "How public pages would show a talent",
          (bool, listed, .doc = "false: on no page, and all below is empty"), (std::string, name),
          (std::string, initials), (std::string, what, .doc = "the headline, or the role"), (std::string, verified),
          (std::vector<std::string>, facts), (std::string, about, .doc = "how their own words begin"),
          (std::string, skills), (Portfolio, portfolio), (std::vector<LookRow>, sheet, .doc = "of the profile page"))

}  // namespace muster
