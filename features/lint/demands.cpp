// Line by line: a heading opens the list or closes it; in its lines names are looked up, and what joins them is looked
// at.
#include "features/lint/demands.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "base/result.h"
#include "base/table.h"
#include "features/intake/mentions.h"
#include "features/lint/pattern.h"
#include "features/lint/wording.h"

namespace muster::lint {
namespace {

using intake::Joint;
using intake::Lexicon;
using intake::Line;
using intake::Proof;
using intake::Text;
using intake::Token;

enum class Kind : std::uint8_t { heading, nice, no, ordinary };
constexpr std::array<std::string_view, 4> kinds{"heading", "nice", "no", "ordinary"};

struct Words {
  Patterns patterns;
  std::vector<Kind> of;  // pattern → kind
};
const Words& words() {
  static const auto all = [] {
    Words made;
    for (const auto& cells : table_rows(file_text("demands.de.tsv"))) {
      const auto kind = std::ranges::find(kinds, cells.at(0));
      claim(kind != kinds.end(), cells.at(0));
      for (const auto& pattern : listed(cells.at(1))) {
        made.patterns.add(pattern);
        made.of.push_back(static_cast<Kind>(kind - kinds.begin()));
      }
    }
    return made;
  }();
  return all;
}

struct Mention {
  std::uint32_t first = 0, last = 0;  // tokens
  std::uint32_t skill = 0;
  Proof proof = Proof::plain;
  Joint joint = Joint::none;  // to the mention before
  bool is_meant = false;
};

class Reader {
 public:
  Reader(const Text& text, const Lexicon& lexicon, Intake& into)
      : text_(text), lexicon_(lexicon), into_(into), marks_(text.tokens().size()) {
    for (const auto& match : words().patterns.find(text))
      for (auto i = match.first; i < match.last; ++i) marks_[i] = words().of[match.pattern];
  }

  void run() {
    const auto& lines = text_.lines();
    for (std::size_t i = 0; i < lines.size() && lines[i].begin < most_read; ++i) {
      const auto& line = lines[i];
      if (const auto end = head_of(line, i + 1 < lines.size() ? &lines[i + 1] : nullptr)) {
        is_open_ = has(Kind::heading, line.first, *end) && !has(Kind::nice, line.first, *end);
        if (*end + 1 < line.last && is_open_) sentences(*end + 1, line.last);
        is_first_ = true;
        continue;
      }
      if (line.after_blank && !line.is_item && !is_first_) is_open_ = false;
      if (is_open_) sentences(line.first, line.last);
      is_first_ = false;
    }
  }

 private:
  static constexpr std::uint32_t most_of_a_heading = 8;  // tokens
  static constexpr std::uint32_t most_read = 100'000;    // code points, as much as intake reads

  [[nodiscard]] const Token& token(std::uint32_t i) const { return text_.tokens()[i]; }
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return token(i).folded; }
  [[nodiscard]] bool has(Kind kind, std::uint32_t first, std::uint32_t last) const {
    return std::any_of(marks_.begin() + first, marks_.begin() + last, [&](const auto& mark) { return mark == kind; });
  }

  // Where the heading in a line ends: at its colon, or with the line.
  [[nodiscard]] std::optional<std::uint32_t> head_of(const Line& line, const Line* next) const {
    if (line.is_item) return std::nullopt;
    for (auto i = line.first; i < line.last && i < line.first + most_of_a_heading; ++i)
      if (word(i) == ":" && i > line.first) return i;
    const bool is_set_off = line.is_marked || line.after_blank || (next != nullptr && next->is_item);
    const bool is_short = line.last - line.first <= most_of_a_heading && line.last > line.first;
    if (!is_set_off || !is_short || word(line.last - 1) == ".") return std::nullopt;
    const bool is_sure = line.is_marked || (next != nullptr && next->is_item);
    return is_sure || has(Kind::heading, line.first, line.last) ? std::optional(line.last) : std::nullopt;
  }

  void sentences(std::uint32_t first, std::uint32_t last) {
    auto begin = first;
    for (auto i = first; i < last; ++i) {
      if (word(i) != ";" && !(word(i) == "." && ends_sentence(i, first, last))) continue;
      sentence(begin, i);
      begin = i + 1;
    }
    sentence(begin, last);
  }

  // "bzw." and "z. B." end none.
  [[nodiscard]] bool ends_sentence(std::uint32_t at, std::uint32_t first, std::uint32_t last) const {
    constexpr std::array<std::string_view, 10> shortened{"bzw",  "ca",   "etc",  "evtl", "ggf",
                                                         "inkl", "insb", "mind", "sog",  "usw"};
    if (at + 1 == last) return true;
    return token(at + 1).is_spaced && at > first && word(at - 1).size() > 1 &&
           std::ranges::find(shortened, word(at - 1)) == shortened.end();
  }

  void sentence(std::uint32_t first, std::uint32_t last) {
    for (auto i = first; i < last; ++i) {  // "Go, idealerweise auch Kafka" demands what stands before
      if (marks_[i] != Kind::nice) continue;
      if (i == first || word(i - 1) != ",") return;
      last = i - 1;
    }
    if (has(Kind::no, first, last)) return;
    std::vector<Mention> all;
    for (auto at = first; at < last;) {
      const auto name = lexicon_.skill_at(text_, at, last);
      if (name.spelling == nullptr || name.spelling->proof >= Proof::craft) {
        ++at;
        continue;
      }
      all.push_back({at, at + name.length, name.spelling->skill, name.spelling->proof});
      auto& one = all.back();
      if (all.size() > 1) one.joint = joint(all[all.size() - 2].last, at);
      one.is_meant = is_meant(one);
      at += name.length;
    }
    // A letter or a word of every day is a skill beside one: "Java, C und R".
    for (std::size_t i = 1; i < all.size(); ++i)
      if (all[i].joint != Joint::none && all[i - 1].is_meant) all[i].is_meant |= is_named(all[i]);
    for (auto i = all.size(); i-- > 1;)
      if (all[i].joint != Joint::none && all[i].is_meant) all[i - 1].is_meant |= is_named(all[i - 1]);
    for (std::size_t i = 0; i < all.size();) {
      auto end = i + 1;
      while (end < all.size() && is_choice(all, end)) ++end;
      demand({all.begin() + static_cast<std::ptrdiff_t>(i), all.begin() + static_cast<std::ptrdiff_t>(end)});
      i = end;
    }
  }

  // All nouns are capitals here, so that one alone proves less than it does in English.
  [[nodiscard]] bool is_named(const Mention& one) const {
    const auto& first = token(one.first);
    return first.is_shouted || first.is_capital || one.last - one.first > 1;
  }
  [[nodiscard]] bool is_meant(const Mention& one) const {
    if (one.proof == Proof::plain) return true;
    if (one.proof == Proof::list || !is_named(one)) return false;
    return marks_[one.first] != Kind::ordinary || token(one.first).is_shouted;
  }

  [[nodiscard]] Joint joint(std::uint32_t from, std::uint32_t to) const {
    auto found = Joint::none;
    for (auto i = from; i < to; ++i) {
      if (word(i) == "oder" || word(i) == "bzw") found = Joint::conj_or;
      else if (word(i) == "und" || word(i) == "&" || word(i) == "sowie" || word(i) == "+")
        found = std::max(found, Joint::conj_and);
      else if (word(i) == "/" || word(i) == "|") found = std::max(found, Joint::slash);
      else if (word(i) == ",") found = std::max(found, Joint::comma);
      else if (word(i) != "." && word(i) != "(" && word(i) != ")") return Joint::none;
    }
    return found;
  }

  // Whether a mention is another choice for the one before: "Java, Kotlin oder Go"; "React/Vue", which are of one kind.
  [[nodiscard]] bool is_choice(const std::vector<Mention>& all, std::size_t at) const {
    if (all[at].joint == Joint::slash) return is_alike(all[at - 1].skill, all[at].skill);
    for (; at < all.size() && all[at].joint == Joint::comma;) ++at;
    return at < all.size() && all[at].joint == Joint::conj_or;
  }
  [[nodiscard]] bool is_alike(std::uint32_t one, std::uint32_t other) const {
    const auto is_both = [&](std::uint32_t skill) {
      return !lexicon_.is_concrete(skill) || lexicon_.grammar().lists("never_either", lexicon_.skill(skill).key);
    };
    return lexicon_.skill(one).category == lexicon_.skill(other).category && !is_both(one) && !is_both(other);
  }

  void demand(std::vector<Mention> all) {
    std::erase_if(all, [&](const Mention& one) { return !one.is_meant || seen_.contains(one.skill); });
    if (all.empty()) return;
    auto& musts = into_.brief.must;
    if (all.size() == 1) {
      seen_.insert(all.front().skill);
      mark(all.front(), fmt::format("/must/{}", musts.size()));
      musts.emplace_back(MustSkill{.skill = lexicon_.skill(all.front().skill).key});
      return;
    }
    MustGroup group;
    for (const auto& one : all) {
      if (!seen_.insert(one.skill).second) continue;
      mark(one, fmt::format("/must/{}/any_of/{}", musts.size(), group.any_of.size()));
      group.any_of.push_back({.skill = lexicon_.skill(one.skill).key});
    }
    musts.emplace_back(std::move(group));
  }

  void mark(const Mention& one, std::string path) {
    into_.spans.push_back({token(one.first).begin, token(one.last - 1).end, std::move(path)});
  }

  const Text& text_;
  const Lexicon& lexicon_;
  Intake& into_;
  std::vector<std::optional<Kind>> marks_;  // of each token
  std::set<std::uint32_t> seen_;            // skills that are demanded already
  bool is_open_ = false, is_first_ = false;
};

}  // namespace

void read_german_demands(const Text& text, const Lexicon& lexicon, Intake& into) { Reader(text, lexicon, into).run(); }

}  // namespace muster::lint
