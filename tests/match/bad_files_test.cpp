// Files with faults: every one is told with line and field, nothing is matched, and the exit code says which kind it
// is.
#include <catch2/catch.hpp>

#include "tests/match/run_match.h"

using namespace muster::tests;

namespace {

const std::string day = "--as-of 2026-11-23 --json";
const std::string no_briefs_asked = "{\"id\":\"b\"}\n";

// What is told of one person's line.
std::string told_of(const std::string& person) {
  const Ran ran = run_match(person + "\n", no_briefs_asked, day);
  CHECK(ran.exit_code == 3);
  CHECK(ran.out.empty());
  return ran.err;
}
std::string told_of_brief(const std::string& brief) {
  const Ran ran = run_match("{\"id\":\"p\"}\n", brief + "\n", day);
  CHECK(ran.exit_code == 3);
  CHECK(ran.out.empty());
  return ran.err;
}
bool has(const std::string& text, const std::string& part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("all faults of both files are told before anything is matched") {
  const Ran ran = run_match(
      "{\"id\":\"a\",\"skils\":[]}\n\n{\"id\":\"b\",\"skills\":[{\"skill\":\"go\",\"level\":9},{\"skill\":\"go\","
      "\"level\":1}],"
      "\"ratings\":{\"count\":1,\"sum\":9}}\r\n{\"id\":\"c\"}\n{\"id\":\"c\",\"exposure\":-1}\n{\"id\":\"d\",}\n",
      "{\"id\":\"x\",\"weekly_hours\":300}\n{\"must\":[{\"any_of\":[]}]}\n", day);
  CHECK(ran.exit_code == 3);
  CHECK(ran.out.empty());
  CHECK(has(ran.err, "{people}:1: /skils is not a known field; did you mean \"skills\"?"));
  CHECK(has(ran.err, "{people}:3: /skills/0/level is 9; it must be from 1 to 5"));
  CHECK(has(ran.err, "{people}:3: /ratings/sum"));
  CHECK(has(ran.err, "{people}:5: /exposure is -1"));
  CHECK(has(ran.err, "{people}:5: /id \"c\" is on line 4 already"));
  CHECK(has(ran.err, "{people}:6: column 11: "));
  CHECK(has(ran.err, "{people}: 4 of 5 lines can't be used, 6 faults"));
  CHECK(has(ran.err, "{briefs}:1: /weekly_hours is 300; it must be from 0 to 168"));
  CHECK(has(ran.err, "{briefs}:2: /must/0/any_of has 0 entries; at least 1 are needed"));
}

TEST_CASE("--skip-bad goes on without the lines that have faults") {
  const Ran ran = run_match("{\"id\":\"a\"}\n{\"id\":\"b\",\"active\":null}\n{\"id\":\"b\"}\n",
                            "{\"id\":\"x\",\"start\":{\"latest\":\"2026-W47\"}}\n{\"id\":\"y\",\"weekly_hours\":0}\n",
                            day + " --skip-bad");
  CHECK(ran.exit_code == 0);
  CHECK(has(ran.err, "{people}: 1 of 3 lines can't be used, 1 faults; skipped"));
  CHECK(has(ran.err, "{briefs}:1: /start/latest 2026-W47 is past"));
  CHECK(has(ran.out, "{\"brief\":\"y\",\"qualified\":2,"));
}

TEST_CASE("each kind of nonsense in a person has its message") {
  CHECK(has(told_of("\xEF\xBB\xBF{\"id\":\"a\"}"), "byte order mark"));
  CHECK(has(told_of("{\"id\":\"\xff\"}"), "{people}:1: column "));
  CHECK(has(told_of("{\"id\":\"a\"} {\"id\":\"b\"}"), "something follows the value"));
  CHECK(has(told_of("[]"), "must be an object, not a list"));
  CHECK(has(told_of("{}"), "/id is missing"));
  CHECK(has(told_of(R"({"id":""})"), "/id must not be empty"));
  CHECK(has(told_of(R"({"id":"a","skills":[{"skill":"go"}]})"), "/skills/0/level is missing"));
  CHECK(has(told_of(R"({"id":"a","rate":{"amount":-1,"currency":"USD"}})"), "/rate/amount"));
  CHECK(has(told_of(R"({"id":"a","rate":{"amount":1,"currency":"DOL"}})"), "/rate/currency"));
  CHECK(has(told_of(R"({"id":"a","country":"Romania"})"), "/country"));
  CHECK(has(told_of(R"({"id":"a","zone":"Mars/Olympus"})"), "/zone"));
  CHECK(has(told_of(R"({"id":"a","hours":{"start":"24:00","end":"08:00"}})"), "/hours/start"));
  CHECK(has(told_of(R"({"id":"a","hours":{"start":"9","end":"25:00"}})"), "/hours/end"));
  CHECK(has(told_of(R"({"id":"a","free":[{"week":"2026-W54","hours":10}]})"), "/free/0/week"));
  CHECK(has(told_of(R"({"id":"a","free":[{"week":"2026-W50","hours":10},{"week":"2026-W50","hours":1}]})"),
            "/free 2026-W50 stands twice"));
  CHECK(has(told_of(R"({"id":"a","languages":{"english":"C1"}})"), "/languages/english"));
  CHECK(has(told_of(R"({"id":"a","languages":{"en":"C3"}})"), "/languages/en must be one of A1"));
  CHECK(has(told_of(R"({"id":"a","trials":{"passed":2,"taken":1}})"), "/trials/passed"));
  CHECK(has(told_of(R"({"id":"a","kinds":["fulltime"]})"), "did you mean \"full_time\"?"));
  CHECK(has(told_of("{\"id\":\"" + std::string(5 << 20, 'x') + "\"}"), "{people}:1: is longer than 4 MiB"));
}

TEST_CASE("each kind of nonsense in a brief has its message") {
  CHECK(has(told_of_brief("{}"), "{briefs}:1: /id is missing"));
  CHECK(has(told_of_brief(R"({"id":"b","must":[{"skill":"go"}],"nice":[{"skill":"go"}]})"), "/nice/0/skill"));
  CHECK(
      has(told_of_brief(R"({"id":"b","seniority":{"lo":"senior","hi":"mid"}})"), "/seniority lo is senior, above hi"));
  CHECK(has(told_of_brief(R"({"id":"b","start":{"earliest":"2027-W47"}})"), "/start/earliest"));
  CHECK(has(told_of_brief(R"({"id":"b","start":{"earliest":"2026-W52","latest":"2026-W50"}})"), "/start/latest"));
  CHECK(has(told_of_brief(R"({"id":"b","client":null})"), "/client must not be null"));
  CHECK(has(told_of_brief("{\"id\":\"b\"}\n{\"id\":\"b\"}"), "{briefs}:2: /id \"b\" is on line 1 already"));
  CHECK(has(told_of_brief("{\"id\":\"b\",\"rate_max\":{\"amount\":1,\"currency\":\"USD\"}}\n"
                          "{\"id\":\"c\",\"rate_max\":{\"amount\":1,\"currency\":\"EUR\"}}"),
            "{briefs}:2: /rate_max/currency is EUR, and {briefs}:1 is in USD"));
}

TEST_CASE("files that are empty or not there, and wrong command lines") {
  const Ran empty = run_match("", no_briefs_asked, day);
  CHECK(empty.exit_code == 3);
  CHECK(has(empty.err, "{people}: the file is empty: it has no people"));
  CHECK(run_match("{\"id\":\"a\"}", "\n\n", day).exit_code == 3);
  CHECK(run_match("", "", "--people /nowhere/people.ndjson").exit_code == 4);
  CHECK(run_match("{\"id\":\"a\"}\n", no_briefs_asked, day + " >/dev/full").exit_code == 4);
  CHECK(run_match("", "", "--as-of 2026-02-30").exit_code == 2);
  CHECK(run_match("", "", "--top many").exit_code == 2);
  CHECK(run_match("", "", "--no-such-option").exit_code == 2);
}
