// An answer as files and the API tell it: docs/formats.md, match files. What is only told when asked for is optional.
#pragma once

#include "engine/answer.h"
#include "features/words/terms.h"

namespace muster {

DESCRIBED(ScoreComponents, "The eight components of a score", (int, skills), (int, quality), (int, rate),
          (int, industry), (int, overlap), (int, availability), (int, seniority), (int, continuity))

DESCRIBED(SkillParts, "What a skill's value is made of: (level + years + verified) · recency / 1000, rounded down",
          (int, cap, .doc = "the level from which more counts no more"), (int, level, .doc = "0 to 600"),
          (int, years, .doc = "0 to 250"), (int, verified, .doc = "0 or 150"), (int, recency, .doc = "500 to 1000"))
DESCRIBED(SkillTold, "How one asked skill was met; of a group, the skill that counted", (std::string, skill),
          (bool, must, .doc = "else nice to have"), (int, value, .doc = "0 to 1000"), (int, weight),
          (int, wanted, .doc = "level"),
          (int, level, .doc = "0: does not have it"), (int, years), (int, last_used, .doc = "year"), (bool, verified),
          (std::optional<SkillParts>, parts), (std::optional<std::string>, name, .doc = "as people read it"))
DESCRIBED(PointsTold, "Points of the score, and by what", (std::string, component),
          (std::optional<std::string>, skill, .doc = "of the component of skills: which"), (int, points),
          (std::optional<std::string>, words, .doc = "the same for the client to read"))
DESCRIBED(SumTold, "The arithmetic of one component, with the person's and the brief's own numbers",
          (std::string, component), (int, points), (int, most),
          (std::string, sum, .doc = "as in 2 · 800 · (9500 − 8500) / 9500; divisions round down, left to right"),
          (bool, asked, .doc = "false: the brief asks nothing here, so it counts in full"))
using Span = std::pair<int, int>;
using Spans = std::vector<Span>;
DESCRIBED(SharedDay, "Both working days on the client's clock, in minutes from 00:00 to 24:00; days repeat",
          (std::string, client_zone), (std::string, zone),
          (int, ahead, .doc = "minutes that the person's clock is ahead of the client's"), (Spans, client),
          (Spans, person), (Spans, shared, .doc = "they sum to overlap_minutes"))
DESCRIBED(FactsTold, "What a person's points were computed from", (Seniority, seniority),
          (std::optional<Seniority>, lo, .doc = "of the range that the brief asks"), (std::optional<Seniority>, hi),
          (std::optional<Money>, rate), (std::optional<Money>, rate_max),
          (Week, this_week, .doc = "of the day that was asked for"), (Week, first_week, .doc = "in which it fits"),
          (Week, earliest), (Week, latest), (std::optional<std::string>, zone), (std::optional<Hours>, hours),
          (std::optional<int>, overlap_minutes, .doc = "where shared hours are asked"),
          (std::optional<int>, overlap_min, .doc = "that the brief asks"),
          (std::optional<SharedDay>, day, .doc = "where shared hours are asked and both days are known"),
          (int, ratings), (int, stars, .doc = "summed"),
          (int, trials_passed), (int, trials_taken), (bool, prefers_industry, .doc = "the brief names some"),
          (std::optional<std::string>, industry, .doc = "the preferred one with the most years"),
          (int, industry_years), (bool, satisfied_before, .doc = "this client, the last time"))
DESCRIBED(Explanation, "Why a person stands where they stand",
          (std::string, sentence, .doc = "for the client to read", .max = 4000),
          (std::vector<SkillTold>, skills), (std::vector<PointsTold>, reasons, .doc = "the three that won most"),
          (std::vector<PointsTold>, gaps, .doc = "what lost points, the most first"),
          (std::optional<FactsTold>, facts), (std::optional<std::vector<SumTold>>, sums, .doc = "of the components"))

DESCRIBED(PersonCard, "Who it is; to a visitor nothing that names them", (std::optional<std::string>, name),
          (std::optional<std::string>, headline, .max = 300), (Seniority, seniority),
          (std::optional<std::string>, country),
          (std::optional<std::string>, zone), (std::optional<Hours>, hours), (std::optional<Money>, rate),
          (std::vector<std::string>, skills, .doc = "the strongest five"), (ByLanguage, languages))

DESCRIBED(RankedPerson, "One person of a ranking", (std::string, id),
          (int, score, .doc = "0 to 10,000"), (ScoreComponents, components),
          (std::optional<Explanation>, why), (std::optional<PersonCard>, person, .doc = "where people have cards"))

DESCRIBED(FewerThan, "A count too small to tell a visitor", (int, fewer_than))
using Count = std::variant<int, FewerThan>;

DESCRIBED(Admitted, "How many people a change would admit", (Count, people), (std::int64_t, by))
DESCRIBED(Softer, "How many people a softer must would admit", (std::optional<Count>, level_lower),
          (std::optional<Count>, any_years), (std::optional<Count>, unverified), (Count, nice_to_have))
using TextCount = std::pair<std::string, Count>;
using AmountCount = std::pair<std::int64_t, Count>;
using WeekCount = std::pair<Week, Count>;
using TextCounts = std::vector<TextCount>;
using AmountCounts = std::vector<AmountCount>;
using WeekCounts = std::vector<WeekCount>;
using AdmittedList = std::vector<Admitted>;
using RankedPeople = std::vector<RankedPerson>;
DESCRIBED(NearMissTold, "The people whom one constraint alone keeps out", (Count, count),
          (std::optional<AdmittedList>, admits), (std::optional<Softer>, instead),
          (std::optional<TextCounts>, countries), (std::optional<RankedPeople>, best))
using NearMisses = std::map<std::string, NearMissTold>;

DESCRIBED(FacetsTold, "How the qualified people spread", (TextCounts, skill), (TextCounts, country),
          (TextCounts, seniority), (AmountCounts, rate_band, .doc = "lower bounds, minor units"),
          (WeekCounts, first_week))

DESCRIBED(MatchAnswer, "Who fits a brief, and what keeps others out", (std::optional<std::string>, brief),
          (Count, qualified), (RankedPeople, top), (NearMisses, near_misses, .doc = "by constraint, as in must:go"),
          (AmountCounts, price_curve), (std::optional<FacetsTold>, facets), (std::optional<std::int64_t>, micros))

// What an answer tells beyond the ranking and the near misses.
struct Telling {
  enum class Extent : std::uint8_t { brief, full } extent = Extent::brief;  // full: facets, and the best of near misses
  enum class Reasons : std::uint8_t { no, yes } reasons = Reasons::no;
};
// Sentences come later, from put_words (sentence.h): an answer is told in the reader's language.
MatchAnswer told(const engine::Answer& answer, const engine::Brief& brief, const engine::Asking& asking,
                 const engine::Weights& weights, Telling telling);

}  // namespace muster
