// Each rule by a brief that breaks it, and the pointer that the fault has.
#include "features/briefs/brief_rules.h"

#include <catch2/catch.hpp>

using namespace muster;

namespace {

class FewNames : public Names {
 public:
  std::optional<std::string> skill(std::string_view name) const override {
    if (name == "golang") return "go";
    return name == "cobol" ? std::nullopt : std::optional(std::string(name));
  }
  std::vector<std::string> skills_near(std::string_view) const override { return {"go"}; }
  bool is_country(std::string_view code) const override { return code == "RO"; }
  bool is_language(std::string_view code) const override { return code == "en"; }
  bool is_industry(std::string_view key) const override { return key == "fintech"; }
  bool is_zone(std::string_view name) const override { return name == "UTC"; }
};

// The pointers of the faults, on Monday of 2026-W48.
std::vector<std::string> pointers(std::string_view text) {
  auto brief = json::read_text<Brief>(text);
  REQUIRE(brief);
  std::vector<std::string> found;
  for (const Fault& fault : briefs::settle(*brief, FewNames{}, *parse_date("2026-11-23")))
    found.push_back(fault.pointer);
  return found;
}

using Pointers = std::vector<std::string>;

}  // namespace

TEST_CASE("a skill is named once in a brief, by whatever name") {
  CHECK(pointers(R"({"must":[{"skill":"go"}],"nice":[{"skill":"golang"}]})") == Pointers{"/nice/0/skill"});
  CHECK(pointers(R"({"must":[{"skill":"go"},{"any_of":[{"skill":"rust"},{"skill":"go"}]}]})") ==
        Pointers{"/must/1/any_of/1/skill"});
  CHECK(pointers(R"({"must":[{"any_of":[{"skill":"go"},{"skill":"go"}]}]})") == Pointers{"/must/0/any_of/1/skill"});
  CHECK(pointers(R"({"must":[{"skill":"a|b"},{"any_of":[{"skill":"a"},{"skill":"b"}]}]})") == Pointers{"/must/1"});
  CHECK(pointers(R"({"must":[{"skill":"cobol"}]})") == Pointers{"/must/0/skill"});
}

TEST_CASE("weeks may not be past, upside down or too far") {
  CHECK(pointers(R"({"start":{"earliest":"2026-W01","latest":"2026-W48"}})").empty());
  CHECK(pointers(R"({"start":{"earliest":"2027-W46"}})").empty());  // week 51
  CHECK(pointers(R"({"start":{"earliest":"2027-W47"}})") == Pointers{"/start/earliest"});
  CHECK(pointers(R"({"start":{"latest":"2026-W47"}})") == Pointers{"/start/latest"});
  CHECK(pointers(R"({"start":{"earliest":"2026-W50","latest":"2026-W49"}})") == Pointers{"/start/latest"});
  CHECK(pointers(R"({"start":{"earliest":"2026-W50","latest":"2029-W01"}})").empty());
}

TEST_CASE("ranges stand upright and codes exist") {
  CHECK(pointers(R"({"seniority":{"lo":"senior","hi":"mid"}})") == Pointers{"/seniority"});
  CHECK(pointers(R"({"rate_max":{"amount":-1,"currency":"USD"}})") == Pointers{"/rate_max/amount"});
  CHECK(pointers(R"({"pay_said":{"min":2,"max":1,"currency":"USD","per":"day"}})") == Pointers{"/pay_said"});
  CHECK(pointers(R"({"overlap":{"zone":"Mars","hours":{"start":"24:00","end":"08:00"}}})") ==
        Pointers{"/overlap/zone", "/overlap/hours/start"});
  CHECK(pointers(R"({"languages":{"en":"B2","xx":"A1"},"countries":["RO","ro"],"industries":["x"]})") ==
        Pointers{"/languages/xx", "/countries/1", "/industries/0"});
}

TEST_CASE("aliases become keys") {
  auto brief = json::read_text<Brief>(R"({"must":[{"skill":"golang"}]})");
  REQUIRE(brief);
  CHECK(briefs::settle(*brief, FewNames{}, *parse_date("2026-11-23")).empty());
  CHECK(std::get<MustSkill>(brief->must[0]).skill == "go");
}
