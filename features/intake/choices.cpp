// Which skills are a choice of which one suffices: "A or B", "A/B" of one kind, "one of A, B", "a broker such as A, B".
#include <algorithm>

#include "features/intake/weighing.h"

namespace muster::intake {
namespace {

class Choices {
 public:
  Choices(const Reading& reading, std::vector<Weighed>& all) : reading_(reading), all_(all) {}

  void group(const Enumeration& list, const Sentence& in) {
    auto begin = list.first;
    const bool examples = are_examples(list, in);
    for (auto i = list.first + 1; i <= list.last; ++i) {
      const bool ends = i == list.last || (all_[i].mention.joint == Joint::conj_and && !examples);
      if (!ends) continue;
      if (i - begin > 1 && is_choice(begin, i, list, in)) {
        ++groups_;
        const bool shows = shows_tools(begin, list, in);
        for (auto k = first_alike(begin, i, list, in); k < i; ++k) all_[k].group = groups_, all_[k].of_examples = shows;
      }
      begin = i;
    }
  }

  // "Terraform or similar (Pulumi, CloudFormation)": one choice.
  void join_similar(const Enumeration& list, const Enumeration& examples, const Sentence& in) {
    auto& last = all_[list.last - 1];
    const auto from = last.mention.last, to = all_[examples.first].mention.first;
    if (last.group != 0 || to - from > 6 || reading_.word(to - 1) != "(" || !or_similar(reading_, from, in)) return;
    const auto& lexicon = reading_.lexicon;
    const auto other = all_[examples.first].group;
    const auto& one = lexicon.skill(last.mention.skill);
    const auto& example = lexicon.skill(all_[examples.first].mention.skill);
    if (one.category != example.category || one.kind == SkillKind::platform)
      return;  // "AWS or another cloud (EC2, S3)"
    last.group = other != 0 ? other : ++groups_;
    for (auto i = examples.first; i < examples.last; ++i) all_[i].group = last.group;
  }

  // "At least one of the following:", and below it a list of which one suffices.
  void join_items() {
    const auto& lines = reading_.text.lines();
    for (std::size_t k = 0; k + 2 < lines.size(); ++k) {
      if (!leads_to_one(lines[k])) continue;
      std::vector<std::size_t> options;
      auto end = k + 1;
      while (end < lines.size() && is_below(lines[end], lines[k], lines[k + 1]) && take_options(lines[end], options))
        ++end;
      const bool is_whole = end - k > 2 && (end == lines.size() || !is_below(lines[end], lines[k], lines[k + 1]));
      if (!is_whole || !std::ranges::all_of(options, [&](std::size_t i) {
            return all_[i].as == all_[options.front()].as && all_[i].as != Weighed::As::ruled_out;
          }))
        continue;
      ++groups_;
      for (const auto i : options) all_[i].group = groups_;
    }
  }

 private:
  [[nodiscard]] bool leads_to_one(const Line& line) const {
    if (reading_.word(line.last - 1) != ":") return false;
    const auto found = reading_.grammar().find("one_of", reading_.text, line.first, line.last);
    return std::ranges::any_of(found, [&](const Found& cue) { return line.last - cue.last <= 4; });
  }
  // An item of the list that the line leads to, whose first is given.
  [[nodiscard]] bool is_below(const Line& line, const Line& leads, const Line& first) const {
    const auto indent = [&](const Line& one) { return reading_.token(one.first).begin - one.begin; };
    if (!line.is_item || line.bullet != first.bullet || indent(line) != indent(first)) return false;
    return !leads.is_item || leads.bullet != line.bullet || indent(line) > indent(leads);
  }
  // The skills of an item; false: it names none, or two that are asked for together.
  bool take_options(const Line& line, std::vector<std::size_t>& options) const {
    const auto before = options.size();
    const auto from =
        std::ranges::lower_bound(all_, line.first, {}, [](const Weighed& one) { return one.mention.first; });
    for (auto i = static_cast<std::size_t>(from - all_.begin()); i < all_.size(); ++i) {
      if (all_[i].mention.first >= line.last) break;
      if (options.size() > before && all_[i].group == 0) return false;
      options.push_back(i);
    }
    return options.size() > before;
  }
  // "Airflow, Glue or EMR": what is of another kind than those at the "or" stands for itself.
  [[nodiscard]] std::size_t first_alike(std::size_t begin, std::size_t end, const Enumeration& list,
                                        const Sentence& in) const {
    if (end - begin <= 2 || all_[end - 1].mention.joint != Joint::conj_or || is_told_choice(begin, list, in))
      return begin;
    const auto category = [&](std::size_t i) { return reading_.lexicon.skill(all_[i].mention.skill).category; };
    auto first = end - 2;
    while (first > begin && (all_[first].mention.joint != Joint::comma || category(first - 1) == category(first) ||
                             category(first - 1) == category(end - 1)))
      --first;
    return first;
  }
  [[nodiscard]] bool is_told_choice(std::size_t begin, const Enumeration& list, const Sentence& in) const {
    if (begin != list.first) return false;
    const auto first = all_[begin].mention.first;
    for (const std::string_view rule : {"one_of", "such_as"})
      for (const auto& cue : reading_.find(rule, in))
        if (leads(cue, first)) return true;
    return reading_.ends_before("either_words", first, in.first);
  }
  // "brokers such as Kafka, NATS and RabbitMQ"
  [[nodiscard]] bool are_examples(const Enumeration& list, const Sentence& in) const {
    for (const auto& cue : reading_.find("such_as", in))
      if (cue.tag.empty() && leads(cue, all_[list.first].mention.first)) return true;
    return false;
  }
  // "build tools (e.g. Git, Jenkins)", "libraries such as Leaflet": of more than one; "one of …", "a database (…)" are
  // not.
  [[nodiscard]] bool shows_tools(std::size_t begin, const Enumeration& list, const Sentence& in) const {
    const auto first = all_[begin].mention.first;
    if (begin != list.first || first < in.first + 2) return false;
    auto noun = reading_.word(first - 1) == "(" ? first - 2 : first;
    for (const auto& cue : reading_.find("such_as", in))
      if (cue.tag.empty() && leads(cue, first) && cue.first > in.first)
        noun =
            reading_.word(cue.first - 1) == "(" || reading_.word(cue.first - 1) == "," ? cue.first - 2 : cue.first - 1;
    if (noun >= first || noun < in.first || !is_plural(noun)) return false;
    return !reading_.has("choice_counts", noun >= in.first + 5 ? noun - 5 : in.first, noun);
  }
  [[nodiscard]] bool is_plural(std::uint32_t i) const {
    return std::ranges::any_of(reading_.grammar().phrases("plural_endings"),
                               [&](const Phrase& ending) { return reading_.word(i).ends_with(ending.words.front()); });
  }
  // "any of the following languages: Ruby, C#"
  [[nodiscard]] bool leads(const Found& cue, std::uint32_t first) const {
    return cue.last <= first && (first - cue.last <= 2 || (first - cue.last <= 8 && reading_.word(first - 1) == ":"));
  }
  [[nodiscard]] bool is_choice(std::size_t begin, std::size_t end, const Enumeration& list, const Sentence& in) const {
    bool all_slash = true, has_or = false;
    for (auto i = begin + 1; i < end; ++i) {
      const auto joint = all_[i].mention.joint;
      all_slash = all_slash && joint == Joint::slash;
      has_or = has_or || joint == Joint::conj_or;
    }
    if (has_or || (end == list.last && or_similar(reading_, all_[end - 1].mention.last, in))) return true;
    if (all_slash) return alike(begin, end);
    const auto first = all_[begin].mention.first;
    for (const std::string_view rule : {"one_of", "such_as"})
      for (const auto& cue : reading_.find(rule, in))
        if (!reading_.is("including", cue.first) && leads(cue, first) && end == list.last && begin == list.first)
          return true;
    // "frameworks (A, B, C)"
    return begin == list.first && end == list.last && first >= in.first + 2 && reading_.word(first - 1) == "(" &&
           reading_.is("choice_nouns", first - 2);
  }
  [[nodiscard]] bool alike(std::size_t begin, std::size_t end) const {
    const auto& first = reading_.lexicon.skill(all_[begin].mention.skill);
    for (auto i = begin; i < end; ++i) {
      const auto& one = reading_.lexicon.skill(all_[i].mention.skill);
      const bool is_thing =
          reading_.lexicon.is_concrete(all_[i].mention.skill) || reading_.grammar().lists("qualifications", one.key);
      if (!is_thing || one.category != first.category || reading_.grammar().lists("never_either", one.key))
        return false;
      for (auto k = begin; k < end; ++k)
        if (completes(one.key, reading_.lexicon.skill(all_[k].mention.skill).key)) return false;
    }
    return true;
  }
  // "Node.js/Express", "React/Redux": who has the one on the other has both.
  [[nodiscard]] bool completes(const std::string& part, const std::string& whole) const {
    return std::ranges::any_of(reading_.grammar().phrases("complements"), [&](const Phrase& phrase) {
      return phrase.value == whole && phrase.words.size() == 1 && phrase.words.front() == part;
    });
  }

  const Reading& reading_;
  std::vector<Weighed>& all_;
  int groups_ = 0;
};

}  // namespace

// "(Splunk, Sentinel, or similar)", "ACCA or ACA"
bool or_similar(const Reading& reading, std::uint32_t at, const Sentence& in) {
  if (at < in.last && reading.word(at) == ",") ++at;
  if (at + 1 >= in.last || !reading.is("or", at)) return false;
  if (at + 2 < in.last && reading.is("a_an", at + 1) && reading.is("or_more", at + 2)) return true;
  return reading.is("or_more", at + 1) || reading.token(at + 1).is_shouted;
}

void find_choices(const Reading& reading, const Mentions& mentions, std::vector<Weighed>& all) {
  Choices choices(reading, all);
  for (const auto& list : mentions.lists) choices.group(list, reading.sentences[list.sentence]);
  for (std::size_t l = 1; l < mentions.lists.size(); ++l)
    if (mentions.lists[l].sentence == mentions.lists[l - 1].sentence)
      choices.join_similar(mentions.lists[l - 1], mentions.lists[l], reading.sentences[mentions.lists[l].sentence]);
  choices.join_items();
}

}  // namespace muster::intake
