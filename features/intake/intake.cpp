// The parts in their order; each adds to the brief and marks its words.
#include "features/intake/intake.h"

#include <algorithm>

#include "features/intake/reading.h"
#include "features/intake/telling.h"

namespace muster::intake {

bool Reading::has(std::string_view list, const Sentence& in) const { return has(list, in.first, in.last); }

bool Reading::has(std::string_view list, std::uint32_t first, std::uint32_t last) const {
  std::uint32_t length = 0;
  for (auto i = first; i < last; ++i) {
    const auto* phrase = grammar().phrase_at(list, text, i, last, &length);
    if (phrase == nullptr) continue;
    if (phrase->value != "no" || phrase->words.front() == "no") return true;
    i += length - 1;  // "as required = no" requires nothing
  }
  return false;
}

bool Reading::ends_before(std::string_view list, std::uint32_t at, std::uint32_t first) const {
  for (std::uint32_t back = 1; back <= 5 && at >= first + back; ++back)
    if (std::uint32_t length = 0; grammar().phrase_at(list, text, at - back, at, &length) != nullptr && length == back)
      return true;
  return false;
}

void Reading::mark(std::uint32_t first, std::uint32_t last, std::string path) {
  if (first >= last) return;
  for (auto i = first; i < last; ++i) used[i] = true;
  spans.push_back({token(first).begin, token(last - 1).end, std::move(path)});
}

namespace {

// One remark over the whole text.
Intake not_read(const Text& text, const std::string& language, const Lexicons& lexicons) {
  const auto& tokens = text.tokens();
  if (tokens.empty()) return {};
  std::string ours;
  for (const auto& lexicon : lexicons) ours += (ours.empty() ? "" : " and ") + lexicon.language().name;
  const auto what = language.empty() ? std::string("This is in another script") : "This looks like " + language;
  const auto why = what + ": only " + ours + (lexicons.size() == 1 ? " is" : " are") + " understood so far.";
  return {.brief = {}, .spans = {}, .not_understood = {{tokens.front().begin, tokens.back().end, why}}};
}

}  // namespace

Intake understood(std::string_view utf8, const Lexicons& lexicons, Date as_of) {
  const Text text(utf8);
  const auto told = tell_language(text, lexicons);
  if (told.lexicon == nullptr) return not_read(text, told.other, lexicons);
  Reading reading{.text = text, .lexicon = *told.lexicon, .as_of = as_of, .sentences = {}};
  reading.used.resize(text.tokens().size());
  reading.is_skill.resize(text.tokens().size());
  reading.in_role.resize(text.tokens().size());
  reading.in_industry.resize(text.tokens().size());
  read_sections(reading);
  read_people(reading);
  read_seats(reading);
  read_places(reading);
  read_pay(reading);
  read_terms(reading);
  read_overlap(reading);
  read_languages(reading);
  read_skills(reading);
  Intake made{std::move(reading.brief), std::move(reading.spans), left_over(reading)};
  std::ranges::stable_sort(made.spans, {}, [](const IntakeSpan& span) { return std::pair(span.start, span.end); });
  return made;
}

}  // namespace muster::intake
