// Sentences, reasons and gaps, as a table: what is known, and what a client reads of it in either language.
#include "features/shortlists/sentence.h"

#include <catch2/catch.hpp>

#include "features/shortlists/arithmetic.h"

namespace muster {
namespace {

class NamedSkills : public Names {
 public:
  [[nodiscard]] std::optional<std::string> skill(std::string_view key) const override { return std::string(key); }
  [[nodiscard]] std::vector<std::string> skills_near(std::string_view) const override { return {}; }
  [[nodiscard]] bool is_country(std::string_view) const override { return true; }
  [[nodiscard]] bool is_language(std::string_view) const override { return true; }
  [[nodiscard]] bool is_industry(std::string_view) const override { return true; }
  [[nodiscard]] bool is_zone(std::string_view) const override { return true; }
  [[nodiscard]] std::string skill_name(std::string_view key) const override {
    if (key == "go") return "Go";
    if (key == "kubernetes") return "Kubernetes";
    if (key == "postgresql") return "PostgreSQL";
    return std::string(key);
  }
  [[nodiscard]] std::string industry_name(std::string_view key, Speech) const override {
    return key == "fintech" ? "Fintech" : std::string(key);
  }
};

SkillTold held(const std::string& skill, int level, int years, bool verified, int wanted = 3, int weight = 3) {
  SkillTold made{.skill = skill,
                 .must = true,
                 .weight = weight,
                 .wanted = wanted,
                 .level = level,
                 .years = years,
                 .last_used = 2026,
                 .verified = verified};
  made.parts = parts_of(made, 2026);
  return made;
}
SkillTold missing(const std::string& skill) { return {.skill = skill, .weight = 2, .wanted = 3}; }

Money usd(std::int64_t amount) { return {amount, *Currency::parse("USD")}; }
const Week this_week = week_of(*parse_date("2026-11-23"));

Explanation ana() {
  Explanation why;
  why.skills = {held("go", 4, 6, true), missing("kubernetes")};
  why.facts = FactsTold{.seniority = Seniority::senior,
                        .rate = usd(8500),
                        .rate_max = usd(9500),
                        .this_week = this_week,
                        .first_week = this_week + 2,
                        .earliest = this_week + 1,
                        .latest = this_week + 4,
                        .overlap_minutes = 300,
                        .overlap_min = 240,
                        .ratings = 4,
                        .stars = 19,
                        .trials_passed = 2,
                        .trials_taken = 2,
                        .industry = "fintech",
                        .industry_years = 3,
                        .satisfied_before = true};
  return why;
}

std::string read(const Explanation& why, Speech speech) {
  RankedPeople people{{.id = "p", .why = why}};
  put_words(people, speech, NamedSkills());
  auto text = people[0].why->sentence;
  for (auto at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0")) text.replace(at, 2, " ");
  return text;
}

struct Row {
  std::string_view what, english, german;
  void (*change)(Explanation&);
};

}  // namespace

TEST_CASE("a sentence says what is known, in the order in which a client asks") {
  const Row rows[] = {
      {"everything",
       "Senior with Go (level 4 of 5, 6 years, verified), $85 an hour ($10 below the limit), free from 7 December, 5 h "
       "of shared working time a day; rated 4.75 of 5 in 4 reviews, 2 of 2 trials passed, 3 years in Fintech, worked "
       "with this client before; without Kubernetes.",
       "Senior mit Go (Stufe 4 von 5, 6 Jahre, geprüft), 85 $ die Stunde (10 $ unter der Grenze), frei ab 7. Dezember, "
       "5 h gemeinsame Arbeitszeit am Tag; mit 4,75 von 5 bewertet (4 Bewertungen), 2 von 2 Proben bestanden, 3 Jahre "
       "in der Branche Fintech, schon mit diesem Kunden gearbeitet; ohne Kubernetes.",
       [](Explanation&) {}},
      {"nothing but who", "Mid-level, free now.", "Mid-Level, sofort frei.",
       [](Explanation& why) {
         why.skills.clear();
         why.facts = FactsTold{.seniority = Seniority::mid,
                               .this_week = this_week,
                               .first_week = this_week,
                               .earliest = this_week,
                               .latest = this_week + 3};
       }},
      {"one of each, at the limit, next year",
       "Senior with Go (level 4 of 5, 1 year), $95 an hour (at the limit), free from 4 January 2027, 30 min of shared "
       "working time a day; rated 4 of 5 in 1 review, 0 of 1 trial passed.",
       "Senior mit Go (Stufe 4 von 5, 1 Jahr), 95 $ die Stunde (genau an der Grenze), frei ab 4. Januar 2027, 30 min "
       "gemeinsame Arbeitszeit am Tag; mit 4 von 5 bewertet (1 Bewertung), 0 von 1 Probe bestanden.",
       [](Explanation& why) {
         why.skills = {held("go", 4, 1, false)};
         auto& facts = *why.facts;
         facts.rate = usd(9500);
         facts.first_week = this_week + 6;
         facts.overlap_minutes = 30;
         facts.ratings = 1, facts.stars = 4, facts.trials_taken = 1, facts.trials_passed = 0;
         facts.industry.reset(), facts.industry_years = 0, facts.satisfied_before = false;
       }},
      {"many skills are counted, cents are told, no hour is shared",
       "Senior with Go (level 5 of 5, 8 years, verified), PostgreSQL (level 3), kafka (level 2, 1 year) and 2 more "
       "skills asked for, $1,234.50 an hour, free from 7 December, no shared working time.",
       "Senior mit Go (Stufe 5 von 5, 8 Jahre, geprüft), PostgreSQL (Stufe 3), kafka (Stufe 2, 1 Jahr) und 2 weitere "
       "gefragte Fähigkeiten, 1.234,50 $ die Stunde, frei ab 7. Dezember, keine gemeinsame Arbeitszeit.",
       [](Explanation& why) {
         why.skills = {held("kafka", 2, 1, false, 2, 2), held("go", 5, 8, true, 3, 5),
                       held("postgresql", 3, 0, false, 3, 4), held("css", 3, 2, false, 3, 1),
                       held("html", 3, 2, false, 3, 1)};
         why.facts = FactsTold{.seniority = Seniority::senior,
                               .rate = usd(123450),
                               .this_week = this_week,
                               .first_week = this_week + 2,
                               .earliest = this_week,
                               .latest = this_week + 3,
                               .overlap_minutes = 0,
                               .overlap_min = 0};
       }},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    auto why = ana();
    row.change(why);
    CHECK(read(why, Speech::en) == row.english);
    CHECK(read(why, Speech::de) == row.german);
  }
}

TEST_CASE("a gap names what lost most, with its number") {
  struct Gap {
    std::string component;
    std::string_view english, german;
    void (*change)(Explanation&);
  };
  const Gap gaps[] = {
      {"go", "No Go", "Kein Go", [](Explanation& why) { why.skills[0] = missing("go"); }},
      {"go", "Go (level 2 of 5), 3 wanted", "Go (Stufe 2 von 5), 3 gewünscht",
       [](Explanation& why) { why.skills[0] = held("go", 2, 8, true); }},
      {"go", "Go not verified", "Go nicht geprüft", [](Explanation& why) { why.skills[0] = held("go", 4, 8, false); }},
      {"go", "Go for 2 years, 8 count in full", "Go seit 2 Jahren, 8 zählen voll",
       [](Explanation& why) { why.skills[0] = held("go", 4, 2, true); }},
      {"quality", "No reviews or trials yet", "Noch keine Bewertungen oder Proben",
       [](Explanation& why) { why.facts->ratings = why.facts->trials_taken = 0; }},
      {"quality", "Rated 4.75 of 5 in 4 reviews", "Mit 4,75 von 5 bewertet (4 Bewertungen)", [](Explanation&) {}},
      {"quality", "0 of 2 trials passed", "0 von 2 Proben bestanden",
       [](Explanation& why) { why.facts->trials_passed = 0; }},
      {"rate", "$95 an hour (at the limit)", "95 $ die Stunde (genau an der Grenze)",
       [](Explanation& why) { why.facts->rate = usd(9500); }},
      {"industry", "No years in the industries asked for", "Keine Jahre in den gewünschten Branchen",
       [](Explanation& why) { why.facts->industry_years = 0; }},
      {"overlap", "5 h of shared working time a day, 8 h count in full",
       "5 h gemeinsame Arbeitszeit am Tag, 8 h zählen voll", [](Explanation&) {}},
      {"availability", "Free from 7 December, 1 week after the first asked for",
       "Frei ab 7. Dezember, 1 Woche nach der ersten gewünschten", [](Explanation&) {}},
      {"seniority", "Senior in a range up to Principal", "Senior in einem Rahmen bis Principal",
       [](Explanation& why) { why.facts->hi = Seniority::principal; }},
  };
  for (const Gap& row : gaps) {
    auto why = ana();
    row.change(why);
    const bool is_skill = row.component == "go";
    why.gaps = {{.component = is_skill ? "skills" : row.component,
                 .skill = is_skill ? std::optional<std::string>("go") : std::nullopt}};
    for (const auto speech : {Speech::en, Speech::de}) {
      RankedPeople people{{.id = "p", .why = why}};
      put_words(people, speech, NamedSkills());
      auto told = *people[0].why->gaps[0].words;
      for (auto at = told.find("\u00A0"); at != std::string::npos; at = told.find("\u00A0")) told.replace(at, 2, " ");
      CHECK(told == (speech == Speech::en ? row.english : row.german));
    }
  }
}

TEST_CASE("an answer from before facts were kept stays as it was told") {
  Explanation old{.sentence = "Knows go.", .reasons = {{.component = "quality", .points = 1}}};
  RankedPeople people{{.id = "p", .why = old}};
  put_words(people, Speech::de, NamedSkills());
  CHECK(people[0].why == old);
}

}  // namespace muster
