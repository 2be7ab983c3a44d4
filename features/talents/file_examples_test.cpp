// The examples of docs/formats.md come in as the page says, and what goes out as JSON Resume fits its schema
// (reference/json-resume): the keywords of JSON Schema that this schema uses are judged here, others are refused.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>

#include "features/talents/csv_person.h"
#include "features/talents/import_batch_service.h"
#include "features/talents/people_file_service.h"
#include "features/talents/resume_person.h"
#include "testing/databases.h"
#include "testing/few_names.h"

namespace muster::talents {
namespace {

std::string file(const std::string& path) {
  const char* source = std::getenv("MUSTER_SOURCE");
  std::ostringstream text;
  text << std::ifstream((source == nullptr ? std::string(".") : source) + "/" + path).rdbuf();
  REQUIRE_FALSE(text.str().empty());
  return text.str();
}

std::string example(const std::string& name) {
  const auto all = file("features/talents/file_examples.txt");
  const auto begin = all.find("[" + name + "]\n") + name.size() + 3;
  return all.substr(begin, all.find("[/" + name + "]") - begin);
}

std::vector<Talent> talents_in(Read& read, const std::string& text, const FileForm& form) {
  auto feed = files::Feed::of(text);
  auto people = open_people(feed, form, testing::few_names, 2026).value();
  std::vector<Told> rows;
  while (auto told = people->next()) rows.push_back(*std::move(told));
  auto decided = decide(read, rows, "example", testing::few_names);
  CHECK(decided.faults.empty());
  return decided.created;
}

// JSON Schema, as far as needed. Every fault with its place.
class Judge {
 public:
  explicit Judge(const json::Value& schema) : root_(schema) {}
  std::vector<std::string> faults(const json::Value& value) {
    judge(value, root_, "");
    return faults_;
  }

 private:
  void judge(const json::Value& value, const json::Value& schema, const std::string& at) {
    for (const auto& [keyword, wanted] : *schema.object()) {
      if (keyword == "$ref") judge(value, *root_.find("definitions")->find(wanted.text()->substr(14)), at);
      else if (keyword == "type") judge_type(value, *wanted.text(), at);
      else if (keyword == "properties") judge_members(value, schema, at);
      else if (keyword == "items") judge_items(value, wanted, at);
      else if (keyword == "pattern") judge_text(value, *wanted.text(), at);
      else if (keyword == "format")
        judge_text(value, *wanted.text() == "uri" ? "^[a-z][a-z0-9+.-]*:.+" : "^[^@ ]+@[^@ ]+$", at);
      else if (!is_known(keyword)) faults_.push_back("the schema has the keyword " + keyword);
    }
  }
  static bool is_known(std::string_view keyword) {
    for (const auto* known :
         {"$schema", "title", "description", "definitions", "additionalProperties", "additionalItems"})
      if (keyword == known) return true;
    return false;
  }
  void judge_type(const json::Value& value, std::string_view type, const std::string& at) {
    const bool fits = type == "object"   ? value.object() != nullptr
                      : type == "array"  ? value.list() != nullptr
                      : type == "string" ? value.text() != nullptr
                                         : false;
    if (!fits) faults_.push_back(fmt::format("{} is not of type {}", at, type));
  }
  void judge_members(const json::Value& value, const json::Value& schema, const std::string& at) {
    if (value.object() == nullptr) return;
    const auto* others = schema.find("additionalProperties");
    for (const auto& [key, member] : *value.object()) {
      if (const auto* known = schema.find("properties")->find(key)) judge(member, *known, at + "/" + key);
      else if (others != nullptr && !*others->boolean()) faults_.push_back(at + "/" + key + " is not allowed");
    }
  }
  void judge_items(const json::Value& value, const json::Value& wanted, const std::string& at) {
    if (value.list() == nullptr) return;
    for (const auto& item : *value.list()) judge(item, wanted, at + "/-");
  }
  void judge_text(const json::Value& value, const std::string& pattern, const std::string& at) {
    if (value.text() != nullptr && !std::regex_search(*value.text(), std::regex(pattern)))
      faults_.push_back(at + " does not match " + pattern);
  }

  const json::Value& root_;
  std::vector<std::string> faults_;
};

}  // namespace

TEST_CASE("the CSV of docs/formats.md comes in with its mapping") {
  testing::on_sqlite([](testing::TestStore& db) {
    db.store.read([](Read& read) {
      const auto mapping = mapping_of(example("mapping")).value();
      const auto all = talents_in(read, example("csv"), {FileFormat::csv, std::nullopt, mapping});
      REQUIRE(all.size() == 1);
      CHECK(all[0].portrait.name == "Ana Ionescu");
      CHECK(all[0].profile.skills.size() == 2);
      CHECK(all[0].profile.zone == "Europe/Bucharest");
      CHECK(all[0].profile.free.size() == 2);
    });
  });
}

TEST_CASE("the résumé of docs/formats.md comes in, and goes out as a document that fits the schema") {
  testing::on_sqlite([](testing::TestStore& db) {
    db.store.read([](Read& read) {
      const auto schema = json::parse(file("reference/json-resume/schema-1.0.0.json")).value();
      const auto resumes = talents_in(read, example("resume"), {FileFormat::json_resume});
      REQUIRE(resumes.size() == 1);
      CHECK(resumes[0].profile.skills.size() == 2);
      CHECK(resumes[0].profile.portfolio.size() == 1);
      CHECK(Judge(schema).faults(resume_of({resumes[0]})).empty());
      const auto rows =
          talents_in(read, example("csv"), {FileFormat::csv, std::nullopt, mapping_of(example("mapping")).value()});
      CHECK(Judge(schema).faults(resume_of({rows[0]})).empty());
      CHECK(Judge(schema).faults(resume_of({})).empty());
    });
  });
}

TEST_CASE("the judge of the schema sees what does not fit") {
  const auto schema = json::parse(file("reference/json-resume/schema-1.0.0.json")).value();
  const auto wrong =
      json::parse(R"({"age":3,"basics":{"email":"x","url":"y","name":1},"skills":{},"work":[{"startDate":"May"}]})");
  CHECK(Judge(schema).faults(*wrong).size() == 6);
}

}  // namespace muster::talents
