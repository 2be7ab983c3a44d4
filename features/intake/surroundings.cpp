// Each looks for a grammar's words between the sentence's beginning and the list.
#include "features/intake/surroundings.h"

#include <algorithm>

namespace muster::intake {

// "(we use RSpec)" within a demand
bool in_bracket_of_stack(const Reading& reading, const Sentence& in, std::uint32_t first) {
  for (auto i = first; i > in.first && first - i < 5;) {
    --i;
    if (reading.word(i) == ")") return false;
    if (reading.word(i) == "(") return reading.has("stack_cues", i, first);
  }
  return false;
}

bool has_other_in_bracket(const Reading& reading, const Sentence& in, std::uint32_t first) {
  auto open = first, close = first;
  while (open > in.first && first - open < 8 && reading.word(open) != "(" && reading.word(open) != ")") --open;
  while (close < in.last && close - first < 12 && reading.word(close) != ")") ++close;
  return reading.word(open) == "(" && reading.has("fine_too", open, close) && reading.has("stack_cues", open, close);
}

bool is_use(const Reading& reading, const Mentions& mentions, const Enumeration& list, const Sentence& in) {
  const auto first = mentions.all[list.first].first;
  if (first == in.first || !reading.is("for", first - 1) || &list == mentions.lists.data()) return false;
  const auto& before = *(&list - 1);
  return before.sentence == list.sentence && first - mentions.all[before.last - 1].last <= 3 &&
         reading.lexicon.is_concrete(mentions.all[before.first].skill);
}

bool is_untouched(const Reading& reading, const Mentions& mentions, const Enumeration& list, const Sentence& in) {
  const auto* next = &list + 1;
  const bool is_last = next == mentions.lists.data() + mentions.lists.size() || next->sentence != list.sentence;
  const auto from = mentions.all[list.last - 1].last;
  if (reading.has("untouched", from, is_last ? in.last : mentions.all[next->first].first)) return true;
  const auto at = static_cast<std::size_t>(list.sentence) + 1;
  if (at >= reading.sentences.size()) return false;
  const auto& behind = reading.sentences[at];
  return reading.token(behind.first).line == reading.token(in.first).line &&
         reading.grammar().phrase_at("untouched", reading.text, behind.first, behind.last) != nullptr;
}

bool goes_on_with_stack(const Reading& reading, const Mentions& mentions, const Enumeration& list) {
  const auto line = [&](const Enumeration& one) { return reading.token(mentions.all[one.first].first).line; };
  const auto& in = reading.sentences[list.sentence];
  const auto last = mentions.all[list.last - 1].last;
  if (mentions.all[list.first].first != in.first || last >= in.last ||
      reading.grammar().phrase_at("stack_verbs", reading.text, last, in.last) == nullptr)
    return false;
  for (auto l = static_cast<std::size_t>(&list - mentions.lists.data()); l-- > 0;) {
    const auto& other = mentions.lists[l];
    if (list.sentence - other.sentence > 1 || line(other) != line(list)) return false;
    if (other.sentence != list.sentence && reading.lexicon.is_concrete(mentions.all[other.first].skill) &&
        reading.has("stack_cues", reading.sentences[other.sentence]))
      return true;
  }
  return false;
}

// "we use", "our stack is": between it and the list no word of demand.
bool stack_before(const Reading& reading, const Sentence& in, std::uint32_t first) {
  std::uint32_t at = in.last;
  std::uint32_t closed = in.first;  // a cue in brackets that are closed speaks of what is in them
  for (auto i = in.first; i < first; ++i)
    if (reading.word(i) == ")") closed = i;
  for (auto i = in.first, open = 0U; i < first; ++i) {
    open += reading.word(i) == "(" ? 1U : 0U;
    open -= reading.word(i) == ")" && open > 0 ? 1U : 0U;
    if (open > 0 && i < closed) continue;
    if (reading.grammar().phrase_at("stack_cues", reading.text, i, first) != nullptr &&
        !(i > in.first && reading.is("have_done", i - 1)))
      at = i;
  }
  return at < first && !reading.has("demand_between", at, first) && !reading.has("hire_verbs", in.first, first);
}

// "… We have Jira, pick your poison": a demand goes on with what is there.
bool is_ours(const Reading& reading, const Sentence& in, std::uint32_t first) {
  auto at = first;
  while (at > in.first && first - at < 8 && reading.word(at - 1) != "," && reading.word(at - 1) != "(") --at;
  return reading.is("we", at);
}

// "a squad of designers and developers (React Native, Java)"
bool is_of_others(const Reading& reading, const Sentence& in, std::uint32_t first) {
  if (in.section == Section::header || reading.has("hire_verbs", in)) return false;
  for (auto i = first; i > in.first + 1 && first - i < 8;) {
    --i;
    if (reading.word(i) == ")") return false;
    if (reading.word(i) == "(") return reading.is("agents_many", i - 1);
  }
  return false;
}

// "our team has years of experience in Go": who demands nothing.
bool of_company(const Reading& reading, const Sentence& in, std::uint32_t first) {
  return !reading.has("second_person", in) && !reading.has("hire_verbs", in) &&
         reading.has("first_person", in.first, first);
}

// "including all of: (1) administering Oracle; (2) writing PL/SQL": the demand stands before the semicolons.
bool demanded_before(const Reading& reading, std::size_t sentence) {
  const auto& in = reading.sentences[sentence];
  if (!in.after_half || reading.has("first_person", in)) return false;
  while (sentence > 0 && reading.sentences[sentence].after_half) --sentence;
  const auto& head = reading.sentences[sentence];
  return reading.has("must_cues", head) && !of_company(reading, head, head.last);
}

// The bracket that is open at a token.
std::optional<std::uint32_t> open_before(const Reading& reading, std::uint32_t at, const Sentence& in) {
  for (auto i = at; i-- > in.first && reading.word(i) != ")";)
    if (reading.word(i) == "(") return i;
  return std::nullopt;
}

std::optional<std::uint32_t> bracket_before(const Reading& reading, Tokens list, std::uint32_t at, const Sentence& in) {
  const auto open = open_before(reading, list.first, in);
  if (!open || list.first - *open > 5 || at - list.second > 6) return std::nullopt;
  bool is_closed = false;
  for (auto i = list.second; i < at; ++i) {
    if (reading.word(i) == ")") is_closed = true;
    else if (!reading.is(is_closed ? "cue_joints" : "and_so_on", i)) return std::nullopt;
  }
  return is_closed ? open : std::nullopt;
}

std::uint32_t end_of_clause(const Reading& reading, std::uint32_t at, const Sentence& in) {
  auto end = at;
  while (end < in.last && end < at + 7 && reading.word(end) != "," && reading.word(end) != ";") ++end;
  return end;
}

// "Backend: Java", a line of demands.
bool begins_group(const Reading& reading, const Sentence& in) {
  std::uint32_t length = 0;
  const auto first = in.begin_of_line;
  return reading.grammar().phrase_at("group_labels", reading.text, first, in.last, &length) != nullptr &&
         first + length < in.last && reading.word(first + length) == ":";
}

namespace {

// Whether a list's phrase stands in the range, and behind it no word that parts it from what follows.
bool is_said_before(const Reading& reading, std::string_view list, std::string_view parting, Tokens range) {
  for (auto i = range.first; i < range.second; ++i) {
    std::uint32_t length = 0;
    if (reading.grammar().phrase_at(list, reading.text, i, range.second, &length) != nullptr &&
        !reading.has(parting, i + length, range.second))
      return true;
  }
  return false;
}
// "Vue is a plus, …": speaks of what stands before it.
bool ends_as_plus(const Reading& reading, const Found& cue, const Sentence& in) {
  if (cue.last >= in.last || (reading.word(cue.last) != "," && !reading.is("but", cue.last))) return false;
  if (reading.grammar().phrase_at("plus_goes_on", reading.text, cue.last + 1, in.last) != nullptr) return false;
  return std::ranges::any_of(reading.find("nice_after", in),
                             [&](const Found& after) { return after.first < cue.first && cue.last <= after.last; });
}
// "ideally with 3 years of Django": the years are no demand of their own.
std::uint32_t behind_years(const Reading& reading, std::uint32_t at, std::uint32_t last) {
  if (at < last && reading.is("joined_by", at)) ++at;
  return at < last && reading.token(at).is == Token::Is::number ? std::min(last, at + 3) : at;
}

}  // namespace

// "React (ideally also Next.js) and TypeScript": not of what is behind the bracket.
bool welcomes(const Reading& reading, const Found& cue, Tokens list, const Sentence& in) {
  if (reading.has("hard_cues", behind_years(reading, cue.last, list.first), list.first)) return false;
  if (ends_as_plus(reading, cue, in)) return false;
  if (reading.grammar().phrase_at("demanded_after", reading.text, list.second, in.last) != nullptr) return false;
  if (!open_before(reading, cue.first, in)) return true;
  for (auto i = cue.last; i < list.first; ++i)
    if (reading.word(i) == ")") return false;
  return true;
}

// "I'm good with HTML but need a React developer": what the writer can do.
bool is_own_knowledge(const Reading& reading, const Sentence& in, std::uint32_t first) {
  return is_said_before(reading, "own_knowledge", "own_parting",
                        {first >= in.first + 10 ? first - 10 : in.first, first});
}

// "We're an SEO agency", "Acme is a machine learning company", "Acme builds ETL software": what somebody is, or sells.
bool is_of_firm_itself(const Reading& reading, const Sentence& in, Tokens list, bool concrete) {
  const auto [first, last] = list;
  if (last < in.last && ((reading.ends_before("own_is", first, in.first) && reading.is("own_kinds", last)) ||
                         (reading.ends_before("is_a", first, in.first) && reading.is("firm_kinds", last))))
    return true;
  if (reading.has("firm_kinds", in.first, first) && !reading.has("hire_verbs", in.first, first) &&
      reading.has("hire_leads", last, in.last))
    return true;  // "Small agency (branding, Webflow) is looking for …"
  return !concrete && (in.section == Section::none || in.section == Section::header) && !in.is_item &&
         reading.has("firm_makes", in.first, std::min(first, in.first + 4)) && !reading.has("second_person", in) &&
         !reading.has("hire_verbs", in);
}

// "Python, SQL, Docker (nice to have)": the others are demanded.
bool marks_some(const Reading& reading, const Sentence& in) {
  for (const std::string_view rule : {"nice_after", "nice_before"})
    for (const auto& cue : reading.find(rule, in))
      if (cue.first > in.first && reading.word(cue.first - 1) == "(") return true;
  return false;
}

// "training in Kafka", but not "you'll have access to our clusters and maintain them with Helm"
bool is_offered(const Reading& reading, const Sentence& in, std::uint32_t first) {
  return is_said_before(reading, "offer_cues", "offer_parting", {in.first, first});
}

// "isn't just nice to have", "not optional"
bool is_denied(const Reading& reading, const Found& cue, const Sentence& in) {
  return reading.ends_before("cue_denials", cue.first, in.first);
}

bool parted(const Reading& reading, std::uint32_t from, std::uint32_t to, bool is_nearest) {
  for (auto i = from; i < to; ++i) {
    const auto word = reading.word(i);
    if (word == ";" || word == ")" || reading.is("but", i) || (word == "(" && to - i > 1)) return true;
    if (word == "," && (!is_nearest || to - i > 1)) return true;
  }
  return to - from > 12;
}

// "Python and, if possible, Kafka": speaks of what follows.
bool leads_on(const Reading& reading, const Found& cue, const Sentence& in) {
  return cue.first > in.first + 1 && reading.word(cue.first - 1) == "," &&
         (reading.is("and", cue.first - 2) || reading.is("or", cue.first - 2));
}

bool is_of_team(const Reading& reading, const Sentence& in, std::uint32_t last) {
  return last < in.last && reading.is("team_nouns", last) && in.section != Section::header;
}

// "About PostHog", "HAProxy Technologies", "at Teradata, we …": a product that has its maker's name.
bool is_firm(const Reading& reading, const Mention& mention) {
  const auto kind = reading.lexicon.skill(mention.skill).kind;
  const bool is_product = kind == SkillKind::platform || kind == SkillKind::tool || kind == SkillKind::database;
  if (!is_product || !reading.token(mention.first).is_capital) return false;
  const auto& in = reading.sentences[mention.sentence];
  const auto first = mention.first, last = mention.last;
  const bool begins = first == in.first, ends = last == in.last;
  if (begins && ends) return first == 0 && in.is_piece && reading.title.first >= last;  // "Redis | Go developer | …"
  if (begins) return !ends && reading.grammar().phrase_at("firm_tails", reading.text, last, in.last) != nullptr;
  if (ends && first == in.first + 1 && reading.is("about", first - 1)) return true;
  return !ends && reading.is("firm_at", first - 1) && reading.has("first_person", in) &&
         (reading.is("we", last) || reading.word(last) == "," || last + 1 == in.last);
}

}  // namespace muster::intake
