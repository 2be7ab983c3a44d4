// Words that several features share: seniority, kinds of engagement, levels of a language. Declarations only.
#pragma once

#include "platform/json/scalars.h"

namespace muster {

DESCRIBED_ENUM(Seniority, "How senior a person is", junior, mid, senior, principal)
DESCRIBED_ENUM(EngagementKind, "How a person is engaged", hourly, part_time, full_time)
DESCRIBED_ENUM(Cefr, "A level of a language, as the Common European Framework says", A1, A2, B1, B2, C1, C2)

using ByLanguage = std::map<std::string, Cefr>;  // ISO 639-1 → level

}  // namespace muster
