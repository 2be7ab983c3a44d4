// An answer as files and the API tell it: docs/formats.md, match files. What is only told when asked for is optional.
#pragma once

#include "engine/answer.h"
#include "features/words/terms.h"

namespace muster {

DESCRIBED(ScoreComponents, "The eight components of a score", (int, skills), (int, quality), (int, rate),
          (int, industry), (int, overlap), (int, availability), (int, seniority), (int, continuity))

DESCRIBED(SkillTold, "How one asked skill was met; of a group, the skill that counted", (std::string, skill),
          (bool, must, .doc = "else nice to have"), (int, value, .doc = "0 to 1000"), (int, weight),
          (int, wanted, .doc = "level"),
          (int, level, .doc = "0: does not have it"), (int, years), (int, last_used, .doc = "year"), (bool, verified))
DESCRIBED(PointsTold, "Points of the score, and by what", (std::string, component),
          (std::optional<std::string>, skill, .doc = "of the component of skills: which"), (int, points))
DESCRIBED(Explanation, "Why a person stands where they stand",
          (std::string, sentence, .doc = "for the client to read", .max = 4000),
          (std::vector<SkillTold>, skills), (std::vector<PointsTold>, reasons, .doc = "the three that won most"),
          (std::vector<PointsTold>, gaps, .doc = "what lost points, the most first"))

DESCRIBED(PersonCard, "Who it is; to a visitor nothing that names them", (std::optional<std::string>, name),
          (std::optional<std::string>, headline, .max = 300), (Seniority, seniority),
          (std::optional<std::string>, country),
          (std::optional<std::string>, zone), (std::optional<Hours>, hours), (std::optional<Money>, rate),
          (std::vector<std::string>, skills, .doc = "the strongest five"))

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
MatchAnswer told(const engine::Answer& answer, const engine::Brief& brief, const engine::Asking& asking,
                 Telling telling);

}  // namespace muster
