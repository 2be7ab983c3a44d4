// What a German text demands: names in its list of requirements, and nothing else of it.
#include "features/lint/demands.h"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "features/lint/lint.h"
#include "features/shortlists/literal_names.h"

using namespace muster;

namespace {

Intake read(std::string_view text) {
  Intake made;
  lint::read_german_demands(intake::Text(text), intake::fresh_lexicons()->front(), made);
  return made;
}
// "go, postgresql|mysql": keys, | between those of which one is enough.
std::string demands(std::string_view text) {
  std::vector<std::string> all;
  for (const auto& must : read(text).brief.must) {
    std::vector<std::string> keys;
    if (const auto* one = std::get_if<MustSkill>(&must)) keys.push_back(one->skill);
    else
      for (const auto& other : std::get<MustGroup>(must).any_of) keys.push_back(other.skill);
    all.push_back(fmt::format("{}", fmt::join(keys, "|")));
  }
  return fmt::format("{}", fmt::join(all, ", "));
}
std::string under_heading(std::string_view item) { return demands(fmt::format("Anforderungen\n- {}\n", item)); }

constexpr std::string_view advertisement = R"(Backend-Entwickler:in (m/w/d)

Sie bauen mit uns den Zahlungsdienst neu, damit Auszahlungen in einer Minute da sind.
Remote, Vollzeit, bis 95 € pro Stunde.

Ihre Aufgaben
- Sie entwickeln Dienste in Java und Kafka

Ihr Profil
- Sehr gute Kenntnisse in Go, mindestens drei Jahre im Betrieb
- Erfahrung mit PostgreSQL oder MySQL
- React/Vue, C und Rust
- Docker ist von Vorteil
- Keine Erfahrung mit Terraform nötig

Wünschenswert:
- Ansible

Wir bieten
- Python-Kurse
)";

}  // namespace

TEST_CASE("the skills in the list of requirements are demanded, those around it are not") {
  CHECK(demands(advertisement) == "go, postgresql|mysql, react|vue, c, rust");
  const auto spans = read(advertisement).spans;
  std::vector<std::string> words;
  for (const auto& span : spans)
    words.push_back(span.path + " " +
                    intake::Text(advertisement)
                        .between(static_cast<std::uint32_t>(span.start), static_cast<std::uint32_t>(span.end)));
  CHECK(words == std::vector<std::string>{"/must/0 Go", "/must/1/any_of/0 PostgreSQL", "/must/1/any_of/1 MySQL",
                                          "/must/2/any_of/0 React", "/must/2/any_of/1 Vue", "/must/3 C",
                                          "/must/4 Rust"});
}

TEST_CASE("a list of requirements is one under its heading, however that is written") {
  for (const std::string_view text :
       {"Anforderungen:\n- Go\n", "## Ihr Profil\n\n* Go\n", "**Voraussetzungen**\n• Go\n",
        "Das bringst du mit:\n– Go\n", "Anforderungen: Go\n", "<h3>Qualifikationen</h3><ul><li>Go</li></ul>",
        "ANFORDERUNGEN\n\nGo\n\nWir bieten\n\nPHP", "Fachliche Anforderungen\n- Sie kennen Go.\nUnser Angebot\n- Java",
        "Muss-Kriterien\n1. Go\n2. go\n",
        "Am ersten Tag nötig\n\n- Kenntnisse in Go, mit 4 Jahren Praxis, im Auswahlgespräch bestätigt\n\n## "
        "Erwünscht\n\n- Java"}) {
    INFO(text);
    CHECK(demands(text) == "go");
  }
  for (const std::string_view text :
       {"Go\n", "Wir suchen jemanden für Go und Python.\n", "Unsere Technik\n- Go\n- Python\n", "Aufgaben:\n- Go\n",
        "Wünschenswerte Anforderungen\n- Go\n", "Anforderungen\n\nWir bieten\n- Go\n", "- Anforderungen\n- Go\n",
        "Anforderungen\n- Teamgeist\n\nUnser Team arbeitet mit Go.\n", ""}) {
    INFO(text);
    CHECK(demands(text) == "");
  }
}

TEST_CASE("wishes, denials and words of every day are no demands") {
  CHECK(under_heading("Go von Vorteil") == "");
  CHECK(under_heading("Idealerweise kennen Sie Go") == "");
  CHECK(under_heading("Sie kennen Go und Java, idealerweise auch Kafka oder Rust") == "go, java");
  CHECK(under_heading("Sie kennen Go, Java wäre wünschenswert, Kafka auch") == "");
  CHECK(under_heading("Sie kennen Go; Rust wäre ein Plus") == "go");
  CHECK(under_heading("Sie kennen Go. Rust ist kein Muss.") == "go");
  CHECK(under_heading("Ohne Java, mit Go") == "");
  CHECK(under_heading("Der Chef und der Rest des Teams, ein Segment, ein Prozess") == "");
  CHECK(under_heading("wir gehen in die Knie, go") == "");
  CHECK(under_heading("REST und Go") == "rest-apis, go");
  CHECK(under_heading("R") == "");
  CHECK(under_heading("R und Python") == "r, python");
  CHECK(under_heading("Go bzw. Rust, Java") == "go|rust, java");
  CHECK(under_heading("Java, Kotlin oder Go und PostgreSQL") == "java|kotlin|go, postgresql");
  CHECK(under_heading("z. B. Go, Java usw. und Rust") == "go, java, rust");
  CHECK(under_heading("HTML/CSS") == "html, css");
}

TEST_CASE("a German text has costs when its list was read, and lint counts its demands") {
  const auto lexicons = intake::fresh_lexicons();
  auto made = lint::linted(advertisement, {}, *lexicons, Date{20'780});
  CHECK(made.lint.language == Speech::de);
  REQUIRE(made.intake.brief.must.size() == 5);
  MatchAnswer answer;
  answer.qualified = 3;
  answer.near_misses["must:postgresql|mysql"].count = 40;
  const LiteralNames names;
  lint::add_costs(made, answer, 3200, names);
  REQUIRE(made.lint.people);
  const auto& dearest = made.lint.people->musts.front();
  CHECK(dearest.name == "postgresql oder mysql");
  CHECK(intake::Text(advertisement)
            .between(static_cast<std::uint32_t>(*dearest.start), static_cast<std::uint32_t>(*dearest.end)) ==
        "PostgreSQL");
  const auto without = lint::linted("Wir suchen für unser Team jemanden, der mit Go und Python arbeitet und das mag.",
                                    {}, *lexicons, Date{20'780});
  CHECK(without.lint.language == Speech::de);
  CHECK(without.intake.brief.must.empty());
}
