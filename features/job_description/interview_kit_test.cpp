// A kit is 8 to 15 questions, none twice, chosen by skills and levels and the same each time; a question can be
// swapped.
#include "features/job_description/interview_kit.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

#include "features/job_description/paper.h"
#include "features/taxonomy/reference.h"

using namespace muster;
using namespace muster::job_description;

namespace {

const taxonomy::SkillBook& book() {
  static const auto made = [] {
    std::vector<Skill> skills;
    std::vector<taxonomy::Spelled> names;
    for (const auto& one : taxonomy::skills_of_a_fresh_network()) {
      skills.push_back({one.skill, 1, one.name, one.kind, one.verticals, one.category, one.aliases});
      names.push_back({taxonomy::spelling(one.skill), one.skill});
    }
    return taxonomy::SkillBook(std::move(skills), names);
  }();
  return made;
}

Speaking speaking(Speech speech) { return {site::Texts::in(tongue_of(speech)), book()}; }

InterviewKit kit(const Brief& brief, const KitWish& wish = {}) {
  return kit_of(brief, {}, wish, speaking(wish.language));
}
InterviewKit kit(std::string_view brief, const KitWish& wish = {}) {
  return kit(json::read<Brief>(json::parse(brief).value()).value(), wish);
}
std::vector<std::string> ids(const InterviewKit& kit) {
  std::vector<std::string> all;
  for (const auto& one : kit.questions) all.push_back(one.id);
  return all;
}
const KitQuestion* question(const InterviewKit& kit, std::string_view id) {
  const auto found = std::ranges::find(kit.questions, id, &KitQuestion::id);
  return found == kit.questions.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a kit asks about each must at its level, once or twice, and says why") {
  const auto made = kit(R"({"role":"back-end","must":[{"skill":"postgresql","min_level":4},{"skill":"react"},
    {"any_of":[{"skill":"kafka"},{"skill":"rabbitmq"}]},{"skill":"mentoring"}],"nice":[{"skill":"kubernetes"}],
    "seniority":{"lo":"senior","hi":"senior"}})");
  const auto all = ids(made);
  CHECK(all.front() == "gen-proud");
  CHECK(all.back() == "gen-questions");
  REQUIRE(question(made, "pg-isolation") != nullptr);
  CHECK(question(made, "pg-isolation")->level == Seniority::senior);
  CHECK(question(made, "pg-isolation")->why == "Asked for: PostgreSQL (level 4 of 5). A question for seniors.");
  for (const std::string_view skill : {"PostgreSQL", "React", "Apache Kafka", "Kubernetes", "Mentoring"})
    CHECK(std::ranges::any_of(made.questions, [&](const auto& one) { return one.why.contains(skill); }));
  CHECK(made.uncovered.empty());
}

TEST_CASE("the same skill is asked about at another level when the brief asks for another") {
  const auto junior = kit(R"({"must":[{"skill":"python","min_level":2}]})");
  const auto senior = kit(R"({"must":[{"skill":"python","min_level":4}]})");
  CHECK(junior.questions.at(1).level == Seniority::junior);
  CHECK(senior.questions.at(1).level == Seniority::senior);
}

TEST_CASE("where the bank has no question on a must, the role's own stand in, and the kit says so") {
  const auto made = kit(R"({"role":"back-end","must":[{"skill":"cobol"}]})");
  REQUIRE(made.uncovered == std::vector<std::string>{"COBOL"});
  CHECK(std::ranges::any_of(made.questions, [](const auto& one) {
    return one.why.starts_with("The bank has no question on COBOL. Node.js, core of the role (back-end developer)");
  }));
  const auto paper = markdown_of(paper_of(made, site::Texts::in(site::Tongue::english)));
  CHECK(paper.contains("*No question in the bank covers COBOL yet.*"));
}

TEST_CASE("whatever a brief asks, its kit has 8 to 15 questions, none twice, the same each time and in each language") {
  const auto skills = taxonomy::skills_of_a_fresh_network();
  const auto roles = taxonomy::roles();
  std::mt19937 dice(11);
  for (int round = 0; round < 300; ++round) {
    Brief brief;
    if (dice() % 4 != 0) brief.role = roles[dice() % roles.size()].role;
    if (dice() % 2 == 0) brief.seniority = SeniorityRange{Seniority(dice() % 4), Seniority::principal};
    for (auto n = dice() % 14; n > 0; --n) {
      const auto& bank = site::question_bank(site::Tongue::english);
      const auto& about = bank[dice() % bank.size()].skills;
      const auto skill = about.empty() || dice() % 3 == 0 ? skills[dice() % skills.size()].skill : about.front();
      if (dice() % 4 == 0) brief.must.emplace_back(MustGroup{{{skill, static_cast<int>(dice() % 5) + 1}, {"go"}}, 3});
      else brief.must.emplace_back(MustSkill{.skill = skill, .min_level = static_cast<int>(dice() % 5) + 1});
    }
    const auto made = kit(brief);
    const auto all = ids(made);
    INFO(json::text_of(brief));
    CHECK(all.size() >= 8);
    CHECK(all.size() <= most_questions);
    CHECK(std::set<std::string>(all.begin(), all.end()).size() == all.size());
    CHECK(ids(kit(brief)) == all);
    CHECK(ids(kit(brief, {Speech::de, {}})) == all);
    for (const auto& one : made.questions) {
      CHECK_FALSE(one.why.empty());
      for (const auto& other : one.instead) CHECK(std::ranges::find(all, other.id) == all.end());
    }
  }
}

TEST_CASE("a question is swapped for another by naming all of them, and keeps its place") {
  const std::string_view brief = R"({"role":"back-end","must":[{"skill":"go"}]})";
  const auto first = kit(brief);
  KitWish wish{Speech::en, ids(first)};
  REQUIRE_FALSE(first.questions.at(1).instead.empty());
  wish.questions.at(1) = first.questions.at(1).instead.front().id;
  CHECK(faults_of(wish, "/questions").empty());
  const auto second = kit(brief, wish);
  CHECK(ids(second) == wish.questions);
  CHECK(second.questions.at(1).question == first.questions.at(1).instead.front().question);
  CHECK(second.questions.at(2).why == first.questions.at(2).why);
  wish.questions = {"go-cancel", "nonsense", "go-cancel"};
  const auto faults = faults_of(wish, "/questions");
  REQUIRE(faults.size() >= 1);
  CHECK(std::ranges::any_of(faults, [](const Fault& one) { return one.pointer == "/questions/1"; }));
}
