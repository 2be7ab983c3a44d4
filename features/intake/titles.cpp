// Each step takes one thing off the title's beginning or end; what names the person always stays.
#include "features/intake/titles.h"

#include <algorithm>

namespace muster::intake {
namespace {

class Trimmer {
 public:
  Trimmer(const Reading& reading, Tokens title) : reading_(reading), first_(title.first), last_(title.second) {}

  Tokens run() {
    seats_before();
    terms_behind();
    label_behind();
    if (last_ - first_ > 1 && reading_.has("times_n", last_ - 1, last_)) --last_;
    while (tail()) {
    }
    reference_behind();
    place_behind();
    if (last_ - first_ > 1 && reading_.is("title_ends", last_ - 1)) end_at(last_ - 1);  // "Developer needed in Dallas"
    close_bracket();
    starts();
    return {first_, last_};
  }

 private:
  [[nodiscard]] bool is_dash(std::uint32_t i) const {
    return reading_.word(i) == "-" && reading_.token(i).is_spaced && i + 1 < last_ && reading_.token(i + 1).is_spaced;
  }
  // Ends the title there, where a person is named before.
  void end_at(std::uint32_t at) {
    if (at > first_ && names_person(reading_, first_, at)) last_ = at;
  }

  // "2x Senior Developer", "two Developers", "(3) Developers", "[HIRING] Developer"
  void seats_before() {
    if (reading_.word(first_) == "[" ||
        (reading_.word(first_) == "(" && first_ + 2 < last_ && reading_.token(first_ + 1).is == Token::Is::number))
      for (auto i = first_ + 1; i + 1 < last_ && i < first_ + 5; ++i)
        if (reading_.word(i) == "]" || reading_.word(i) == ")") {
          first_ = i + 1;
          break;
        }
    const bool counts = reading_.token(first_).is == Token::Is::number || reading_.is("numbers", first_);
    if (last_ - first_ <= 2 || !counts) return;
    const bool times = reading_.is("times", first_ + 1) || reading_.word(first_ + 1) == "×";
    if (times && reading_.token(first_ + 2).is == Token::Is::word) first_ += 2;
    else if (reading_.has("agents_many", first_ + 1, last_) || reading_.is("one", first_)) ++first_;
  }
  // "…, 3 months", "… for 10 hours a week", "… - remote", "… -£35,000", "… (2 posts)"
  void terms_behind() {
    for (std::uint32_t i = first_ + 1, depth = 0; i + 1 < last_; ++i) {
      const auto word = reading_.word(i);
      const bool counted = word == "(" && depth == 0 &&
                           (!reading_.find("seats", {i, last_}).empty() ||
                            (i + 3 == last_ && reading_.token(i + 1).is == Token::Is::number));  // "Engineers (2)"
      const bool parts = depth == 0 && (word == "," || (word == "-" && reading_.token(i).is_spaced));
      const bool counts = i + 2 < last_ && reading_.is("for", i) && reading_.token(i + 1).is == Token::Is::number &&
                          reading_.is("title_units", i + 2);
      const bool terms =
          (depth == 0 && (counts || is_limit(i))) ||
          (parts && (reading_.token(i + 1).is == Token::Is::number ||
                     reading_.grammar().phrase_at("currencies", reading_.text, i + 1, last_) != nullptr ||
                     reading_.has("title_terms", i + 1, i + 2)));
      depth += word == "(" ? 1U : 0U;
      depth -= word == ")" && depth > 0 ? 1U : 0U;
      if ((!terms && !counted) || !names_person(reading_, first_, i)) continue;
      last_ = i;
      return;
    }
  }
  // "… UP TO $3000"
  [[nodiscard]] bool is_limit(std::uint32_t at) const {
    std::uint32_t length = 0;
    if (reading_.grammar().phrase_at("upto", reading_.text, at, last_, &length) == nullptr || at + length >= last_)
      return false;
    return reading_.token(at + length).is == Token::Is::number ||
           reading_.grammar().phrase_at("currencies", reading_.text, at + length, last_) != nullptr;
  }
  // "Web Developer Location : Remote Duration : 5 months", a page in one line
  void label_behind() {
    const auto end = std::min(reading_.text.lines()[reading_.token(first_).line].last, last_ + 1);
    for (auto i = first_ + 2; i < end; ++i)
      if (reading_.word(i) == ":" && reading_.is("label_words", i - 1) && reading_.token(i - 2).is == Token::Is::word)
        return end_at(i - 1);
  }
  // "Data Scientist Job Description", "QA Engineer #"
  bool tail() {
    for (std::uint32_t back = 3; back >= 1; --back) {
      std::uint32_t length = 0;
      if (last_ - first_ <= back ||
          reading_.grammar().phrase_at("title_tails", reading_.text, last_ - back, last_, &length) == nullptr ||
          length != back || !names_person(reading_, first_, last_ - back))
        continue;
      last_ -= back;
      return true;
    }
    return false;
  }
  // "IT Officer (Job Number: 1500635)", "Analyst (#945145)"
  void reference_behind() {
    const auto end = std::min(reading_.text.lines()[reading_.token(first_).line].last, last_ + 8);
    for (auto open = first_ + 1; open < last_; ++open) {
      if (reading_.word(open) != "(") continue;
      auto close = open;
      bool has_figure = false;
      for (; close < end && reading_.word(close) != ")"; ++close)
        has_figure = has_figure || reading_.token(close).is == Token::Is::number;
      if (has_figure && reading_.has("title_references", open + 1, close)) return end_at(open);
    }
  }
  // "Financial Controller, Manchester, UK", "Back-end Engineer in NYC", "Engineer - Berlin"
  void place_behind() {
    for (auto i = first_ + 1; i + 1 < last_; ++i) {
      if (reading_.is("at", i) && reading_.token(i + 1).is_capital) return end_at(i);  // "Developer at Acme"
      if (reading_.word(i) != "," && !reading_.is("in", i) && !is_dash(i)) continue;
      auto at = past_place(i + 1);
      while (at > 0 && at + 1 < last_ && reading_.word(at) == ",") at = past_place(at + 1);  // "…, Leeds, UK"
      if (at == last_) return end_at(i);
    }
  }
  // Where the place ends that begins at a token; 0: none does.
  [[nodiscard]] std::uint32_t past_place(std::uint32_t at) const {
    if (!reading_.token(at).is_capital) return 0;
    for (const std::string_view list : {"cities", "countries", "us_states"}) {
      std::uint32_t length = 0;
      if (reading_.grammar().phrase_at(list, reading_.text, at, last_, &length) == nullptr) continue;
      if (list != "us_states" || reading_.token(at).is_shouted) return at + length;
    }
    return 0;
  }
  // "Developer (part-time" goes on to its bracket's end, or ends before it.
  void close_bracket() {
    std::uint32_t open = last_;
    for (auto i = first_; i < last_; ++i) {
      if (reading_.word(i) == "(") open = i;
      if (reading_.word(i) == ")") open = last_;
    }
    if (open == last_) return;
    const auto end = std::min(reading_.text.lines()[reading_.token(first_).line].last, last_ + 8);
    for (auto i = last_; i < end; ++i)
      if (reading_.word(i) == ")") {
        last_ = i + 1;
        return;
      }
    end_at(open);
  }
  // "] for an …"
  void starts() {
    std::uint32_t length = 0;
    while (last_ - first_ > 1) {
      if (reading_.grammar().phrase_at("title_starts", reading_.text, first_, last_, &length) != nullptr &&
          last_ - first_ > length)
        first_ += length;
      else if (reading_.is("title_junk", first_)) ++first_;
      else return;
    }
  }

  const Reading& reading_;
  std::uint32_t first_, last_;
};

}  // namespace

bool names_person(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  for (auto i = first; i < last; ++i) {
    if (!reading.is("agents", i)) continue;
    const bool is_verb = reading.is("agents_as_verbs", i) && i + 1 < last && !reading.is("agents", i + 1);
    if (!is_verb && !names_tool(reading, i, first)) return true;
  }
  return false;
}

bool names_tool(const Reading& reading, std::uint32_t at, std::uint32_t first) {
  return at > first && reading.is("agents_as_tools", at) && reading.is("tool_leads", at - 1);
}

Tokens tag_of_person(const Reading& reading, Tokens line) {
  if (line.first >= line.second || reading.word(line.first) != "[") return line;
  for (auto i = line.first + 1; i < line.second; ++i)
    if (reading.word(i) == "]") return reading.has("agents", line.first, i) ? Tokens{line.first + 1, i} : line;
  return line;
}

Tokens trimmed_title(const Reading& reading, Tokens title) { return Trimmer(reading, title).run(); }

}  // namespace muster::intake
