// A job description says what the brief says and nothing else, in both languages; its Markdown stands here as it comes.
#include "features/job_description/job_description.h"

#include <catch2/catch.hpp>

#include "features/job_description/paper.h"
#include "features/job_description/paper_service.h"
#include "features/taxonomy/reference.h"

using namespace muster;
using namespace muster::job_description;

namespace {

const taxonomy::SkillBook& book() {
  static const auto made = [] {
    std::vector<Skill> skills;
    std::vector<taxonomy::Spelled> names;
    for (const auto& one : taxonomy::skills_of_a_fresh_network()) {
      skills.push_back({one.skill, 1, one.name, one.kind, one.verticals, one.category, one.aliases});
      names.push_back({taxonomy::spelling(one.skill), one.skill});
    }
    return taxonomy::SkillBook(std::move(skills), names);
  }();
  return made;
}

Speaking speaking(Speech speech) { return {site::Texts::in(tongue_of(speech)), book()}; }

Brief brief_of(std::string_view text) { return json::read<Brief>(json::parse(text).value()).value(); }

std::string markdown(const Brief& brief, const JobDescriptionWish& wish,
                     const std::optional<std::string>& company = {}) {
  const auto in = speaking(wish.language);
  return markdown_of(paper_of(described(brief, company, wish, in), in.texts));
}

constexpr std::string_view whole = R"({"role":"back-end","seats":2,
  "must":[{"skill":"go","min_level":4,"min_years":4},
          {"any_of":[{"skill":"postgresql","min_level":3},{"skill":"mysql","min_level":3}]},
          {"any_of":[{"skill":"react","min_level":3,"min_years":2},{"skill":"vue"}]},
          {"skill":"rest-apis","min_years":1,"verified_only":true},
          {"skill":"communication","min_level":3}],
  "nice":[{"skill":"kafka"},{"skill":"kubernetes","want_level":2},{"skill":"mentoring","want_level":1}],
  "seniority":{"lo":"senior","hi":"senior"},"rate_max":{"amount":9550,"currency":"USD"},
  "pay_said":{"min":4000000,"max":6000000,"currency":"USD","per":"year"},
  "kind":"part_time","weekly_hours":20,"start":{"earliest":"2027-W01","latest":"2027-W04"},"weeks":26,
  "overlap":{"zone":"America/New_York","hours":{"start":"09:00","end":"17:00"},"min":150},
  "languages":{"en":"C2","de":"B2"},"countries":["RO","PL","PT"],"industries":["fintech","banking"],
  "exclude":["tal_01h455vb4pex5vsknk084sn02q"]})";

constexpr std::string_view in_english = R"(# Senior Back-end Developers

Job description · Acme

## Objective

We are looking for 2 senior back-end developers.

Payments settle within a minute.

## The project

- Level: senior
- Start between the weeks of 4 January 2027 and 25 January 2027
- For 26 weeks

## Needed on the first day

- Strong command of Go, with 4 years of practice
- Solid experience with PostgreSQL or MySQL (one of them is enough)
- One of these is enough: Solid experience with React, with 2 years of practice; Knowledge of Vue.js
- Knowledge of REST APIs, with 1 year of practice, confirmed in a screening

## Nice to have

- Solid experience with Apache Kafka
- First experience with Kubernetes
- Experience in Fintech or Banking is preferred

## Working together

- Communication, practised in daily work
- Nice to have: Mentoring

## Terms

- Part-time, 20 hours a week
- Pay: $40,000 to $60,000 a year
- Pay: up to $95.50 an hour
- At least 2 hours 30 minutes a day in common with our working day, 09:00 to 17:00 in New York (America/New_York)
- Based in Romania, Poland or Portugal
- German, B2 or better
- English, C2
)";

constexpr std::string_view in_german = R"(# Back-end-Entwickler:innen (Senior)

Stellenbeschreibung

## Ziel

Wir suchen Verstärkung: 2 Back-end-Entwickler:innen (Senior).

## Das Vorhaben

- Stufe: Senior
- Beginn zwischen der Woche vom 4. Januar 2027 und der vom 25. Januar 2027
- Für 26 Wochen

## Am ersten Tag nötig

- Sehr gute Kenntnisse in Go, mit 4 Jahren Praxis
- Solide Erfahrung mit PostgreSQL oder MySQL (eines davon genügt)
- Eines davon genügt: Solide Erfahrung mit React, mit 2 Jahren Praxis; Kenntnisse in Vue.js
- Kenntnisse in REST APIs, mit 1 Jahr Praxis, im Auswahlgespräch bestätigt

## Erwünscht

- Solide Erfahrung mit Apache Kafka
- Erste Erfahrung mit Kubernetes
- Erfahrung in diesen Branchen ist erwünscht: Fintech oder Banken

## Zusammenarbeit

- Communication, im Alltag erprobt
- Erwünscht: Mentoring

## Bedingungen

- In Teilzeit, 20 Stunden pro Woche
- Mindestens 2 Stunden 30 Minuten am Tag gemeinsam mit unserem Arbeitstag, 09:00 bis 17:00 Uhr in )"
                                       R"(New York (America/New_York)
- Standort: Rumänien, Polen oder Portugal
- Deutsch, B2 oder besser
- Englisch, C2
)";

}  // namespace

TEST_CASE("all that a brief says is in its job description, in English and in German") {
  const auto brief = brief_of(whole);
  const JobDescriptionWish shown{Speech::en, PayShown::shown, "Payments settle within a minute.\n \n"};
  CHECK(markdown(brief, shown, "Acme") == in_english);
  CHECK(markdown(brief, {Speech::de, PayShown::hidden, {}}) == in_german);
}

TEST_CASE("what a brief doesn't say is not in the text, and is told apart") {
  CHECK(markdown({}, {}) == "# Job description\n\nJob description\n");
  const auto in = speaking(Speech::en);
  CHECK(described({}, {}, {}, in).open.size() == 8);
  CHECK(described({}, {}, {}, in).sections.empty());
  const auto told = described(brief_of(whole), {}, {Speech::en, PayShown::shown, "It works."}, in);
  CHECK(told.open.empty());
  CHECK(told.sections.size() == 6);
  const auto hidden = described(brief_of(whole), {}, {}, in);
  for (const auto& section : hidden.sections)
    for (const auto& item : section.items) CHECK(item.find("Pay") == std::string::npos);
  CHECK(hidden.open.size() == 2);
}

TEST_CASE("terms stand as they are asked for, whichever of them are said") {
  const auto terms = [](std::string_view brief) {
    const auto told = described(brief_of(brief), {}, {Speech::en, PayShown::shown, {}}, speaking(Speech::en));
    std::string all;
    for (const auto& section : told.sections)
      for (const auto& item : section.items) all += item + "|";
    return all;
  };
  CHECK(terms(R"({"start":{"latest":"2027-W04"},"weeks":1,"seats":3})") ==
        "Start in the week of 25 January 2027 at the latest|For 1 week|Places: 3|");
  CHECK(terms(R"({"start":{"earliest":"2027-W04"},"kind":"hourly"})") ==
        "Start in the week of 25 January 2027|By the hour|");
  CHECK(terms(R"({"weekly_hours":1,"overlap":{"zone":"Europe/Berlin","hours":{"start":"08:00","end":"16:30"}}})") ==
        "1 hour a week|Our working day is 08:00 to 16:30 in Berlin (Europe/Berlin)|");
  CHECK(
      terms(R"({"pay_said":{"min":8000,"currency":"EUR","per":"hour"},"rate_max":{"amount":9500,"currency":"EUR"}})") ==
      "Pay: from €80 an hour|Pay: up to €95 an hour|");
  CHECK(
      terms(R"({"pay_said":{"max":9500,"currency":"EUR","per":"hour"},"rate_max":{"amount":9500,"currency":"EUR"}})") ==
      "Pay: up to €95 an hour|");
  CHECK(terms(R"({"seniority":{"lo":"mid","hi":"principal"}})") == "Level: from mid-level to principal|");
}

TEST_CASE("the article is the one that one says") {
  const auto first = [](std::string_view role) {
    Brief brief;
    brief.role = role;
    return described(brief, {}, {}, speaking(Speech::en)).sections.at(0).paragraphs.at(0);
  };
  CHECK(first("back-end") == "We are looking for a back-end developer.");
  CHECK(first("ios") == "We are looking for an iOS developer.");
  for (const auto& role : taxonomy::roles()) {
    INFO(first(role.role));
    CHECK(first(role.role).find(" a a") == std::string::npos);
    CHECK(first(role.role).find(" a AI") == std::string::npos);
    CHECK(first(role.role).find(" an UX") == std::string::npos);
  }
}

TEST_CASE("words of people stay words in Markdown and on paper") {
  Brief brief;
  brief.title = "<script>alert(1)</script> *C++* [x](javascript:1) snake_case #1";
  JobDescriptionWish wish;
  wish.objective = "# No heading\n1. no list\n- none\n> no quote & no &amp;";
  const auto text = markdown(brief, wish);
  CHECK(text.starts_with("# \\<script\\>alert(1)\\</script\\> \\*C++\\* \\[x\\](javascript:1) snake_case #1\n"));
  CHECK(text.find("\n\\# No heading\n\n1\\. no list\n\n\\- none\n\n\\> no quote \\& no \\&amp;\n") !=
        std::string::npos);
  const auto in = speaking(Speech::en);
  const auto paper = paper_of(described(brief, {}, wish, in), in.texts);
  const auto pdf = pdf_of(paper, Instant{0});
  CHECK(pdf.starts_with("%PDF-"));
  CHECK(pdf == pdf_of(paper, Instant{0}));
}

TEST_CASE("a hundred musts, a long word and right-to-left words fit on pages") {
  Brief brief;
  brief.title = std::string(200, 'W');
  for (const auto& one : taxonomy::skills_of_a_fresh_network())
    if (brief.must.size() < 100)
      brief.must.emplace_back(MustSkill{.skill = one.skill, .min_level = 5, .min_years = 50});
  JobDescriptionWish wish;
  wish.objective = "\u05e2\u05d1\u05e8\u05d9\u05ea " + std::string(900, 'x');
  const auto in = speaking(Speech::en);
  CHECK(pdf_of(paper_of(described(brief, {}, wish, in), in.texts), Instant{0}).size() > 5000);
}
