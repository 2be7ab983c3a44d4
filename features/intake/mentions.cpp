// A name that is a plain word, too ("go", "spring"), needs proof: how it is written, what stands around it.
#include "features/intake/mentions.h"

#include <algorithm>

#include "features/intake/ellipsis.h"

namespace muster::intake {
namespace {

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading) {}

  Mentions run() {
    for (std::uint32_t s = 0; s < reading_.sentences.size(); ++s) sentence(s);
    return std::move(made_);
  }

 private:
  struct Candidate {
    Mention mention;
    Proof proof = Proof::plain;
    Joint joint = Joint::none;
    bool is_close = false;  // nothing but a list's signs stands before it
    bool is_lived = false;  // told as what one was: "5 years as a product owner"
  };

  void sentence(std::uint32_t index) {
    const auto& in = reading_.sentences[index];
    std::vector<Named> names;
    for (auto at = in.first; at < in.last;) {
      if (const auto craft = lived_craft(at, in); craft.spelling != nullptr) {
        names.push_back({at, at + craft.length, craft.spelling});
        at += craft.length;
        continue;
      }
      const auto name = reading_.lexicon.skill_at(reading_.text, at, in.last);
      const bool is_never =
          name.spelling != nullptr && name.spelling->proof == Proof::never && !is_shouted_name(at, in);
      if (name.spelling == nullptr || is_never || is_stopped(at, name.length, in)) {
        ++at;
        continue;
      }
      names.push_back({at, at + name.length, name.spelling});
      at += name.length;
    }
    complete_names(reading_, in, names);
    std::vector<Candidate> all;
    for (const auto& [first, last, spelling] : names) {
      const auto proof = spelling->proof == Proof::never ? Proof::cue : spelling->proof;
      all.push_back(
          {{first, last, spelling->skill, index}, proof, Joint::none, false, reading_.lexicon.is_craft(spelling)});
    }
    for (auto& one : all) settle_twin(one, all);
    for (std::size_t i = 1; i < all.size(); ++i) join(all[i - 1], all[i]);
    prove(all, in);
    keep(all, index);
  }

  // "5 years as a Business Analyst", "experience as product owner or product manager", "3 years in an SRE role": the
  // craft is asked for, not only its name given.
  [[nodiscard]] Lexicon::Name lived_craft(std::uint32_t at, const Sentence& in) const {
    const bool is_list = in.section == Section::must || in.section == Section::nice;
    if (in.section == Section::about || in.section == Section::offer || in.section == Section::duties) return {};
    const auto craft = reading_.lexicon.craft_at(reading_.text, at, in.last);
    if (craft.spelling == nullptr || (!is_list && reading_.has("lived_own", in))) return {};
    const auto from = at >= in.first + 9 ? at - 9 : in.first;
    const auto last = at + craft.length;
    auto before = at;  // over other crafts: "as product owner or product manager"
    while (before > from && !reading_.is("lived_as", before - 1) &&
           (reading_.in_role[before - 1] || reading_.has("grades", before - 1, before) ||
            reading_.is("lived_between", before - 1)))
      --before;
    if (reading_.has("lived_not", from, at) || followed_by_agent(last, in)) return {};
    const bool is_as = before > from && reading_.is("lived_as", before - 1) && reading_.has("lived", from, before - 1);
    const bool is_role = before > from && reading_.is("in", before - 1) && reading_.has("lived", from, before) &&
                         reading_.has("roles_offered", last, std::min(in.last, last + 6));
    const bool is_for = last + 1 < in.last && reading_.is("for", last) && in.section == Section::must &&
                        !reading_.find("years", {last + 1, std::min(in.last, last + 5)}).empty();
    return is_as || is_role || is_for ? craft : Lexicon::Name{};
  }

  void settle_twin(Candidate& one, const std::vector<Candidate>& all) const {
    const auto& lexicon = reading_.lexicon;
    const auto twin = lexicon.skill(one.mention.skill).twin;
    if (!twin) return;
    for (const auto& other : all) {
      const auto& category = lexicon.skill(other.mention.skill).category;
      if (&other != &one && category == lexicon.skill(one.mention.skill).category) return;
    }
    for (const auto& other : all)
      if (lexicon.skill(other.mention.skill).category == lexicon.skill(*twin).category) one.mention.skill = *twin;
  }

  // "SOLID", where not all is in capitals.
  [[nodiscard]] bool is_shouted_name(std::uint32_t at, const Sentence& in) const {
    if (!reading_.token(at).is_shouted || !reading_.is("shouted_names", at)) return false;
    for (auto i = in.first; i < in.last; ++i)
      if (reading_.token(i).is == Token::Is::word && !reading_.token(i).is_shouted) return true;
    return false;
  }

  // "go to", "Series C", "C-level": the word is part of something else.
  [[nodiscard]] bool is_stopped(std::uint32_t at, std::uint32_t length, const Sentence& in) const {
    // Within a sentence "Go in production" is the language, "go in" is not.
    const bool named = length == 1 && reading_.token(at).is_capital && at > in.first && reading_.word(at).size() == 2 &&
                       at + 1 < in.last && reading_.token(at + 1).is_spaced;
    for (std::uint32_t back = named ? 1 : 0; back <= 2 && at >= in.first + back; ++back) {
      std::uint32_t stop = 0;
      if (reading_.grammar().phrase_at("name_stops", reading_.text, at - back, in.last, &stop) != nullptr &&
          stop > back && stop >= back + (length == 1 ? 1U : length) && !is_experience_in(at, in))
        return true;
    }
    if (length == 1 && at > in.first && reading_.is("series", at - 1)) return true;
    if (is_glued(at, in) || is_glued(at + length, in)) return true;  // "flutterFlow" is no Flutter
    if (length == 1 && reading_.token(at).is_shouted && reading_.is("not_shouted", at)) return true;  // "ADA", an act
    if (at >= in.first + 2 && reading_.word(at - 2) == "r" && !reading_.token(at - 2).is_capital &&
        reading_.word(at - 1) == "/" && !reading_.token(at).is_spaced)
      return true;  // "r/Python", a forum
    if (length == 1 && at > in.first && !reading_.token(at).is_spaced && reading_.word(at).size() == 1 &&
        reading_.token(at - 1).is == Token::Is::number)
      return true;  // "2D"
    // ".com", "C/" of a path, a domain's end
    return length == 1 && at > in.first && !reading_.token(at).is_spaced && reading_.word(at - 1) == ".";
  }

  // "experience in Spring", which is no season.
  [[nodiscard]] bool is_experience_in(std::uint32_t at, const Sentence& in) const {
    return reading_.token(at).is_capital && (in.section == Section::must || in.section == Section::nice) &&
           reading_.ends_before("experience_in", at, in.first);
  }
  // A capital within a word.
  [[nodiscard]] bool is_glued(std::uint32_t at, const Sentence& in) const {
    if (at <= in.first || at >= in.last || reading_.token(at).is_spaced || !reading_.token(at).is_capital) return false;
    return reading_.token(at).is == Token::Is::word && reading_.token(at - 1).is == Token::Is::word &&
           !reading_.token(at - 1).is_capital;
  }

  // What stands between two mentions: the signs of a list, with a word or two of praise at most.
  void join(const Candidate& before, Candidate& after) const {
    Joint joint = Joint::none;
    bool is_close = true;
    std::uint32_t words = 0, depth = 0;
    for (auto i = before.mention.last; i < after.mention.first; ++i) {
      const auto word = reading_.word(i);
      const bool or_within = word == "(" && i + 1 < after.mention.first && reading_.is("or", i + 1);
      if (word == "(" && !or_within) ++depth;
      else if (word == ")" && depth > 0) --depth;
      else if (depth > 0 || or_within || says_nothing(i, after.mention.first)) continue;
      else if (word == "," || word == "→" || word == ">") joint = std::max(joint, Joint::comma);  // "Kafka -> dbt"
      else if (word == "/" || word == "|") joint = std::max(joint, Joint::slash);
      else if (word == "&" || word == "+" || reading_.is("and_plus", i))
        joint = joint == Joint::conj_or ? joint : Joint::conj_and;
      else if (reading_.is("or", i) && i + 1 < after.mention.first && reading_.is("or_more", i + 1)) ++i;
      else if (reading_.is("or", i)) joint = Joint::conj_or;
      else if (reading_.token(i).is == Token::Is::sign || reading_.grammar().lists("list_ends", word)) return;
      else ++words, is_close = false;
    }
    if (depth > 0 || words > 3 || joint == Joint::none) return;
    if (words > 0 && reading_.has("must_cues", before.mention.last, after.mention.first) &&
        !reading_.has("list_praise", before.mention.last, after.mention.first))
      return;
    for (const std::string_view welcome : {"nice_after", "nice_before"})
      if (words > 0 && !reading_.find(welcome, {before.mention.last, after.mention.first}).empty()) return;
    after.joint = joint;
    after.is_close = is_close;
  }

  // Between two of a list: a number ("5+ years"), an article, the shaft of an arrow.
  [[nodiscard]] bool says_nothing(std::uint32_t i, std::uint32_t last) const {
    const auto word = reading_.word(i);
    return reading_.token(i).is == Token::Is::number || reading_.is("the", i) || reading_.is("a_an", i) ||
           (word == "+" && reading_.token(i - 1).is == Token::Is::number && !reading_.token(i).is_spaced) ||
           (word == "-" && i + 1 < last && reading_.word(i + 1) == ">");
  }

  [[nodiscard]] bool looks_named(const Candidate& one) const {
    const auto& token = reading_.token(one.mention.first);
    return token.is_capital || token.is_shouted || one.mention.last - one.mention.first > 1;
  }

  void prove(std::vector<Candidate>& all, const Sentence& in) const {
    for (auto& one : all) one.mention.is_proven = proven_alone(one, in);
    // "years of backend experience with Python" are asked of Python.
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
      if (all[i].proof == Proof::craft && all[i + 1].mention.first - all[i].mention.last <= 5 &&
          reading_.has("craft_leads", all[i].mention.last, all[i + 1].mention.first) &&
          !reading_.has("craft_parts", all[i].mention.last, all[i + 1].mention.first))
        all[i].mention.is_proven = false;
    // "- Back-end and front-end development": a line of crafts alone.
    if (in.is_item && all.size() > 1 && all.front().mention.first == in.first && all.back().mention.last == in.last &&
        std::all_of(all.begin() + 1, all.end(), [](const Candidate& one) { return one.is_close; }))
      for (auto& one : all) one.mention.is_proven = one.mention.is_proven || one.proof == Proof::craft;
    // Three names in a row, written as names, are three names.
    for (std::size_t i = 0; i + 2 < all.size(); ++i)
      if (all[i + 1].is_close && all[i + 2].is_close && named_thing(all[i]) && named_thing(all[i + 1]) &&
          named_thing(all[i + 2]))
        for (auto k = i; k < i + 3; ++k) all[k].mention.is_proven = true;
    for (int round = 0; round < 3; ++round)
      for (std::size_t i = 0; i < all.size(); ++i) {
        auto& one = all[i];
        if (one.mention.is_proven) continue;
        const bool left = i > 0 && one.is_close && all[i - 1].mention.is_proven && lends(all[i - 1], one, in);
        const bool right =
            i + 1 < all.size() && all[i + 1].is_close && all[i + 1].mention.is_proven && lends(all[i + 1], one, in);
        const bool in_case =
            one.proof == Proof::cue || one.proof >= Proof::vague || looks_named(one) || is_small(all, i);
        one.mention.is_proven = (left || right) && in_case;
      }
  }
  [[nodiscard]] bool named_thing(const Candidate& one) const {
    return looks_named(one) && one.proof <= Proof::list && reading_.lexicon.is_concrete(one.mention.skill);
  }
  [[nodiscard]] bool lends(const Candidate& one, const Candidate& to, const Sentence& in) const {
    if (to.proof == Proof::craft || one.proof == Proof::craft) return one.proof == to.proof;
    if (to.proof != Proof::vague) return true;
    return (in.section == Section::must || in.section == Section::nice || is_hire(to, in)) && one.proof != Proof::vague;
  }
  // Everything in small letters, as in a chat: the neighbours are, too.
  [[nodiscard]] bool is_small(const std::vector<Candidate>& all, std::size_t i) const {
    const auto small = [&](std::size_t k) {
      return k >= all.size() || !reading_.token(all[k].mention.first).is_capital;
    };
    return all[i].mention.last - all[i].mention.first >= 1 && small(i) && (i == 0 || small(i - 1)) && small(i + 1) &&
           reading_.word(all[i].mention.first).size() > 1;
  }

  [[nodiscard]] bool proven_alone(const Candidate& one, const Sentence& in) const {
    const auto first = one.mention.first, last = one.mention.last;
    const bool named = looks_named(one);
    const bool counted =
        last < in.last && !(one.proof == Proof::list && first == in.first) &&
        (reading_.token(last).is == Token::Is::number ||
         (reading_.word(last) == "(" && last + 1 < in.last && reading_.token(last + 1).is == Token::Is::number));
    const bool noun = counted || (last < in.last && reading_.is("tech_nouns", last));
    const bool cue = reading_.ends_before("skill_cues", first, in.first);
    const bool strong = reading_.ends_before("strong_cues", first, in.first);
    const bool listed = in.section == Section::must || in.section == Section::nice || in.section == Section::stack ||
                        (in.section == Section::none && in.is_item) || follows_hire(one, in);
    const bool begins = first == in.first || (first == in.first + 1 && reading_.token(in.first).is == Token::Is::sign);
    const bool craft = last < in.last && reading_.is("craft_nouns", last);
    const bool opens =
        listed && begins && last < in.last && in.last - in.first <= 40 && reading_.is("item_joints", last);
    const bool enclosed =
        first > in.first && last < in.last && reading_.word(first - 1) == "(" && reading_.word(last) == ")";
    const bool in_title = first >= reading_.title.first && last < reading_.title.second;
    if (in_title && enclosed && one.proof != Proof::never) return true;  // "Data Scientist (CYBERSECURITY)"
    if (in_title && (one.proof == Proof::cue || one.proof == Proof::vague) && is_whole_role(one.mention)) return true;
    const bool cell = begins && last < in.last && reading_.word(last) == "‖";  // of a table
    const bool alone =
        cell || (!enclosed && listed && begins && (last == in.last || reading_.token(last).is == Token::Is::sign));
    if (written_so(one) || is_asked_by_name(one, in)) return true;
    if (named && !begins && one.proof <= Proof::list && reading_.ends_before("stack_cues", first, in.first))
      return true;  // "the control plane is Go"
    switch (one.proof) {
      case Proof::plain:
        return true;
      case Proof::cased:
        return (named && (!begins || listed || in.section == Section::header)) || noun || alone || strong || opens;
      case Proof::proof:
        return (named && (cue || noun || (enclosed && listed))) || alone || opens || (noun && !begins) || strong ||
               (named && in.section == Section::header && in.last - in.first <= 8 && reading_.has("agents", in));
      case Proof::list:
        return (named && (noun || strong || praised(first, last, in) || wished(first, last, in) ||
                          reading_.ends_before("code_cues", first, in.first))) ||
               (alone && (named || in.is_item) && (last == in.last || reading_.word(last) != ":")) ||
               (named && enclosed && in.section == Section::header) || (named && is_part(one, in));
      case Proof::cue:
        return alone || strong || listed || craft || is_duty(one, in) || (cue && in.section == Section::none) ||
               (in.section == Section::header && !followed_by_agent(last, in));
      case Proof::vague:
        return alone || (strong && in.section != Section::duties) ||
               ((craft || reading_.ends_before("list_praise", first, in.first)) &&
                (in.section == Section::must || in.section == Section::nice)) ||
               (craft && is_hire(one, in)) || (begins && is_judged(last, in));
      case Proof::craft:
        return (craft && is_hire(one, in)) || (begins && is_judged(last, in)) ||
               (strong && (last < in.last ? !reading_.is("agents", last) : last - first > 2)) ||
               (alone && is_whole_craft(one, in)) ||
               (is_hire(one, in) && last - first > 1 && reading_.ends_before("names_next", first, in.first));
      case Proof::never:
        return false;
    }
    return false;
  }

  // "We need Go.", "Go is a must", "BE: Go.", "Java | Go | Remote"
  [[nodiscard]] bool is_asked_by_name(const Candidate& one, const Sentence& in) const {
    const auto first = one.mention.first, last = one.mention.last;
    if (!looks_named(one) || one.proof > Proof::list) return false;
    const bool ends = last == in.last || reading_.token(last).is == Token::Is::sign;
    if (in.is_piece && first == in.first && last == in.last) return true;
    if (is_judged(last, in)) return true;
    const bool is_labelled = first == in.first + 2 && reading_.word(first - 1) == ":" && in.last - last <= 1;
    return ends && (is_labelled || (first > in.first && reading_.ends_before("names_next", first, in.first)));
  }
  [[nodiscard]] bool is_judged(std::uint32_t at, const Sentence& in) const {
    std::uint32_t length = 0;
    if (reading_.grammar().phrase_at("names_before", reading_.text, at, in.last, &length) == nullptr) return false;
    const auto next = at + length;  // "Kubernetes is needed to run our platform" asks nobody
    return next >= in.last || reading_.token(next).is == Token::Is::sign || reading_.is("judged_goes_on", next);
  }
  // "Looking for a tester. Playwright, SQL." goes on with what is asked for.
  [[nodiscard]] bool follows_hire(const Candidate& one, const Sentence& in) const {
    if (one.mention.sentence == 0) return false;
    const auto& before = reading_.sentences[one.mention.sentence - 1];
    return reading_.token(before.first).line == reading_.token(in.first).line && reading_.has("hire_verbs", before);
  }
  // "We need someone with data engineering experience.", but not "I have that experience but need a web developer"
  [[nodiscard]] bool is_hire(const Candidate& one, const Sentence& in) const {
    return (in.section == Section::none || in.section == Section::header) &&
           (reading_.has("hire_verbs", in.first, one.mention.first) ||
            reading_.has("you_bring", in.first, one.mention.first)) &&
           !reading_.has("hired_by_others", in.first, one.mention.first);
  }
  // A method named in duties; how a team works together is none.
  [[nodiscard]] bool is_duty(const Candidate& one, const Sentence& in) const {
    return in.section == Section::duties &&
           reading_.grammar().phrase_at("team_practices", reading_.text, one.mention.first, in.last) == nullptr;
  }
  // "AWS (Lambda and Glue)", "AWS services (i.e. Lambda)": what stands in the brackets of what it belongs to.
  [[nodiscard]] bool is_part(const Candidate& one, const Sentence& in) const {
    const auto& name = reading_.lexicon.skill(one.mention.skill).name;
    auto open = one.mention.first;
    while (open > in.first && one.mention.first - open < 12 && reading_.word(open) != "(") --open;
    if (reading_.word(open) != "(") return false;
    for (auto i = open; i > in.first && open - i < 5;) {
      --i;
      const auto word = reading_.text.between(reading_.token(i).begin, reading_.token(i).end);
      if (word.size() > 2 && name.starts_with(word + " ")) return true;
    }
    return false;
  }
  // "Solid C."
  [[nodiscard]] bool praised(std::uint32_t first, std::uint32_t last, const Sentence& in) const {
    return reading_.ends_before("list_praise", first, in.first) &&
           (last == in.last || reading_.token(last).is == Token::Is::sign);
  }
  // "- Back-end development (Node.js)"; "Back-end: …" only heads.
  [[nodiscard]] bool is_whole_craft(const Candidate& one, const Sentence& in) const {
    const auto last = one.mention.last;
    return last - one.mention.first > 1 &&
           (last == in.last || reading_.word(last) == "(" || reading_.word(last) == "," || reading_.word(last) == ".");
  }
  // "R desirable"
  [[nodiscard]] bool wished(std::uint32_t first, std::uint32_t last, const Sentence& in) const {
    return first == in.first && last < in.last && reading_.is("preferred_words", last);
  }
  // "SAFe", "LeSS": no word is written so.
  [[nodiscard]] bool written_so(const Candidate& one) const {
    if (one.proof == Proof::never || one.mention.last - one.mention.first > 1) return false;
    const auto& token = reading_.token(one.mention.first);
    const auto& name = reading_.lexicon.skill(one.mention.skill).name;
    const auto inner = [](char c) { return c >= 'A' && c <= 'Z'; };
    return name.size() > 2 && std::any_of(name.begin() + 1, name.end(), inner) &&
           std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
           reading_.text.between(token.begin, token.end) == name;
  }

  [[nodiscard]] bool followed_by_agent(std::uint32_t last, const Sentence& in) const {
    return last < in.last && reading_.is("agents", last);
  }

  // "UX designer", "security engineer": a person, unless it is a tool that they know.
  void keep(std::vector<Candidate>& all, std::uint32_t index) {
    const auto& in = reading_.sentences[index];
    std::vector<Mention> kept;
    bool was_left_out = false;
    for (auto& one : all) {
      const bool person = !one.is_lived && !reading_.lexicon.is_concrete(one.mention.skill) &&
                          followed_by_agent(one.mention.last, in) && !is_whole_role(one.mention);
      const bool named_role = !one.is_lived && in_role(one.mention) &&
                              !reading_.ends_before("strong_cues", one.mention.first, in.first);  // "experience in SRE"
      if (!one.mention.is_proven || person || named_role || is_class(one, kept)) {
        was_left_out = true;
        continue;
      }
      one.mention.joint = was_left_out && one.joint != Joint::conj_or ? Joint::none : one.joint;
      if (was_left_out && !kept.empty()) join_past(kept.back(), one);
      was_left_out = false;
      kept.push_back(one.mention);
    }
    for (std::size_t i = 0; i < kept.size(); ++i) {
      const auto at = made_.all.size();
      if (i == 0 || kept[i].joint == Joint::none || closes(kept, i)) made_.lists.push_back({index, at, at});
      made_.all.push_back(kept[i]);
      made_.lists.back().last = made_.all.size();
    }
  }
  // "Cybersecurity Architect": no role of the network, so the craft says it.
  [[nodiscard]] bool is_whole_role(const Mention& mention) const {
    return !reading_.brief.role && !reading_.many_roles && mention.first >= reading_.title.first &&
           mention.last <= reading_.title.second;
  }
  // "Python scripting" is Python.
  [[nodiscard]] bool is_class(const Candidate& one, const std::vector<Mention>& kept) const {
    return !kept.empty() && kept.back().last == one.mention.first && one.mention.last - one.mention.first == 1 &&
           reading_.is("class_words", one.mention.first);
  }
  void join_past(const Mention& before, Candidate& after) const {
    const Candidate left{before, Proof::plain};
    after.joint = Joint::none;
    join(left, after);
    after.mention.joint = after.joint;
  }

  // "A and B, C": the list of A and B is over.
  [[nodiscard]] static bool closes(const std::vector<Mention>& kept, std::size_t i) {
    return kept[i].joint == Joint::comma &&
           (kept[i - 1].joint == Joint::conj_and || kept[i - 1].joint == Joint::conj_or);
  }

  [[nodiscard]] bool in_role(const Mention& mention) const {
    if (reading_.lexicon.is_concrete(mention.skill)) return false;
    if (reading_.in_industry[mention.first] && reading_.in_industry[mention.last - 1])
      return mention.last == reading_.sentences[mention.sentence].last ||
             !reading_.is("craft_nouns", mention.last);  // "game development experience"
    return reading_.in_role[mention.first] && reading_.in_role[mention.last - 1];
  }

  const Reading& reading_;
  Mentions made_;
};

}  // namespace

Mentions mentions_of(const Reading& reading) { return Finder(reading).run(); }

}  // namespace muster::intake
