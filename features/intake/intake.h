// From words to a brief: what was understood, where it stands in the text, and what looked like a demand but is not in
// the brief. Pure: the same text, lexicons and day give the same answer.
#pragma once

#include "features/briefs/brief.h"
#include "features/intake/lexicon.h"

namespace muster {

DESCRIBED(IntakeSpan, "Words, and the part of the brief that they became",
          (std::int64_t, start, .doc = "in code points"), (std::int64_t, end, .doc = "the first code point after"),
          (std::string, path, .doc = "JSON pointer into the brief"))
DESCRIBED(NotUnderstood, "Words that look like a demand but are not in the brief", (std::int64_t, start),
          (std::int64_t, end), (std::string, why, .max = 500))
DESCRIBED(Intake, "What a text asks for", (Brief, brief), (std::vector<IntakeSpan>, spans),
          (std::vector<NotUnderstood>, not_understood))

namespace intake {

Intake understood(std::string_view text, const Lexicons& lexicons, Date as_of);

}  // namespace intake
}  // namespace muster
