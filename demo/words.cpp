// Sentences from plan/sentences.tsv and plan/deeds.tsv with what is true of the person in their slots.
#include "demo/words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/table.h"

namespace muster::demo {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool keeps_its_case(std::string_view word) {
  static constexpr std::array<std::string_view, 4> proper{"Salesforce", "Azure", "Android", "Scrum"};
  const auto is_short_for = [](std::string_view part) {  // "FP&A", "iOS", "3D"; of "Go-to-Market" each part for itself
    return std::count_if(part.begin(), part.end(), is_upper) > 1 ||
           std::any_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const auto parts = split(word, '-');
  return std::any_of(parts.begin(), parts.end(), is_short_for) || word.starts_with('.') || word == "iOS" ||
         std::find(proper.begin(), proper.end(), word) != proper.end();
}

std::string lower(std::string_view word) {
  std::string out(word);
  for (auto& c : out)
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string capitalised(std::string sentence) {
  if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z' && !sentence.starts_with("iOS"))
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  return sentence;
}

// Chooses without choosing the same twice in one biography.
const std::string& another(Chance& chance, const std::vector<std::string>& list, std::vector<std::string_view>& used) {
  for (int tries = 0;; ++tries) {
    const auto& one = chance.one_of(list);
    if (tries < 20 && std::find(used.begin(), used.end(), std::string_view(one)) != used.end()) continue;
    used.push_back(one);
    return one;
  }
}

std::string joined(const std::vector<std::string>& names) {
  if (names.size() == 1) return names[0];
  const bool has_an_and =
      std::any_of(names.begin(), names.end(), [](const auto& name) { return name.find(" and ") != std::string::npos; });
  if (names.size() == 2 && has_an_and) return names[0] + " | " + names[1];
  std::string out = names[0];
  for (std::size_t i = 1; i + 1 < names.size(); ++i) out += ", " + names[i];
  return out + " and " + names.back();
}

std::string leading_name(const Career& career, std::size_t at) { return skill_name(leading(career, at).skill); }

const std::vector<std::string>& deeds_of(Chance& chance, const TalentRole& role) {
  const auto& own = for_role(plan().deeds, role);
  return chance.in_100(78) ? own : plan().deeds.at(role.vertical);
}

}  // namespace

std::string filled(std::string text, const Slots& slots) {
  for (const auto& [slot, value] : slots)
    for (auto at = text.find(slot); at != std::string::npos; at = text.find(slot, at + value.size()))
      text.replace(at, slot.size(), value);
  return capitalised(std::move(text));
}

const SkillLevel& leading(const Career& career, std::size_t at) {
  std::vector<std::string> keys;
  for (const auto& skill : career.skills) keys.push_back(skill.skill);
  const auto telling = telling_skills(keys, career.role());
  const auto& key = telling[std::min(at, telling.size() - 1)];
  return *std::find_if(career.skills.begin(), career.skills.end(), [&](const auto& each) { return each.skill == key; });
}

Slots slots_of(Chance& chance, const Career& career) {
  const auto& firms = plan().firms;
  const auto& first = chance.one_of(firms.at(career.industries.front()));
  const auto& last = firms.at(career.industries.back());
  const auto& other = last.back() == first ? last.front() : last.back();
  return {{"{firm}", first},
          {"{other}", other},
          {"{role}", with_article(career.role().name)},
          {"{years}", spoken_years(career.years)},
          {"{industry}", industry_name(career.industries.front())},
          {"{years of a}", spoken_years(leading(career, 0).years)},
          {"{a}", leading_name(career, 0)},
          {"{b}", leading_name(career, 1)},
          {"{c}", leading_name(career, 2)}};
}

std::string in_a_sentence(std::string_view title) {
  std::string out;
  for (const auto word : split(title, ' ')) {
    if (!out.empty()) out += ' ';
    out += keeps_its_case(word) ? std::string(word) : lower(word);
  }
  return out;
}

std::string with_article(std::string_view title) {
  const auto words = in_a_sentence(title);
  const auto first = words.substr(0, words.find(' '));
  const bool spelled_out =
      std::all_of(first.begin(), first.end(), [](char c) { return is_upper(c) || c == '&'; });  // "FP&A", "SAP"
  const std::string_view vowels = spelled_out ? "AEFHILMNORSX" : "aeioAEIO";
  return (vowels.find(first[0]) == std::string_view::npos ? "a " : "an ") + words;
}

std::string spoken_years(int years) {
  static constexpr std::array<std::string_view, 13> words{"no",    "one",   "two",  "three", "four",   "five",  "six",
                                                          "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  if (years == 1) return "one year";
  return years < 13 ? fmt::format("{} years", words.at(static_cast<std::size_t>(years)))
                    : fmt::format("{} years", years);
}

std::string skill_name(const std::string& key) {
  const auto found = plan().skills.find(key);
  claim(found != plan().skills.end(), key);
  const auto& skill = *found->second;
  const bool is_a_name = skill.kind != SkillKind::practice && skill.kind != SkillKind::soft &&
                         skill.kind != SkillKind::domain && skill.kind != SkillKind::method;
  return is_a_name ? skill.name : in_a_sentence(skill.name);
}

std::vector<std::string> telling_skills(const std::vector<std::string>& keys, const TalentRole& role) {
  static constexpr std::array<std::string_view, 9> any_role{
      "Manager", "Lead", "Expert", "Analyst", "Consultant", "Specialist", "Developer", "Engineer", "Designer"};
  auto title = split(role.name, ' ');
  std::erase_if(title, [](auto word) { return std::find(any_role.begin(), any_role.end(), word) != any_role.end(); });
  const auto says_the_same = [&](std::string_view word) {
    return std::any_of(title.begin(), title.end(), [&](std::string_view of_title) {
      const auto a = lower(word), b = lower(of_title);
      return a == b || (a.size() >= 4 && b.size() >= 4 && a.substr(0, 4) == b.substr(0, 4));
    });
  };
  std::vector<std::string> telling;
  for (const auto& key : keys) {
    const auto name = skill_name(key);
    const auto words = split(name, ' ');
    if (std::none_of(words.begin(), words.end(), says_the_same)) telling.push_back(key);
  }
  return telling.size() < 3 ? keys : telling;
}

std::string industry_name(const std::string& key) {
  const auto all = taxonomy::industries();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.industry == key; });
  claim(found != all.end(), key);
  return in_a_sentence(found->name);
}

std::string headline_of(Chance& chance, const Career& career) {
  static constexpr std::array<std::string_view, 4> adjectives{"Junior ", "", "Senior ", "Principal "};
  const auto& role = career.role().name;
  std::string_view adjective = adjectives.at(static_cast<std::size_t>(career.seniority));
  if (role.starts_with("Fractional") || chance.in_100(22)) adjective = "";
  const auto a = leading_name(career, 0), b = leading_name(career, 1), c = leading_name(career, 2);
  switch (chance.below(6)) {
    case 0:
      return fmt::format("{}{}: {}", adjective, role, joined({a, b}));
    case 1:
      return fmt::format("{}{} for {}", adjective, role, industry_name(career.industries.front()));
    case 2:
      return fmt::format("{}{}, {}", adjective, role, joined({a, b, c}));
    case 3:
      return capitalised(fmt::format("{} with {} of practice, {}", in_a_sentence(role), spoken_years(career.years), a));
    case 4:
      if (career.industries.size() > 1)
        return fmt::format("{}{}, {}", adjective, role,
                           joined({industry_name(career.industries[0]), industry_name(career.industries[1])}));
      return fmt::format("{}{}, {}", adjective, role, spoken_years(career.years));
    default:
      return fmt::format("{}{} | {}, {}", adjective, role, a, b);
  }
}

std::string about_of(Chance& chance, const Career& career) {
  const auto& sentences = plan().sentences;
  std::vector<std::string_view> used;
  std::vector<std::string> about;
  const auto say = [&](const std::vector<std::string>& from, const Slots& slots) {
    about.push_back(filled(another(chance, from, used), slots));
  };
  auto slots = slots_of(chance, career);
  say(sentences.at(career.seniority == Seniority::junior ? "open_junior" : "open"), slots);
  if (career.seniority != Seniority::junior) {
    say(deeds_of(chance, career.role()), slots);
    if (chance.in_100(70)) {
      const auto first_firm = slots[0].second;
      slots[0].second = slots[1].second;  // a second deed, for another firm
      slots[1].second = first_firm;
      say(deeds_of(chance, career.role()), slots);
    }
  }
  say(sentences.at("style"), slots);
  if (chance.in_100(55)) say(sentences.at("style"), slots);
  if (chance.in_100(60)) say(sentences.at("end"), slots);
  std::string text;
  for (const auto& sentence : about) text += (text.empty() ? "" : " ") + sentence;
  return text;
}

}  // namespace muster::demo
