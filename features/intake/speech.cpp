// Spoken languages with their level, and the industry that the work is in or that should be known.
#include <algorithm>
#include <set>

#include "features/intake/titles.h"

namespace muster::intake {
namespace {

class Speech {
 public:
  explicit Speech(Reading& reading) : reading_(reading) {}

  void run() {
    for (const auto& in : reading_.sentences)
      if (in.section != Section::about && in.section != Section::process) sentence(in);
  }

 private:
  struct Named {
    std::uint32_t first, last;
    std::string code;
  };

  void sentence(const Sentence& in) {
    std::vector<Named> all;
    told_after_.reset();
    for (auto at = in.first; at < in.last;) {
      std::uint32_t length = 0;
      const auto* language = reading_.grammar().phrase_at("languages", reading_.text, at, in.last, &length);
      if (language == nullptr ||
          (!reading_.token(at).is_capital && language->value != reading_.lexicon.language().code && length == 1 &&
           !known_small(at))) {
        ++at;
        continue;
      }
      all.push_back({at, at + length, language->value});
      at += length;
    }
    for (std::size_t i = all.size(); i-- > 0;) judge(all, i, in);
  }
  [[nodiscard]] bool known_small(std::uint32_t at) const { return reading_.is("small_languages", at); }

  void judge(const std::vector<Named>& all, std::size_t i, const Sentence& in) {
    const auto& one = all[i];
    const auto next = i + 1 < all.size() ? all[i + 1].first : in.last;
    if (in.section == Section::nice || optional_after(all, i, in)) return;
    if (is_choice(all, i)) return;
    const bool praised = reading_.ends_before("speech_levels", one.first, in.first);  // "a native English speaker"
    auto near = one.first;  // "not in English", not "down the valley, English B2"
    while (near > in.first && one.first - near < 3 && reading_.word(near - 1) != ",") --near;
    if (!praised && reading_.has("speech_not_before", near, one.first)) return;
    if (reading_.has("speech_denied", in.first, one.first)) return;  // "you don't have to be fluent in German"
    if (reading_.grammar().phrase_at("speech_unspoken", reading_.text, one.last, in.last) != nullptr) return;
    if (one.last < in.last && reading_.is("nationality_nouns", one.last)) return;
    if (one.last + 2 < in.last && reading_.is("speech_agents", one.last + (reading_.word(one.last) == "-" ? 1 : 0)) &&
        reading_.has("speech_others", one.last, std::min(in.last, one.last + 3)))
      return;  // "English-speaking customers"
    auto level = level_after(one.last, next);
    if (!level && i + 1 < all.size() && joined(one.last, next)) level = told_after_;  // "French and German: fluent"
    told_after_ = level;
    if (!level) level = level_before(all, i, in);
    const bool weak = !level;  // a level that is told elsewhere holds
    const bool plain = (in.section == Section::must || in.is_item) && reading_.has("speech_plain", in.first, one.first);
    if (weak && (plain || required(one, next, in) || listed(in, one))) level = "B2";
    if (!level) return;
    const auto cefr = json::read<Cefr>(json::Value(*level));
    if (!cefr || (reading_.brief.languages.contains(one.code) && (weak || !weak_.contains(one.code)))) return;
    if (weak) weak_.insert(one.code);
    else weak_.erase(one.code);
    reading_.brief.languages[one.code] = *cefr;
    reading_.mark(one.first, one.last, "/languages/" + one.code);
  }

  // "Fluent in English or French": a brief can't say so.
  [[nodiscard]] bool is_choice(const std::vector<Named>& all, std::size_t i) const {
    const auto parted = [&](const Named& a, const Named& b) {
      return b.first == a.last + 1 && reading_.is("or", a.last);
    };
    return (i + 1 < all.size() && parted(all[i], all[i + 1])) || (i > 0 && parted(all[i - 1], all[i]));
  }
  // "German is a plus", "German, Spanish and French are nice-to-haves"
  [[nodiscard]] bool optional_after(const std::vector<Named>& all, std::size_t i, const Sentence& in) const {
    auto end = i;
    while (end + 1 < all.size() && joined(all[end].last, all[end + 1].first)) ++end;
    const bool is_list = end > i && reading_.word(all[end].first - 1) != "," &&
                         !reading_.ends_before("speech_levels", all[i].first, in.first);
    const auto from = all[is_list ? end : i].last;
    for (auto at = from; at < in.last && at < from + 7; ++at) {
      const auto word = reading_.word(at);
      if (word == "," || word == ";" || word == ".") return false;
      if (word == "(" && end + 1 < all.size() && all[end + 1].first == at + 1) return false;  // of that other one
      if (reading_.grammar().phrase_at("speech_optional", reading_.text, at, in.last) != nullptr) return true;
    }
    return false;
  }
  // "English: C1", "English (fluent)", "English fluent", "English at B2 level"
  [[nodiscard]] std::optional<std::string> level_after(std::uint32_t from, std::uint32_t to) const {
    for (auto i = from; i < to && i < from + 16; ++i)  // "(spoken and written) at a CEFR level C2"
      if (const auto* phrase = reading_.grammar().phrase_at("cefr", reading_.text, i, to))
        if (i > from && reading_.is("cefr_labels", i - 1)) return phrase->value;
    for (auto i = from; i < to && i < from + 5; ++i) {
      for (const std::string_view list : {"cefr", "speech_levels"})
        if (const auto* phrase = reading_.grammar().phrase_at(list, reading_.text, i, to))
          if (list == "cefr" || i <= from + 3 || reading_.word(i - 1) == "(") return phrase->value;
      const auto word = reading_.word(i);
      if (word == "," && i + 1 < to && reading_.is("both", i + 1)) continue;
      if (word == "," || word == ";" || reading_.is("and", i) || reading_.is("or", i)) return std::nullopt;
      if (!reading_.grammar().lists("speech_words", word) && word != ":" && word != "(" && word != "-")
        return std::nullopt;
    }
    return std::nullopt;
  }
  // "fluent English and German": also over languages between.
  [[nodiscard]] std::optional<std::string> level_before(const std::vector<Named>& all, std::size_t i,
                                                        const Sentence& in) const {
    std::uint32_t at = all[i].first;
    while (at > in.first) {
      --at;
      const bool named =
          std::ranges::any_of(all, [&](const Named& other) { return at >= other.first && at < other.last; });
      if (named) continue;
      for (auto back = std::min(2U, at - in.first) + 1; back-- > 0;)  // "very good" before "good"
        for (const std::string_view list : {"cefr", "speech_levels"}) {
          std::uint32_t length = 0;
          const auto* phrase = reading_.grammar().phrase_at(list, reading_.text, at - back, at + 1, &length);
          if (phrase != nullptr && length == back + 1) return phrase->value;
        }
      const bool opens = reading_.word(at) == "(" && at + 1 == all[i].first;  // "communication skills (English)"
      if (opens || !reading_.is("speech_words", at)) return std::nullopt;
    }
    return std::nullopt;
  }
  [[nodiscard]] bool required(const Named& one, std::uint32_t next, const Sentence& in) const {
    for (auto i = one.last; i < next && i < one.last + 6; ++i) {
      if (reading_.grammar().phrase_at("speech_required", reading_.text, i, in.last) != nullptr) return true;
      if (reading_.is("speech_agents", i)) return true;
      if (!reading_.is("speech_words", i)) break;
    }
    return reading_.ends_before("speech_before", one.first, in.first);
  }
  [[nodiscard]] bool listed(const Sentence& in, const Named& one) const {
    const bool label = in.first > in.begin_of_line && reading_.has("speech_labels", in.begin_of_line, in.first);
    return label || (in.section == Section::must && one.first == in.first && one.last == in.last);
  }

  [[nodiscard]] bool joined(std::uint32_t from, std::uint32_t to) const {
    for (auto i = from; i < to; ++i)
      if (reading_.word(i) != "," && !reading_.is("and", i) && reading_.word(i) != "/" && reading_.word(i) != "&")
        return false;
    return to > from;
  }

  Reading& reading_;
  std::set<std::string> weak_;             // required, and not said how well
  std::optional<std::string> told_after_;  // of the language behind, in this sentence
};

// Industries that stand in one list ("logistics, travel or retail") are meant together.
class Fields {
 public:
  explicit Fields(Reading& reading) : reading_(reading) {}

  void run() {
    whose_post();
    if (reading_.brief.industries.empty()) employer();
    for (const auto& in : reading_.sentences) {
      std::vector<Named> chain;
      for (auto at = in.first; at < in.last; ++at) {
        std::uint32_t length = 0;
        const auto* industry = reading_.grammar().phrase_at("industries", reading_.text, at, in.last, &length);
        if (industry == nullptr) continue;
        if (!chain.empty() && !joined(chain.back().last, at)) settle(chain, in), chain.clear();
        chain.push_back({at, at + length, industry->value});
        at += length - 1;
      }
      settle(chain, in);
      own_product(in);
    }
  }

 private:
  struct Named {
    std::uint32_t first, last;
    std::string code;
  };

  // "University of Groningen", "City of Gold Coast" above the text: whose post it is says in which field.
  void whose_post() {
    for (const auto& in : reading_.sentences) {
      if (reading_.token(in.first).line > 5) return;
      if (in.is_item || in.last - in.first > 12 || reading_.has("prose_words", in) ||
          reading_.has("not_institution_beside", in) || !is_all_names(in.first, in.last))
        continue;
      if (const auto one = institution(in)) return take(*one);
    }
  }
  // "The State of New Jersey is looking for …", "The University of Chicago is an Equal Opportunity Employer."
  void employer() {
    for (const auto& in : reading_.sentences) {
      const auto one = institution(in);
      if (!one || one->first > in.first + 12 || !reading_.has("employer_words", one->last, in.last)) continue;
      if (is_all_names(in.first, one->first) && !reading_.has("not_institution_beside", in.first, one->first))
        return take(*one);
    }
  }
  // "our first game": what is made says in which field; "ahead of the game" makes nothing.
  void own_product(const Sentence& in) {
    if (in.section == Section::offer || in.section == Section::process || reading_.has("no_products", in)) return;
    for (const auto& one : reading_.find("own_products", in))
      if (!reading_.has("industry_never", in.first, one.first) &&
          (one.last >= in.last || !reading_.is("not_product_after", one.last)) && !is_hyphened(one, in))
        return take({one.first, one.last, one.tag});
  }
  // "a game-changing product", "in-game offers"
  [[nodiscard]] bool is_hyphened(const Found& one, const Sentence& in) const {
    const auto joins = [&](std::uint32_t i) { return reading_.word(i) == "-" && !reading_.token(i).is_spaced; };
    return (one.last < in.last && joins(one.last)) || (one.last >= in.first + 2 && joins(one.last - 2));
  }
  [[nodiscard]] std::optional<Named> institution(const Sentence& in) const {
    for (auto at = in.first; at < in.last; ++at) {
      std::uint32_t length = 0;
      const auto* found = reading_.grammar().phrase_at("institution_fields", reading_.text, at, in.last, &length);
      const auto end = at + length;
      if (found == nullptr || (at < reading_.title.second && at >= reading_.title.first)) continue;
      if (end < in.last && (reading_.is("not_institution_after", end) || reading_.is("not_cities", end))) continue;
      const bool named = (end < in.last && (reading_.is("of", end) || reading_.token(end).is_capital)) ||
                         (at > in.first && reading_.token(at - 1).is_capital) || length > 2;
      if (named) return Named{at, end, found->value};
    }
    return std::nullopt;
  }
  // Capitals, signs and "of": no sentence.
  [[nodiscard]] bool is_all_names(std::uint32_t first, std::uint32_t last) const {
    for (auto i = first; i < last; ++i)
      if (reading_.token(i).is == Token::Is::number ||
          (reading_.token(i).is == Token::Is::word && !reading_.token(i).is_capital && !reading_.is("of", i) &&
           !reading_.is("and", i) && !reading_.is("the", i) && !reading_.is("at", i)))
        return false;
    return true;
  }
  [[nodiscard]] bool joined(std::uint32_t from, std::uint32_t to) const {
    if (to <= from || to - from > 3) return false;
    for (auto i = from; i < to; ++i)
      if (!reading_.is("industry_joints", i)) return false;
    return true;
  }
  [[nodiscard]] bool is_weak(const Named& one) const {
    std::uint32_t length = 0;
    return reading_.grammar().phrase_at("industry_weak", reading_.text, one.first, one.last, &length) != nullptr &&
           length == one.last - one.first;
  }

  void settle(const std::vector<Named>& chain, const Sentence& in) {
    if (chain.empty()) return;
    const auto first = chain.front().first, last = chain.back().last;
    const bool strong = std::ranges::any_of(chain, [&](const Named& one) { return !is_weak(one); });
    const bool alone = strong && first == in.first && last < in.last && in.last - last == 1 &&
                       reading_.word(last) == "." && last - first <= 2 &&
                       reading_.token(first).line < 8;  // "Non-profit. We run …"
    const bool bracketed = first > in.first && reading_.word(first - 1) == "(" && last < in.last &&
                           (reading_.word(last) == "," || reading_.word(last) == ")") && (strong || chain.size() > 1);
    if (last < in.last && (reading_.word(last) == "?" || reading_.word(std::min(last + 1, in.last - 1)) == "?")) return;
    if (reading_.grammar().phrase_at("not_industry_behind", reading_.text, last, in.last) != nullptr) return;
    if (is_unasked(last, in) || reading_.has("industry_never", in.first, first)) return;
    bool meant = bracketed || alone || is_named_firm(chain, in) || is_firm(chain, in) || experienced(chain, in) ||
                 (strong && lived_in_list(first, in)) || heads_item(chain, in) ||
                 (strong && first == in.first && last < in.last && reading_.word(last) == "," && in.last - last > 2 &&
                  in.section != Section::offer && in.section != Section::process) ||
                 (strong && reading_.ends_before("industry_before", first, in.first) && !of_others(first, in));
    for (const auto& one : chain) meant = meant || is_meant(one, in);
    if (!meant) return;
    for (const auto& one : chain) take(one);
  }

  // "Acme is a small UK bank", "at a short-term insurer", "our charity": a firm's kind, behind what tells whose.
  [[nodiscard]] bool is_firm(const std::vector<Named>& chain, const Sentence& in) const {
    const auto& grammar = reading_.grammar();
    const auto& one = chain.back();
    const auto next = one.last < in.last ? reading_.word(one.last) : std::string_view();
    if (reading_.token(one.last - 1).is_capital && grammar.lists("firm_ends", next))  // "Hythe Bank plc"
      return !grammar.lists("industry_vague", reading_.word(one.last - 1));
    if (!grammar.lists("firm_nouns", reading_.word(one.last - 1)) || grammar.lists("firm_not_after", next) ||
        next == "-")
      return false;
    auto at = chain.front().first;
    for (int words = 0; at > in.first && words < 7; ++words, --at) {
      const auto before = reading_.word(at - 1);
      if (grammar.lists("firm_before", before)) {
        if (reading_.has("firm_not", at >= in.first + 5 ? at - 5 : in.first, at) || of_others(at, in)) return false;
        if (!reading_.is("a_an", at - 1)) return true;
        return at - 1 == in.first ? grammar.lists("firm_goes_on", next)
                                  : grammar.lists("firm_is", reading_.word(at - 2));
      }
      if (reading_.token(at - 1).is == Token::Is::sign && before != "-" && before != "/" && before != "&") return false;
    }
    return false;
  }
  // "Peat Bog Games | Montréal, QC | Gameplay Programmer"
  [[nodiscard]] bool is_named_firm(const std::vector<Named>& chain, const Sentence& in) const {
    const auto& one = chain.back();
    if (!in.is_first_row || !in.is_piece || one.last != in.last || chain.front().first == in.first) return false;
    if (in.last - in.first > 4 || names_person(reading_, in.first, in.last)) return false;
    for (auto i = in.first; i < in.last; ++i)
      if (!reading_.token(i).is_capital) return false;
    return true;
  }
  // "Background in podcasts, audio or advertising": behind others of a list that nobody lists.
  [[nodiscard]] bool lived_in_list(std::uint32_t first, const Sentence& in) const {
    if (!in.is_item || (in.section != Section::must && in.section != Section::nice)) return false;
    for (auto at = first, words = 0U; at > in.first && words < 6; --at, ++words) {
      if (reading_.ends_before("industry_lived", at, in.first)) return true;
      if (at == first && !reading_.is("industry_joints", at - 1)) return false;
    }
    return false;
  }
  // "- health care experience", "- pharma or another regulated field"
  [[nodiscard]] bool heads_item(const std::vector<Named>& chain, const Sentence& in) const {
    if (!in.is_item || (in.section != Section::must && in.section != Section::nice) || chain.front().first != in.first)
      return false;
    const auto& one = chain.back();
    std::uint32_t length = 0;
    if (reading_.grammar().phrase_at("industry_vague", reading_.text, one.first, one.last, &length) != nullptr &&
        length == one.last - one.first)
      return false;
    return one.last < in.last &&
           reading_.grammar().phrase_at("item_fields", reading_.text, one.last, in.last) != nullptr;
  }
  // "experience within logistics, transport or retail"
  [[nodiscard]] bool experienced(const std::vector<Named>& chain, const Sentence& in) const {
    if (!reading_.ends_before("industry_lived", chain.front().first, in.first)) return false;
    const auto last = chain.back().last;
    if (last < in.last && reading_.is("not_lived", last)) return false;
    return std::ranges::any_of(chain, [&](const Named& one) {
      std::uint32_t length = 0;
      return reading_.grammar().phrase_at("industry_vague", reading_.text, one.first, one.last, &length) == nullptr ||
             length != one.last - one.first;
    });
  }
  // "Public sector experience is not required"
  [[nodiscard]] bool is_unasked(std::uint32_t last, const Sentence& in) const {
    for (const auto& cue : reading_.find("not_after", in))
      if (cue.first >= last && cue.first - last <= 2 &&
          (cue.tag != "if-not" || reading_.has("negations", cue.first, cue.last)))
        return true;
    return false;
  }
  // "used by banks" speaks of customers.
  [[nodiscard]] bool of_others(std::uint32_t at, const Sentence& in) const {
    return reading_.has("industry_not", at >= in.first + 4 ? at - 4 : in.first, at) &&
           !reading_.has("industry_own", at >= in.first + 6 ? at - 6 : in.first, at);
  }
  [[nodiscard]] bool is_meant(const Named& one, const Sentence& in) const {
    const auto& grammar = reading_.grammar();
    const auto after = grammar.find("industry_after", reading_.text, one.last, std::min(in.last, one.last + 5));
    const bool followed = !after.empty() && (after.front().first == one.last ||
                                             (after.front().first == one.last + 1 && reading_.word(one.last) == "-"));
    const bool firm = one.last - one.first > 1 && grammar.lists("industry_sure", reading_.word(one.last - 1));
    const bool sure = firm || (followed && reading_.has("industry_sure", one.last, after.front().last));
    if (of_others(one.first, in)) return sure;
    return sure || (followed && (!is_weak(one) || is_told_of_firm(one.first, in))) ||
           reading_.ends_before("industry_label", one.first, in.first);
  }
  // "… is an online fashion brand", "Tinderbox is the HR platform for …"
  [[nodiscard]] bool is_told_of_firm(std::uint32_t first, const Sentence& in) const {
    for (auto at = first; at > in.first + 1 && first - at < 4; --at)
      if (reading_.is("a_an", at - 1) || reading_.is("the", at - 1))
        return reading_.is("firm_is", at - 2) && !reading_.has("firm_not", at >= in.first + 5 ? at - 5 : in.first, at);
    return false;
  }

  void take(const Named& one) {
    auto& list = reading_.brief.industries;
    const auto known = std::ranges::find(list, one.code);
    if (list.size() >= 4 && known == list.end()) return;
    const auto index = static_cast<std::size_t>(known - list.begin());
    if (known == list.end()) list.push_back(one.code);
    reading_.mark(one.first, one.last, "/industries/" + std::to_string(index));
    std::fill_n(reading_.in_industry.begin() + static_cast<std::ptrdiff_t>(one.first), one.last - one.first, true);
  }

  Reading& reading_;
};

}  // namespace

void read_languages(Reading& reading) {
  Speech(reading).run();
  Fields(reading).run();
}

}  // namespace muster::intake
