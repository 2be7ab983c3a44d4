// A shortlist as the network keeps it: an automated decision with its inputs' versions, and the answer. What the API
// gives of it.
#pragma once

#include "features/briefs/brief.h"
#include "features/shortlists/answer.h"
#include "features/shortlists/choice.h"
#include "features/words/ids.h"

namespace muster {

using OffsetByZone = std::map<std::string, int>;
DESCRIBED(Shortlist, "Ranked people for a brief, with what the ranking was made from", (ShortlistId, id),
          (BriefId, brief), (std::int64_t, brief_version, .doc = "that it was made from"),
          (Instant, made), (std::string, by, .doc = "who asked"), (Date, as_of, .doc = "the day that was asked for"),
          (std::string, position, .doc = "of the journal, when the people were read"),
          (std::string, weights, .doc = "their version"), (Brief, asked, .doc = "the brief as it was asked"),
          (OffsetByZone, offsets, .doc = "minutes ahead of UTC that overlaps were computed with"),
          (MatchAnswer, answer),
          (std::vector<Choice>, choices, .doc = "on people of its brief, as they are now"))

DESCRIBED(ShortlistSummary, "A shortlist as a list shows it", (ShortlistId, id), (BriefId, brief), (Instant, made),
          (std::string, by),
          (Date, as_of))
DESCRIBED(ShortlistSummaries, "Shortlists of a brief, the newest first", (std::vector<ShortlistSummary>, items))

DESCRIBED(MissingAmount, "A demand that a person does not meet, and by how much", (std::string, constraint),
          (std::optional<std::int64_t>, by,
           .doc = "minor units above, minutes short, grades away, steps short, weeks late"))
DESCRIBED(WhyNotTold, "What keeps a person from a brief, for their own eyes", (bool, qualified),
          (std::optional<std::string>, excluded, .doc = "inactive, named or not_satisfied"),
          (std::vector<MissingAmount>, violated), (int, score, .doc = "with a demand that is not met counting 0"),
          (ScoreComponents, components))

}  // namespace muster
