// What is known of a person, as files, the API and the journal say it (4-matching.md, Files): Profile is what a person
// says of themselves, Person adds what the network knows (ratings, trials …). Matching reads all but the portfolio.
#pragma once

#include "features/talents/portfolio.h"
#include "features/words/terms.h"

namespace muster {

DESCRIBED(SkillLevel, "A skill that a person has",
          (std::string, skill, .doc = "its key, or any alias where a taxonomy is there", .min = 1, .max = 100),
          (int, level, .doc = "1 knows it … 5 teaches it", .min = 1, .max = 5),
          (int, years, .doc = "years of use", .min = 0, .max = 50, .absent = 0),
          (std::optional<int>, last_used, .doc = "the year of last use; absent: this year", .min = 1950, .max = 2200),
          (bool, verified, .doc = "seen in our screening", .absent = false))

DESCRIBED(FreeFrom, "A step of free hours: holds from its week until the next step; before the first, 0",
          (Week, week, .doc = "ISO week"),
          (int, hours, .doc = "free hours in each of these weeks", .min = 0, .max = 168))

using YearsByIndustry = std::map<std::string, int>;
using SatisfiedByClient = std::map<std::string, bool>;

DESCRIBED(Profile, "What a person says of themselves",
          (bool, active, .doc = "open to introductions", .absent = true),
          (std::vector<SkillLevel>, skills, .doc = "each skill once", .max = 200),
          (Seniority, seniority, .doc = "how senior", .absent = "mid"),
          (std::optional<Money>, rate, .doc = "pay per hour"),
          (std::vector<EngagementKind>, kinds, .doc = "kinds of engagement that they take", .max = 3),
          (std::optional<std::string>, country, .doc = "ISO 3166-1 alpha-2", .min = 2, .max = 2),
          (std::optional<std::string>, zone, .doc = "IANA time zone", .min = 1, .max = 64),
          (std::optional<Hours>, hours, .doc = "working hours of a day, local time"),
          (std::vector<FreeFrom>, free, .doc = "free hours per week, as steps in the order of weeks", .max = 520),
          (ByLanguage, languages, .doc = "ISO 639-1 to CEFR"),
          (YearsByIndustry, industries, .doc = "years in each"),
          (Portfolio, portfolio, .doc = "what they have made, in the order that they want; not matched",
           .max = most_pieces))

DESCRIBED(Ratings, "Whole stars from clients", (std::int64_t, count, .min = 0, .max = 1000000, .absent = 0),
          (std::int64_t, sum, .doc = "of 1 to 5 stars each", .min = 0, .max = 5000000, .absent = 0))
DESCRIBED(Trials, "Trials so far", (std::int64_t, passed, .min = 0, .max = 1000000, .absent = 0),
          (std::int64_t, taken, .min = 0, .max = 1000000, .absent = 0))

DESCRIBED(Facts, "What the network knows of a person", (std::optional<Ratings>, ratings),
          (std::optional<Trials>, trials),
          (SatisfiedByClient, worked_with, .doc = "client to: satisfied the last time?"),
          (int, exposure, .doc = "introductions now open", .min = 0, .max = 100000, .absent = 0))

DESCRIBED(Person, "All that matching knows of a person", (std::string, id, .doc = "unique", .min = 1, .max = 200),
          (Profile, profile, .in = json::In::flat), (Facts, facts, .in = json::In::flat))

}  // namespace muster
