// A talent's record, and what the API takes and gives of it.
#pragma once

#include "features/talents/person.h"
#include "features/words/ids.h"

namespace muster {

DESCRIBED(Portrait, "How a talent presents themselves in words",
          (std::string, name, .doc = "as they want to be called", .min = 1, .max = 200),
          (std::string, headline, .doc = "one line", .max = 300, .absent = ""),
          (std::string, about, .doc = "in their own words", .max = 20000, .absent = "", .lines = Lines::many),
          (std::optional<std::string>, email, .min = 3, .max = 254, .example = "ana@example.org"))

DESCRIBED(Talent, "A talent of the network", (TalentId, id),
          (std::int64_t, version, .doc = "grows with every edit; the ETag"), (Portrait, portrait, .in = json::In::flat),
          (std::optional<std::string>, source, .doc = "where it was imported from"),
          (std::optional<std::string>, external_id, .doc = "its id there; unique with the source"), (Profile, profile),
          (Facts, facts), (Instant, created), (Instant, updated))

DESCRIBED(TalentSummary, "A talent as a list shows them", (TalentId, id), (std::int64_t, version), (std::string, name),
          (std::string, headline), (bool, active), (std::optional<std::string>, country),
          (std::optional<std::string>, zone), (Seniority, seniority), (std::optional<Money>, rate),
          (std::vector<std::string>, skills, .doc = "the strongest five"), (Instant, updated))

DESCRIBED(TalentList, "A page of talents", (std::vector<TalentSummary>, items),
          (std::optional<std::string>, next, .doc = "the cursor of the next page; absent: this is the last"),
          (std::optional<std::int64_t>, total, .doc = "how many fit the filters; on the first page only"))

DESCRIBED(NewTalent, "A talent to be", (Portrait, portrait, .in = json::In::flat), (Profile, profile))

DESCRIBED(EditedTalent, "A talent as it should be", (TalentId, talent),
          (std::optional<std::string>, if_match, .doc = "the ETag that was read", .in = json::In::header,
           .header = "If-Match"),
          (Portrait, portrait, .in = json::In::flat), (Profile, profile))

DESCRIBED(WhichTalent, "One talent", (TalentId, talent))

DESCRIBED(WhichTalents, "Which talents, in which order",
          (std::optional<std::string>, q, .doc = "words of the name or headline", .min = 1, .max = 100),
          (std::optional<std::string>, skill, .doc = "its key or any alias", .min = 1, .max = 100),
          (std::optional<std::string>, country, .doc = "ISO 3166-1 alpha-2", .min = 2, .max = 2),
          (std::optional<Seniority>, seniority), (std::optional<EngagementKind>, kind), (std::optional<bool>, active),
          (std::string, sort, .doc = "name, -updated (newest first) or rate (lowest first, unknown last)",
           .absent = "name"),
          (int, limit, .min = 1, .max = 200, .absent = 50), (std::optional<std::string>, cursor, .max = 2000))

Person person_of(const Talent& talent);  // what matching knows of them

}  // namespace muster
