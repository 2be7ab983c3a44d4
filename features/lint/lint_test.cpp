// Lint finds what turns people away and leaves alone what does not; places are code points.
#include "features/lint/lint.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <chrono>

#include "features/lint/wording.h"
#include "features/shortlists/literal_names.h"

using namespace muster;

namespace {

Lint of(std::string_view text, std::optional<Speech> language = {}) {
  return lint::linted(text, language, *intake::fresh_lexicons(), Date{20'780}).lint;
}
std::string words_at(std::string_view text, const Finding& found) {
  return intake::Text(text).between(static_cast<std::uint32_t>(*found.start), static_cast<std::uint32_t>(*found.end));
}
// The words that were objected to, separated by |.
std::string wording(std::string_view text, std::optional<Speech> language = Speech::en) {
  std::string all;
  for (const auto& found : of(text, language).findings)
    if (found.kind == FindingKind::wording) all += (all.empty() ? "" : "|") + words_at(text, found);
  return all;
}
bool has(const Lint& lint, FindingKind kind) {
  return std::ranges::find(lint.findings, kind, &Finding::kind) != lint.findings.end();
}

constexpr std::string_view good =
    "Senior Go developer\n\nYou will rebuild the settlement service of our payments product, so that payouts arrive "
    "within a minute. You need good Go and PostgreSQL; Kafka is a plus. We talk in English, share four hours of the "
    "day "
    "with Berlin, and decide in writing. Part-time, 20 hours a week, from January for six months, remote in Europe, up "
    "to $95 an hour.";

}  // namespace

TEST_CASE("a good text has no finding") {
  const auto lint = of(good);
  for (const auto& one : lint.findings) UNSCOPED_INFO(one.message);
  CHECK(lint.findings.empty());
  CHECK(lint.language == Speech::en);
}

TEST_CASE("wording is found as whole words, in any case, the longest pattern first") {
  CHECK(wording("We want a ROCKSTAR and two Ninjas.") == "ROCKSTAR|Ninjas");
  CHECK(wording("A rock star, a battle-tested engineer.") == "rock star|battle-tested");
  CHECK(wording("Our young and dynamic office") == "young and dynamic");
  CHECK(wording("A herring, an ocdex, a juniper guyser") == "");
  CHECK(wording("We ask for at least 7 years of Java.") == "at least 7 years");
  CHECK(wording("You have 5+ years of Java.") == "5+ years");
  CHECK(wording("Bachelor\u2019s degree required.") == "Bachelor\u2019s degree required");
  const auto lint = of("\U0001F600 We want a rockstar.", Speech::en);
  const auto found = std::ranges::find(lint.findings, FindingKind::wording, &Finding::kind);
  REQUIRE(found != lint.findings.end());
  CHECK(*found->start == 12);
  CHECK(*found->end == 20);
  CHECK(found->about == "gender-coded");
  CHECK(found->alternatives.front() == "experienced developer");
  CHECK(found->fix == "Write \u201cexperienced developer\u201d instead.");
}

TEST_CASE("what is quoted, negated, a name or about the firm is left alone") {
  for (const std::string_view text :
       {"We are not looking for a rockstar.", "No rockstars, please.", "We don't want ninjas here.",
        "Please no \u201crockstar\u201d in your letter.", "The word \"ninja\" says nothing.",
        "Without any gurus around", "You will build the hero image of our page.", "APIs in Django Ninja",
        "You audited for Ernst & Young and others.", "With 20+ years of history, our company grows.",
        "Experience with photo editing software", "You run 24/7 monitoring.", "Set dynamic environment variables"}) {
    INFO(text);
    CHECK(wording(text) == "");
  }
  CHECK(wording("No meetings on Fridays. A rockstar is wanted.") == "rockstar");
}

TEST_CASE("German names of people that say both forms are left alone") {
  for (const std::string_view text :
       {"Wir suchen Entwickler:in mit Erfahrung.", "Wir suchen Entwickler*innen.", "Wir suchen Entwickler/innen.",
        "Wir suchen Entwickler_innen.", "Projektleiter (m/w/d) in Berlin", "Entwickler (w/m/d)",
        "Entwicklerinnen und Entwickler gesucht", "Ingenieur (d|m|w)"}) {
    INFO(text);
    CHECK(wording(text, Speech::de) == "");
  }
  CHECK(wording("Wir suchen Entwickler und Ingenieur.", Speech::de) == "Entwickler|Ingenieur");
  CHECK(wording("Junges Team, BELASTBAR, k\u00e4mpferische Haltung", Speech::de) ==
        "Junges Team|BELASTBAR|k\u00e4mpferische");
  CHECK(wording("Keine Rockstars gesucht", Speech::de) == "");
  const auto lint = of("Wir suchen f\u00fcr unser Team eine Person, die mit uns die Plattform betreut und ist.");
  CHECK(lint.language == Speech::de);
}

TEST_CASE("parts that are missing are told, and those that are there are not") {
  const auto bare = of("Experienced person wanted who knows React and Node.js and is nice to all of the others here.");
  for (const auto kind : {FindingKind::missing_objective, FindingKind::missing_pay, FindingKind::missing_hours,
                          FindingKind::missing_place, FindingKind::too_short})
    CHECK(has(bare, kind));
  CHECK_FALSE(has(bare, FindingKind::missing_skills));
  CHECK(has(of("You will help us. Part-time, remote, $50 an hour."), FindingKind::missing_skills));
  const auto german =
      of("Gesucht: nette Person f\u00fcr unser B\u00fcro, die mit der Buchhaltung und den Kolleginnen spricht.");
  CHECK(has(german, FindingKind::missing_pay));
  CHECK(has(german, FindingKind::missing_hours));
  CHECK_FALSE(has(german, FindingKind::missing_place));
  CHECK_FALSE(has(german, FindingKind::missing_skills));
}

TEST_CASE("many demands are told, and what each costs in people") {
  std::string text = "You will build services. You must know Go, Java, Python, React, Kafka, Docker, Kubernetes.";
  auto made = lint::linted(text, {}, *intake::fresh_lexicons(), Date{20'780});
  REQUIRE(made.intake.brief.must.size() == 7);
  CHECK(has(made.lint, FindingKind::too_many_musts));
  MatchAnswer answer;
  answer.qualified = 3;
  answer.near_misses["must:kafka"].count = 40;
  answer.near_misses["must:go"].count = FewerThan{5};
  const LiteralNames names;
  lint::add_costs(made, answer, 3200, names);
  REQUIRE(made.lint.people);
  CHECK(std::get<int>(made.lint.people->musts.front().people) == 40);
  CHECK(made.lint.people->musts.front().name == "kafka");
  CHECK(std::get<FewerThan>(made.lint.people->musts.at(1).people).fewer_than == 5);
  const auto dear = std::ranges::find(made.lint.findings, FindingKind::costly_must, &Finding::kind);
  REQUIRE(dear != made.lint.findings.end());
  CHECK(words_at(text, *dear) == "Kafka");
  CHECK(dear->message == "\u201ckafka\u201d as a must leaves out 40 people who fit otherwise.");
}

TEST_CASE("hostile texts are looked at quickly, and nothing of them is lost") {
  const auto began = std::chrono::steady_clock::now();
  std::string many;
  while (many.size() < 1'000'000) many += "We want a rockstar and a ninja (m/w/d) who knows Go. ";
  const auto lint = of(many);
  CHECK(lint.findings.size() == 200);
  CHECK(lint.left_off > 10'000);
  CHECK(of(std::string(100'000, 'x')).words == 1);
  CHECK(wording("\u05e2\u05d1\u05e8\u05d9\u05ea rockstar \u202e ninja") == "rockstar|ninja");
  CHECK(wording("<script>rockstar()</script><p>We want a <b>ninja</b></p>") == "ninja");
  CHECK(of("").findings.empty());
  CHECK(of("\xF0\x9F\x98\x80 \t\n").findings.empty());
  CHECK(
      has(of("Nous cherchons une personne qui parle avec les clients et qui connaisse les outils de notre equipe ; le "
             "poste est ouvert a toutes celles qui aiment apprendre chaque jour"),
          FindingKind::other_language));
  CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(30));
}

TEST_CASE("where only the author knows the words, people read a gap, and programs its name") {
  CHECK(lint::with_gaps("team of {number}") == "team of \u2026");
  CHECK(lint::with_gaps("reachable from {time} to {time}, in writing") ==
        "reachable from \u2026 to \u2026, in writing");
  CHECK(lint::with_gaps("no gap") == "no gap");
  CHECK(lint::with_gaps("{torn") == "\u2026");
  for (const auto& [text, language] :
       {std::pair("Start asap.", Speech::en), std::pair("Beginn ab sofort.", Speech::de)}) {
    const auto findings = of(text, language).findings;
    const auto found = std::ranges::find(findings, FindingKind::wording, &Finding::kind);
    REQUIRE(found != findings.end());
    CHECK(found->alternatives.front().find("{date}") != std::string::npos);
    CHECK(found->fix.find('{') == std::string::npos);
    CHECK(found->fix.find("\u2026") != std::string::npos);
  }
}

TEST_CASE("every rule has what it needs, and finds its own words") {
  for (const auto tongue : site::tongues)
    for (const auto& rule : lint::Wording::in(tongue).rules()) {
      INFO(rule.why);
      if (rule.kind == "fine") continue;
      constexpr std::array kinds{"gender-coded", "age", "ability", "origin", "exclusionary", "jargon", "pressure"};
      CHECK(std::ranges::find(kinds, rule.kind) != kinds.end());
      CHECK_FALSE(rule.why.empty());
      CHECK(rule.alternatives.size() + rule.advice.size() > 0);
      for (const auto& words : rule.alternatives)
        CHECK(lint::with_gaps(words).find_first_of("{}") == std::string::npos);
      for (const auto& words : rule.advice) CHECK(words.find_first_of("{}") == std::string::npos);
    }
}
