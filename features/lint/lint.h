// What in a job description turns good people away, each finding with its place, a message and a fix. Pure: the same
// text gives the same findings; what a demand costs in people is added from an answer of the engine.
#pragma once

#include "features/intake/intake.h"
#include "features/shortlists/answer.h"
#include "features/shortlists/wording.h"
#include "features/words/names.h"

namespace muster {

DESCRIBED_ENUM(FindingKind, "What is wrong", missing_objective, missing_skills, missing_pay, missing_hours,
               missing_place, too_many_musts, costly_must, wording, too_long, too_short, other_language)
DESCRIBED(Finding, "Something that turns good people away", (FindingKind, kind),
          (std::optional<std::string>, about,
           .doc = "of wording: gender-coded, age, ability, origin, exclusionary, jargon or pressure"),
          (std::optional<std::int64_t>, start, .doc = "in code points; absent: it is about the whole text"),
          (std::optional<std::int64_t>, end, .doc = "the first code point after"), (std::string, message, .max = 1000),
          (std::string, fix, .max = 1000),
          (std::vector<std::string>, alternatives,
           .doc = "words to put in the place, with {number} and the like where only you know; \"\": the words may go"))
DESCRIBED(MustCost, "What a demand costs", (std::string, path, .doc = "JSON pointer into the brief"),
          (std::string, name), (std::optional<std::int64_t>, start), (std::optional<std::int64_t>, end),
          (Count, people, .doc = "who fit in all else and are left out by it alone"),
          (std::optional<Count>, having,
           .doc = "where leaving out one demand brings nobody: who fit when it is the only skill demanded"))
DESCRIBED(PeopleCosts, "What the demands cost in people of the network, today", (Count, qualified), (Count, of),
          (std::vector<MustCost>, musts, .doc = "the dearest first"))
DESCRIBED(Lint, "What in a job description turns good people away", (Speech, language, .doc = "of the text"),
          (std::int64_t, words), (std::vector<Finding>, findings, .doc = "missing parts, then by place"),
          (int, left_off, .doc = "findings beyond the first 200"),
          (std::optional<PeopleCosts>, people,
           .doc = "absent: no demand was understood, or no network was asked; of a German text only skills are "
                  "understood that stand in a list under a heading such as Anforderungen"))

namespace lint {

struct Linted {
  Lint lint;
  Intake intake;
};
// No language: the one that the text reads like.
Linted linted(std::string_view text, std::optional<Speech> language, const intake::Lexicons& lexicons, Date as_of);

// `answer` is the engine's to the text's brief; `name_of` a skill as people read it.
std::size_t place_of(const MustCost& cost);  // its index among the musts of the brief
std::int64_t size_of(const Count& count);    // for an order; 1 where it is too small to be told
void add_costs(Linted& linted, const MatchAnswer& answer, Count of, const Names& names);

}  // namespace lint
}  // namespace muster
