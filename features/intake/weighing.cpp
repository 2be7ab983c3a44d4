// By the section first, then by the words of the sentence; the nearest word of a kind speaks for a list, one in
// brackets for the item before it.
#include "features/intake/weighing.h"

#include <algorithm>
#include <ranges>
#include <set>
#include <span>

#include "features/intake/surroundings.h"

namespace muster::intake {
namespace {

using As = Weighed::As;

class Scales {
 public:
  Scales(const Reading& reading, const Mentions& mentions) : reading_(reading), mentions_(mentions) {
    for (const auto& mention : mentions.all) {
      all_.push_back({mention});
      if (is_firm(reading_, mention)) firms_.insert(mention.skill);
    }
  }

  std::vector<Weighed> run() {
    for (std::size_t begin = 0; begin < mentions_.lists.size();) {
      auto end = begin;
      while (end < mentions_.lists.size() && mentions_.lists[end].sentence == mentions_.lists[begin].sentence) ++end;
      sentence(begin, end);
      begin = end;
    }
    find_choices(reading_, mentions_, all_);
    return std::move(all_);
  }

 private:
  [[nodiscard]] std::uint32_t first_of(const Enumeration& list) const { return all_[list.first].mention.first; }
  [[nodiscard]] std::uint32_t last_of(const Enumeration& list) const { return all_[list.last - 1].mention.last; }
  template <class Do>
  void each(const Enumeration& list, Do act) {
    for (auto i = list.first; i < list.last; ++i) act(all_[i]);
  }

  void sentence(std::size_t begin, std::size_t end) {
    const auto& in = reading_.sentences[mentions_.lists[begin].sentence];
    begin_ = begin, end_ = end;
    for (auto l = begin; l < end; ++l) {
      const auto as = by_section(mentions_.lists[l], in);
      const bool is_class = is_class_of_examples(mentions_.lists[l], in);
      const bool is_sealed = as == As::told && is_of_no_one(mentions_.lists[l], in, has_concrete(mentions_.lists[l]));
      each(mentions_.lists[l], [&](Weighed& one) {
        one.as = !in_title(one) ? as : is_purpose(one) ? As::told : As::must;
        one.is_class = is_class && one.as == As::told;
        one.is_sealed = is_sealed && one.as == As::told;
      });
    }
    for (auto l = begin; l < end; ++l) leave_class(l, end, in);
    stack_after(begin, end, in);
    before_cues(begin, end, in);
    after_cues(begin, end, in);
    rule_out(begin, end, in);
    measure(reading_, mentions_, all_, {begin, end});
  }

  [[nodiscard]] std::span<const Weighed> those(const Enumeration& list) const {
    return std::span(all_).subspan(list.first, list.last - list.first);
  }
  [[nodiscard]] bool is_tool(const Weighed& one) const { return reading_.lexicon.is_concrete(one.mention.skill); }
  [[nodiscard]] bool has_concrete(const Enumeration& list) const {
    return std::ranges::any_of(those(list), [&](const Weighed& one) { return is_tool(one); });
  }
  // "deep learning" is no wish to learn.
  [[nodiscard]] bool is_mentioned(std::uint32_t token) const {
    for (auto l = begin_; l < end_; ++l)
      for (const auto& one : those(mentions_.lists[l]))
        if (one.mention.first <= token && token < one.mention.last) return true;
    return false;
  }
  // "an interest in design patterns"
  [[nodiscard]] bool is_interest(const Enumeration& list, const Sentence& in) const {
    const auto first = first_of(list);
    for (auto i = first >= in.first + 8 ? first - 8 : in.first; i < first; ++i)
      if (reading_.grammar().phrase_at("interest_cues", reading_.text, i, first) != nullptr && !is_mentioned(i))
        return true;
    return false;
  }
  // "NetSuite (ERP)", "QuickBooks (invoicing, reporting)": what a tool is, or does.
  [[nodiscard]] bool is_part_of_tool(std::uint32_t first, const Sentence& in) const {
    auto open = first;
    while (open > in.first && first - open < 16 && reading_.word(open) != "(" && reading_.word(open) != ")") --open;
    if (reading_.word(open) != "(") return false;
    for (auto l = begin_; l < end_; ++l)
      for (const auto& one : those(mentions_.lists[l]))
        if (one.mention.last == open) return is_tool(one);
    return false;
  }
  // Asked for by name all the same: "experience with PostHog".
  [[nodiscard]] bool is_of_firm(const Enumeration& list, const Sentence& in) const {
    const auto& one = all_[list.first].mention;
    return list.last - list.first == 1 && firms_.contains(one.skill) &&
           !reading_.ends_before("strong_cues", one.first, in.first) && !(in.is_item && one.first == in.first);
  }
  // Three practices or more in what one will do, told in prose.
  [[nodiscard]] bool is_duty_prose(const Enumeration& list, const Sentence& in) const {
    const auto crafts = mentions_.lists[end_ - 1].last - mentions_.lists[begin_].first;
    return crafts >= 3 && reading_.has("duty_prose", in.first, first_of(list));
  }
  // Whatever the section: what others know, what a degree is in, what is taught.
  [[nodiscard]] bool is_of_no_one(const Enumeration& list, const Sentence& in, bool concrete) const {
    const auto first = first_of(list);
    if (is_offered(reading_, in, first) || is_own_knowledge(reading_, in, first) ||
        is_of_firm_itself(reading_, in, {first, last_of(list)}, concrete))
      return true;
    if (concrete && first > in.first && last_of(list) < in.last && reading_.is("for", last_of(list)) &&
        reading_.is("likened", first - 1) && reading_.has("first_person", in.first, first) &&
        !reading_.has("hire_verbs", in))
      return true;  // "we are building Heroku for trains"
    if (reading_.has("interest_only", first >= in.first + 8 ? first - 8 : in.first, first)) return true;
    if (reading_.has("boilerplate", in) || (!concrete && is_part_of_tool(first, in))) return true;
    if (is_of_others(reading_, in, first) || (!concrete && is_use(reading_, mentions_, list, in)) ||
        is_of_firm(list, in))
      return true;
    if (reading_.has("others_stack", first >= in.first + 8 ? first - 8 : in.first, first)) return true;
    const bool is_way = in.section == Section::must && reading_.is("team_ways", first);  // "in an agile team"
    return (is_of_team(reading_, in, last_of(list)) && !is_way) ||
           (!concrete && reading_.has("why_degree", in.first, first));
  }
  [[nodiscard]] As by_section(const Enumeration& list, const Sentence& in) const {
    const auto first = first_of(list);
    const bool concrete = has_concrete(list);
    const bool stack = stack_before(reading_, in, first);
    const bool theirs = reading_.has("not_yours", last_of(list), in.last);
    if (is_untouched(reading_, mentions_, list, in)) return As::told;
    if (in.section == Section::must && has_other_in_bracket(reading_, in, first)) return As::must;
    if (in.section != Section::out && in_bracket_of_stack(reading_, in, first))
      return As::nice;  // "writes tests (we use RSpec)"
    if (is_of_no_one(list, in, concrete)) return As::told;
    switch (in.section) {
      case Section::must:
        if (is_class_of_examples(list, in) || (!concrete && is_interest(list, in))) return As::told;
        if (stack && (in.is_item || begins_group(reading_, in)))
          return is_ours(reading_, in, first) ? As::nice : As::must;
        return stack && !reading_.has("must_cues", in.first, first) ? As::nice : As::must;
      case Section::stack:
        if (reading_.has("stack_must", in)) return As::must;  // "Must be a Figma pro"
        [[fallthrough]];
      case Section::nice:
        if (reading_.grammar().phrase_at("stack_must", reading_.text, in.first, in.last) != nullptr) return As::must;
        return is_class_of_examples(list, in) ? As::told : As::nice;
      case Section::header:
        if (first > in.first && reading_.is("at", first - 1)) return As::told;                // "Designer at Snyk"
        if (stack && concrete) return As::nice;                                               // "… Stack: Vue, Ruby"
        if (!concrete && of_company(reading_, in, first)) return As::told;                    // "We make tools for …"
        return concrete || !in.is_piece || reading_.has("agents", in) ? As::must : As::told;  // "Pebble Robotics | …"
      case Section::duties:
        if (reading_.has("apply_sure", in) || (!concrete && is_beside(first, in))) return As::told;
        if (reading_.has("duty_must", in)) return As::must;
        if (!concrete && reading_.grammar().phrase_at("not_of_duties", reading_.text, first, in.last) != nullptr)
          return As::told;
        return As::nice;
      case Section::out:
        return As::ruled_out;
      case Section::offer:
      case Section::process:
        return As::told;
      case Section::about:
        if (!reading_.has("second_person", in))
          return (stack && concrete && !theirs) || is_told_stack(list, in) ? As::nice : As::told;
        [[fallthrough]];
      case Section::none:
        break;
    }
    return by_words(list, in, concrete, stack, theirs);
  }
  // "cross-functionally with product management", but not "work with UX on user research"
  [[nodiscard]] bool is_beside(std::uint32_t first, const Sentence& in) const {
    return reading_.has("beside_whom", first >= in.first + 6 ? first - 6 : in.first, first) &&
           !reading_.is("on", first - 1);
  }
  // Where no heading says what the words stand under.
  [[nodiscard]] As by_words(const Enumeration& list, const Sentence& in, bool concrete, bool stack, bool theirs) const {
    const auto first = first_of(list);
    if (is_class_of_examples(list, in) || (!concrete && is_interest(list, in))) return As::told;
    if (reading_.has("apply_sure", in) || (!concrete && is_beside(first, in))) return As::told;
    if (reading_.has("apply_cues", in) && !reading_.has("must_cues", in.first, first)) return As::told;
    if (stack && !is_ours(reading_, in, first) &&
        reading_.grammar().phrase_at("must_cues", reading_.text, in.first, first) != nullptr)
      return As::must;  // "- Experience working on services based on AWS"
    if (stack) return concrete && !theirs ? As::nice : As::told;
    if (in.is_item && !reading_.has_must_section) return As::must;
    if (in.is_item && !reading_.has("must_cues", in)) return As::nice;
    if (concrete && in.first == first_of(mentions_.lists[begin_]) && marks_some(reading_, in)) return As::must;
    const auto at = open_before(reading_, first, in).value_or(first);  // "knowledge of SRE is expected (IaC, GitOps)"
    const auto reach = concrete || at != first ? 16U : 8U;
    const auto near = at < in.first + reach ? in.first : at - reach;
    if (reading_.has("must_cues", near, first) && !of_company(reading_, in, first)) return As::must;
    if (concrete && in.first == first_of(mentions_.lists[begin_]) && !reading_.find("years", in).empty() &&
        !reading_.has("first_person", in) && !reading_.has("to_be", in.first, first))
      return As::must;  // "Rust or C++, 5+ yrs of systems work"
    if (demanded_before(reading_, mentions_.lists[begin_].sentence) || is_fragment(list, in)) return As::must;
    if (reading_.has("must_after", last_of(list), end_of_clause(reading_, last_of(list), in))) return As::must;
    if (concrete && !theirs && (names_tools() ? !reading_.has("others_tools", in) : is_told_stack(list, in)))
      return As::nice;
    const bool you = reading_.is("you", in.first) && first > in.first + 1;  // "You draw it in Visio."
    if (concrete && (you || reading_.has("duty_cues", in.first, first))) return As::nice;
    if (!concrete && is_duty_prose(list, in)) return As::nice;
    if (is_bare(in)) return reading_.has_must_section ? As::nice : As::must;
    return As::told;
  }
  // "Looking for someone who likes to break things. Playwright, API testing with Postman.": a demand without a verb.
  [[nodiscard]] bool is_fragment(const Enumeration& list, const Sentence& in) const {
    const auto at = static_cast<std::size_t>(mentions_.lists[begin_].sentence);
    if (at == 0 || first_of(mentions_.lists[begin_]) != in.first || reading_.has("first_person", in) ||
        reading_.has("to_be", in.first, first_of(list)))
      return false;
    const auto& before = reading_.sentences[at - 1];
    return before.section == in.section && reading_.token(before.first).line == reading_.token(in.first).line &&
           reading_.has("hire_verbs", before) && !of_company(reading_, before, before.last);
  }
  [[nodiscard]] bool is_told_stack(const Enumeration& list, const Sentence& in) const {
    return (is_row_of_tools(list) || (has_concrete(list) && goes_on_with_stack(reading_, mentions_, list))) &&
           !reading_.has("others_tools", in);
  }
  // Three tools or more in a row are a stack, whatever the sentence says.
  [[nodiscard]] bool is_row_of_tools(const Enumeration& list) const {
    return list.last - list.first >= 3 &&
           std::ranges::all_of(those(list), [&](const Weighed& one) { return is_tool(one); });
  }
  // "VHDL for the fast part, C for the rest, Yocto on the cores": a sentence of tools.
  [[nodiscard]] bool names_tools() const {
    std::ptrdiff_t tools = 0;
    for (auto l = begin_; l < end_; ++l)
      tools += std::ranges::count_if(those(mentions_.lists[l]), [&](const Weighed& one) { return is_tool(one); });
    return tools >= 3;
  }
  [[nodiscard]] bool in_title(const Weighed& one) const {
    return one.mention.first >= reading_.title.first && one.mention.last <= reading_.title.second;
  }
  // "Power BI developer for a clinic's dashboard": what the work is for.
  [[nodiscard]] bool is_purpose(const Weighed& one) const {
    if (reading_.lexicon.is_concrete(one.mention.skill)) return false;
    for (auto i = reading_.title.first; i < one.mention.first; ++i)
      if (reading_.is("for", i)) return true;
    return false;
  }
  [[nodiscard]] bool has_example(const Enumeration& list, std::uint32_t from) const {
    const auto* next = &list + 1;
    return next < mentions_.lists.data() + mentions_.lists.size() && next->sentence == list.sentence &&
           first_of(*next) >= from && first_of(*next) - from <= 4;
  }
  // "a vector database such as …": asked for are the examples.
  [[nodiscard]] bool is_class_of_examples(const Enumeration& list, const Sentence& in) const {
    const auto skill = all_[list.first].mention.skill;
    if (list.last - list.first > 1 || (reading_.lexicon.is_concrete(skill) &&
                                       !reading_.grammar().lists("class_skills", reading_.lexicon.skill(skill).key)))
      return false;
    const auto first = first_of(list);
    if (first > in.first && reading_.is("another", first - 1)) return true;
    for (const auto& cue : reading_.find("such_as", in)) {
      if (cue.first < last_of(list) || cue.first - last_of(list) > 5 || !has_example(list, cue.last)) continue;
      if (reading_.has("class_parting", last_of(list), cue.first)) continue;
      if (cue.first - last_of(list) <= 2 || reading_.has("choice_nouns", last_of(list), cue.first)) return true;
    }
    return false;
  }
  // "a SIEM (Sentinel, Splunk or similar)", "C and an RTOS, e.g. FreeRTOS or Zephyr": asked for are the examples.
  void leave_class(std::size_t l, std::size_t end, const Sentence& in) {
    auto& last = all_[mentions_.lists[l].last - 1];
    const bool is_known_class =
        reading_.grammar().lists("class_skills", reading_.lexicon.skill(last.mention.skill).key);
    if (l + 1 >= end || (reading_.lexicon.is_concrete(last.mention.skill) && !is_known_class)) return;
    const auto& next = mentions_.lists[l + 1];
    const auto from = last.mention.last, to = first_of(next);
    if (to - from > 6 || !reading_.lexicon.is_concrete(all_[next.first].mention.skill)) return;
    if (to - from > 4 && (reading_.has("and", from, to) || reading_.has("class_parting", from, to))) return;
    if (reading_.has("craft_tools", from, to)) return;  // "prototyping experience with tools like Framer"
    bool examples = false;
    for (const auto& cue : reading_.find("such_as", {from, to})) examples = examples || cue.last + 1 >= to;
    const bool bracketed = to == from + 1 && (reading_.word(from) == "(" || reading_.word(from) == ":");
    const bool choice = all_[next.last - 1].mention.joint == Joint::conj_or || or_similar(reading_, last_of(next), in);
    const bool worded = reading_.is("class_words", last.mention.first);  // "scripting in Bash"
    const bool open = to > from && reading_.word(to - 1) == "(";
    bool named = to > from + (open ? 1 : 0);  // "the project management tool Jira", "BI tools (Tableau, Looker)"
    for (auto i = from; i < to - (open ? 1 : 0); ++i)
      named = named && (reading_.is("choice_nouns", i) || reading_.word(i) == ",");
    const bool either = named || (to > from && reading_.is("either", to - 1));
    examples = examples || either || (worded && to > from && reading_.is("class_joints", from));
    const bool any = first_of(mentions_.lists[l]) > in.first &&
                     reading_.is("any", first_of(mentions_.lists[l]) - 1);  // "any CMS (Drupal, Joomla, etc.)"
    if (examples || (open && (any || is_known_class)) ||
        (bracketed && (choice || reading_.is("choice_nouns", last.mention.last - 1))))
      last.as = As::told, last.is_class = true;
  }
  // "Tailwind and Vite are already in there"
  void stack_after(std::size_t begin, std::size_t end, const Sentence& in) {
    for (const auto& cue : reading_.find("stack_after", in))
      for (auto l = begin; l < end; ++l)
        if (last_of(mentions_.lists[l]) == cue.first &&
            reading_.lexicon.is_concrete(all_[mentions_.lists[l].first].mention.skill))
          each(mentions_.lists[l], [](Weighed& one) {
            if (one.as == As::told) one.as = As::nice;
          });
  }
  // A line of skills and little else.
  [[nodiscard]] bool is_bare(const Sentence& in) const {
    if (reading_.has("makes_product", in)) return false;  // "We build AI developer tools."
    std::uint32_t words = 0, skilled = 0;
    for (auto i = in.first; i < in.last; ++i) words += reading_.token(i).is == Token::Is::word ? 1U : 0U;
    for (auto l = begin_; l < end_; ++l)
      for (auto i = mentions_.lists[l].first; i < mentions_.lists[l].last; ++i)
        skilled += all_[i].mention.last - all_[i].mention.first;
    return words > 0 && skilled * 10 >= words * 6;
  }

  static void welcome(Weighed& one) {
    if (!one.is_class) one.as = As::nice, one.by_section = false;
  }
  void before_cues(std::size_t begin, std::size_t end, const Sentence& in) {
    for (const auto& cue : reading_.find("nice_before", in)) {
      if (cue.last < in.last && reading_.word(cue.last) == ")") continue;  // "SQL (dbt is a bonus), Python"
      if (in.section == Section::offer || in.section == Section::process || is_denied(reading_, cue, in)) continue;
      for (auto l = begin; l < end; ++l) {
        const auto& list = mentions_.lists[l];
        if (first_of(list) < cue.last) within(list, cue);
        else if (welcomes(reading_, cue, {first_of(list), last_of(list)}, in)) each(list, welcome);
      }
    }
  }

  // "Java and (ideally) Kotlin": of a list only the one right behind.
  void within(const Enumeration& list, const Found& cue) {
    if (cue.tag != "within") return;
    for (auto i = list.first + 1; i < list.last; ++i)
      if (all_[i].mention.first == cue.last && all_[i - 1].mention.last <= cue.first) welcome(all_[i]);
  }

  // "Previous experience with MARC, Perl, and Virtua preferred.": one phrase that begins as a demand.
  [[nodiscard]] bool is_of_whole(const Found& cue, std::size_t begin, const Sentence& in) const {
    if (cue.last + 1 < in.last || reading_.has("whole_parting", in.first, cue.first) || is_with(cue.first, in))
      return false;
    const auto& list = mentions_.lists[begin];  // "Experience with an ERP system, SAP preferred"
    if (parts_last(list) || (list.last - list.first > 1 && reading_.word(all_[list.last - 1].mention.first - 1) == ","))
      return false;
    return first_of(mentions_.lists[begin]) > in.first &&
           reading_.has("must_cues", in.first, std::min(in.first + 5, first_of(mentions_.lists[begin]))) &&
           reading_.has("preferred_words", cue.first, cue.last);
  }
  // "Python, and Rust is a bonus": of two the last.
  [[nodiscard]] bool parts_last(const Enumeration& list) const {
    return list.last - list.first == 2 && reading_.word(all_[list.last - 1].mention.first - 2) == ",";
  }
  // "HTML, CSS and a framework (React, say) is a plus": what ends one enumeration speaks of all of it.
  [[nodiscard]] bool is_of_enumeration(const Found& cue, const Sentence& in) const {
    const bool has_tail = cue.last < in.last && reading_.is("cue_tails", cue.last);  // "is a plus at either level"
    if (!has_tail && (cue.last + 1 < in.last || (cue.last < in.last && reading_.word(cue.last) != "."))) return false;
    if (reading_.has("whole_parting", in.first, cue.first) || !reading_.find("years", in).empty()) return false;
    std::uint32_t depth = 0, commas = 0, last_comma = 0, demands = 0;
    for (auto i = in.first; i < cue.first; ++i) {
      const auto word = reading_.word(i);
      if (word == "(") ++depth;
      else if (word == ")" && depth > 0) --depth;
      else if (depth > 0) continue;
      else if (word == ",") ++commas, last_comma = i;
      else if (word == ":" || word == "." || (word == "-" && reading_.token(i).is_spaced)) return false;
      std::uint32_t length = 0;
      if (reading_.grammar().phrase_at("must_cues", reading_.text, i, cue.first, &length) == nullptr) continue;
      const bool goes_on = reading_.ends_before("goes_on", i, in.first);  // "…, as well as understanding of …"
      if (!goes_on && (++demands > 1 || i > in.first + 4)) return false;
      i += length - 1;
    }
    const auto joins = [&](std::uint32_t i) { return reading_.is("and", i) || reading_.is("or", i); };
    if (commas == 1 && joins(last_comma + 1)) return false;
    if (depth > 0 || commas == 0) return depth == 0 && !is_with(cue.first, in);
    if (commas > 1 && joins(last_comma + 1)) return true;
    return (demands == 1 || reading_.is("item_starters", in.first)) &&
           std::ranges::any_of(std::views::iota(last_comma, cue.first), joins);
  }
  // "Strong Python with Kafka as a plus": what stands behind "with" is what is a plus.
  [[nodiscard]] bool is_with(std::uint32_t before, const Sentence& in) const {
    for (auto l = begin_ + 1; l < end_; ++l) {
      const auto first = first_of(mentions_.lists[l]);
      if (first < before && first > in.first + 1 && reading_.is("joined_by", first - 1) &&
          !reading_.is("and", first - 2) && !reading_.is("or", first - 2))
        return true;
    }
    return false;
  }
  // "Java, Kotlin (nice to have), Spring": one in the midst of a list.
  bool marks_one(const Found& cue, const Sentence& in) {
    if (cue.first == in.first || cue.last >= in.last || reading_.word(cue.last) != ")") return false;
    for (auto l = begin_; l < end_; ++l)
      for (auto i = mentions_.lists[l].first; i + 1 < mentions_.lists[l].last; ++i)
        if (all_[i].mention.last + 1 == cue.first && reading_.word(cue.first - 1) == "(") return welcome(all_[i]), true;
    return false;
  }
  void after_cues(std::size_t begin, std::size_t end, const Sentence& in) {
    for (const auto& cue : reading_.find("nice_after", in)) {
      if (cue.tag == "bracket" && !(cue.first > in.first && reading_.word(cue.first - 1) == "(" && cue.last < in.last &&
                                    reading_.word(cue.last) == ")"))
        continue;
      if (is_denied(reading_, cue, in) || leads_on(reading_, cue, in) || marks_one(cue, in)) continue;
      if (const auto open = open_before(reading_, cue.first, in);
          open && cue.last < in.last && reading_.word(cue.last) == ")") {
        for (auto l = begin; l < end; ++l)  // "Visualization (Tableau, d3 or p5.js a plus)"
          if (first_of(mentions_.lists[l]) > *open && last_of(mentions_.lists[l]) <= cue.first &&
              !reading_.has("whole_parting", last_of(mentions_.lists[l]), cue.first))  // "(AWS required, GCP a plus)"
            each(mentions_.lists[l], welcome);
        if (cue.first > *open + 1) continue;
      }
      if (in.section == Section::offer || in.section == Section::process) continue;
      if (is_of_whole(cue, begin, in) || is_of_enumeration(cue, in)) {
        for (auto l = begin; l < end; ++l) each(mentions_.lists[l], welcome);
        return;
      }
      if (cue.last < in.last && reading_.word(cue.last) == ":") continue;  // "SQL (bonus: dbt)" speaks of what follows
      bool is_nearest = true;
      for (auto l = end; l-- > begin;) {
        const auto& list = mentions_.lists[l];
        if (last_of(list) > cue.first) continue;
        if (const auto open = bracket_before(reading_, {first_of(list), last_of(list)}, cue.first,
                                             in)) {  // "Motion design (Lottie) is a plus": all of it
          each(list, welcome);
          if (l > begin && *open - last_of(mentions_.lists[l - 1]) <= 1) each(mentions_.lists[l - 1], welcome);
          break;
        }
        if (parted(reading_, last_of(list), cue.first, is_nearest)) break;
        const bool bracketed = reading_.word(cue.first > 0 ? cue.first - 1 : 0) == "(";
        const bool single = parts_last(list) || (list.last - list.first > 1 && !reading_.is("are", cue.first) &&
                                                 all_[list.last - 1].mention.joint == Joint::comma);
        const auto joint = all_[list.last - 1].mention.joint;
        const bool of_all = bracketed && cue.last < in.last && reading_.word(cue.last) == ")" &&
                            (joint == Joint::conj_or || joint == Joint::slash ||  // "Android or iOS (is a plus)"
                             (joint != Joint::comma && first_of(list) == in.first && cue.last + 1 == in.last));
        for (auto i = (bracketed && !of_all) || single ? list.last - 1 : list.first; i < list.last; ++i)
          welcome(all_[i]);
        is_nearest = false;
        if (bracketed || parted_left(list, in)) break;
      }
    }
  }
  // A demand of its own begins the list, or a comma sets it off, or "with" does ("Python with Kafka as a plus").
  [[nodiscard]] bool parted_left(const Enumeration& list, const Sentence& in) const {
    const auto first = first_of(list);
    if (first == in.first || reading_.word(first - 1) == "," || reading_.word(first - 1) == ";")
      return first > in.first;
    return &list != &mentions_.lists[begin_] && last_of(*(&list - 1)) + 1 == first &&
           reading_.is("joined_by", first - 1);
  }

  void rule_out(std::size_t begin, std::size_t end, const Sentence& in) {
    for (auto l = begin; l < end; ++l) {
      const auto& list = mentions_.lists[l];
      const bool is_asked = in.section == Section::must || in.section == Section::nice ||
                            (in.section == Section::duties && in.is_item) || all_[list.first].as == As::must;
      for (const auto& cue : reading_.find("not_before", in)) {
        if (cue.last > first_of(list) || first_of(list) - cue.last > 2 || (cue.tag == "old" && is_asked) ||
            (cue.tag == "shown" && !reading_.is("shown_on", first_of(list))) ||
            reading_.has("not_parting", cue.last, first_of(list)) ||
            (cue.first > in.first && reading_.is("if", cue.first - 1)))
          continue;
        const bool is_first = reading_.is("instead", cue.first) ||
                              (list.last - list.first == 2 && all_[list.first + 1].mention.joint == Joint::comma);
        for (auto i = list.first; i < (is_first ? list.first + 1 : list.last); ++i) all_[i].as = As::ruled_out;
      }
      for (const auto& cue : reading_.find("not_after", in)) {
        const auto& last = all_[list.last - 1];
        if ((cue.tag == "old" && is_asked) ||
            (cue.tag == "if-not" && !reading_.has("negations", cue.first, cue.last)) || cue.first < last_of(list) ||
            cue.first - last_of(list) > 2 || (l + 1 < end && first_of(mentions_.lists[l + 1]) < cue.first) ||
            (last.as == As::nice && (in.section == Section::nice || !last.by_section)))
          continue;
        const auto open =
            open_before(reading_, last.mention.first, in);  // "Aurora and Couchbase (which is being retired)"
        const bool is_last = reading_.word(cue.first) == "(" || (open && *open > first_of(list));
        for (auto i = is_last ? list.last - 1 : list.first; i < list.last; ++i) all_[i].as = As::ruled_out;
      }
    }
  }

  const Reading& reading_;
  const Mentions& mentions_;
  std::vector<Weighed> all_;
  std::set<std::uint32_t> firms_;    // skills whose name is the firm's, too
  std::size_t begin_ = 0, end_ = 0;  // the lists of the sentence
};

}  // namespace

std::vector<Weighed> weighed(const Reading& reading, const Mentions& mentions) {
  return Scales(reading, mentions).run();
}

}  // namespace muster::intake
