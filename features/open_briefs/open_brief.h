// An open brief as a talent sees it, and how they stand before it. What the API gives of both.
#pragma once

#include "features/briefs/brief.h"
#include "features/talents/person.h"
#include "features/words/ids.h"

namespace muster {

DESCRIBED_ENUM(Fit, "How a talent stands before a brief: meets every demand, all but one, or fewer", qualified, near,
               far)

using HeldSkills = std::vector<SkillLevel>;
using TakenKinds = std::vector<EngagementKind>;
DESCRIBED(Held, "What the talent has where a demand asks for it; what is not there they do not have",
          (std::optional<HeldSkills>, skills, .doc = "of those asked"), (std::optional<Seniority>, seniority),
          (std::optional<Money>, rate), (std::optional<TakenKinds>, kinds),
          (std::optional<int>, hours, .doc = "a week, free throughout, in the best of the spans that are asked for"),
          (std::optional<int>, minutes, .doc = "of shared working time a day"),
          (std::optional<Cefr>, language), (std::optional<std::string>, country))

DESCRIBED(DemandTold, "A demand of a brief, and the talent before it",
          (std::string, constraint, .doc = "as in must:go|rust, rate or language:en"), (bool, met),
          (std::optional<std::int64_t>, by,
           .doc = "of one that is not met: minor units above, minutes short, grades away, steps short, weeks late"),
          (std::optional<int>, asked, .doc = "of availability: hours a week"), (Held, has))

DESCRIBED_ENUM(OwnLever, "What a talent can change of their own", working_hours, kind, free_hours, language, skill,
               rate)
DESCRIBED(OwnChangeTold, "One change of a talent's own profile", (OwnLever, lever),
          (std::optional<std::string>, skill), (std::optional<bool>, verified, .doc = "in a screening"),
          (std::optional<int>, level, .doc = "of the skill, at least"), (std::optional<std::string>, language),
          (std::optional<Cefr>, cefr, .doc = "of the language, at least"),
          (std::optional<EngagementKind>, kind, .doc = "to take, too"),
          (std::optional<int>, hours, .doc = "free, a week, at least"), (std::optional<Week>, from),
          (std::optional<int>, shift, .doc = "of the working hours, minutes later; negative: earlier"),
          (std::optional<Hours>, working_hours, .doc = "after the shift"),
          (std::optional<Money>, rate, .doc = "at most"), (std::optional<Money>, less, .doc = "than now"))

DESCRIBED(OpenBrief, "An open brief as a talent sees it", (BriefId, id), (Instant, updated), (Fit, fit),
          (int, unmet, .doc = "how many demands are not met"),
          (Brief, brief, .doc = "without whose it is and whom it leaves out"),
          (std::vector<DemandTold>, demands),
          (std::optional<OwnChangeTold>, change, .doc = "the least that would do, where one demand alone is not met"))

DESCRIBED(HelpfulChange, "A change, and what it would open", (OwnChangeTold, change),
          (std::vector<BriefId>, opens, .doc = "briefs that the talent would then qualify for", .max = 5000),
          (std::vector<BriefId>, closes, .doc = "and those that they no longer would", .max = 5000))
DESCRIBED(FitCounts, "How many of each", (int, qualified), (int, near), (int, far))

DESCRIBED(OpenBriefList, "Open briefs, those that fit best first", (std::vector<OpenBrief>, items),
          (std::optional<std::string>, next, .doc = "the cursor of the next page; absent: this is the last"),
          (std::int64_t, total, .doc = "how many fit the filters"),
          (FitCounts, counts, .doc = "of all, whatever the filters"),
          (bool, active, .doc = "else the talent is asked for none of them, and all is told as if they were"),
          (std::vector<HelpfulChange>, changes, .doc = "what would open most first; over all open briefs"))

DESCRIBED(WhichOpenBriefs, "Which open briefs", (TalentId, talent), (std::optional<Fit>, fit),
          (std::optional<std::string>, q, .doc = "words of the title, or a skill", .min = 1, .max = 100),
          (int, limit, .min = 1, .max = 100, .absent = 20), (std::optional<std::string>, cursor, .max = 2000))
DESCRIBED(WhichOpenBrief, "One open brief, and who asks", (TalentId, talent), (BriefId, brief))

}  // namespace muster
