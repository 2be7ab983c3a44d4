// The steps of a brief: what it was at each version, who made it so, and what that changed. What the API gives of them.
#pragma once

#include "features/briefs/brief_record.h"
#include "features/words/ids.h"

namespace muster {

DESCRIBED_ENUM(BriefStepKind, "What was done to a brief; the first save made it", saved, opened, held, resumed, filled,
               cancelled)
DESCRIBED_ENUM(ActorSide,
               "Where somebody who did something stands: with the client, with the network's staff, or it "
               "was no person",
               client, network, system)
DESCRIBED(ActorTold, "Who did it", (std::string, id), (ActorSide, side),
          (std::optional<std::string>, name, .doc = "where the caller may know it"))

DESCRIBED(BriefDifference, "One thing that changed between two versions of a brief",
          (std::string, field, .doc = "a member of the brief, or text"),
          (std::optional<std::string>, subject,
           .doc = "of a list: which skill (a group as go|rust), language, country, industry or id"),
          (std::optional<json::Value>, from, .doc = "what it was; absent: it was not there. Of text: its characters"),
          (std::optional<json::Value>, to, .doc = "what it became; absent: it went. Of text: its characters"))

DESCRIBED(BriefStep, "A step in the life of a brief", (std::int64_t, version), (BriefStepKind, step),
          (BriefState, state, .doc = "afterwards"), (Instant, at), (ActorTold, by),
          (std::vector<BriefDifference>, differences, .doc = "to the version before"))
DESCRIBED(BriefHistory, "A page of steps, the newest first", (std::vector<BriefStep>, items),
          (std::optional<std::string>, next, .doc = "the cursor of the next page; absent: this is the last"))

DESCRIBED(BriefVersion, "A brief as it was", (BriefId, id), (BriefStep, step, .in = json::In::flat), (Brief, brief),
          (std::optional<std::string>, text, .doc = "the words that the client pasted, as they came",
           .max = most_brief_text, .lines = Lines::as_is))

DESCRIBED(WhichSteps, "Which steps", (BriefId, brief), (int, limit, .min = 1, .max = 100, .absent = 30),
          (std::optional<std::string>, cursor, .max = 2000))
DESCRIBED(WhichVersion, "A brief at one version", (BriefId, brief), (std::int64_t, version, .min = 1))

}  // namespace muster
