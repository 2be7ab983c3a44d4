// What looks like a demand and is in no part of the brief, with the reason why.
#include <algorithm>

#include "features/intake/reading.h"

namespace muster::intake {
namespace {

constexpr std::size_t most = 500;

std::string why(const Reading& reading, const Sentence& in) {
  if (reading.has("why_degree", in)) return "Degrees are not asked of people here: name the skill that it stands for.";
  if (reading.has("why_clearance", in)) return "Papers and checks are settled with the person, not counted here.";
  if (reading.has("why_soft", in)) return "How somebody works is judged in screening and interviews, not counted here.";
  if (!reading.find("years", in).empty())
    return "Years of work in general can't be asked: name a skill with its years, or a seniority.";
  return "No skill or term that the network knows was found in it.";
}

bool demands(const Reading& reading, const Sentence& in) {
  if (in.section == Section::must || in.section == Section::nice) return true;
  if (in.section == Section::offer || in.section == Section::process || in.section == Section::about) return false;
  const bool unheaded = in.section == Section::none || in.section == Section::header;
  return reading.has("demand_cues", in) && (unheaded || reading.has("second_person", in));
}

// "Python and Flurbing": a name that stands beside skills and is none that the network knows.
void unknown_names(const Reading& reading, const Sentence& in, std::vector<NotUnderstood>& all) {
  const auto is_joint = [&](std::uint32_t i) {
    const auto word = reading.word(i);
    return word == "," || word == "/" || word == "&" || reading.is("and", i) || reading.is("or", i);
  };
  for (auto i = in.first + 2; i < in.last; ++i) {
    const auto& token = reading.token(i);
    const bool ends = i + 1 == in.last || reading.token(i + 1).is == Token::Is::sign || is_joint(i + 1);
    if (!token.is_capital || token.is != Token::Is::word || reading.used[i] || !ends || !is_joint(i - 1) ||
        !reading.is_skill[i - 2] || reading.grammar().lists("common_words", token.folded))
      continue;
    all.push_back({token.begin, token.end, "The network knows no skill of this name."});
  }
}

}  // namespace

std::vector<NotUnderstood> left_over(const Reading& reading) {
  auto all = reading.lost;
  for (const auto& in : reading.sentences) {
    if (all.size() < most) unknown_names(reading, in, all);
    std::uint32_t words = 0;
    bool is_used = false;
    for (auto i = in.first; i < in.last; ++i) {
      words += reading.token(i).is == Token::Is::word ? 1U : 0U;
      is_used = is_used || reading.used[i];
    }
    if (is_used || words == 0 || (words < 2 && in.section != Section::must) || !demands(reading, in)) continue;
    auto last = in.last - 1;
    if (last > in.first && reading.token(last).is == Token::Is::sign) --last;
    all.push_back({reading.token(in.first).begin, reading.token(last).end, why(reading, in)});
    if (all.size() >= most) break;
  }
  std::ranges::stable_sort(all, {}, &NotUnderstood::start);
  return all;
}

}  // namespace muster::intake
