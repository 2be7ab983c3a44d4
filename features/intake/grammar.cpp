// Rules become small programs (word, list, number, split, jump) that a walk with a way back runs over the tokens. They
// are a few words long and say how many words they pass over at most, so the walk is short.
#include "features/intake/grammar.h"

#include <algorithm>
#include <set>

#include "base/result.h"
#include "base/table.h"

namespace muster::intake {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

}  // namespace

const Found::Held* Found::find(std::string_view name) const {
  const auto one = std::ranges::find(held, name, &Held::name);
  return one == held.end() ? nullptr : &*one;
}
std::optional<std::int64_t> Found::number(std::string_view name) const {
  const auto* one = find(name);
  return one == nullptr ? std::nullopt : std::optional(one->hundredths);
}
std::string Found::value(std::string_view name) const {
  const auto* one = find(name);
  return one == nullptr ? std::string() : one->value;
}

// (a|b c) alternatives, x? at will, @list or @list:name, <name> a number, ..n up to n words of any kind.
class Grammar::Compiler {
 public:
  Compiler(std::string_view source, std::vector<Step>& steps) : steps_(steps) {
    std::string spaced;
    for (const char c : source) {
      if (c == '(' || c == ')' || c == '|') spaced += std::string(" ") + c + " ";
      else spaced += c;
    }
    for (const auto part : split(spaced, ' '))
      if (!part.empty()) parts_.emplace_back(part);
    for (std::size_t i = 1; i < parts_.size(); ++i)  // ")?" was torn apart
      if (parts_[i] == "?" && parts_[i - 1] == ")")
        parts_[i - 1] = ")?", parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(i--));
    alternatives();
    claim(at_ == parts_.size(), source);
    steps_.push_back({});
  }

 private:
  void alternatives() {
    // Each alternative but the last is tried behind a split; all end at one place.
    const auto begin = at_;
    std::size_t bars = 0;
    for (int depth = 0; at_ < parts_.size(); ++at_) {
      if (parts_[at_] == "(") ++depth;
      else if (parts_[at_].starts_with(")") && depth-- == 0) break;
      else if (parts_[at_] == "|" && depth == 0) ++bars;
    }
    at_ = begin;
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i <= bars; ++i) {
      std::size_t fork = 0;
      if (i < bars) {
        fork = steps_.size();
        steps_.push_back({.is = Step::Is::split, .text = {}, .name = {}, .to = fork + 1});
      }
      sequence();
      if (i < bars) {
        ends.push_back(steps_.size());
        steps_.push_back({.is = Step::Is::jump, .text = {}, .name = {}});
        steps_[fork].or_to = steps_.size();
        ++at_;  // the bar
      }
    }
    for (const auto end : ends) steps_[end].to = steps_.size();
  }

  void sequence() {
    while (at_ < parts_.size() && parts_[at_] != "|" && !parts_[at_].starts_with(")")) element();
  }

  void element() {
    auto part = parts_[at_++];
    const auto fork = steps_.size();
    steps_.push_back({.is = Step::Is::split, .text = {}, .name = {}, .to = fork + 1});
    bool is_optional = false;
    if (part == "(") {
      alternatives();
      claim(at_ < parts_.size(), "a rule's bracket is closed");
      is_optional = parts_[at_++] == ")?";
    } else {
      is_optional = part.size() > 1 && part.back() == '?';
      if (is_optional) part.pop_back();
      single(part);
    }
    steps_[fork].or_to = is_optional ? steps_.size() : fork + 1;
  }

  void single(const std::string& part) {
    const auto colon = part.find(':', 1);
    if (part.front() == '@' && part.size() > 1) {
      const auto name = colon == std::string::npos ? std::string() : part.substr(colon + 1);
      steps_.push_back({.is = Step::Is::list, .text = part.substr(1, colon - 1), .name = name});
    } else if (part.front() == '<' && part.back() == '>') {
      steps_.push_back({.is = Step::Is::number, .text = {}, .name = part.substr(1, part.size() - 2)});
    } else if (part.starts_with("..") && part.size() > 2) {
      for (int n = std::stoi(part.substr(2)); n > 0; --n) {
        const auto fork = steps_.size();  // the fewest words first
        steps_.push_back({.is = Step::Is::split, .text = {}, .name = {}, .to = fork + 2, .or_to = fork + 1});
        steps_.push_back({.is = Step::Is::any, .text = {}, .name = {}});
      }
    } else {
      steps_.push_back({.is = Step::Is::word, .text = part, .name = {}});
    }
  }

  std::vector<Step>& steps_;
  std::vector<std::string> parts_;
  std::size_t at_ = 0;
};

class Grammar::Walk {
 public:
  Walk(const Grammar& grammar, const Rule& rule, const Text& text, std::uint32_t last)
      : grammar_(grammar), steps_(rule.steps), text_(text), last_(last) {}

  // The longest way from `at`; nothing: none.
  std::optional<Found> from(std::uint32_t at) {
    best_.reset();
    held_.clear();
    first_ = at;
    left_ = 4000;
    walk(0, at);
    return best_;
  }

 private:
  void walk(std::size_t step, std::uint32_t at) {
    if (left_-- <= 0) return;
    const auto& now = steps_[step];
    switch (now.is) {
      case Step::Is::accept:
        if (!best_ || at > best_->last) best_ = Found{first_, at, held_, {}};
        return;
      case Step::Is::jump:
        return walk(now.to, at);
      case Step::Is::split:
        walk(now.to, at);
        if (now.or_to != now.to) walk(now.or_to, at);
        return;
      case Step::Is::any:
        if (at < last_ && text_.tokens()[at].folded != "." && text_.tokens()[at].folded != ";") walk(step + 1, at + 1);
        return;
      case Step::Is::word:
        if (at < last_ && text_.tokens()[at].folded == now.text) walk(step + 1, at + 1);
        return;
      case Step::Is::number:
        if (at < last_ && text_.tokens()[at].is == Token::Is::number)
          hold(step, at + 1, {now.name, at, at + 1, text_.tokens()[at].hundredths, {}});
        return;
      case Step::Is::list: {
        std::uint32_t length = 0;
        const auto* phrase = grammar_.phrase_at(now.text, text_, at, last_, &length);
        if (phrase == nullptr) return;
        if (now.name.empty()) return walk(step + 1, at + length);
        std::int64_t number = 0;
        if (now.text == "numbers" || now.text == "times_n") number = std::stoll(phrase->value) * 100;
        hold(step, at + length, {now.name, at, at + length, number, phrase->value});
        return;
      }
    }
  }
  void hold(std::size_t step, std::uint32_t to, Found::Held held) {
    held_.push_back(std::move(held));
    walk(step + 1, to);
    held_.pop_back();
  }

  const Grammar& grammar_;
  const std::vector<Step>& steps_;
  const Text& text_;
  const std::uint32_t last_;
  std::uint32_t first_ = 0;
  int left_ = 0;
  std::vector<Found::Held> held_;
  std::optional<Found> best_;
};

Grammar::Grammar(std::string_view file) {
  std::string section, name;
  for (auto line : split(file, '\n')) {
    line = trimmed(line);
    if (line.empty() || line.starts_with("# ") || line == "#") continue;
    if (line.front() == '[' && line.back() == ']' && line.find(' ') != std::string_view::npos) {
      const auto space = line.find(' ');
      section = line.substr(1, space - 1);
      name = line.substr(space + 1, line.size() - space - 2);
      claim(section == "list" || section == "rule", line);
      if (section == "list") lists_[name];
      else rules_[name];
    } else {
      read(line, section, name);
    }
  }
}

void Grammar::read(std::string_view line, std::string_view section, std::string_view name) {
  claim(!section.empty(), line);
  if (section == "rule") {
    sources_.emplace_back(name, line);
    return;
  }
  for (auto part : split(line, '|')) {
    part = trimmed(part);
    if (part.empty()) continue;
    const auto equals = part.find(" = ");
    if (equals == std::string_view::npos) add(name, part, std::string(part));
    else add(name, trimmed(part.substr(0, equals)), std::string(trimmed(part.substr(equals + 3))));
  }
}

void Grammar::add(std::string_view list, std::string_view phrase, std::string value) {
  auto& into = lists_[std::string(list)];
  auto words = folded_words(phrase);
  if (words.empty()) words.emplace_back(phrase);  // a sign that sets text off elsewhere
  auto& begins = into.by_first[words.front()];
  begins.push_back(into.phrases.size());
  into.phrases.push_back({std::move(words), std::move(value), std::string(phrase)});
  std::ranges::stable_sort(begins, std::greater{}, [&](std::size_t i) { return into.phrases[i].words.size(); });
}

void Grammar::settle() {
  for (auto& [name, rules] : rules_) rules = {};
  for (const auto& [name, source] : sources_) {
    Rule rule;
    const auto arrow = source.find(" => ");
    if (arrow != std::string::npos) rule.tag = trimmed(std::string_view(source).substr(arrow + 4));
    Compiler(std::string_view(source).substr(0, arrow), rule.steps);
    std::vector<std::size_t> open{0};
    std::set<std::size_t> seen;
    std::set<std::string> firsts;
    while (!open.empty()) {
      const auto at = open.back();
      open.pop_back();
      if (!seen.insert(at).second) continue;
      const auto& step = rule.steps[at];
      if (step.is == Step::Is::split) open.push_back(step.to), open.push_back(step.or_to);
      else if (step.is == Step::Is::jump) open.push_back(step.to);
      else if (step.is == Step::Is::word) firsts.insert(step.text);
      else if (step.is == Step::Is::number) rule.begins_with_number = true;
      else if (step.is == Step::Is::list) {
        claim(lists_.contains(step.text), step.text);
        for (const auto& phrase : lists_[step.text].phrases) firsts.insert(phrase.words.front());
      } else rule.begins_anyhow = true;
    }
    auto& rules = rules_[name];
    const auto index = rules.all.size();
    for (const auto& word : firsts) rules.by_first[word].push_back(index);
    if (rule.begins_with_number) rules.by_number.push_back(index);
    claim(!rule.begins_anyhow, source);
    rules.all.push_back(std::move(rule));
  }
}

std::vector<Found> Grammar::find(std::string_view name, const Text& text, std::uint32_t first,
                                 std::uint32_t last) const {
  std::vector<Found> all;
  const auto found = rules_.find(name);
  claim(found != rules_.end(), name);
  const auto& rules = found->second;
  for (auto at = first; at < last;) {
    const auto& token = text.tokens()[at];
    std::optional<Found> best;
    const auto attempt = [&](std::size_t index) {
      auto one = Walk(*this, rules.all[index], text, last).from(at);
      if (!one || one->last == at || (best && one->last <= best->last)) return;
      one->tag = rules.all[index].tag;
      best = std::move(one);
    };
    if (token.is == Token::Is::number) std::ranges::for_each(rules.by_number, attempt);
    if (const auto begin = rules.by_first.find(token.folded); begin != rules.by_first.end())
      std::ranges::for_each(begin->second, attempt);
    if (best) {
      at = best->last;
      all.push_back(*std::move(best));
    } else {
      ++at;
    }
  }
  return all;
}

const Phrase* Grammar::phrase_at(std::string_view name, const Text& text, std::uint32_t at, std::uint32_t last,
                                 std::uint32_t* length) const {
  const auto list = lists_.find(name);
  claim(list != lists_.end(), name);
  if (at >= last) return nullptr;
  const auto begin = list->second.by_first.find(text.tokens()[at].folded);
  if (begin == list->second.by_first.end()) return nullptr;
  for (const auto index : begin->second) {
    const auto& phrase = list->second.phrases[index];
    if (at + phrase.words.size() > last) continue;
    const auto* token = &text.tokens()[at];
    if (!std::ranges::all_of(phrase.words, [&](const auto& word) { return token++->folded == word; })) continue;
    if (length != nullptr) *length = static_cast<std::uint32_t>(phrase.words.size());
    return &phrase;
  }
  return nullptr;
}

bool Grammar::lists(std::string_view name, std::string_view word) const {
  const auto list = lists_.find(name);
  claim(list != lists_.end(), name);
  const auto begin = list->second.by_first.find(word);
  return begin != list->second.by_first.end() &&
         std::ranges::any_of(begin->second, [&](std::size_t i) { return list->second.phrases[i].words.size() == 1; });
}

std::vector<const Phrase*> Grammar::beginning(std::string_view name, std::string_view word) const {
  const auto list = lists_.find(name);
  claim(list != lists_.end(), name);
  std::vector<const Phrase*> all;
  if (const auto begin = list->second.by_first.find(word); begin != list->second.by_first.end())
    for (const auto index : begin->second) all.push_back(&list->second.phrases[index]);
  return all;
}

const std::vector<Phrase>& Grammar::phrases(std::string_view name) const {
  const auto list = lists_.find(name);
  claim(list != lists_.end(), name);
  return list->second.phrases;
}

}  // namespace muster::intake
