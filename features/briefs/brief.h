// What a brief asks, as files, the API and the journal say it (4-matching.md). Every field may be absent; what is
// absent constrains nothing. The rules beyond types and ranges are in brief_rules.cpp.
#pragma once

#include "features/words/terms.h"

namespace muster {

inline constexpr std::size_t most_skills = 100;  // demanded, and as many welcome
inline constexpr std::size_t most_choices = 50;

DESCRIBED(MustSkill, "A skill that a brief can't do without",
          (std::string, skill, .doc = "its key or any alias", .min = 1, .max = 100),
          (int, min_level, .doc = "1 knows it … 5 teaches it", .min = 1, .max = 5, .absent = 1),
          (int, min_years, .min = 0, .max = 50, .absent = 0), (int, weight, .min = 1, .max = 5, .absent = 3),
          (bool, verified_only, .doc = "count it only if we screened it", .absent = false))

DESCRIBED(OneOfSkill, "One of several skills of which one suffices", (std::string, skill, .min = 1, .max = 100),
          (int, min_level, .min = 1, .max = 5, .absent = 1), (int, min_years, .min = 0, .max = 50, .absent = 0),
          (bool, verified_only, .absent = false))
DESCRIBED(MustGroup, "Skills of which one suffices", (std::vector<OneOfSkill>, any_of, .min = 1, .max = most_choices),
          (int, weight, .min = 1, .max = 5, .absent = 3))
using Must = std::variant<MustSkill, MustGroup>;

DESCRIBED(NiceSkill, "A skill that would be nice", (std::string, skill, .min = 1, .max = 100),
          (int, want_level, .min = 1, .max = 5, .absent = 3), (int, weight, .min = 1, .max = 5, .absent = 2))

DESCRIBED(SeniorityRange, "From lo to hi, both included", (Seniority, lo, .absent = "junior"),
          (Seniority, hi, .absent = "principal"))
DESCRIBED(StartWeeks, "Weeks in which the work may start", (std::optional<Week>, earliest, .doc = "absent: this week"),
          (std::optional<Week>, latest, .doc = "absent: three weeks after the earliest"))
DESCRIBED(OverlapWanted, "Shared working time",
          (std::string, zone, .doc = "the client's IANA zone", .min = 1, .max = 64),
          (Hours, hours, .doc = "the client's working hours"),
          (int, min, .doc = "minutes a day", .min = 0, .max = 1440, .absent = 0))
DESCRIBED_ENUM(PayPer, "What pay is counted by", hour, day, week, month, year)
DESCRIBED(PaySaid, "Pay as the client said it; constrains nothing",
          (std::optional<std::int64_t>, min, .doc = "minor units", .min = 0),
          (std::optional<std::int64_t>, max, .doc = "minor units", .min = 0), (Currency, currency), (PayPer, per))

DESCRIBED(Brief, "What a client needs",
          (std::optional<std::string>, id, .doc = "required in files", .min = 1, .max = 200),
          (std::optional<std::string>, client, .doc = "whose past work counts", .min = 1, .max = 200),
          (std::optional<std::string>, title, .max = 200), (std::optional<std::string>, role, .max = 100),
          (std::vector<Must>, must, .max = most_skills),
          (std::vector<NiceSkill>, nice, .max = most_skills),
          (std::optional<SeniorityRange>, seniority), (std::optional<Money>, rate_max, .doc = "the most pay per hour"),
          (std::optional<EngagementKind>, kind),
          (std::optional<int>, weekly_hours, .doc = "absent: 40 for full-time, 20 for part-time, else 10",
           .min = 0, .max = 168),
          (std::optional<StartWeeks>, start), (std::optional<int>, weeks, .doc = "absent: 4", .min = 1, .max = 1040),
          (std::optional<OverlapWanted>, overlap), (ByLanguage, languages, .doc = "ISO 639-1 to the least CEFR"),
          (std::vector<std::string>, countries, .doc = "ISO 3166-1 alpha-2, allowed", .max = 250),
          (std::vector<std::string>, industries, .doc = "preferred", .max = 100),
          (std::vector<std::string>, exclude, .doc = "ids", .max = 100000),
          (int, seats, .min = 1, .max = 1000, .absent = 1),
          (std::optional<PaySaid>, pay_said))

}  // namespace muster
