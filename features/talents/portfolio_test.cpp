// The rules of a portfolio, and its way through every format of files, on both databases; a profile that was stored
// before there were portfolios is still one.
#include "features/talents/portfolio.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "features/talents/export_job.h"
#include "features/talents/import_job.h"
#include "features/talents/profile_rules.h"
#include "features/talents/resume_person.h"
#include "features/talents/talent_service.h"
#include "platform/command/command.h"
#include "testing/databases.h"
#include "testing/few_names.h"

namespace muster::talents {
namespace {

using Pointers = std::vector<std::string>;

Profile with(std::string_view portfolio) {
  auto profile = json::read_text<Profile>(fmt::format(R"({{"portfolio":[{}]}})", portfolio));
  INFO(portfolio);
  REQUIRE(profile.has_value());
  return *profile;
}

Pointers pointers(std::vector<Fault> faults) {
  Pointers all;
  for (const auto& fault : faults) all.push_back(fault.pointer);
  return all;
}

// Where it breaks a rule, or a limit of the type.
Pointers faults_of(std::string_view portfolio) {
  auto profile = json::read_text<Profile>(fmt::format(R"({{"portfolio":[{}]}})", portfolio));
  if (!profile) return pointers(profile.error().faults);
  return pointers(settle(*profile, testing::few_names, 2026, ""));
}

std::string piece(std::string_view member, std::string_view value) {
  return fmt::format(R"({{"title":"Checkout","{}":{}}})", member, value);
}

std::string quoted(std::size_t letters, std::string_view letter = "\u00e9") {
  std::string out = "\"";
  for (std::size_t i = 0; i < letters; ++i) out += letter;
  return out + "\"";
}

class Notes final : public ImportWatch {
 public:
  void faulty(const RowFault& fault) override { faults.push_back(shown(fault)); }
  void noted(const RowFault& note) override { notes.push_back(shown(note)); }
  Go progress(const ImportCounts&, std::int64_t) override { return Go::on; }
  std::vector<std::string> faults, notes;

 private:
  static std::string shown(const RowFault& fault) {
    return fmt::format("{} {}", fault.column.value_or(fault.field.value_or("")), fault.message);
  }
};

Notes import(Store& store, FileFormat format, std::string_view text) {
  ImportPlan plan;
  plan.form.format = format;
  plan.source = "test";
  auto feed = files::Feed::of(text);
  Notes notes;
  REQUIRE(import_people(store, testing::few_names, feed, plan, notes).has_value());
  return notes;
}

std::vector<Talent> everybody(Store& store) {
  std::vector<Talent> all;
  store.read([&](Read& read) { for_each(read, [&](const Talent& talent) { all.push_back(talent); }); });
  return all;
}

std::string exported(Store& store, FileFormat format) {
  std::string all;
  export_people(store, format, [&](std::string_view part) { all += part; });
  return all;
}

// What is hard to carry: separators, lines, formulas, letters of other scripts.
constexpr std::string_view hard =
    R"({"title":"=Checkout; or: \"the\" till\\","url":"https://ana.example:8443/a;b?c=d:e#f","text":"Two\n\nlines; )"
    R"(and: a \\ more, +1","year":2024},{"title":"Zweite Arbeit: für Müller:"},{"title":"-","text":"\u00e9"},)"
    R"({"title":"d","year":1950},{"title":"https","url":"https://ana.example"})";

}  // namespace

TEST_CASE("what is right in a portfolio stays, in its order, without the space around it") {
  auto profile = with(R"({"title":" Checkout ","url":"https://ana.example/checkout ","text":"\n A\nB \n","year":2026},)"
                      R"({"title":"Another","url":" ","text":""},{"title":"Checkout"})");
  CHECK(settle(profile, testing::few_names, 2026, "").empty());
  CHECK(profile.portfolio == Portfolio{{"Checkout", "https://ana.example/checkout", "A\nB", 2026},
                                       {"Another", std::nullopt, std::nullopt, std::nullopt},
                                       {"Checkout", std::nullopt, std::nullopt, std::nullopt}});
  CHECK(faults_of(piece("text", quoted(600))).empty());
  CHECK(faults_of(fmt::format(R"({{"title":{}}})", quoted(120))).empty());
  CHECK(faults_of(piece("year", "1950")).empty());
}

TEST_CASE("each rule and limit of a portfolio names its place") {
  CHECK(faults_of(R"({"url":"https://ana.example"})") == Pointers{"/portfolio/0/title"});
  CHECK(faults_of(R"({"title":""})") == Pointers{"/portfolio/0/title"});
  CHECK(faults_of(R"({"title":"A"},{"title":" \u00a0"})") == Pointers{"/portfolio/1/title"});
  CHECK(faults_of(fmt::format(R"({{"title":{}}})", quoted(121))) == Pointers{"/portfolio/0/title"});
  CHECK(faults_of(R"({"title":"two\nlines"})") == Pointers{"/portfolio/0/title"});
  CHECK(faults_of(piece("text", quoted(601))) == Pointers{"/portfolio/0/text"});
  CHECK(faults_of(piece("text", "\"\\u0007\"")) == Pointers{"/portfolio/0/text"});
  for (const auto* url : {"http://ana.example", "ana.example", "javascript:alert(1)", "https://a b.example",
                          "https://me@evil.example", "https://localhost", "https://ana.example/<b>"})
    CHECK(faults_of(piece("url", fmt::format("\"{}\"", url))) == Pointers{"/portfolio/0/url"});
  CHECK(faults_of(piece("url", "\"https://ana.example/" + std::string(500, 'a') + "\"")) ==
        Pointers{"/portfolio/0/url"});
  for (const auto* year : {"1949", "24", "2027", "20245", "\"2024\"", "2024.5"})
    CHECK(faults_of(piece("year", year)) == Pointers{"/portfolio/0/year"});
  CHECK(faults_of(piece("picture", "\"x.png\"")) == Pointers{"/portfolio/0/picture"});
  std::string many = R"({"title":"A"})";
  for (int i = 1; i < most_pieces; ++i) many += R"(,{"title":"A"})";
  CHECK(faults_of(many).empty());
  CHECK(faults_of(many + R"(,{"title":"A"})") == Pointers{"/portfolio"});
  auto wrong = with(piece("url", "\"http://ana.example\""));
  CHECK(settle(wrong, testing::few_names, 2026, "/profile").front() ==
        Fault{"/profile/portfolio/0/url",
              "\"http://ana.example\" begins with http://, which anybody on the way can change: write https://"});
}

TEST_CASE("a portfolio is kept and edited with its profile; one that was stored without stays valid") {
  testing::on_both([](testing::TestStore& db) {
    const auto staff = Actor::system("test");
    NewTalent wanted;
    wanted.portrait.name = "Ana";
    wanted.profile = with(R"({"title":" First"},{"title":"Second","url":"https://ana.example"})");
    const auto ana =
        run_command(db.store, [&](Tx& tx) { return create(tx, staff, wanted, testing::few_names); }).value();
    CHECK(everybody(db.store) == std::vector{ana});
    EditedTalent edit{.talent = ana.id, .if_match = {}, .portrait = ana.portrait, .profile = ana.profile};
    const auto saved = [&](std::int64_t version) {
      return run_command(
          db.store, [&](Tx& tx) { return save(tx, staff, edit, version, Editor::themselves, testing::few_names); });
    };
    std::swap(edit.profile.portfolio[0], edit.profile.portfolio[1]);
    CHECK(saved(1).value().profile.portfolio[0].title == "Second");
    edit.profile.portfolio[0].url = "http://ana.example";
    CHECK(saved(2).error().faults.front().pointer == "/profile/portfolio/0/url");
    CHECK(everybody(db.store)[0].profile.portfolio[0].url == "https://ana.example");
    const auto before = std::string(R"({"active":true,"skills":[{"skill":"go","level":4}],"seniority":"senior"})");
    run_command(db.store, [&](Tx& tx) -> Done {
      tx.exec("UPDATE talents SET profile = $2 WHERE id = $1", ana.id, before);
      return {};
    }).value();
    const auto old = everybody(db.store)[0];
    CHECK(old.profile.portfolio.empty());
    CHECK(old.profile.skills.size() == 1);
    edit.profile = old.profile;
    edit.profile.portfolio = {{"Now", std::nullopt, std::nullopt, 2020}};
    CHECK(saved(2).value().profile.portfolio.size() == 1);
  });
}

TEST_CASE("every format carries a portfolio out and in again to the letter") {
  testing::on_both([](testing::TestStore& db) {
    CHECK(import(db.store, FileFormat::ndjson,
                 fmt::format("{{\"id\":\"p1\",\"portfolio\":[{}]}}\n{{\"id\":\"p2\"}}\n", hard))
              .faults.empty());
    const auto before = everybody(db.store);
    CHECK((before[0].profile.portfolio.size() + before[1].profile.portfolio.size()) == 5);
    for (const auto format : {FileFormat::csv, FileFormat::ndjson, FileFormat::json_resume}) {
      const auto file = exported(db.store, format);
      INFO(file);
      const testing::Database other(db.store.backend());
      const auto fresh = db::Store::open(other.url(), {}, db.environment).value();
      const auto moved = import(*fresh, format, file);
      CHECK(moved.faults.empty());
      CHECK(moved.notes.empty());
      const auto after = everybody(*fresh);
      REQUIRE(after.size() == 2);
      for (std::size_t i = 0; i < 2; ++i) CHECK(after[i].profile.portfolio == before[i].profile.portfolio);
    }
  });
}

TEST_CASE("a portfolio in CSV is written by hand as one would; its faults name the column") {
  testing::on_sqlite([](testing::TestStore& db) {
    const auto read = import(db.store, FileFormat::csv,
                             "id,Projects\np1,Shop:2024:https://ana.example/a:With a till; Garden::https://b.example; "
                             "Notes:2020\np2,Shop:soon\np3,Shop:2024:http://ana.example\np4,a:1:b:c:d\n"
                             "p5,:2024\np6,\n");
    CHECK(read.faults ==
          std::vector<std::string>{
              "Projects \"soon\" is not a year: write Shop:2024",
              "Projects \"a\" has 5 parts; write title:year:address:text, and \\: for a colon within one",
              "Projects a piece of work has no title: write title:year:address:text",
              "Projects \"http://ana.example\" begins with http://, which anybody on the way can change: write "
              "https://"});
    Portfolio shown;
    for (const auto& talent : everybody(db.store))
      if (talent.external_id == "p1") shown = talent.profile.portfolio;
    CHECK(shown == Portfolio{{"Shop", "https://ana.example/a", "With a till", 2024},
                             {"Garden", "https://b.example", std::nullopt, std::nullopt},
                             {"Notes", std::nullopt, std::nullopt, 2020}});
    CHECK(import(db.store, FileFormat::csv, "id,seniority\np1,junior\n").faults.empty());
    CHECK(import(db.store, FileFormat::csv, "id,portfolio\np1,\n").faults.empty());
    for (const auto& talent : everybody(db.store)) CHECK(talent.profile.portfolio.empty());
  });
}

TEST_CASE("a r\u00e9sum\u00e9's projects become a portfolio; what none can have is passed over with a note") {
  const auto resume = json::parse(fmt::format(R"({{"basics":{{"email":"ana@example.org"}},"projects":[
    {{"name":"Shop","description":"A till.","highlights":["Fast","Small"],"url":"https://ana.example",
      "startDate":"2019-04","endDate":"2021-06-30","roles":["Lead"]}},
    {{"name":"Garden","url":"http://b.example","startDate":"2022","endDate":"2031-01"}},
    {{"description":"Nameless"}},
    {{"name":"Long","description":"{}"}},
    {{"name":"5"}},{{"name":"6"}},{{"name":"7"}},{{"name":"8"}},{{"name":"9"}},{{"name":"10"}},{{"name":"11"}},
    {{"name":"12"}},{{"name":"13"}},{{"name":"14"}}]}})",
                                              std::string(300, 'x') + " " + std::string(400, 'y')))
                          .value();
  const auto told = told_by_resume(resume, 1, testing::few_names, 2026);
  CHECK(told.faults.empty());
  const auto portfolio = json::read<Profile>(json::object({{"portfolio", *told.fields.find("portfolio")}}))->portfolio;
  REQUIRE(portfolio.size() == 12);
  CHECK(portfolio[0] == PieceOfWork{"Shop", "https://ana.example", "A till.\nFast\nSmall", 2021});
  CHECK(portfolio[1] == PieceOfWork{"Garden", std::nullopt, std::nullopt, 2022});
  CHECK(portfolio[2].text == std::string(300, 'x') + "\u2026");
  CHECK(portfolio[11].title == "13");
  Pointers notes;
  for (const auto& note : told.notes) notes.push_back(*note.field);
  CHECK(notes == Pointers{"/projects/1/url", "/projects/2/name", "/projects/3/description", "/projects/13"});
  const auto without = json::parse(R"({"basics":{"email":"ana@example.org"}})").value();
  CHECK(told_by_resume(without, 1, testing::few_names, 2026).fields.find("portfolio") == nullptr);
  CHECK(resume_pointer("/portfolio/3/title") == "/projects");
}

}  // namespace muster::talents
