// Every figure on the page of a role: absent with 19 observations, there with its N with 20, another with one more,
// absent again without its source, in the row of figures, in the sentences around it and in JSON-LD alike. The
// records come as values: those of screening, introductions and engagements have no source yet.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <functional>
#include <set>

#include "features/site/landing_page.h"

namespace muster::site {
namespace {

// The page as its template gets it; JSON-LD is a text within.
std::string told(const Records& records) {
  static const engine::Snapshot nobody;
  static const taxonomy::SkillBook no_skills({}, {});
  const Setting setting{.texts = Texts::in(Tongue::english),
                        .people = nobody,
                        .skills = no_skills,
                        .currency = {},
                        .now = *parse_instant("2026-11-23T09:00:00Z"),
                        .origin = "https://muster.test"};
  LandingPeople people;
  people.of_role = people.of_vertical = records;
  return json::text(landing_page(setting, *taxonomy::role("back-end"), people));
}

struct Source {
  const char* name;
  std::function<void(Records&, std::int64_t n)> observe;     // n observations
  std::function<void(Records&)> another;                     // one more, that changes the figure
  std::vector<std::string> with_20, with_21, never_without;  // what the page says
};

const std::vector<Source>& sources() {
  static const std::vector<Source> all{
      {"rating",
       [](Records& r, std::int64_t n) { r.ratings = {4 * n, n}; },
       [](Records& r) { r.ratings.part += 1, r.ratings.whole += 1; },
       {R"("value":"4.0","unit":"of 5")", "20 reviews", "N = 20", R"(\"ratingValue\":\"4.00\")",
        R"(\"reviewCount\":20)"},
       {R"("value":"3.9","unit":"of 5")", "21 reviews", "N = 21", R"(\"ratingValue\":\"3.86\")",
        R"(\"reviewCount\":21)"},
       {"AggregateRating", "clients’ rating"}},
      {"trial",
       [](Records& r, std::int64_t n) { r.trials = {n / 2, n}; },
       [](Records& r) { r.trials.part += 1, r.trials.whole += 1; },
       {"50\u202f%", "N = 20"},
       {"52\u202f%", "N = 21"},
       {"hire after the trial", "of trials here end in a hire", "of trials so far ended in a hire"}},
      {"acceptance",
       [](Records& r, std::int64_t n) { r.admissions = {1, n}; },
       [](Records& r) { r.admissions->part += 1, r.admissions->whole += 1; },
       {"Hire the top 5\u202f% of freelance", "N = 20"},
       {"Hire the top 9.5\u202f% of freelance", "N = 21"},
       {"of applicants admitted", "ended in admission", "Hire the top"}},
      {"match",
       [](Records& r, std::int64_t n) { r.hours_to_match.assign(static_cast<std::size_t>(n), 30); },
       [](Records& r) { r.hours_to_match.assign(21, 26); },
       {"The median time to a first match is 30 hours.", "within 30 hours", "N = 20"},
       {"The median time to a first match is 26 hours.", "within 26 hours", "N = 21"},
       {"median to the first match", "median time to a first match"}},
      {"clients",
       [](Records& r, std::int64_t n) { r.clients = n; },
       [](Records& r) { r.clients = 21; },
       {"20 clients worldwide hire here."},
       {"21 clients worldwide hire here."},
       {"clients worldwide"}},
      {"stages",
       [](Records& r, std::int64_t n) { r.stages["live"] = {n / 2, n}; },
       [](Records& r) { r.stages["live"].part += 1, r.stages["live"].whole += 1; },
       {"50\u202f% of those who reached this stage passed it"},
       {"52\u202f% of those who reached this stage passed it"},
       {"of those who reached this stage"}},
      {"rate",
       [](Records& r, std::int64_t n) { r.rates["RO"].assign(static_cast<std::size_t>(n), 5000); },
       [](Records& r) { r.rates["RO"].assign(21, 6000); },
       {"$50–$50", "ask between $50 and $50 an hour", "N = 20", R"("median":"$50","range":"$50–$50","n":"20")"},
       {"$60–$60", "ask between $60 and $60 an hour", "N = 21", R"("median":"$60","range":"$60–$60","n":"21")"},
       {"usual hourly rate", "middle half of the back-end developers", R"("has_rates":true)"}},
      {"people",
       [](Records& r, std::int64_t n) {
         r.people = n;
         if (n > 0) r.rates = {{"RO", {1}}, {"BE", {1}}};
       },
       [](Records& r) { r.people = 21; },
       {"20 screened freelance back-end developers in 2 countries", "20 in the directory"},
       {"21 screened freelance back-end developers in 2 countries", "21 in the directory"},
       {"screened freelance back-end developers in", "in the directory"}},
  };
  return all;
}

}  // namespace

TEST_CASE("every figure comes with its twentieth observation, changes with the next, and goes with its source") {
  for (const auto& source : sources()) {
    INFO(source.name);
    const auto says = [](const std::string& page, const std::vector<std::string>& words, bool wanted) {
      for (const auto& each : words) {
        INFO(each);
        CHECK((page.find(each) != std::string::npos) == wanted);
      }
    };
    Records records;
    source.observe(records, 19);
    auto page = told(records);
    says(page, source.never_without, false);
    source.observe(records, 20);
    page = told(records);
    says(page, source.with_20, true);
    says(page, source.never_without, true);
    source.another(records);
    page = told(records);
    says(page, source.with_21, true);
    says(page, source.with_20, false);
    page = told(Records{});
    says(page, source.never_without, false);
  }
}

TEST_CASE("every figure that can stand in the row is judged above") {
  std::set<std::string> judged;
  for (const auto& source : sources()) judged.insert(source.name);
  for (const auto name : {FigureName::rating, FigureName::trial, FigureName::acceptance, FigureName::match,
                          FigureName::clients, FigureName::rate})
    CHECK(judged.contains(std::string(words_of(name).key)));
}

}  // namespace muster::site
