// Who is sought: the title as it stands, the network's role, the grade and the number of seats. Each only where the
// text speaks of the person it seeks, not of those who work there.
#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "base/text.h"
#include "features/intake/reading.h"
#include "features/intake/roles.h"
#include "features/intake/titles.h"

namespace muster::intake {
namespace {

class Sought {
 public:
  explicit Sought(Reading& reading) : reading_(reading) {}

  void run() {
    tell_many();
    if (!reading_.many_roles) find_title();
    const auto hired = read_role(reading_, title_);
    if (hired) hired_ = hired;
    find_grade();
  }

 private:
  using Range = Tokens;

  [[nodiscard]] bool has_agent(std::uint32_t first, std::uint32_t last) const {
    return names_person(reading_, first, last);
  }

  // "SDE-1, SDE-2, Data Analyst" in the first row, "Multiple roles": no one person is sought.
  void tell_many() {
    for (const auto& in : reading_.sentences) {
      if (names_another(in)) reading_.many_roles = true;
      if (!in.is_first_row) continue;
      if (reading_.has("many_roles", in)) reading_.many_roles = true;
      if (!in.is_piece && in.last - in.first > 16) continue;
      int people = 0, depth = 0;
      bool parted = false;   // by more than a comma: "Senior Consultant, Product Manager" is one person
      bool counted = false;  // this part has its person
      for (auto i = in.first; i < in.last; ++i) {
        const auto word = reading_.word(i);
        depth += word == "(" ? 1 : 0;
        depth -= word == ")" && depth > 0 ? 1 : 0;
        if (depth > 0) continue;
        if (word == "," || word == "+") counted = false;
        parted = parted || word == "+" || (word == "," && i + 1 < in.last && reading_.has("grades", i + 1, i + 2));
        if ((word == "&" || reading_.is("and", i)) && has_plural(in.first, in.last)) counted = false, parted = true;
        if (counted || !(reading_.grammar().lists("agents", word) || reading_.grammar().lists("agents_short", word)))
          continue;
        if (reading_.is("agents_vague", i)) continue;
        counted = true;
        ++people;
      }
      parted = parted || is_list_of_makers(in);
      const bool many = people > 2 || (people > 0 && adds_grade(in)) ||
                        (people > 1 && (parted || has_plural(in.first, in.last) || names_roles(in)));
      if (many && !reading_.has("prose_words", in)) reading_.many_roles = true;
    }
  }
  // "We need a back-end developer and a designer."
  [[nodiscard]] bool names_another(const Sentence& in) const {
    if (reading_.token(in.first).line > 3 || !reading_.has("hire_leads", in)) return false;
    for (auto i = in.first; i + 2 < in.last; ++i) {
      if (!reading_.is("agents", i) || reading_.is("agents_vague", i) || !reading_.is("and", i + 1) ||
          !reading_.is("a_an", i + 2) || !reading_.has("hire_leads", in.first, i))
        continue;
      for (auto k = i + 3; k < in.last && k < i + 8 && reading_.token(k).is == Token::Is::word; ++k)
        if (reading_.is("agents", k) && !reading_.is("agents_vague", k)) return true;
    }
    return false;
  }
  // "Security Researcher + Senior Backend (Python)"
  [[nodiscard]] bool adds_grade(const Sentence& in) const {
    int depth = 0;
    for (auto i = in.first + 1; i + 1 < in.last; ++i) {
      depth += reading_.word(i) == "(" ? 1 : 0;
      depth -= reading_.word(i) == ")" && depth > 0 ? 1 : 0;
      if (depth == 0 && reading_.word(i) == "+" && reading_.token(i).is_spaced && has_agent(in.first, i) &&
          reading_.has("grades", i + 1, i + 2) && !reading_.is("agents_as_verbs", i + 1) &&
          !reading_.has("grades", i - 1, i) && i + 2 < in.last && reading_.token(i + 2).is_capital)
        return true;
    }
    return false;
  }
  // "Software Engineer (Haskell), DevOps Engineer"
  [[nodiscard]] bool is_list_of_makers(const Sentence& in) const {
    int makers = 0, depth = 0;
    std::string_view before;  // the word that ends this part so far
    for (auto i = in.first; i <= in.last; ++i) {
      const auto word = i < in.last ? reading_.word(i) : std::string_view(",");
      depth += word == "(" ? 1 : 0;
      if (depth == 0 && word == ",") makers += reading_.grammar().lists("makers", before) ? 1 : 0;
      else if (depth == 0) before = word;
      depth -= word == ")" && depth > 0 ? 1 : 0;
    }
    return makers > 1;
  }
  // "Data Engineer, Product Designer": two that the network knows.
  [[nodiscard]] bool names_roles(const Sentence& in) const {
    int roles = 0;
    for (auto i = in.first; i < in.last; ++i) {
      std::uint32_t length = 0;
      if (reading_.grammar().phrase_at("roles", reading_.text, i, in.last, &length) == nullptr) continue;
      i += length - 1;
      ++roles;
    }
    return roles > 1;
  }
  [[nodiscard]] bool has_plural(std::uint32_t first, std::uint32_t last) const {
    for (auto i = first; i < last; ++i)
      if (reading_.is("agents_many", i)) return true;
    return false;
  }
  // "Job title: X"; the first line or a piece of the first row that names a person; "looking for a X".
  void find_title() {
    for (const auto& in : reading_.sentences) {
      for (const auto& label : reading_.find("title_label", in))
        if (label.first == in.first && take_title(label.last, in.last, true)) return;
      if (in.first > in.begin_of_line && label_before(in) && take_title(in.first, in.last, true)) return;
    }
    for (std::size_t i = 0; i < std::min<std::size_t>(reading_.sentences.size(), 13); ++i) {
      const auto& in = reading_.sentences[i];
      if (goes_on(i)) continue;
      if (in.is_item || (in.section != Section::header && in.section != Section::none)) continue;
      if (reading_.word(in.first) == "(" && reading_.word(in.last - 1) == ")") continue;         // "(Acme's CTO here)"
      const bool is_short = in.last - in.first <= (reading_.word(in.first) == "[" ? 32U : 16U);  // a row of tags
      if (is_short && !is_prose(in) && take_title(in.first, in.last, false)) return;
    }
    if (headline()) return;
    for (std::size_t i = 0; i < std::min<std::size_t>(reading_.sentences.size(), 8); ++i)
      if (const auto& in = reading_.sentences[i];
          in.is_piece && has_agent(in.first, in.last) && take_title(in.first, in.last, false))
        return;
    hired_title();
    if (!title_) line_of_role();
  }
  // "We need a back-end engineer. You'll mentor juniors.": the second of a line that begins as prose.
  [[nodiscard]] bool goes_on(std::size_t i) const {
    const auto& in = reading_.sentences[i];
    const auto line = reading_.token(in.first).line;
    if (in.is_piece || i == 0 || in.first == reading_.text.lines()[line].first) return false;
    const auto& before = reading_.sentences[i - 1];
    return reading_.token(before.first).line == line &&
           (is_prose(before) || reading_.has("hire_verbs", before) || goes_on(i - 1));
  }
  // "- Product Owner, senior or above": a line that begins with the role.
  void line_of_role() {
    for (const auto& in : reading_.sentences) {
      auto at = in.first;
      while (at < in.last && reading_.grammar().phrase_at("grades", reading_.text, at, in.last) != nullptr) ++at;
      std::uint32_t length = 0;
      if (in.section == Section::about || in.section == Section::process || at >= in.last ||
          !reading_.token(at).is_capital ||
          reading_.grammar().phrase_at("roles", reading_.text, at, in.last, &length) == nullptr)
        continue;
      hired_ = Range{in.first, std::min(in.last, at + length + 5)};
      set_title(in.first, at + length);
      return;
    }
  }
  // A first line that stands alone and is no sentence: the headline of a gig.
  bool headline() {
    const auto& lines = reading_.text.lines();
    if (lines.size() < 2 || !lines[1].after_blank || lines[0].is_piece || lines[0].is_item) return false;
    auto [first, last] = tag_of_person(reading_, {past_tags(lines[0].first, lines[0].last), lines[0].last});
    if (has_agent(first, last) && dashes(first, last) > 1) cut(first, last);
    if (reading_.used[lines[0].first]) return false;  // a heading
    if (reading_.grammar().phrase_at("no_titles", reading_.text, first, last) != nullptr) return false;
    if (!has_agent(first, last) && (dashes(first, last) > 1 || reading_.has("not_headline", first, last))) return false;
    bool is_name = last - first <= 3 && !has_agent(first, last);  // the firm's
    for (auto i = first; i < last; ++i) is_name = is_name && reading_.token(i).is_capital;
    if (!has_agent(first, last) && reading_.word(last - 1) == "?") return false;
    if (is_name || last - first > 18 || last - first < 2 || reading_.has("prose_words", first, last)) return false;
    while (last > first && is_end(last - 1)) --last;
    for (auto i = first; i < last; ++i)
      if (reading_.word(i) == "." || reading_.word(i) == "?" || reading_.word(i) == ":") return false;
    if (first < last) set_title(first, last);
    return first < last;
  }
  [[nodiscard]] int dashes(std::uint32_t first, std::uint32_t last) const {
    int n = 0;
    for (auto i = first; i < last; ++i) n += reading_.word(i) == "-" && reading_.token(i).is_spaced ? 1 : 0;
    return n;
  }
  // What stood before the colon of this line said that it is the title.
  [[nodiscard]] bool label_before(const Sentence& in) const {
    const Sentence label{in.begin_of_line, in.first};
    const auto found = reading_.find("title_label", label);
    return !found.empty() && found.front().first == label.first && found.front().last == label.last;
  }
  [[nodiscard]] bool is_prose(const Sentence& in) const {
    const auto last = reading_.word(in.last - 1);
    if (last == "." && in.last - in.first > 8) return true;
    return reading_.has("prose_words", in);
  }

  bool take_title(std::uint32_t first, std::uint32_t last, bool is_labelled) {
    std::uint32_t length = 0;
    std::tie(first, last) = tag_of_person(reading_, {past_tags(first, last), last});
    for (bool more = true; more && first < last;) {
      more = reading_.grammar().phrase_at("title_starts", reading_.text, first, last, &length) != nullptr;
      if (more) first += length;
      if (!more && first < last &&
          (reading_.word(first) == ":" || reading_.word(first) == "-" || reading_.word(first) == "\"" ||
           reading_.word(first) == "“" || reading_.word(first) == "]" || reading_.word(first) == ")"))
        ++first, more = true;
    }
    if (!is_labelled || last - first > 14) cut(first, last);
    std::tie(first, last) = tag_of_person(reading_, {first, last});
    while (last > first && (is_end(last - 1))) --last;
    if (first >= last || last - first > 16 || !has_agent(first, last)) return false;
    if (reading_.grammar().phrase_at("no_titles", reading_.text, first, last) != nullptr) return false;
    if (last - first == 1 && !is_labelled && reading_.is("bare_grades", first)) return false;
    set_title(first, last);
    return true;
  }
  // "[HIRING] [CONTRACT] Unity programmer"
  [[nodiscard]] std::uint32_t past_tags(std::uint32_t first, std::uint32_t last) const {
    while (first < last && reading_.word(first) == "[") {
      auto end = first;
      while (end < last && reading_.word(end) != "]") ++end;
      if (end + 1 == last && !has_agent(first, last)) return last;
      if (end + 1 >= last || end - first > 8 || reading_.has("agents", first, end)) return first;
      first = end + 1;
    }
    return first;
  }
  // "LLM engineer to improve our contract search (RAG)": a first line of its own, whole.
  [[nodiscard]] bool is_headline(std::uint32_t first, std::uint32_t last) const {
    const auto& lines = reading_.text.lines();
    const auto line = reading_.token(first).line;
    return line == 0 && !lines[0].is_piece && lines.size() > 1 && last == lines[0].last && last - first <= 16 &&
           reading_.word(last - 1) != ".";
  }
  // Before the title the firm ("Acme is hiring a …"), behind it place and terms.
  void cut(std::uint32_t& first, std::uint32_t& last) const {
    auto begin = first;
    int depth = 0;
    for (auto i = first; i < last; ++i) {
      const auto word = reading_.word(i);
      const bool dash = word == "-" && reading_.token(i).is_spaced && i + 1 < last && reading_.token(i + 1).is_spaced;
      const bool shortened = i > first && reading_.has("grades", i - 1, i);  // "Sr."
      const bool dot = word == "." && !shortened && (i + 1 >= last || reading_.token(i + 1).is_spaced);
      const bool ranges = i + 1 < last && grade_ends(first, i) && reading_.has("grades", i + 1, i + 2);
      const bool stop = dash || word == ";" || dot || word == "@" || word == "!" || word == "?" || word == ":" ||
                        (word == ">" && reading_.token(i).is_spaced) ||
                        (word == "/" && i + 1 < last && reading_.word(i + 1) == "/") ||
                        reading_.grammar().lists("title_stops", word);
      depth += word == "(" ? 1 : 0;
      depth -= word == ")" && depth > 0 ? 1 : 0;
      if (!stop || ranges || depth > 0) continue;  // "Mid to Senior Developer" goes on
      const bool in_small = dash && reading_.token(i + 1).is == Token::Is::word && !reading_.token(i + 1).is_capital &&
                            !reading_.has("title_terms", i + 1, i + 2);  // "Tableau developer - dashboards for …"
      if (((in_small && has_agent(begin, i)) || reading_.is("title_goes_on", i)) && is_headline(first, last)) continue;
      if (has_agent(begin, i)) {
        if (dash && is_subject(i + 1, last)) break;
        if (const auto crafts = dash ? past_crafts(i + 1, last) : i + 1; crafts > i + 1) last = crafts;
        else if (i > begin) last = i;
        break;
      }
      begin = i + 1;
    }
    if (has_agent(begin, last)) first = begin;
  }
  // "Mid", "Mid-", "Mid-level"
  [[nodiscard]] bool grade_ends(std::uint32_t first, std::uint32_t at) const {
    if (at > first + 1 && reading_.is("level_noun", at - 1)) --at;
    if (at > first + 1 && reading_.word(at - 1) == "-") --at;
    return at > first && reading_.has("grades", at - 1, at);
  }
  // "Developer - .NET / Shopify (Remote)": behind the skills that go on with the title.
  [[nodiscard]] std::uint32_t past_crafts(std::uint32_t at, std::uint32_t last) const {
    auto end = at;
    while (at < last) {
      const auto name = reading_.lexicon.skill_at(reading_.text, at, last);
      if (name.spelling == nullptr || !reading_.token(at).is_capital) break;
      end = at += name.length;
      if (at < last && (reading_.word(at) == "/" || reading_.word(at) == "&" || reading_.word(at) == ",")) ++at;
    }
    const bool is_over =
        end == last || reading_.word(end) == "(" || (reading_.word(end) == "-" && reading_.token(end).is_spaced);
    return is_over ? end : 0;
  }
  // "Data Analyst - Elective Recovery": no place, figure or term, and nothing behind it.
  [[nodiscard]] bool is_subject(std::uint32_t first, std::uint32_t last) const {
    if (last - first > 5 || last == first || !reading_.token(first).is_capital) return false;
    for (auto i = first; i < last; ++i) {
      const auto& token = reading_.token(i);
      if (token.is == Token::Is::number || (token.is == Token::Is::sign && token.folded != "&" && token.folded != "-"))
        return false;
      if (token.folded == "-" && token.is_spaced) return false;
      if (reading_.grammar().lists("institutions", token.folded)) return false;  // "Data Specialist - Queens Library"
      for (const std::string_view list :
           {"countries", "cities", "regions", "kinds", "title_terms", "agents", "open_regions"})
        if (reading_.grammar().phrase_at(list, reading_.text, i, last) != nullptr) return false;
    }
    return true;
  }
  [[nodiscard]] bool is_end(std::uint32_t i) const {
    const auto word = reading_.word(i);
    return word == "." || word == "," || word == ":" || word == "-" || word == "!" || word == "?" || word == "(" ||
           word == "\"" || word == "“" || word == "”" || word == "‖" || reading_.is("title_ends", i);
  }
  void set_title(std::uint32_t first, std::uint32_t last) {
    std::tie(first, last) = trimmed_title(reading_, {first, last});
    title_ = reading_.title = {first, last};
    auto begin = reading_.token(first).begin, end = reading_.token(last - 1).end;
    auto words = reading_.text.between(begin, end);
    if (words.size() > 200 || words.find('\n') != std::string::npos) return;
    words = one_line(words);
    reading_.brief.title = std::move(words);
    reading_.mark(first, last, "/title");
  }
  // Prose: "do u know a node dev?"
  void hired_title() {
    for (const auto& in : reading_.sentences)
      for (auto at = in.first; at < in.last; ++at) {
        std::uint32_t length = 0;
        const bool begins = in.is_first_row && at == in.first && !in.is_item;  // "Two senior Go engineers, …"
        if (reading_.grammar().phrase_at("hire_leads", reading_.text, at, in.last, &length) == nullptr && !begins)
          continue;
        auto first = at + length;
        std::uint32_t skipped = 0;
        const auto skips = [&] {
          if (reading_.grammar().phrase_at("articles", reading_.text, first, in.last, &skipped) != nullptr) return true;
          skipped = 1;
          return reading_.token(first).is == Token::Is::number || reading_.is("numbers", first);
        };
        while (first < in.last && skips()) first += skipped;
        if ((at > in.first && reading_.is("negations", at - 1)) ||  // "You don't need to be a CFO"
            reading_.grammar().phrase_at("no_titles", reading_.text, first, in.last) != nullptr)
          continue;
        auto last = first;
        for (int words = 0; last < in.last && words < 6; ++last) {
          if (reading_.is("agents", last) && !names_tool(reading_, last, in.first)) break;
          const auto word = reading_.word(last);
          words += word == "-" || word == "/" ? 0 : 1;  // "Mid-Level Backend Python/SQL Developer"
        }
        if (last >= in.last || !reading_.is("agents", last) || names_tool(reading_, last, in.first)) continue;
        if (length == 0 && (reading_.has("prose_words", in.first, last) ||
                            reading_.grammar().phrase_at("no_titles", reading_.text, in.first, in.last) != nullptr))
          continue;
        if (last + 1 < in.last && reading_.is("agents", last + 1)) ++last;
        last = past_office(last, in.last);
        if (first == last && reading_.is("bare_grades", last)) continue;
        hired_ = Range{first, last + 1};
        set_title(first, last + 1);
        return;
      }
  }

  // "Director of Finance & Accounting": of what, in capitals.
  [[nodiscard]] std::uint32_t past_office(std::uint32_t agent, std::uint32_t last) const {
    if (agent + 2 >= last || !reading_.is("of", agent + 1) || !reading_.token(agent).is_capital) return agent;
    auto end = agent;
    for (auto i = agent + 2; i < last && i < agent + 8; ++i) {
      if (reading_.token(i).is == Token::Is::word && reading_.token(i).is_capital) end = i;
      else if (reading_.word(i) != "&" && !reading_.is("and", i)) break;
    }
    return end;
  }

  void find_grade() {
    if (reading_.many_roles) return;
    if (title_ && grade_in(title_->first, title_->second)) return;
    if (title_ && hired_ && grade_in(hired_->first, hired_->second)) return;
    for (std::size_t i = 0; i < reading_.sentences.size(); ++i) {
      const auto& in = reading_.sentences[i];
      std::uint32_t label = 0;  // "Level: Senior"
      if (reading_.grammar().phrase_at("grade_labels", reading_.text, in.first, in.last, &label) != nullptr &&
          in.first + label < in.last && reading_.word(in.first + label) == ":" && in.last - in.first <= label + 5 &&
          grade_in(in.first + label + 1, in.last))
        return;
      if (in.first > in.begin_of_line && reading_.has("grade_labels", in.begin_of_line, in.first) &&
          grade_in(in.first, in.last))
        return;
      if (in.is_first_row && in.last - in.first <= 6 && !goes_on(i) && grade_in(in.first, in.last)) return;
    }
    for (const auto& in : reading_.sentences) {
      if (in.section == Section::about || in.section == Section::process) continue;
      for (const auto& found : reading_.find("grades", in)) {
        const bool labelled =
            in.first > in.begin_of_line && reading_.word(in.first - 1) == ":";  // "English: intermediate"
        const bool alone = found.first == in.first && in.last - found.last <= 1 && !labelled;
        const bool level = reading_.is("level_noun", found.last - 1) ||
                           (found.last < in.last && reading_.is("level_noun", found.last));
        const bool of_role = level && reading_.has("roles_offered", found.last, std::min(in.last, found.last + 5));
        if ((alone || of_role || (level && reading_.has("second_person", in))) && grade_in(found.first, in.last))
          return;
      }
    }
    if (!hired_) {
      for (const auto& in : reading_.sentences) {
        if (in.section == Section::about || in.section == Section::offer || in.section == Section::process ||
            in.section == Section::duties || !reading_.has("hire_leads", in))
          continue;
        for (auto i = in.first; i < in.last && !hired_; ++i)
          if (reading_.is("agents", i)) hired_ = Range{i, i + 1};
      }
    }
    if (!hired_) return;
    for (const auto& in : reading_.sentences)
      if (in.first <= hired_->first && hired_->first < in.last) {
        const auto from = hired_->first >= in.first + 9 ? hired_->first - 9 : in.first;
        if (grade_in(from, hired_->second)) return;
      }
  }
  bool grade_in(std::uint32_t first, std::uint32_t last) {
    constexpr std::array names{"junior", "mid", "senior", "principal"};
    const auto grade_of = [&](const std::string& value) {
      return static_cast<Seniority>(std::ranges::find(names, value) - names.begin());
    };
    for (const auto& found : reading_.grammar().find("grades", reading_.text, first, last)) {
      const auto lo = found.value("lo"), hi = found.value("hi");
      const auto next = found.last + 1 < last && reading_.word(found.last) == "-" ? found.last + 1 : found.last;
      if (next < last && reading_.has("not_grade_after", next, next + 1) && hi.empty()) continue;  // "mid-sized firms"
      if (lo == "principal" && reading_.is("agents_as_verbs", found.first) && !is_lead(found, last)) continue;
      if (found.first > first && reading_.is("of", found.first - 1)) continue;  // "Chief of Staff"
      if (is_of_another(found) || is_no_grade(found, last)) continue;
      if (reading_.is("grades_as_nouns", found.first) && !has_agent(found.last, std::min(last, found.last + 5)))
        continue;
      bool up = false;
      for (auto i = found.first; i < found.last; ++i) up = up || reading_.is("upwards", i);
      SeniorityRange range{grade_of(lo), hi.empty() ? (up ? Seniority::principal : grade_of(lo)) : grade_of(hi)};
      if (range.hi < range.lo) std::swap(range.lo, range.hi);
      reading_.brief.seniority = range;
      reading_.mark(found.first, found.last, "/seniority");
      return true;
    }
    return false;
  }
  // "will report to the Sr. Manager", "Daniel, our lead developer", "(Senior) Product Owner"
  [[nodiscard]] bool is_of_another(const Found& found) const {
    const auto first = found.first;
    if (first == 0) return false;
    const auto& line = reading_.text.lines()[reading_.token(first).line];
    const bool opens = first < line.first + 2 || !reading_.token(first - 2).is_capital;  // not "Go (Senior) Developer"
    if (opens && reading_.word(first - 1) == "(" && found.last + 1 < line.last && reading_.word(found.last) == ")" &&
        has_agent(found.last + 1, std::min(line.last, found.last + 4)))
      return true;
    return reading_.has("first_person", first - 1, first) ||
           reading_.ends_before("whose_grade", first, first >= 3 ? first - 3 : 0);
  }
  // "Start mid-January", "no juniors", "not a senior role", "Entry level? No."
  [[nodiscard]] bool is_no_grade(const Found& found, std::uint32_t last) const {
    const auto first = reading_.text.lines()[reading_.token(found.first).line].first;
    const auto from = found.first >= first + 3 ? found.first - 3 : first;
    if (reading_.has("no_grade_before", from, found.first)) return true;
    auto next = found.last;
    while (next < last && (reading_.word(next) == "-" || reading_.word(next) == "/")) ++next;
    return next < last && (reading_.has("months", next, next + 1) || reading_.word(next) == "?");
  }
  // A grade stands before what the person is: "Lead Designer", "Lead, Data Engineer"; "PMO Lead", "lead the team" are
  // none.
  [[nodiscard]] bool is_lead(const Found& found, std::uint32_t last) const {
    if (found.last >= last || reading_.is("and", found.last) || !has_agent(found.last, last)) return false;
    return reading_.token(found.last).is == Token::Is::word || (title_ && found.first == title_->first);
  }

  Reading& reading_;
  std::optional<Range> title_, hired_;
};

}  // namespace

void read_people(Reading& reading) { Sought(reading).run(); }

}  // namespace muster::intake
