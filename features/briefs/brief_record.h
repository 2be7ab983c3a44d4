// A brief as the network keeps it: the words of a Brief, its client, its state. What the API takes and gives.
#pragma once

#include "features/briefs/brief.h"
#include "features/briefs/lifecycle.h"
#include "features/words/ids.h"

namespace muster {

inline constexpr std::int64_t most_brief_text = 2'000'000;  // code points

DESCRIBED(BriefRecord, "A brief of the network", (BriefId, id), (std::int64_t, version, .doc = "grows with every edit"),
          (BriefState, state), (ClientId, client), (std::string, client_name),
          (Brief, brief, .doc = "what is asked; its id and client are the record's"),
          (std::optional<std::string>, text, .doc = "the words that the client pasted, as they came",
           .max = most_brief_text, .lines = Lines::as_is),
          (std::vector<BriefAction>, allowed, .doc = "what the caller may do now"), (Instant, created),
          (Instant, updated))

DESCRIBED(BriefSummary, "A brief as a list shows it", (BriefId, id), (std::int64_t, version), (BriefState, state),
          (ClientId, client), (std::string, client_name), (std::optional<std::string>, title), (Instant, updated))
DESCRIBED(BriefList, "A page of briefs, the last changed first", (std::vector<BriefSummary>, items),
          (std::optional<std::string>, next, .doc = "the cursor of the next page; absent: this is the last"),
          (std::optional<std::int64_t>, total, .doc = "how many fit the filters; on the first page only"))

DESCRIBED(NewBrief, "A brief to be", (Brief, brief),
          (std::optional<std::string>, text,
           .doc = "the words that it came from, kept as they come; absent: those that are there stay; empty: none",
           .max = most_brief_text, .lines = Lines::as_is))
DESCRIBED(EditedBrief, "A brief as it should be", (BriefId, brief),
          (std::optional<std::string>, if_match, .doc = "the ETag that was read", .in = json::In::header,
           .header = "If-Match"),
          (NewBrief, wanted, .in = json::In::whole_body))
DESCRIBED(WhichBrief, "One brief", (BriefId, brief))
DESCRIBED(WhichBriefs, "Which briefs, in which order", (std::optional<BriefState>, state),
          (std::optional<std::string>, q, .doc = "words of the title, the role or a skill's key", .min = 1, .max = 100),
          (std::string, sort, .doc = "-updated (the last changed first), updated or title", .absent = "-updated"),
          (int, limit, .min = 1, .max = 200, .absent = 50), (std::optional<std::string>, cursor, .max = 2000))

}  // namespace muster
