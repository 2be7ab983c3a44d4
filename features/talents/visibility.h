// What of a talent the public pages show, as the talent has chosen: docs/decisions/0010-what-is-public.md says what
// holds for who has chosen nothing.
#pragma once

#include "features/words/ids.h"
#include "platform/json/scalars.h"

namespace muster {

DESCRIBED_ENUM(PublicName, "How a name stands on public pages: Ilse Verhaegen, Ilse V. or I. V.", full, first_initial,
               initials)

DESCRIBED(Visibility, "What of a talent the public pages show",
          (bool, listed, .doc = "false: on no page, in no list, sitemap or count", .absent = true),
          (PublicName, name, .doc = "how their name stands there", .absent = "first_initial"),
          (bool, headline, .absent = true), (bool, about, .doc = "their own words", .absent = true),
          (bool, country, .doc = "country, and hours ahead of UTC", .absent = true), (bool, rate, .absent = true),
          (bool, availability, .doc = "from when they have free hours", .absent = true),
          (bool, languages, .absent = true), (bool, industries, .absent = true),
          (bool, portfolio, .doc = "what they have made", .absent = true),
          (bool, ratings, .doc = "clients' ratings and trials", .absent = true))

DESCRIBED(TalentVisibility, "What a talent's public pages show", (TalentId, talent),
          (Visibility, visibility, .in = json::In::flat),
          (std::string, page, .doc = "the path of their public page; empty while there is none"))
DESCRIBED(SavedVisibility, "What a talent's public pages shall show", (TalentId, talent),
          (Visibility, visibility, .in = json::In::flat))

}  // namespace muster
