// Each kind of change by two briefs that differ in it, and how it is told.
#include "features/briefs/differences.h"

#include <catch2/catch.hpp>

using namespace muster;

namespace {

Brief read_brief(std::string_view text) {
  auto brief = json::read_text<Brief>(text);
  REQUIRE(brief.has_value());
  return *brief;
}

// "must go: {…} → {…}", a line each.
std::string told(std::string_view from, std::string_view to) {
  std::string lines;
  for (const auto& each : briefs::differences(read_brief(from), read_brief(to))) {
    lines += each.field;
    if (each.subject) lines += " " + *each.subject;
    lines += ": " + (each.from ? json::text(*each.from) : "-") + " -> " + (each.to ? json::text(*each.to) : "-") + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("the same brief differs in nothing, whatever id it has") {
  CHECK(told("{}", "{}").empty());
  CHECK(told(R"({"id":"a","must":[{"skill":"go"}]})", R"({"id":"b","must":[{"skill":"go"}]})").empty());
  CHECK(told(R"({"countries":["RO","PL"]})", R"({"countries":["PL","RO"]})").empty());
}

TEST_CASE("a plain member came, went or changed") {
  CHECK(told("{}", R"({"title":"Go"})") == "title: - -> \"Go\"\n");
  CHECK(told(R"({"rate_max":{"amount":9000,"currency":"USD"}})", R"({"rate_max":{"amount":9500,"currency":"USD"}})") ==
        R"(rate_max: {"amount":9000,"currency":"USD"} -> {"amount":9500,"currency":"USD"})"
        "\n");
  CHECK(told(R"({"kind":"hourly"})", "{}") == "kind: \"hourly\" -> -\n");
  CHECK(told("{}", R"({"seats":2})") == "seats: 1 -> 2\n");
}

TEST_CASE("skills are told one by one: gone, harder, new, and from a must to a wish") {
  const auto went = R"("min_level":1,"min_years":0,"weight":3,"verified_only":false})";
  CHECK(told(R"({"must":[{"skill":"go"},{"skill":"react"}]})", R"({"must":[{"skill":"react"}]})") ==
        std::string(R"(must go: {"skill":"go",)") + went + " -> -\n");
  CHECK(told(R"({"must":[{"skill":"go"}]})", R"({"must":[{"skill":"go","min_level":4}]})") ==
        std::string(R"(must go: {"skill":"go",)") + went +
            R"( -> {"skill":"go","min_level":4,"min_years":0,"weight":3,"verified_only":false})" + "\n");
  const auto softer = told(R"({"must":[{"skill":"go"}]})", R"({"nice":[{"skill":"go"}]})");
  CHECK(softer.starts_with("must go: {"));
  CHECK(softer.find("\nnice go: - -> {") != std::string::npos);
  CHECK(told("{}", R"({"must":[{"any_of":[{"skill":"go"},{"skill":"rust"}]}]})").starts_with("must go|rust: - -> {"));
}

TEST_CASE("languages, countries and industries are told one by one") {
  CHECK(told(R"({"languages":{"en":"B2","de":"A1"}})", R"({"languages":{"en":"C1","ro":"B1"}})") ==
        "languages de: \"A1\" -> -\nlanguages en: \"B2\" -> \"C1\"\nlanguages ro: - -> \"B1\"\n");
  CHECK(told(R"({"countries":["RO"]})", R"({"countries":["DE"]})") ==
        "countries RO: \"RO\" -> -\ncountries DE: - -> \"DE\"\n");
  CHECK(told("{}", R"({"industries":["fintech"]})") == "industries fintech: - -> \"fintech\"\n");
}
