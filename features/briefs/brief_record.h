// A brief as the network keeps it: the words of a Brief, its client, its state. What the API takes and gives.
#pragma once

#include "features/briefs/brief.h"
#include "features/briefs/lifecycle.h"
#include "features/words/ids.h"

namespace muster {

DESCRIBED(BriefRecord, "A brief of the network", (BriefId, id), (std::int64_t, version, .doc = "grows with every edit"),
          (BriefState, state), (ClientId, client), (std::string, client_name),
          (Brief, brief, .doc = "what is asked; its id and client are the record's"),
          (std::vector<BriefAction>, allowed, .doc = "what the caller may do now"), (Instant, created),
          (Instant, updated))

DESCRIBED(BriefSummary, "A brief as a list shows it", (BriefId, id), (std::int64_t, version), (BriefState, state),
          (ClientId, client), (std::string, client_name), (std::optional<std::string>, title), (Instant, updated))
DESCRIBED(BriefList, "A page of briefs, the last changed first", (std::vector<BriefSummary>, items),
          (std::optional<std::string>, next, .doc = "the cursor of the next page; absent: this is the last"),
          (std::optional<std::int64_t>, total, .doc = "how many fit the filters; on the first page only"))

DESCRIBED(NewBrief, "A brief to be", (Brief, brief))
DESCRIBED(EditedBrief, "A brief as it should be", (BriefId, brief),
          (std::optional<std::string>, if_match, .doc = "the ETag that was read", .in = json::In::header,
           .header = "If-Match"),
          (NewBrief, wanted, .in = json::In::whole_body))
DESCRIBED(WhichBrief, "One brief", (BriefId, brief))
DESCRIBED(WhichBriefs, "Which briefs", (std::optional<BriefState>, state),
          (int, limit, .min = 1, .max = 200, .absent = 50), (std::optional<std::string>, cursor, .max = 2000))

}  // namespace muster
