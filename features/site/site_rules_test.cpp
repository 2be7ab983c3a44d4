// The pure rules of the public site: what is public, who belongs to a role, which figures there are, what a query
// means.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "base/text.h"
#include "features/site/directory.h"
#include "features/site/figures.h"
#include "features/site/frame.h"
#include "features/site/public_person.h"
#include "features/site/question_bank.h"
#include "features/site/role_guide.h"
#include "features/site/role_of.h"
#include "features/site/site_files.h"
#include "features/site/texts.h"

using namespace muster;
using namespace muster::site;

namespace {

Talent talent() {
  Talent made;
  made.portrait = {.name = "Ilse Maria Verhaegen", .headline = "Senior Back-end Developer", .about = "I build things."};
  made.profile.active = true;
  made.profile.skills = {{.skill = "go", .level = 4}};
  made.profile.rate = Money{8500, {}};
  made.profile.country = "PT";
  made.profile.zone = "Europe/Lisbon";
  made.profile.languages = {{"en", Cefr::C1}};
  made.profile.industries = {{"banking", 3}};
  made.profile.portfolio = {{.title = "Checkout", .url = "https://ilse.example"}};
  made.profile.free = {{week_of(*parse_date("2026-11-23")), 20}};
  made.facts.ratings = Ratings{3, 14};
  made.facts.trials = Trials{2, 2};
  made.facts.worked_with = {{"cli_1", true}};
  made.facts.exposure = 2;
  return made;
}

SkillLevel skill(std::string key, int level) { return {.skill = std::move(key), .level = level}; }

}  // namespace

TEST_CASE("what a talent hides is in nothing that pages are made from") {
  const auto shown = public_person(talent(), Visibility{});
  REQUIRE(shown);
  CHECK(shown->profile.rate == Money{8500, {}});
  CHECK(shown->profile.portfolio == talent().profile.portfolio);
  CHECK(shown->facts.worked_with.empty());
  CHECK(shown->facts.exposure == 0);
  Visibility hidden;
  hidden.listed = false;
  CHECK_FALSE(public_person(talent(), hidden));
  auto inactive = talent();
  inactive.profile.active = false;
  CHECK_FALSE(public_person(inactive, Visibility{}));
  Visibility little{.listed = true,
                    .name = PublicName::initials,
                    .headline = false,
                    .about = false,
                    .country = false,
                    .rate = false,
                    .availability = false,
                    .languages = false,
                    .industries = false,
                    .portfolio = false,
                    .ratings = false};
  const auto person = public_person(talent(), little);
  REQUIRE(person);
  CHECK_FALSE(person->profile.rate);
  CHECK_FALSE(person->profile.country);
  CHECK_FALSE(person->profile.zone);
  CHECK_FALSE(person->profile.hours);
  CHECK(person->profile.languages.empty());
  CHECK(person->profile.industries.empty());
  CHECK(person->profile.free.empty());
  CHECK(person->profile.portfolio.empty());
  CHECK_FALSE(person->facts.ratings);
  CHECK_FALSE(person->facts.trials);
  CHECK(person->profile.skills.size() == 1);
  const auto portrait = public_portrait(talent(), little);
  CHECK(portrait.headline.empty());
  CHECK(portrait.about.empty());
}

TEST_CASE("a name stands as its owner chose") {
  struct Row {
    const char *name, *full, *first_initial, *initials;
  };
  const Row rows[] = {{"Ilse Maria Verhaegen", "Ilse Maria Verhaegen", "Ilse V.", "I. V."},
                      {"Björk", "Björk", "Björk", "B."},
                      {"Łukasz Ścibor", "Łukasz Ścibor", "Łukasz Ś.", "Ł. Ś."},
                      {"  spaced   out ", "  spaced   out ", "spaced o.", "s. o."}};
  for (const auto& row : rows) {
    auto named = talent();
    named.portrait.name = row.name;
    Visibility visibility;
    CHECK(public_portrait(named, visibility).name == row.first_initial);
    visibility.name = PublicName::full;
    CHECK(public_portrait(named, visibility).name == row.full);
    visibility.name = PublicName::initials;
    CHECK(public_portrait(named, visibility).name == row.initials);
  }
}

TEST_CASE("a role is what the headline says, else what the skills say") {
  using Roles = std::vector<std::string>;
  struct Row {
    const char* headline;
    Roles roles;
  };
  const Row rows[] = {{"Senior Back-end Developer | Go, PostgreSQL", {"back-end"}},
                      {"BACK END developer", {"back-end"}},
                      {"Backend engineer with nine years", {"back-end"}},
                      {"Azure Data Engineer", {"azure-data-engineer"}},
                      {"Data engineer and data analyst", {"data-engineer", "data-analyst"}},
                      {"C++ developer", {"systems"}},
                      {"C# developer", {"dotnet"}},
                      {"I like gardens", {}},
                      {"", {}}};
  for (const auto& row : rows) {
    INFO(row.headline);
    CHECK(roles_of(row.headline, {}) == row.roles);
  }
  const std::vector server{skill("java", 4), skill("nodejs", 3), skill("postgresql", 4), skill("rest-apis", 3),
                           skill("docker", 3)};
  CHECK(roles_of("I like gardens", server) == Roles{"back-end"});
  CHECK(roles_of("Product designer", server) == Roles{"product-designer"});
  CHECK(roles_of("I like gardens", std::vector{skill("java", 5)}).empty());
}

TEST_CASE("every role of the taxonomy is found by each of its own titles") {
  for (const auto& role : taxonomy::roles()) {
    INFO(role.role);
    const auto found = roles_of("Senior " + role.name, {});
    REQUIRE(found.size() == 1);
    CHECK(found.front() == role.role);
    for (const auto& title : role.titles) CHECK_FALSE(roles_of(title, {}).empty());
  }
}

TEST_CASE("a figure has enough observations or is not there, and nothing of it is where its source is missing") {
  Records records;
  for (const auto name : {FigureName::rating, FigureName::trial, FigureName::acceptance, FigureName::match,
                          FigureName::clients, FigureName::rate})
    CHECK_FALSE(figure(name, records, 20));
  records.ratings = {89, 19};
  CHECK_FALSE(figure(FigureName::rating, records, 20));
  records.ratings = {94, 20};
  CHECK(figure(FigureName::rating, records, 20)->value == 4700);
  CHECK(figure(FigureName::rating, records, 20)->n == 20);
  records.trials = {48, 50};
  CHECK(figure(FigureName::trial, records, 20)->value == 960);
  CHECK_FALSE(figure(FigureName::trial, records, 51));
  records.admissions = Share{28, 1000};
  CHECK(figure(FigureName::acceptance, records, 20)->value == 28);
  records.hours_to_match = std::vector<std::int64_t>{30, 10, 20};
  CHECK(figure(FigureName::match, records, 3)->value == 20);
  records.clients = 25;
  CHECK(figure(FigureName::clients, records, 20)->value == 25);
  records.rates = {{"RO", {1000, 4000, 2000, 3000, 5000}}, {"PT", {9000}}};
  const auto rate = figure(FigureName::rate, records, 6);
  CHECK(rate->value == 2250);
  CHECK(rate->upto == 4750);
  const auto by_country = rates_by_country(records, 5);
  REQUIRE(by_country.size() == 1);
  CHECK(by_country[0].country == "RO");
  CHECK(by_country[0].median == 3000);
  CHECK(by_country[0].n == 5);
}

TEST_CASE("prose loses the paragraph whose figure is missing, and keeps the others") {
  const std::string prose = "One.\n\nHalf take {{hours}}.\n\nOf {{n}} all.\n\nLast.";
  CHECK(with_figures(prose, {{"hours", "19 h"}}) == "One.\n\nHalf take 19 h.\n\nLast.\n\n");
  CHECK(with_figures(prose, {}) == "One.\n\nLast.\n\n");
}

TEST_CASE("both languages say the same things with the same slots, and templates ask for nothing else") {
  const auto slots = [](const std::string& text) {
    std::set<std::string> found;
    for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
      found.insert(text.substr(at, text.find('}', at) - at));
    return found;
  };
  const auto &english = Texts::in(Tongue::english), &german = Texts::in(Tongue::german);
  for (const auto& [key, text] : english.all()) {
    INFO(key);
    if (key.starts_with("role.")) continue;  // as they stand inside an English sentence; German has one form
    REQUIRE(german.has(key));
    CHECK_FALSE(text.empty());
    for (const auto& slot : slots(german.all().at(key))) {
      const bool is_a_role = slot == "{plural" || slot == "{Plural" || slot == "{singular" || slot == "{Singular";
      CHECK((is_a_role || slots(text).contains(slot)));
    }
  }
  CHECK(english.all().size() == german.all().size() + 2 * taxonomy::roles().size());
  for (const auto& role : taxonomy::roles()) CHECK(english.has("role." + role.role + ".plural"));
  for (const auto& file : embedded::site_files()) {
    const auto text = file.text();
    if (!std::string_view(file.name).ends_with(".mustache")) continue;
    for (auto at = text.find("{{t."); at != std::string_view::npos; at = text.find("{{t.", at + 1)) {
      const auto key = text.substr(at + 4, text.find("}}", at) - at - 4);
      INFO(file.name << " " << key);
      CHECK(english.has(key));
      CHECK(slots(english.say(key)).empty());
    }
  }
}

TEST_CASE("numbers, money, dates and places stand as each language writes them") {
  const auto &en = Texts::in(Tongue::english), &de = Texts::in(Tongue::german);
  CHECK(en.number(1204567) == "1,204,567");
  CHECK(de.number(1204) == "1.204");
  CHECK(en.decimal(4876, 1) == "4.9");
  CHECK(de.decimal(4949, 1) == "4,9");
  CHECK(en.percent(28) == "2.8\u202f%");
  CHECK(de.percent(962) == "96\u00a0%");
  CHECK(en.money({11500000, {}}) == "$115,000");
  CHECK(de.money({8550, *Currency::parse("EUR")}) == "85,50\u00a0€");
  CHECK(en.money_range({3600, {}}, {7500, {}}) == "$36–$75");
  CHECK(de.money_range({3600, {}}, {7500, {}}) == "36–75\u00a0$");
  CHECK(en.month(*parse_date("2026-11-25")) == "November 2026");
  CHECK(de.date(*parse_date("2026-11-25")) == "25. November 2026");
  CHECK(en.offset(-210) == "UTC−3:30");
  CHECK(en.offset(0) == "UTC+0");
  CHECK(de.country("RO") == "Rumänien");
  CHECK(en.listing({"a", "b", "c"}) == "a, b and c");
}

TEST_CASE("a query means what it can, says what it does not mean, and has one way to be written") {
  const taxonomy::SkillBook skills(
      {{.skill = "go", .version = 1, .name = "Go"}, {.skill = "rust", .version = 1}},
      {{taxonomy::spelling("go"), "go"}, {taxonomy::spelling("golang"), "go"}, {taxonomy::spelling("rust"), "rust"}});
  const auto again = [&](std::string_view query) { return query_of(search_of(query, skills, {}), {}); };
  CHECK(again("") == "");
  CHECK(again("kind=full_time&skill=golang&role=back-end&rate=80&utm_source=x") ==
        "?role=back-end&skill=go&rate=80&kind=full_time");
  CHECK(again("q=golang") == "?skill=go");
  CHECK(again("q=Back-end+Developers") == "?role=back-end");
  CHECK(again("sort=newest&available=4&country=RO&language=en&industry=banking&seniority=senior") ==
        "?seniority=senior&country=RO&language=en&industry=banking&available=4&sort=newest");
  CHECK(search_of("rate=81&country=XX&skill=no-such&q=what%20ever", skills, {}).ignored.size() == 3);
  CHECK(again("kind=hourly,full_time&country=RO,PT,RO") == "?country=RO&country=PT&kind=hourly&kind=full_time");
  CHECK(search_of("cursor=nonsense", skills, {}).is_cursor_old);
  CHECK(search_of("a=%zz", skills, {}).ignored.size() == 1);
  std::string many;
  for (int n = 0; n < 5000; ++n) many += "skill=go&country=" + std::string(50, 'x') + "&";
  CHECK(search_of(many, skills, {}).ignored.size() <= 5);
  std::mt19937 dice(7);
  const std::string letters = "=&%+skilrocunty0129-\xC3\xA9\xFF";
  for (int round = 0; round < 3000; ++round) {
    std::string query = round % 2 == 0 ? "cursor=" : "";
    for (auto n = dice() % 40; n > 0; --n) query += letters[dice() % letters.size()];
    const auto once = again(query);
    CHECK(again(once.empty() ? once : once.substr(1)) == once);
    for (const auto& value : search_of(query, skills, {}).ignored) CHECK(is_utf8(value));
  }
}

TEST_CASE("a heading breaks no word at a hyphen, a long one at its last") {
  CHECK(with_whole_words("Free front-end people") == "Free <span class=\"whole\">front-end</span> people");
  CHECK(with_whole_words("Freie Back-end-Entwickler:innen") ==
        "Freie <span class=\"whole\">Back-end-</span>Entwickler:innen");
  CHECK(with_whole_words("Finanzierungsberatungsstelle") == "Finanzierungsberatungsstelle");
}

TEST_CASE("long words are cut at the end of a sentence, and nothing gets lost") {
  CHECK(cut("Short.", 200).goes_on.empty());
  const std::string text = "First sentence here. Second one follows. " + std::string(300, 'x');
  const auto [begins, goes_on] = cut(text, 60);
  CHECK(begins == "First sentence here. Second one follows.");
  CHECK(begins + " " + goes_on == text);
  const auto whole = cut(std::string(500, 'y'), 60);
  CHECK(whole.begins.size() == 500);
}

TEST_CASE("the bank has the same questions in both languages, on skills that there are; each of a role's core first") {
  const auto english = question_bank(Tongue::english), german = question_bank(Tongue::german);
  CHECK(english.size() >= 150);
  REQUIRE(english.size() == german.size());
  std::set<std::string> keys, ids;
  for (const auto& skill : taxonomy::skills_of_a_fresh_network()) keys.insert(skill.skill);
  for (std::size_t i = 0; i < english.size(); ++i) {
    INFO(english[i].id);
    CHECK(english[i].id == german[i].id);
    CHECK(english[i].skills == german[i].skills);
    CHECK(ids.insert(english[i].id).second);
    for (const auto& skill : english[i].skills) CHECK(keys.contains(skill));
    for (const auto& text : {english[i].question, english[i].good, english[i].warning}) CHECK_FALSE(text.empty());
  }
  const auto chosen = questions_for(Tongue::english, {"go", "postgresql"}, 3);
  REQUIRE(chosen.size() == 3);
  CHECK(chosen[0]->skills.front() == "go");
  CHECK(questions_for(Tongue::german, {"no-such-skill"}, 3).empty());
}
