// Every skill of the vocabulary in the plainest sentences that ask for it, welcome it, or don't need it.
#include <algorithm>
#include <functional>
#include <string_view>

#include "features/intake/intake_testing.h"
#include "features/taxonomy/reference.h"

namespace muster::intake {

namespace {

// Asked of everybody, or plain words: named alone they are no demand (docs/integrate/intake.md).
constexpr std::string_view of_everybody =
    " adaptability attention-to-detail client-relationship-management collaboration communication conflict-resolution"
    " consulting creativity critical-thinking cross-cultural-communication cross-functional-collaboration"
    " customer-focus decision-making foundation hack hiring leadership marketplaces mentoring move naming negotiation"
    " palisade-at-risk parsing people-management presentation-skills principle problem-solving remote-collaboration"
    " reporting software-engineering strategic-thinking team-leadership teamwork time-management"
    " training-and-enablement v vat ";

// The keys of those that a text, made of a name, does not make what is wanted.
std::string others(const std::function<std::string(std::string_view name)>& text,
                   const std::function<std::string(std::string_view key)>& wanted) {
  std::string found;
  for (const auto& skill : taxonomy::skills_of_a_fresh_network()) {
    if (of_everybody.contains(fmt::format(" {} ", skill.skill)) || skill.skill == "git") continue;
    if (skills_of(read(text(skill.name)).brief) != wanted(skill.skill)) found += skill.skill + " ";
  }
  return found;
}

}  // namespace

TEST_CASE("each skill of the vocabulary is asked for, welcome or not needed where a plain sentence says so") {
  using View = std::string_view;
  const auto text = [](View before, View after) {
    return [=](View name) { return fmt::format("{}{}{}", before, name, after); };
  };
  const auto as = [](View before, View after = "") {
    return [=](View key) { return fmt::format("{}{}{}", before, key, after); };
  };
  CHECK(others(text("We need a freelancer who knows ", "."), as("")) == "");
  CHECK(others(text("We need someone with experience in ", "."), as("")) == "spring ");
  CHECK(others(text("We are hiring.\nYou have strong ", " skills."), as("", ":4")) == "fractional-cfo scrum-master ");
  CHECK(others(text("We need a person. ", " is a must."), as("")) == "fractional-cfo scrum-master ");
  CHECK(others(text("We need a person. ", " would be a plus."), as("~")) == "fractional-cfo scrum-master aha ");
  CHECK(others(text("We need Git. No ", " needed."), [](View) { return std::string("git"); }) == "");
}

TEST_CASE("what is understood is a brief that may be sent back") {
  std::string all;
  for (const auto& skill : taxonomy::skills_of_a_fresh_network()) all += "\n- " + skill.name;
  for (const auto& text :
       {"Nice to have:" + all, "Must have:" + all, "Experience in one of: " + all,
        std::string("Senior Go developer \U0001FAE9 remote"), std::string("Go dev\u202Eeloper wanted"),
        std::string("Senior Go\vengineer"), std::string("Go e\u0301diteur engineer\r\nYou know Go.")}) {
    INFO(text.substr(0, 60));
    const auto made = read(text);
    const auto sent_back = json::read_text<Brief>(json::text_of(made.brief));
    CHECK((sent_back && *sent_back == made.brief));
  }
  const auto many = read("Nice to have:" + all);
  CHECK(many.brief.nice.size() == most_skills);
  CHECK(std::ranges::any_of(many.not_understood, [](const auto& one) { return one.why.contains("at most 100"); }));
}

}  // namespace muster::intake
