// A list's longest phrase tells; of two lists as long the earlier one.
#include "features/intake/headings.h"

#include <algorithm>
#include <array>

namespace muster::intake {
namespace {

constexpr std::array<std::pair<std::string_view, Section>, 8> headings{{{"heading_not", Section::out},
                                                                        {"heading_nice", Section::nice},
                                                                        {"heading_must", Section::must},
                                                                        {"heading_stack", Section::stack},
                                                                        {"heading_duties", Section::duties},
                                                                        {"heading_about", Section::about},
                                                                        {"heading_offer", Section::offer},
                                                                        {"heading_process", Section::process}}};

}  // namespace

std::optional<Heading> heading_of(const Reading& reading, std::uint32_t first, std::uint32_t last,
                                  std::uint32_t others) {
  std::optional<Heading> best;
  if (last - first > 4 && others > 3)  // "Strong candidates may also have experience in one of these:"
    if (const auto said = reading.find("nice_before", {first, last});
        !said.empty() && said.front().first == first && said.front().last - first > 3)
      return Heading{Section::nice, said.front().last - first};
  for (const auto& [list, section] : headings)
    for (auto at = first; at < last; ++at) {
      std::uint32_t length = 0;
      const auto* phrase = reading.grammar().phrase_at(list, reading.text, at, last, &length);
      if (phrase == nullptr || (phrase->value == "exact" && last - first != length)) continue;
      if (last - first > length + others || (best && length <= best->words)) continue;
      best = Heading{phrase->value == "later" ? Section::none : section, length};
    }
  if (best && best->section == Section::must &&
      reading.grammar().phrase_at("nice_heads", reading.text, first, last) != nullptr)
    best->section = Section::nice;  // "Desirable skills and experience"
  if (!best && others > 0 && last - first > 1 && last - first <= 6 && reading.is("about", first))
    return Heading{Section::about, 1};  // "About Acme"
  return best;
}

std::optional<Heading> worded_heading(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  const auto best = heading_of(reading, first, last, last - first);
  if (!best || best->section == Section::none) return std::nullopt;
  const auto list = std::ranges::find(headings, best->section, [](const auto& pair) { return pair.second; })->first;
  for (auto at = first; at < last;) {
    std::uint32_t length = 0;
    const auto* phrase = reading.grammar().phrase_at(list, reading.text, at, last, &length);
    if (phrase == nullptr || phrase->value == "exact") length = 0;
    if (length == 0 && !reading.is("heading_fillers", at)) return std::nullopt;
    at += std::max(length, 1U);
  }
  return best;
}

std::optional<Heading> heading_within(const Reading& reading, std::uint32_t at, std::uint32_t last) {
  const auto& token = reading.token(at);
  if (token.is != Token::Is::word || !token.is_capital) return std::nullopt;
  std::optional<Heading> best;
  for (const auto& [list, section] : headings) {
    std::uint32_t length = 0;
    const auto* phrase = reading.grammar().phrase_at(list, reading.text, at, last, &length);
    if (phrase == nullptr || phrase->value == "exact" || phrase->value == "later" || at + length >= last) continue;
    const auto& next = reading.token(at + length);
    const auto& before = reading.token(at - 1);
    const bool opens = next.is_capital || next.folded == "(" || next.folded == ":";
    const bool sure = length > 1 || (token.folded.size() > 6 && !reading.is("agents", at + length));
    const bool closed = sure || !before.is_capital || before.is != Token::Is::word;
    if (opens && closed && (!best || length > best->words)) best = Heading{section, length};
  }
  if (best && reading.word(at + best->words) == "(")  // "Nice to have (but not needed) …"
    for (auto i = at + best->words; i < last && i < at + best->words + 9; ++i)
      if (reading.word(i) == ")") return Heading{best->section, i + 1 - at};
  return best;
}

Section guessed_section(const Reading& reading, const Sentence& line) {
  constexpr std::array<std::pair<std::string_view, Section>, 7> words{{{"words_nice", Section::nice},
                                                                       {"words_offer", Section::offer},
                                                                       {"words_process", Section::process},
                                                                       {"words_soft", Section::about},
                                                                       {"words_stack", Section::stack},
                                                                       {"words_duties", Section::duties},
                                                                       {"words_must", Section::must}}};
  for (const auto& [list, section] : words)
    if (reading.has(list, line)) return section;
  return Section::none;
}

bool leads_to_duties(const Reading& reading, const Line& line, const Line& next) {
  const auto first = line.first;
  auto last = line.last;
  if (line.is_item || last - first > 14) return false;
  while (last > first && reading.token(last - 1).is == Token::Is::sign) --last;
  if (reading.is("demand_starts", next.first) || reading.token(next.first).is == Token::Is::number ||
      reading.lexicon.skill_at(reading.text, next.first, next.last).spelling != nullptr)
    return false;  // "a developer to: - have 5 years of Python"
  return last > first + 2 && reading.is("duties_lead", last - 1) && reading.has("hire_verbs", first, last) &&
         (reading.has("agents", first, last) || reading.has("anyone", first, last));
}

Section section_of_words(const Reading& reading, const Sentence& line) {
  if (line.last > line.first && reading.is("duties_follow", line.last - 1)) return Section::duties;
  if (!reading.find("nice_before", line).empty() || !reading.find("nice_after", line).empty()) return Section::nice;
  if (const auto guessed = guessed_section(reading, line); guessed != Section::none) return guessed;
  if (reading.has("stack_cues", line)) return Section::stack;
  if (reading.has("must_cues", line)) return Section::must;
  return Section::none;
}

}  // namespace muster::intake
