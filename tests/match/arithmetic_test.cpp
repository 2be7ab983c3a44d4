// The arithmetic that `muster match --why` writes out, evaluated: every formula gives the points beside it, and the
// parts sum to the score. On random people and briefs, so that every branch of the formulas is met. MUSTER_SEED replays
// a run.
#include <catch2/catch.hpp>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <sstream>

#include "platform/json/value.h"
#include "testing/oracle/random_network.h"
#include "tests/match/run_match.h"
#include "tests/match/wire.h"

namespace muster::tests {
namespace {

__extension__ using Wide = __int128;

// Whole numbers, + − · / and min, the way a reader does it: left to right, products first, divisions rounded down.
class Formula {
 public:
  explicit Formula(std::string_view text) : rest_(text) {}
  Wide value() {
    const Wide sum = this->sum();
    CHECK(rest_.empty());
    return sum;
  }

 private:
  bool take(std::string_view token) {
    while (rest_.starts_with(' ')) rest_.remove_prefix(1);
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }
  Wide sum() {
    Wide value = product();
    for (;;) {
      if (take("+")) value += product();
      else if (take("−")) value -= product();
      else return value;
    }
  }
  Wide product() {
    Wide value = factor();
    for (;;) {
      if (take("·")) value *= factor();
      else if (take("/")) value /= factor();
      else return value;
    }
  }
  Wide factor() {
    if (take("min(")) {
      const Wide a = sum();
      REQUIRE(take(","));
      const Wide b = sum();
      REQUIRE(take(")"));
      return std::min(a, b);
    }
    if (take("(")) {
      const Wide value = sum();
      REQUIRE(take(")"));
      return value;
    }
    take("");
    Wide value = 0;
    REQUIRE((!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'));
    for (; !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; rest_.remove_prefix(1))
      value = value * 10 + (rest_.front() - '0');
    return value;
  }
  std::string_view rest_;
};

std::int64_t number(const json::Value& tree, std::string_view name) { return *tree.find(name)->integer(); }

struct Tally {
  long formulas = 0, wrong = 0, skills = 0, wrong_skills = 0, people = 0, wrong_people = 0, wrong_days = 0;
};

void judge_skills(const json::Value& why, Tally& tally) {
  for (const auto& skill : *why.find("skills")->list()) {
    ++tally.skills;
    const auto* parts = skill.find("parts");
    const std::int64_t value = parts == nullptr
                                   ? 0
                                   : (number(*parts, "level") + number(*parts, "years") + number(*parts, "verified")) *
                                         number(*parts, "recency") / 1000;
    if (value != number(skill, "value")) ++tally.wrong_skills;
  }
}

void judge_day(const json::Value& facts, Tally& tally) {
  const auto* day = facts.find("day");
  if (day == nullptr) return;
  std::int64_t minutes = 0;
  for (const auto& span : *day->find("shared")->list())
    minutes += *(*span.list())[1].integer() - *(*span.list())[0].integer();
  if (minutes != number(facts, "overlap_minutes")) ++tally.wrong_days;
}

void judge(const json::Value& person, Tally& tally) {
  const auto& why = *person.find("why");
  std::int64_t sum = 0;
  for (const auto& part : *why.find("sums")->list()) {
    ++tally.formulas;
    const auto value = Formula(*part.find("sum")->text()).value();
    const auto points = number(part, "points");
    sum += points;
    if (value != points || points != number(*person.find("components"), *part.find("component")->text())) {
      if (++tally.wrong <= 3)
        std::printf("%s: %s is not %lld\n", part.find("component")->text()->c_str(), part.find("sum")->text()->c_str(),
                    static_cast<long long>(points));
    }
  }
  ++tally.people;
  if (sum != number(person, "score")) ++tally.wrong_people;
  judge_skills(why, tally);
  judge_day(*why.find("facts"), tally);
}

}  // namespace

TEST_CASE("the arithmetic that is told adds up to the points that the engine gave") {
  const char* given = std::getenv("MUSTER_SEED");
  const auto seed =
      given != nullptr ? std::strtoull(given, nullptr, 10) : static_cast<unsigned long long>(std::time(nullptr));
  Tally tally;
  for (unsigned long long file = 0; file < 20; ++file) {
    oracle::Random random(seed + file);
    const Date as_of = oracle::random_date(random);
    std::string people, briefs;
    for (int i = 0; i < 120; ++i) {
      auto person = oracle::random_person(random, oracle::person_id(i), as_of, oracle::Variety::ordinary);
      if (person.zone == "Nowhere/Else") person.zone = "Europe/Lisbon";
      people += person_line(person, as_of.year(), "USD", random);
    }
    for (int i = 0; i < 12; ++i) {
      auto brief = oracle::random_brief(random, as_of, oracle::Variety::ordinary);
      brief.weeks = std::max(brief.weeks, 1);
      briefs += brief_line("b" + std::to_string(i), brief, "USD", random);
    }
    const Ran ran = run_match(people, briefs, "--as-of " + text(as_of) + " --json --why");
    REQUIRE(ran.err.empty());
    std::istringstream lines(ran.out);
    for (std::string line; std::getline(lines, line);) {
      const auto answer = json::parse(line);
      REQUIRE(answer);
      for (const auto& person : *answer->find("top")->list()) judge(person, tally);
    }
  }
  std::printf("arithmetic: seed %llu, %ld people, %ld formulas (%ld wrong), %ld skills (%ld wrong)\n", seed,
              tally.people, tally.formulas, tally.wrong, tally.skills, tally.wrong_skills);
  CHECK(tally.people > 100);
  CHECK(tally.formulas == 8 * tally.people);
  CHECK(tally.wrong + tally.wrong_skills + tally.wrong_people + tally.wrong_days == 0);
}

}  // namespace muster::tests
