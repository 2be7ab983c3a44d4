// The live answer to a brief that is being written.
#pragma once

#include "features/briefs/brief.h"
#include "features/shortlists/answer.h"
#include "features/words/speech.h"
#include "platform/http/route.h"

namespace muster {

DESCRIBED(PreviewAsked, "A brief as it stands", (Brief, brief),
          (int, top, .doc = "how many people to name", .min = 0, .max = 100, .absent = 5),
          (std::optional<Date>, as_of, .doc = "the day of asking; absent: today"),
          (Speech, language, .doc = "of the sentences", .absent = "en"))
DESCRIBED(Preview, "What a brief means for the number of people who fit", (MatchAnswer, answer, .in = json::In::flat),
          (Count, of, .doc = "active people in the network"), (Currency, currency, .doc = "of all amounts"),
          (Date, as_of))

namespace shortlists {

// Whoever calls sees of it what is theirs to see.
Result<Preview> preview(const http::Here& here, const PreviewAsked& given);

void add_preview_routes(http::Routes& routes);

}  // namespace shortlists
}  // namespace muster
