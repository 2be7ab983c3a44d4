// Sentences and what they stand under. A heading is a short line of words from the grammar's heading lists (or one that
// ends with a colon and speaks of demands); it holds until the next, or for its own line when more follows its colon.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/table.h"
#include "base/text.h"
#include "features/intake/headings.h"
#include "features/intake/reading.h"

namespace muster::intake {
namespace {

bool is_shouted(const Reading& reading, const Line& line) {
  std::uint32_t shouted = 0, words = 0;
  for (auto i = line.first; i < line.last; ++i) {
    if (reading.token(i).is != Token::Is::word) continue;
    ++words;
    shouted += reading.token(i).is_shouted ? 1U : 0U;
  }
  return words > 0 && shouted == words;
}

bool ends_sentence(const Reading& reading, std::uint32_t at, std::uint32_t last) {
  const auto sign = reading.word(at);
  if (sign == ";" || sign == "!" || sign == "?") return true;
  if (sign != "." || at + 1 >= last) return sign == ".";
  const auto& next = reading.token(at + 1);
  if (!next.is_spaced) return next.is_capital && reading.is("item_starters", at + 1);  // "… and SAN.Strong …"
  if (at > 0 && reading.is("shortened", at - 1)) return false;
  if (at > 1 && reading.is("shortened_ends", at - 1) && reading.word(at - 2) == ".") return false;
  return at == 0 || next.is != Token::Is::word || next.is_capital || reading.word(at - 1).size() > 1;
}

class Divider {
 public:
  explicit Divider(Reading& reading) : reading_(reading) {}

  void run() {
    const auto& lines = reading_.text.lines();
    for (std::size_t i = 1, people = 0; i < lines.size() && !has_people_; ++i) {
      const auto person = lines[i].is_piece ? std::nullopt : person_of(lines[i]);
      people += person && *person == lines[i].last && (lines[i].after_blank || is_shouted(reading_, lines[i])) ? 1 : 0;
      has_people_ = people > 1;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool is_row = lines[i].is_piece;
      if (i > 0 && !(is_row && lines[i - 1].is_piece && rows_ == 0)) rows_ = 1;
      take(lines[i], i + 1 < lines.size() ? &lines[i + 1] : nullptr);
      was_item_ = lines[i].is_item;
      bullet_ = lines[i].bullet;
    }
  }

 private:
  void take(const Line& line, const Line* next) {
    if (line.last - line.first > flat && !line.is_item && takes_flat(line)) return;
    if (closes(line)) return begin(Section::process, line);
    leave_inner(line);
    if (const auto heading = bulleted_heading(line, next)) return begin(*heading, line);
    if (rows_ == 0 && !line.is_piece && names_person(line))
      return add(line.first, line, section_);  // "Application Security Engineer" heads no section
    if (const auto heading = bracketed_heading(line, next)) return begin(*heading, line);
    if (!heads(line, next)) goes_on(line, next);
  }
  // A heading, in whole or with what it heads behind it.
  bool heads(const Line& line, const Line* next) {
    const Sentence whole{line.first, line.last, section_, line.is_item, rows_ == 0, line.first};
    const auto colon = colon_of(line);
    const auto length = line.last - line.first;
    const bool set_off =
        line.is_marked || line.after_blank || is_shouted(reading_, line) || (next && next->is_item) || was_item_;
    const bool leads = next && next->is_item && !(next->after_blank && is_row(line));
    if (leads && rows_ > 0 && leads_to_duties(reading_, line, *next)) return begin(Section::duties, line), true;
    if (!colon && !line.is_item && !line.is_piece && length > 7 && length <= 12)
      if (const auto found = worded_heading(reading_, line.first, line.last)) return begin(found->section, line), true;
    if (line.after_blank && was_item_ && !line.is_item) section_ = Section::none;  // what follows a list is not in it
    if (colon && *colon + 1 == line.last) {
      if (ends_with_colon(line, *colon, whole)) return true;
    } else if (!colon && next && leads_to_following(line)) {
      if (ends_with_colon(line, line.last, whole)) return true;
    } else if (const auto person = rows_ > 0 ? person_of(line) : std::nullopt; person && *person < line.last) {
      return add(*person + 1, line, Section::must), true;  // "FPGA Engineers: Verilog or VHDL"
    } else if (person && has_people_ && !line.is_item && (line.after_blank || is_shouted(reading_, line))) {
      return begin(Section::must, line), true;  // "TECHNICAL ARTIST", and below it what that one must know
    } else if (colon) {
      const auto begins = reading_.word(line.first) == "(" ? line.first + 1 : line.first;  // "(Tech stack: …)"
      const auto found = heading_of(reading_, begins, *colon, line.is_item ? 0 : 2);
      if (!found && reading_.word(*colon) == "-" && rows_ > 0 && !line.is_item && !line.is_piece && line.after_blank)
        if (const auto rest = heading_of(reading_, *colon + 1, line.last, 0))
          return begin(rest->section, line), true;  // "Ngā mahi - What you'll do"
      if (found && !is_within(line, *found)) {
        if (const auto rest = heading_of(reading_, *colon + 1, line.last, 0)) return begin(rest->section, line), true;
        // "Requirements: Go, SQL" speaks of its own line, and of the items below it.
        const bool has_years = !reading_.grammar().find("years", reading_.text, begins, *colon).empty();
        add(has_years ? begins : *colon + 1, line, found->section);  // "Must have (5+ years): Java"
        const bool is_cell =
            line.is_piece && found->section == Section::about;  // "Department: Product | Type: Full-time"
        if (!line.is_item && !is_cell) section_ = found->section, inline_ = true;
        return true;
      }
    } else if (!line.is_item && !line.is_piece && length <= 7 &&
               (set_off || (length <= 4 && heading_of(reading_, line.first, line.last, 0)) ||
                worded_heading(reading_, line.first, line.last))) {
      const std::uint32_t others = line.is_marked || is_shouted(reading_, line) || (next && next->is_item) ? 3 : 1;
      if (const auto found = heading_of(reading_, line.first, line.last, set_off ? others : 0))
        return begin(is_group_heading(line, found->section) ? section_ : found->section, line), true;
      if (const auto found = worded_heading(reading_, line.first, line.last)) return begin(found->section, line), true;
      if (leads && rows_ > 0) return begin(section_of_words(reading_, whole), line), true;
      if (line.is_marked && rows_ > 0 && guess(line, whole)) return true;
    } else if (line.is_marked && rows_ > 0 && !line.is_item && !line.is_piece && length <= 18 &&
               reading_.word(line.last - 1) != "." && guess(line, whole)) {
      return true;
    } else if (line.is_numbered && length <= 7 && next && !next->is_numbered && rows_ > 0) {  // "3. Requirements"
      auto found = heading_of(reading_, line.first, line.last, 2);
      if (!found) found = worded_heading(reading_, line.first, line.last);
      if (!found && next->is_item) return begin(section_of_words(reading_, whole), line), true;
      if (found || line.after_blank)
        return begin(found ? found->section : Section::none, line, found.has_value()), true;
      return add(line.first, line, section_), true;
    } else if (!line.is_item && !line.is_piece && leads && length <= 12 && rows_ > 0 &&
               !(ends_plainly(line) && section_ != Section::none)) {
      const auto section = section_of_words(reading_, whole);
      const bool leads_on = fresh_ && section_ != Section::none && section != Section::must && section != Section::nice;
      // "Must-have skills", then "On day one we'll expect you to..."
      return begin(leads_on ? section_ : section, line), true;
    }
    return false;
  }
  void goes_on(const Line& line, const Line* next) {
    if (inline_ && !line.is_item && !line.is_later_piece) section_ = Section::none, inline_ = false;
    if (line.is_piece && !line.is_later_piece) row_ = told_by_row(line);
    if (line.is_later_piece && line.last - line.first <= 2 && rows_ > 0)  // "2 | Preferred | Snowflake"
      if (const auto found = heading_of(reading_, line.first, line.last, 0)) row_ = found->section;
    if (is_duty(line) && rows_ > 0 && (was_duty_ || (next && is_duty(*next)))) {
      was_duty_ = true;  // one below the other, without a heading
      return add(line.first, line, Section::duties);
    }
    was_duty_ = false;
    if (goes_on_title(line)) return add(line.first, line, Section::must);
    constexpr char32_t plus = 0x2795;
    add(line.first, line, line.is_piece && row_ ? *row_ : line.bullet == plus ? Section::nice : section_);
  }
  // "Java | Required | 5 years": a later piece says what the first is.
  [[nodiscard]] std::optional<Section> told_by_row(const Line& line) const {
    const auto& lines = reading_.text.lines();
    for (const auto* piece = &line + 1; rows_ > 0 && piece < lines.data() + lines.size() && piece->is_later_piece;
         ++piece)
      if (piece->last - piece->first <= 3)
        if (const auto found = heading_of(reading_, piece->first, piece->last, 0); found && is_list(found->section))
          return found->section;
    if (is_welcome_row(line)) return Section::nice;
    return std::nullopt;
  }
  // "You may have used tools such as: Docker | Redis"
  [[nodiscard]] bool is_welcome_row(const Line& line) const {
    const auto cues = reading_.find("nice_before", {line.first, line.last});
    if (cues.empty()) return false;
    for (auto i = cues.front().last; i + 1 < line.last; ++i)
      if (reading_.word(i) == ":") return true;
    return false;
  }
  // "Python developer", and below it "with Kafka and Docker"
  [[nodiscard]] bool goes_on_title(const Line& line) const {
    const auto number = reading_.token(line.first).line;
    if (number == 0 || number > 3 || line.is_item || line.is_piece || section_ == Section::must ||
        !reading_.is("joins_title", line.first) || reading_.token(line.first).is_capital)
      return false;
    const auto& above = reading_.text.lines()[number - 1];
    return above.last - above.first <= 12 && !above.is_piece &&
           (names_person(above) || reading_.is("joins_title", above.first));
  }
  // "Design and build …", where no heading said what the lines are.
  [[nodiscard]] bool is_duty(const Line& line) const {
    return section_ == Section::none && !line.is_item && !line.is_piece && line.last - line.first > 5 &&
           reading_.token(line.first).is_capital && reading_.is("duty_verbs", line.first);
  }
  // A page in one line: its headings are within.
  bool takes_flat(const Line& line) {
    auto part = line;
    for (auto i = line.first + 1; i < line.last; ++i) {
      const auto heading = heading_within(reading_, i, line.last);
      if (!heading) continue;
      part.last = i;
      add(part.first, part, section_);
      rows_ = 1;
      part.first = i, part.last = i + heading->words;
      begin(heading->section, part);
      part.first = i = part.last;
      part.is_item = heading->section != Section::about && heading->section != Section::none;
    }
    if (part.first == line.first) return false;
    part.last = line.last;
    add(part.first, part, section_);
    return true;
  }
  // "User Experience Designer - Newman Library", "Data Scientist Job Description"
  [[nodiscard]] bool names_person(const Line& line) const {
    if (reading_.is("agents", line.last - 1)) return true;
    for (std::uint32_t back = 1; back <= 3 && line.last - line.first > back + 1; ++back) {
      const auto tail = line.last - back;
      std::uint32_t length = 0;
      if (reading_.is("agents", tail - 1) &&
          reading_.grammar().phrase_at("title_tails", reading_.text, tail, line.last, &length) != nullptr &&
          length == back)
        return true;
    }
    for (auto i = line.first + 1; i + 1 < line.last && i < line.first + 6; ++i)
      if (reading_.is("agents", i) && reading_.word(i + 1) == "-" && reading_.token(i + 1).is_spaced) return true;
    return false;
  }

  // "- Front-end: React. Back-end: Go." among demands.
  [[nodiscard]] bool is_within(const Line& line, const Heading& found) const {
    if (stays(line, found.section, line.first + found.words)) return true;  // "Experience with: SQL"
    return line.is_item && (section_ == Section::must || section_ == Section::nice) && found.section != Section::must &&
           found.section != Section::nice && found.section != Section::out;
  }
  [[nodiscard]] static bool is_list(Section section) {
    return section == Section::must || section == Section::nice || section == Section::out;
  }
  // "- Nice to have:" within a list leads to a list of its own, behind which the outer one goes on.
  [[nodiscard]] std::pair<char32_t, std::uint32_t> place_of(const Line& line) const {
    return {line.bullet, reading_.token(line.first).begin - line.begin};
  }
  void leave_inner(const Line& line) {
    if (!outer_) return;
    if (!line.is_item || line.is_piece) return outer_.reset();
    const auto place = place_of(line);
    if (place != outer_->place && place.second >= outer_->place.second) {
      outer_->has_inner = true;
    } else if (outer_->has_inner) {
      section_ = outer_->section;
      outer_.reset();
    }
  }
  // "Requirements", and below it "Back-end:"
  // "**Requirements**", right below it "**Back-end**"; "### Must have", somewhere below it "#### Infra"
  [[nodiscard]] bool is_group_heading(const Line& line, Section found) const {
    const bool is_below = fresh_ || (list_level_ > 0 && line.level > list_level_);
    return is_below && found == Section::stack && is_list(section_) && is_group(line.first, line.last);
  }
  [[nodiscard]] bool is_group(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t length = 0;
    return reading_.grammar().phrase_at("group_labels", reading_.text, first, last, &length) != nullptr &&
           first + length == last;
  }
  // "Preferred", and below it "- Experience with:", "Tools:": what it leads to is still only preferred.
  [[nodiscard]] bool stays(const Line& line, Section found, std::uint32_t last) const {
    if (found == Section::stack && is_list(section_) && is_group(line.first, last)) return true;
    if (section_ != Section::nice && section_ != Section::out) return false;
    if (found == Section::stack) return line.is_item || section_ == Section::out;
    return found == Section::must && reading_.has("weak_headings", line.first, last) &&
           !reading_.has("strong_headings", line.first, line.last);
  }
  // "Requirements:", "- tools such as:"
  bool ends_with_colon(const Line& line, std::uint32_t colon, Sentence whole) {
    if (const auto found = heading_of(reading_, line.first, colon, line.is_item ? 0 : 4))
      return begin(is_within(line, *found) || stays(line, found->section, colon) ? section_ : found->section, line),
             true;
    if (const auto found = line.is_item ? std::nullopt : worded_heading(reading_, line.first, colon))
      return begin(stays(line, found->section, colon) ? section_ : found->section, line), true;
    const auto length = line.last - line.first;
    if (length > 14) {
      whole.last = colon;  // "Knowledge of any of the following would be advantageous but is not essential:"
      if (length <= 40 && (!reading_.find("nice_before", {line.first, line.last}).empty() ||
                           !reading_.find("nice_after", whole).empty()))
        return begin(Section::nice, line, false), false;
      if (section_ == Section::about && reading_.has("second_person", whole)) section_ = Section::duties;
      return false;  // "You will join us and take on challenges such as:" leaves the firm's story
    }
    whole.last = colon;
    auto section = section_of_words(reading_, whole);
    const bool is_turn = (section == Section::nice && section_ == Section::must) ||
                         (section == Section::must && reading_.has("strong_headings", whole));
    const bool is_no_demand = section_ == Section::offer || section_ == Section::process;
    if (stays(line, section, colon) || (line.is_item && (is_list(section_) || is_no_demand) && !is_turn))
      section = section_;
    if (section == Section::none &&
        (line.is_item || is_list(section_) || section_ == Section::duties || (is_no_demand && !line.after_blank)))
      section = section_;  // "Tools:" among demands
    if (const auto found = reading_.find("one_of", whole);
        section == Section::none && !found.empty() && found.front().first == line.first)
      section = Section::must;                                    // "At least one of:"
    if (length > 6) put(line.first, colon, line, Section::none);  // "Looking for a bookkeeper based in the UK who:"
    begin(section, line, length <= 6);
    return true;
  }
  // "The successful applicant must have the following experience", without a colon.
  [[nodiscard]] bool leads_to_following(const Line& line) const {
    return !line.is_item && !line.is_piece && line.last - line.first <= 20 && line.last - line.first > 4 &&
           reading_.token(line.last - 1).is == Token::Is::word && reading_.has("following", line.first, line.last) &&
           !reading_.has("following_not", line.first, line.last);
  }
  // With one full stop, not with three.
  [[nodiscard]] bool ends_plainly(const Line& line) const {
    return reading_.word(line.last - 1) == "." && (line.last - line.first < 2 || reading_.word(line.last - 2) != ".");
  }
  // By single words, where no heading is known; another one ends the section before it.
  bool guess(const Line& line, const Sentence& whole) {
    const auto guessed = guessed_section(reading_, whole);
    if (guessed == Section::none) return section_ = Section::none, false;
    begin(guessed, line);
    return true;
  }
  // "Amplitude, Looker, Jira": no heading of what comes below.
  [[nodiscard]] bool is_row(const Line& line) const {
    const auto name = reading_.lexicon.skill_at(reading_.text, line.first, line.last);
    return name.spelling != nullptr && line.first + name.length < line.last &&
           reading_.word(line.first + name.length) == ",";
  }
  // "👉 What you bring" above items that begin with another sign, or above plain lines.
  [[nodiscard]] std::optional<Section> bulleted_heading(const Line& line, const Line* next) const {
    const auto length = line.last - line.first;
    if (line.bullet == 0 || next == nullptr || length > 9) return std::nullopt;
    if (length <= 4 && next->is_item)  // "- Desirable", and below it "-- Figma"
      if (const auto found = heading_of(reading_, line.first, line.last, 0);
          found && found->section != Section::none && reading_.has("sure_headings", line.first, line.last))
        return found->section;
    const bool is_above = next->is_item && next->bullet != line.bullet;
    const bool is_first = bullet_ != line.bullet;
    if (length <= 5 && (is_above || (is_first && !next->is_item)))
      if (const auto found = heading_of(reading_, line.first, line.last, 0)) return found->section;
    if (is_above && is_first && !reading_.find("nice_before", {line.first, line.last}).empty()) return Section::nice;
    return std::nullopt;
  }
  // "Knock-out criteria (without these no interview)": the heading's own words.
  [[nodiscard]] std::optional<std::uint32_t> before_bracket(const Line& line) const {
    if (line.last - line.first < 3 || reading_.word(line.last - 1) != ")") return std::nullopt;
    for (auto i = line.first + 1; i < line.last && i < line.first + 6; ++i)
      if (reading_.word(i) == "(") return i;
    return std::nullopt;
  }
  // "What we are looking for (ideally)": what stands in brackets may say more.
  [[nodiscard]] std::optional<Section> bracketed_heading(const Line& line, const Line* next) const {
    const auto head = before_bracket(line);
    if (!head || !next || !next->is_item || line.is_item || rows_ == 0) return std::nullopt;
    const auto found = heading_of(reading_, line.first, *head, 0);
    const auto aside = heading_of(reading_, *head + 1, line.last - 1, 0);
    if (found && aside && aside->section == Section::nice) return Section::nice;
    return found ? std::optional(found->section) : std::nullopt;
  }
  // Where the words end that name whom the line is about: at a colon or dash, or with the line.
  [[nodiscard]] std::optional<std::uint32_t> person_of(const Line& line) const {
    auto end = line.first;
    const auto parts = [&](std::uint32_t i) {
      return reading_.word(i) == ":" || (reading_.word(i) == "-" && reading_.token(i).is_spaced && i > line.first &&
                                         i + 1 < line.last && reading_.token(i + 1).is_spaced);
    };
    while (end < line.last && end < line.first + 8 && !parts(end)) ++end;
    if (end - line.first < 2 || end - line.first > 7 || (end < line.last && !parts(end))) return std::nullopt;
    if (!reading_.token(line.first).is_capital && reading_.token(line.first).is == Token::Is::word && end == line.last)
      return std::nullopt;
    std::uint32_t small = 0, words = 0;  // "Lead discovery with the PM: …" names nobody
    for (auto i = line.first; i < end; ++i) {
      words += reading_.token(i).is == Token::Is::word ? 1U : 0U;
      small += reading_.token(i).is == Token::Is::word && !reading_.token(i).is_capital ? 1U : 0U;
    }
    if (small > 0 && (small < words || words > 3)) return std::nullopt;
    for (auto i = line.first; i < end; ++i) {
      const auto word = reading_.word(i);
      const bool closes = i + 1 == end || reading_.word(i + 1) == "," || reading_.word(i + 1) == "(";
      if (closes && i > line.first &&
          (reading_.grammar().lists("agents", word) || reading_.grammar().lists("agents_short", word)))
        return end;
    }
    return std::nullopt;
  }
  // "Kind regards," and the names below it, until another letter begins.
  bool closes(const Line& line) {
    std::uint32_t length = 0;
    const auto& grammar = reading_.grammar();
    if (signed_ && grammar.phrase_at("letter_heads", reading_.text, line.first, line.last, &length) != nullptr)
      signed_ = false, section_ = Section::none;
    if (signed_) section_ = Section::process;
    const auto* closing = grammar.phrase_at("closings", reading_.text, line.first, line.last, &length);
    if (rows_ == 0 || closing == nullptr || (closing->value == "late" && line.first < 40)) return false;
    for (auto i = line.first + length; i < line.last; ++i)
      if (reading_.token(i).is != Token::Is::sign) return false;
    return signed_ = true;
  }

  [[nodiscard]] std::optional<std::uint32_t> colon_of(const Line& line) const {
    for (auto i = line.first; i < line.last && i < line.first + 9; ++i)
      if (reading_.word(i) == ":" ||
          (i + 1 < line.last && i > line.first && reading_.word(i) == "-" && reading_.token(i).is_spaced &&
           reading_.token(i + 1).is_spaced && i <= line.first + 3 && reading_.token(i - 1).is == Token::Is::word &&
           reading_.token(i + 1).is != Token::Is::number))
        return i;
    if (line.last > line.first && reading_.word(line.last - 1) == ":") return line.last - 1;
    return std::nullopt;
  }

  void begin(Section section, const Line& line, bool is_used = true) {
    if (section == Section::none && reading_.has("later_headings", line.first, line.last))
      section = seen_must_ ? Section::nice : Section::must;  // "What we'd like to see"
    if (section == Section::must && nice_level_ > 0 && line.level > nice_level_) section = Section::nice;
    else if (line.level > 0) nice_level_ = section == Section::nice ? line.level : 0;
    seen_must_ = seen_must_ || section == Section::must;
    if (!line.is_item) outer_.reset();
    else if (section != section_ && is_list(section_)) outer_ = Outer{section_, place_of(line)};
    if (!is_group(line.first, line.last)) list_level_ = line.level;
    section_ = section;
    inline_ = false;
    fresh_ = true;
    if (!is_used) return;
    for (auto i = line.first; i < line.last; ++i) reading_.used[i] = true;
  }

  void add(std::uint32_t first, const Line& line, Section section) {
    for (auto i = line.first; i < first; ++i) reading_.used[i] = true;
    auto begin = first;
    for (auto i = first; i < line.last; ++i) {
      if (!ends_sentence(reading_, i, line.last) && !ends_item(i, line) && !ends_glued(i, line) && i - begin < longest)
        continue;
      put(begin, i + 1, line, section);
      begin = i + 1;
    }
    put(begin, line.last, line, section);
  }

  // "… of Linux Experience with Go …" in a line that was a list.
  [[nodiscard]] bool ends_item(std::uint32_t i, const Line& line) const {
    const auto& lines = reading_.text.lines();
    const auto& whole = lines[reading_.token(i).line];
    return line.is_item && whole.last - whole.first > flat && i + 1 < line.last && reading_.token(i + 1).is_capital &&
           reading_.is("item_starters", i + 1) && reading_.token(i).is != Token::Is::sign;
  }

  // "… or equivalentExtensive experience …", but not "javaScript"
  [[nodiscard]] bool ends_glued(std::uint32_t i, const Line& line) const {
    if (i + 1 >= line.last || reading_.token(i).is != Token::Is::word || reading_.token(i).is_capital) return false;
    const auto& next = reading_.token(i + 1);
    return next.is == Token::Is::word && !next.is_spaced && next.is_capital &&
           (reading_.is("item_starters", i + 1) || reading_.is("duty_verbs", i + 1) || tells_story(i + 1, i + 2));
  }

  // "We need a Go developer. Our product connects to Jira.": what stands behind the title may be no demand.
  [[nodiscard]] bool tells_story(std::uint32_t first, std::uint32_t last) const {
    return reading_.is("story_starts", first) || reading_.has("own_words", first, last);
  }
  void put(std::uint32_t first, std::uint32_t last, const Line& line, Section section) {
    if (first >= last) return;
    fresh_ = false;
    // "We are small. Requirements: Go." has its heading within the line.
    if (first > line.first)
      for (auto i = first; i < last && i < first + 5; ++i)
        if (reading_.word(i) == ":")
          if (const auto found = heading_of(reading_, first, i, 1); found && !is_within(line, *found))
            section = found->section;
    // Behind a title the first line may go on as prose.
    const bool is_short = line.last - line.first <= 25 && !tells_story(first, last);
    const bool header = rows_ == 0 && (first == line.first || line.is_piece || is_short);
    reading_.sentences.push_back({first, last, header && section == Section::none ? Section::header : section,
                                  line.is_item, rows_ == 0, begin_of(line, first), line.is_piece,
                                  first > line.first && reading_.word(first - 1) == ";"});
  }

  // Where the words begin that may say what this is: in its line, or in a short piece before it ("Hours | 36 a week").
  [[nodiscard]] std::uint32_t begin_of(const Line& line, std::uint32_t first) const {
    const auto number = reading_.token(line.first).line;
    const auto* before = number == 0 ? nullptr : &reading_.text.lines()[number - 1];
    const bool is_label = rows_ > 0 && line.is_later_piece && before != nullptr && before->is_piece &&
                          !before->is_later_piece && before->last - before->first <= 3;
    return std::max(is_label ? before->first : line.first, first - std::min(first, 30U));
  }

  static constexpr std::uint32_t flat = 200;     // tokens of a line that no list or paragraph has
  static constexpr std::uint32_t longest = 120;  // tokens of a sentence: what has no end is cut
  Reading& reading_;
  Section section_ = Section::none;
  struct Outer {
    Section section;
    std::pair<char32_t, std::uint32_t> place;  // bullet, and how far in its item begins
    bool has_inner = false;
  };
  std::optional<Outer> outer_;
  std::optional<Section> row_;  // what a piece of the row says of those behind it
  bool was_item_ = false, inline_ = false;
  bool fresh_ = false;       // a heading, and nothing below it yet
  char32_t bullet_ = 0;      // of the line before
  bool has_people_ = false;  // lines of their own name different people
  bool seen_must_ = false;
  int list_level_ = 0;     // of the heading that the section stands under
  int nice_level_ = 0;     // of the heading "### Preferred": what "#### We look for …" heads below it is preferred, too
  bool was_duty_ = false;  // the line before told what one does
  bool signed_ = false;    // a letter's closing words were read
  int rows_ = 0;           // 0: the first line, or the pieces of the first row
};

}  // namespace

void read_sections(Reading& reading) {
  Divider(reading).run();
  reading.has_must_section =
      std::ranges::any_of(reading.sentences, [](const Sentence& in) { return in.section == Section::must; });
}

}  // namespace muster::intake
