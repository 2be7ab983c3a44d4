// Files in and out on both databases: faults by row, nothing twice, dry runs, and round trips of every format.
#include "features/talents/import_job.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "features/talents/export_job.h"
#include "features/talents/talent_service.h"
#include "features/talents/visibility_service.h"
#include "platform/command/command.h"
#include "platform/journal/journal.h"
#include "testing/databases.h"
#include "testing/few_names.h"

namespace muster::talents {
namespace {

class Told_ final : public ImportWatch {
 public:
  void faulty(const RowFault& fault) override { faults.push_back(shown(fault)); }
  void noted(const RowFault& note) override { notes.push_back(shown(note)); }
  Go progress(const ImportCounts&, std::int64_t) override { return Go::on; }
  std::vector<std::string> faults, notes;

 private:
  static std::string shown(const RowFault& fault) {
    return fmt::format("{}|{}|{}", fault.row, fault.column.value_or(fault.field.value_or("")), fault.message);
  }
};

struct Imported {
  Result<ImportCounts> counts;
  std::vector<std::string> faults, notes;
};

Imported import(Store& store, FileFormat format, std::string_view text, Writes writes = Writes::yes,
                CsvMapping mapping = {}) {
  ImportPlan plan;
  plan.form = {format, std::nullopt, std::move(mapping)};
  plan.writes = writes;
  plan.source = "test";
  auto feed = files::Feed::of(text);
  Told_ watch;
  auto counts = import_people(store, testing::few_names, feed, plan, watch);
  return {std::move(counts), watch.faults, watch.notes};
}

ImportCounts counts(std::int64_t rows, std::int64_t created, std::int64_t updated, std::int64_t unchanged,
                    std::int64_t failed) {
  return {rows, created, updated, unchanged, failed};
}

std::string exported(Store& store, FileFormat format) {
  std::string all;
  export_people(store, format, [&](std::string_view piece) { all += piece; });
  return all;
}

std::vector<Talent> everybody(Store& store) {
  return store.read([](Read& read) {
    std::vector<Talent> all;
    const auto page = list(read, {}, std::nullopt).value();
    for (const auto& item : page.items) all.push_back(get(read, item.id).value());
    return all;
  });
}

std::int64_t entries(Store& store) {
  return store.read([](Read& read) { return static_cast<std::int64_t>(journal::read_after(read, {}, 10000).size()); });
}

// Two people with everything that a format can carry, and with what is hard to carry.
constexpr std::string_view two_people =
    R"({"id":"p1","name":"=Ana, \"the\" Ionescu","headline":"+1","about":"two\nlines; and: more",)"
    R"("email":"ana@example.org","active":true,"skills":[{"skill":"go","level":4,"years":6,"last_used":2026,)"
    R"("verified":true},{"skill":"c++","level":2}],"seniority":"senior","rate":{"amount":8505,"currency":"USD"},)"
    R"("kinds":["hourly","full_time"],"country":"RO","zone":"Europe/Bucharest","hours":{"start":"09:00",)"
    R"("end":"17:00"},"free":[{"week":"2026-W48","hours":40},{"week":"2027-W03","hours":0}],)"
    R"("languages":{"en":"C1","ro":"C2"},"industries":{"fintech":3},"portfolio":[{"title":"Till: a; b",)"
    R"("url":"https://ana.example/till","text":"Two\nlines","year":2024}],"ratings":{"count":4,"sum":19},)"
    R"("trials":{"passed":2,"taken":2},"worked_with":{"c:1;x":true,"c2":false},"exposure":1}
{"id":"p2","name":"Bert"}
)";

}  // namespace

TEST_CASE("a file of match comes in whole; the same again changes nothing and writes nothing") {
  testing::on_both([](testing::TestStore& db) {
    const auto first = import(db.store, FileFormat::ndjson, two_people);
    CHECK(first.faults.empty());
    CHECK(first.counts.value() == counts(2, 2, 0, 0, 0));
    const auto before = entries(db.store);
    CHECK(before == 2);
    CHECK(import(db.store, FileFormat::ndjson, two_people).counts.value() == counts(2, 0, 0, 2, 0));
    CHECK(entries(db.store) == before);
    const auto all = everybody(db.store);
    REQUIRE(all.size() == 2);
    CHECK(all[0].portrait.name == "=Ana, \"the\" Ionescu");
    CHECK(all[0].source == "test");
    CHECK(all[0].external_id == "p1");
    CHECK(all[0].facts.worked_with.at("c:1;x"));
  });
}

TEST_CASE("an update keeps the words and facts that a file of match does not tell") {
  testing::on_both([](testing::TestStore& db) {
    import(db.store, FileFormat::ndjson, two_people);
    const auto again = import(db.store, FileFormat::ndjson, R"({"id":"p1","skills":[{"skill":"react","level":1}]})");
    CHECK(again.counts.value() == counts(1, 0, 1, 0, 0));
    const auto ana = everybody(db.store)[0];
    CHECK(ana.version == 2);
    CHECK(ana.portrait.email == "ana@example.org");
    CHECK(ana.profile.skills.size() == 1);
    CHECK_FALSE(ana.profile.rate.has_value());
    CHECK(ana.facts.ratings->sum == 19);
  });
}

TEST_CASE("bad rows are told and stop nobody") {
  testing::on_both([](testing::TestStore& db) {
    const std::string text = std::string(R"({"id":"p1","skills":[{"skill":"cobool","level":9}]})") + "\n" +
                             R"({"id":"p2","ages":3})" + "\n{\"id\":\n\n" + R"({"name":"nobody"})" + "\n" +
                             R"({"id":"p3","name":"caf)" + "\xE9" + "\"}\n" + std::string(2 << 20, 'x') + "\n" +
                             R"({"id":"p4"})" + "\n" + R"({"id":"p4"})" + "\n";
    const auto done = import(db.store, FileFormat::ndjson, text);
    CHECK(done.counts.value() == counts(8, 1, 0, 0, 7));
    REQUIRE(done.faults.size() == 7);
    CHECK(done.faults[0].starts_with("3||"));
    CHECK(done.faults[1] == "5|/id|is missing: it is how a person is recognised the next time");
    CHECK(done.faults[2].starts_with("6||byte 23 (0xE9) is not UTF-8"));
    CHECK(done.faults[3] == "7||is longer than 1024 KiB");
    CHECK(done.faults[4] == "9|/id|\"p4\" is on line 8 already: keep one");
    CHECK(done.faults[5].starts_with("1|/skills/0/level|"));
    CHECK(done.faults[6].starts_with("2|/ages|"));
  });
}

TEST_CASE("a dry run tells the same and writes nothing") {
  testing::on_both([](testing::TestStore& db) {
    CHECK(import(db.store, FileFormat::ndjson, two_people, Writes::no).counts.value() == counts(2, 2, 0, 0, 0));
    CHECK(everybody(db.store).empty());
  });
}

TEST_CASE("CSV comes in by its headings, with faults by column") {
  testing::on_both([](testing::TestStore& db) {
    const auto done = import(db.store, FileFormat::csv,
                             "\xEF\xBB\xBFID;Full name;Skills;Hourly rate;Currency;Shoe size;Country\r\n"
                             "p1;Ana;golang:4:6:2026:verified; react:3;85.5;USD;39;RO\r\n"
                             "p1;Ana;\"golang:4:6:2026:verified; react:3\";85.5;USD;39;RO\r\n"
                             "p2;Bert;go;12.345;USD;;XX\r\n"
                             "p3;Carl;\"\";;;;\r\n");
    CHECK(done.counts.value() == counts(4, 2, 0, 0, 2));
    CHECK(done.notes == std::vector<std::string>{"1||a byte order mark was passed over",
                                                 "1|Shoe size|is not read: map it to a column, or to \"\""});
    REQUIRE(done.faults.size() == 3);
    CHECK(done.faults[0].starts_with("2||has 8 cells where the header has 7"));
    CHECK(done.faults[1] == "4|Skills|\"go\" has no level: write go:3, 1 knows it … 5 teaches it");
    CHECK(done.faults[2] == "4|Hourly rate|\"12.345\" is not an amount: write it as 85.00");
    const auto ana = everybody(db.store)[0];
    CHECK(ana.profile.rate == Money{8550, Currency()});
    CHECK(ana.profile.skills[0].skill == "go");
  });
}

TEST_CASE("columns that a file does not have stay as they are; empty cells empty them") {
  testing::on_both([](testing::TestStore& db) {
    import(db.store, FileFormat::ndjson, two_people);
    CHECK(import(db.store, FileFormat::csv, "id,seniority,email\np1,junior,\n").counts.value() ==
          counts(1, 0, 1, 0, 0));
    const auto ana = everybody(db.store)[0];
    CHECK(ana.profile.seniority == Seniority::junior);
    CHECK(ana.profile.skills.size() == 2);
    CHECK(ana.portrait.headline == "+1");
    CHECK_FALSE(ana.portrait.email.has_value());
  });
}

TEST_CASE("a mapping says what headings mean, and is refused where it can't be") {
  testing::on_sqlite([](testing::TestStore& db) {
    const auto mapped = [&](const CsvMapping& mapping) {
      return import(db.store, FileFormat::csv, "Nr,Wer,Land\n7,Ana,RO\n", Writes::yes, mapping);
    };
    CHECK(mapped({{"Nr", "id"}, {"Wer", "name"}, {"Land", ""}}).counts.value() == counts(1, 1, 0, 0, 0));
    CHECK(everybody(db.store)[0].portrait.name == "Ana");
    CHECK(mapped({{"Nr", "idd"}}).counts.error().faults[0].message == "\"idd\" is not a column; did you mean \"id\"?");
    CHECK(mapped({{"Nr", "id"}, {"X", "name"}}).counts.error().faults[0].pointer == "/X");
    CHECK(mapped({{"Nr", "id"}, {"Wer", "name"}, {"Land", "name"}}).counts.error().faults[0].pointer == "/Land");
    CHECK_FALSE(mapped({}).counts.has_value());
  });
}

TEST_CASE("files that are no files of people are refused as a whole") {
  testing::on_sqlite([](testing::TestStore& db) {
    const auto why = [&](FileFormat format, std::string_view text) {
      return import(db.store, format, text).counts.error().detail;
    };
    CHECK(why(FileFormat::csv, "").starts_with("The file is empty"));
    CHECK(why(FileFormat::ndjson, " \n\n").starts_with("The file is empty"));
    CHECK(why(FileFormat::csv, "id,name\n").starts_with("The file has a header"));
    CHECK(why(FileFormat::csv, std::string_view("i\0d\0", 4)).find("UTF-16") != std::string::npos);
    CHECK(why(FileFormat::csv, "pr\xE9nom,id\n").starts_with("The header (line 1): byte 3 (0xE9) is not UTF-8"));
  });
}

TEST_CASE("a résumé comes in with what the network knows of it, and notes on the rest") {
  testing::on_both([](testing::TestStore& db) {
    const auto done = import(db.store, FileFormat::json_resume, R"({
      "basics": {"name": "Ana", "label": "Programmer", "email": "ana@example.org", "summary": "I build.",
                 "location": {"city": "Cluj", "countryCode": "RO"}},
      "work": [{"name": "Acme", "position": "Developer", "startDate": "2020-01"}],
      "skills": [{"name": "Web Development", "level": "Master", "keywords": ["React", "golang", "react"]},
                 {"name": "Cooking", "level": "Hot"}],
      "languages": [{"language": "English", "fluency": "Fluent"}, {"language": "Klingon", "fluency": "Native"}]})");
    CHECK(done.counts.value() == counts(1, 1, 0, 0, 0));
    CHECK(done.notes.size() == 3);
    const auto ana = everybody(db.store)[0];
    CHECK(ana.portrait.headline == "Programmer");
    CHECK(ana.profile.country == "RO");
    REQUIRE(ana.profile.skills.size() == 2);
    CHECK(ana.profile.skills[0].skill == "go");
    CHECK(ana.profile.skills[0].level == 5);
    CHECK(ana.profile.languages == ByLanguage{{"en", Cefr::C1}});
  });
}

TEST_CASE("export, import into an empty network and export again: the same bytes in every format") {
  testing::on_both([](testing::TestStore& db) {
    import(db.store, FileFormat::ndjson, two_people);
    for (const auto format : {FileFormat::csv, FileFormat::ndjson, FileFormat::json_resume}) {
      const auto first = exported(db.store, format);
      CHECK(import(db.store, format, first).counts.value() == counts(2, 0, 0, 2, 0));
      const testing::Database other(db.store.backend());
      const auto fresh = db::Store::open(other.url(), {}, db.environment).value();
      const auto moved = import(*fresh, format, first);
      CHECK(moved.faults.empty());
      CHECK(moved.counts.value() == counts(2, 2, 0, 0, 0));
      CHECK(exported(*fresh, format) == first);
    }
  });
}

TEST_CASE("what a talent shows goes out and comes in with them, as they chose it") {
  testing::on_both([](testing::TestStore& db) {
    import(db.store, FileFormat::ndjson, std::string(two_people) + "{\"id\":\"p3\"}\n{\"id\":\"p4\"}\n");
    const auto people = everybody(db.store);
    const Visibility hidden{.listed = false, .name = PublicName::full, .rate = false, .ratings = false};
    const auto choose = [&](const TalentId& talent, const Visibility& visibility) {
      REQUIRE(run_command(db.store, [&](Tx& tx) {
                return save_visibility(tx, Actor::system("test"), {talent, visibility});
              }).has_value());
    };
    choose(people[0].id, hidden);
    choose(people[2].id, {.about = false});
    choose(people[3].id, {});  // the default, but chosen
    const auto chosen = [](Store& store) { return store.read([](Read& read) { return chosen_by_all(read); }); };
    const Choices all{
        {people[0].id.text(), hidden}, {people[2].id.text(), {.about = false}}, {people[3].id.text(), {}}};
    REQUIRE(chosen(db.store) == all);
    const auto csv = exported(db.store, FileFormat::csv);
    CHECK(csv.find(",p1,\"listed:no; name:full; rate:no; ratings:no\"\r\n") != std::string::npos);
    for (const auto format : {FileFormat::csv, FileFormat::json_resume}) {
      const auto file = exported(db.store, format);
      const auto before = entries(db.store);
      CHECK(import(db.store, format, file).counts.value() == counts(4, 0, 0, 4, 0));
      CHECK(entries(db.store) == before);
      const testing::Database other(db.store.backend());
      const auto fresh = db::Store::open(other.url(), {}, db.environment).value();
      CHECK(import(*fresh, format, file, Writes::no).counts.value() == counts(4, 4, 0, 0, 0));
      CHECK(chosen(*fresh).empty());
      CHECK(import(*fresh, format, file).counts.value() == counts(4, 4, 0, 0, 0));
      CHECK(chosen(*fresh) == all);
      CHECK(exported(*fresh, format) == file);
    }
    CHECK(exported(db.store, FileFormat::ndjson).find("visibility") == std::string::npos);  // it is a file of match
    CHECK(import(db.store, FileFormat::ndjson, exported(db.store, FileFormat::ndjson)).counts.value() ==
          counts(4, 0, 0, 4, 0));
    CHECK(chosen(db.store) == all);
  });
}

TEST_CASE("a file changes what a talent shows where it says so, with the entry that pages follow") {
  testing::on_both([](testing::TestStore& db) {
    import(db.store, FileFormat::ndjson, two_people);
    const auto ana = everybody(db.store)[0];
    const auto shown = [&] {
      return db.store.read([&](Read& read) { return visibility(read, ana.id).value().visibility; });
    };
    const auto take = [&](FileFormat format, const std::string& text) {
      const auto done = import(db.store, format, text);
      return fmt::format("{} {}", done.counts.value().updated, fmt::join(done.faults, "; "));
    };
    const auto before = entries(db.store);
    CHECK(take(FileFormat::csv, "id,visibility\np1,rate:no; Name:full\n").starts_with("0 2|visibility|"));
    CHECK(take(FileFormat::csv, "id,visibility\np1,rate\n").starts_with("0 2|visibility|\"rate\" is not a pair"));
    CHECK(take(FileFormat::csv, "id,visibility\np1,rate:maybe\n").starts_with("0 2|visibility|"));
    CHECK(take(FileFormat::csv, "id,visibility\np1,name:short\n").starts_with("0 2|visibility|"));
    CHECK(entries(db.store) == before);
    CHECK(take(FileFormat::csv, "id,visibility\np1,rate:no; name:full\n") == "1 ");
    CHECK(shown() == Visibility{.name = PublicName::full, .rate = false});
    CHECK(entries(db.store) == before + 1);
    CHECK(everybody(db.store)[0].version == ana.version);
    CHECK(take(FileFormat::csv, "id,seniority\np1,junior\n") == "1 ");
    CHECK(take(FileFormat::ndjson, R"({"id":"p1"})") == "1 ");
    CHECK(shown().name == PublicName::full);
    CHECK(take(FileFormat::ndjson, R"({"id":"p1","visibility":{"listed":false}})") == "1 ");
    CHECK(shown() == Visibility{.listed = false});
    CHECK(take(FileFormat::csv, "id,visibility\np1,\n") == "1 ");
    CHECK(shown() == Visibility{});
    CHECK(take(FileFormat::csv, "id,visibility\np1,\n") == "0 ");
  });
}

TEST_CASE("CSV exports hold nothing that a spreadsheet would run") {
  testing::on_sqlite([](testing::TestStore& db) {
    import(db.store, FileFormat::ndjson, two_people);
    const auto text = exported(db.store, FileFormat::csv);
    CHECK(text.find("\"'=Ana, \"\"the\"\" Ionescu\"") != std::string::npos);
    CHECK(text.find(",'+1,") != std::string::npos);
  });
}

}  // namespace muster::talents
