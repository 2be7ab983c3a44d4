// What a client decides about the people of a shortlist: pinned, passed with a reason, a note. A choice belongs to the
// brief and the talent, so a new shortlist of the same brief shows it again.
#pragma once

#include "features/words/ids.h"
#include "platform/json/scalars.h"

namespace muster {

DESCRIBED_ENUM(Mark, "What was decided about a person", pinned, passed)
DESCRIBED_ENUM(PassReason, "Why somebody is passed", too_dear, skills, availability, overlap, seniority, worked_before,
               other)

DESCRIBED(Marked, "A decision about a person, with who made it and when", (Mark, mark),
          (std::optional<PassReason>, reason, .doc = "of a pass"),
          (std::optional<std::string>, words, .doc = "more of the reason", .max = 500),
          (std::string, by), (std::string, by_name), (Instant, at))
DESCRIBED(Noted, "A note on a person", (std::string, note, .max = 5000, .lines = Lines::many),
          (std::int64_t, version, .doc = "grows with every edit"), (std::string, by), (std::string, by_name),
          (Instant, at))
DESCRIBED(Choice, "What was decided and noted about a person", (TalentId, talent), (std::optional<Marked>, mark),
          (std::optional<Noted>, note))
DESCRIBED(Choices, "What was decided about the people of a brief", (std::vector<Choice>, items))

DESCRIBED(NewMark, "A decision about a person", (Mark, mark),
          (std::optional<PassReason>, reason, .doc = "a pass needs one"),
          (std::optional<std::string>, words, .doc = "more of the reason; needed for other", .min = 1, .max = 500))
DESCRIBED(NewNote, "A note on a person",
          (std::string, note, .min = 1, .max = 5000, .lines = Lines::many))

// Faults of a decision, with the fix.
std::vector<Fault> faults_of(const NewMark& wanted);

}  // namespace muster
