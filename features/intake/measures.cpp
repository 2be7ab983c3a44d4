// Years and levels: which skills a figure or a word of praise speaks of, by the words between them.
#include <algorithm>
#include <optional>

#include "features/intake/surroundings.h"
#include "features/intake/weighing.h"

namespace muster::intake {
namespace {

using As = Weighed::As;

class Measures {
 public:
  Measures(const Reading& reading, const Mentions& mentions, std::vector<Weighed>& all)
      : reading_(reading), mentions_(mentions), all_(all) {}

  void run(std::size_t begin, std::size_t end, const Sentence& in) {
    years(begin, end, in);
    levels(begin, end, in);
  }

 private:
  void years(std::size_t begin, std::size_t end, const Sentence& in) {
    bool any = false;  // "two of these languages" are no years
    said_ = reading_.find("years", in);
    for (const auto& found : said_) {
      if (found.tag == "of" && !any) continue;
      any = true;
      const auto lo = found.number("lo");
      if (!lo || *lo < 100 || *lo > 4000) continue;
      const int n = static_cast<int>(*lo / 100);
      if (auto* one = right_before(begin, end, found.first)) {
        const bool alone = found.last < in.last && reading_.word(found.last) == ")";
        bool of_both = false;  // "4 years min of both"
        for (auto i = found.last; i < in.last && i < found.last + 3 && !of_both; ++i) of_both = reading_.is("both", i);
        if (of_both || (found.last < in.last && reading_.is("each", found.last))) {  // of all in the list
          for (auto l = begin; l < end; ++l)
            if (mentions_.lists[l].last > mentions_.lists[l].first && &all_[mentions_.lists[l].last - 1] == one)
              each(mentions_.lists[l], [&](Weighed& member) { put_years(member, n, found); });
          continue;
        }
        if (alone || !bridged(begin, end, found.last, in, found.first)) {
          if (const auto* list = list_of(*one, begin, end); list != nullptr && one->mention.joint == Joint::conj_or)
            for (auto i = list->first; i < list->last; ++i)  // "Angular or React, five years"
              if (same_kind(all_[i], *one)) put_years(all_[i], n, found);
          put_years(*one, n, found);
          continue;
        }
      }
      auto led = bridged(begin, end, found.last, in, found.first);
      if (!led) continue;
      if (all_[mentions_.lists[led->list].last - 1].is_class && led->list + 1 < end)
        led = Led{led->list + 1, mentions_.lists[led->list + 1].first};  // "2 years with a SIEM (Sentinel or Splunk)"
      for (auto i = led->first; i < mentions_.lists[led->list].last; ++i) {
        if (i > led->first &&
            (ends_years(all_[i - 1], all_[i]) || says_years(all_[i - 1].mention.last, all_[i].mention.first)))
          break;
        put_years(all_[i], n, found);
      }
    }
  }
  // Years and levels are asked of what is demanded.
  void upgrade(Weighed& one) const {
    if (one.is_class || one.is_sealed) return;
    const auto& in = reading_.sentences[one.mention.sentence];
    const auto section = in.section;
    if (section == Section::about && of_company(reading_, in, in.last)) return;
    const bool mere = one.as == As::nice && one.by_section && section != Section::nice && section != Section::stack;
    if (one.as == As::told || mere) one.as = As::must;
  }
  void put_years(Weighed& one, int n, const Found& found) const {
    if (one.years > 0) return;
    if (reading_.grammar().lists("general_work", reading_.lexicon.skill(one.mention.skill).key)) {
      one.as = As::told;  // years of work in general
      return;
    }
    one.years = n;
    one.years_at = {found.first, found.last};
    upgrade(one);
  }
  // "Go (5 years)", "Go: at least 5 years".
  Weighed* right_before(std::size_t begin, std::size_t end, std::uint32_t at) {
    Weighed* best = nullptr;
    for (auto l = begin; l < end; ++l)
      each(mentions_.lists[l], [&](Weighed& one) {
        if (one.mention.last > at || at - one.mention.last > (reading_.word(one.mention.last) == "(" ? 12U : 6U))
          return;
        if (in_brackets(one.mention.last, at)) best = &one;
        for (auto i = one.mention.last; i < at; ++i)
          if (!reading_.is("years_after", i) && reading_.token(i).is != Token::Is::number) return;
        best = &one;
      });
    return best;
  }
  // "3 years of Go, good SQL", "3 years of product ownership, write user stories": a demand of its own.
  [[nodiscard]] bool ends_years(const Weighed& before, const Weighed& next) const {
    const auto from = before.mention.last, to = next.mention.first;
    if (reading_.has("list_praise", from, to)) return true;
    for (auto i = from; i < to; ++i)
      if (reading_.token(i).is == Token::Is::word && !reading_.is("year_joints", i)) return true;
    return false;
  }
  [[nodiscard]] bool same_kind(const Weighed& a, const Weighed& b) const {
    const auto& lexicon = reading_.lexicon;
    return lexicon.skill(a.mention.skill).category == lexicon.skill(b.mention.skill).category &&
           lexicon.skill(a.mention.skill).kind == lexicon.skill(b.mention.skill).kind;
  }
  [[nodiscard]] const Enumeration* list_of(const Weighed& one, std::size_t begin, std::size_t end) const {
    for (auto l = begin; l < end; ++l)
      if (&one >= &all_[mentions_.lists[l].first] && &one < all_.data() + mentions_.lists[l].last)
        return &mentions_.lists[l];
    return nullptr;
  }
  // "Kafka (producer / consumer level, minimum 2 years)"
  [[nodiscard]] bool in_brackets(std::uint32_t from, std::uint32_t to) const {
    if (reading_.word(from) != "(") return false;
    for (auto i = from + 1; i < to; ++i)
      if (reading_.word(i) == ")") return false;
    return true;
  }
  // "10+ years of experience with 5+ years of Java": others stand in between.
  [[nodiscard]] bool says_years(std::uint32_t from, std::uint32_t to) const {
    return std::ranges::any_of(said_, [&](const Found& one) { return one.first >= from && one.first < to; });
  }
  struct Led {
    std::size_t list, first;  // from which of its members on
  };
  // Where the years lead to, by words such as "of experience with".
  [[nodiscard]] std::optional<Led> bridged(std::size_t begin, std::size_t end, std::uint32_t at, const Sentence& in,
                                           std::uint32_t from) const {
    const bool begins = in.is_item && from <= in.first + 2;
    if (at + 1 < in.last && reading_.word(at) == ")" && reading_.word(at + 1) == ":") at += 2;  // "Must (5+ years): …"
    for (auto l = begin; l < end; ++l)
      for (auto m = mentions_.lists[l].first; m < mentions_.lists[l].last; ++m) {
        const auto first = all_[m].mention.first;
        if (first < at) continue;
        if (first == at) return Led{l, m};
        if (says_years(at, first)) return std::nullopt;
        std::uint32_t unknown = 0;
        for (auto i = at; i < first; ++i) {
          const auto word = reading_.word(i);
          if (word == "," || word == ";" || word == "." || word == ")" || reading_.grammar().lists("year_stops", word))
            return std::nullopt;
          if (!reading_.grammar().lists("year_bridge", word)) ++unknown;
        }
        const bool leads = reading_.is("year_leads", first - 1);
        const bool opens = begins && first - at <= 12;  // "4+ years writing and executing manual tests"
        if (unknown == 0 || opens || (leads && unknown <= 5 && first - at <= 10)) return Led{l, m};
        return std::nullopt;
      }
    return std::nullopt;
  }

  void levels(std::size_t begin, std::size_t end, const Sentence& in) {
    const auto nice = reading_.find("nice_before", in);
    for (const auto& found : reading_.find("level", in)) {
      if (std::ranges::any_of(nice,
                              [&](const Found& cue) { return found.first >= cue.first && found.first < cue.last; }))
        continue;
      bool is_name = false;
      for (auto l = begin; l < end; ++l)
        each(mentions_.lists[l], [&](const Weighed& one) {
          is_name = is_name ||
                    (found.first >= one.mention.first && found.first < one.mention.last && !is_praised(one, found));
        });
      if (is_name) continue;
      const int level = found.tag.front() - '0';
      if (leads_to(begin, end, found, level, in)) continue;
      for (auto l = begin; l < end; ++l)
        each(mentions_.lists[l], [&](Weighed& one) {
          if (one.mention.last > found.first || found.first - one.mention.last > 3) return;
          for (auto i = one.mention.last; i < found.first; ++i)
            if (!reading_.is("level_after", i)) return;
          const auto sign = reading_.word(one.mention.last);
          const auto& list = mentions_.lists[l];
          const bool whole = (sign == "," || sign == "‖" || sign == "-" || sign == ":") &&
                             &one == &all_[list.last - 1] && all_[list.last - 1].mention.joint >= Joint::slash;
          if (!whole) return put_level(one, level, found);
          for (auto i = list.first; i < list.last; ++i)
            if (all_[i].level == 0) put_level(all_[i], level, found);
        });
    }
  }
  // "advanced Excel" is a spelling of Excel, and says how well.
  [[nodiscard]] bool is_praised(const Weighed& one, const Found& found) const {
    if (found.first != one.mention.first || found.last >= one.mention.last) return false;
    const auto rest = reading_.lexicon.skill_at(reading_.text, found.last, one.mention.last);
    return rest.spelling != nullptr && rest.spelling->skill == one.mention.skill;
  }
  // "Strong knowledge of visualization tools (e.g. Looker)", "Deep experience designing CRMs": an item that begins so.
  [[nodiscard]] bool opens(const Found& found, std::uint32_t first, const Sentence& in) const {
    if (found.first > in.first + 1 || first - found.last > 14) return false;
    bool words_only = true;
    for (auto i = found.last; i < first; ++i) {
      const auto word = reading_.word(i);
      if (word == ";" || word == "." || word == "," || word == ")") return false;
      words_only = words_only && reading_.token(i).is == Token::Is::word;
    }
    if (words_only) return first - found.last <= 9;
    return reading_.word(first - 1) == ":" || reading_.word(first - 1) == "(" ||
           !reading_.find("such_as", {std::max(found.last, first >= 6 ? first - 6 : 0), first}).empty();
  }
  bool leads_to(std::size_t begin, std::size_t end, const Found& found, int level, const Sentence& in) {
    for (auto l = begin; l < end; ++l) {
      auto from = mentions_.lists[l].first;
      while (from < mentions_.lists[l].last && all_[from].mention.last <= found.last) ++from;
      if (from == mentions_.lists[l].last) continue;
      const auto first = std::max(all_[from].mention.first, found.last);
      if (all_[from].is_class && l + 1 < end) continue;  // the level is its examples'
      bool bridged = first - found.last <= 5;
      for (auto i = found.last; i < first && bridged; ++i) bridged = reading_.is("level_bridge", i);
      if (!bridged && !opens(found, first, in)) return false;
      const bool of_first = found.last >= first && only_commas(from, mentions_.lists[l].last);  // "basic SQL, Git"
      for (auto i = from; i < mentions_.lists[l].last; ++i) {
        if (i > from && of_first) break;
        if (i > from && !reading_.find("level", {all_[i - 1].mention.last, all_[i].mention.first}).empty()) break;
        put_level(all_[i], level, found);
      }
      const auto end_of = last_of(mentions_.lists[l]);  // "Kubernetes (AKS)"
      if (l + 1 < end && first_of(mentions_.lists[l + 1]) == end_of + 1 && reading_.word(end_of) == "(")
        each(mentions_.lists[l + 1], [&](Weighed& one) { put_level(one, level, found); });
      return true;
    }
    return false;
  }
  [[nodiscard]] bool only_commas(std::size_t from, std::size_t to) const {
    for (auto i = from + 1; i < to; ++i)
      if (all_[i].mention.joint != Joint::comma) return false;
    return to - from == 2;
  }
  void put_level(Weighed& one, int level, const Found& found) const {
    upgrade(one);
    one.level = level;
    one.level_at = {found.first, found.last};
  }

  [[nodiscard]] std::uint32_t first_of(const Enumeration& list) const { return all_[list.first].mention.first; }
  [[nodiscard]] std::uint32_t last_of(const Enumeration& list) const { return all_[list.last - 1].mention.last; }
  template <class Do>
  void each(const Enumeration& list, Do act) {
    for (auto i = list.first; i < list.last; ++i) act(all_[i]);
  }

  const Reading& reading_;
  const Mentions& mentions_;
  std::vector<Weighed>& all_;
  std::vector<Found> said_;  // the sentence's years
};

}  // namespace

void measure(const Reading& reading, const Mentions& mentions, std::vector<Weighed>& all,
             std::pair<std::size_t, std::size_t> lists) {
  const auto& in = reading.sentences[mentions.lists[lists.first].sentence];
  Measures(reading, mentions, all).run(lists.first, lists.second, in);
}

}  // namespace muster::intake
