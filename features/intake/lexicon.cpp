// Names are looked up by their letters run together, so that "Node.js", "NodeJS" and "node js" are one name.
#include "features/intake/lexicon.h"

#include <algorithm>
#include <array>

#include "base/embedded.h"
#include "base/table.h"
#include "base/text.h"
#include "features/taxonomy/reference.h"

namespace muster::embedded {
std::span<const File> intake_grammar();
}  // namespace muster::embedded

namespace muster::intake {
namespace {

constexpr std::uint32_t most_words = 9;

bool is_joint(std::string_view sign) { return sign == "-" || sign == "." || sign == "/" || sign == "&" || sign == "'"; }

std::string letters_of(const std::vector<std::string>& words) {
  std::string letters;
  for (const auto& word : words)
    if (!is_joint(word) || word == "/" || word == "&") letters += word;
  return letters;
}

Proof proof_of(std::string_view word) {
  constexpr std::array<std::string_view, 8> names{"plain", "cased", "proof", "list", "cue", "vague", "craft", "never"};
  const auto found = std::ranges::find(names, word);
  claim(found != names.end(), word);
  return static_cast<Proof>(found - names.begin());
}

// "developer" in a title's last place may be any craft: "engineer", "dev".
std::vector<std::string> titles_alike(const Grammar& grammar, const std::string& title) {
  std::vector<std::string> all{title};
  const auto space = title.rfind(' ');
  if (space == std::string::npos) return all;
  const auto last = std::string_view(title).substr(space + 1);
  for (const auto* own : grammar.beginning("crafts_alike", last))
    for (const auto& other : grammar.phrases("crafts_alike"))
      if (other.value == own->value && other.words.front() != last)
        all.push_back(title.substr(0, space + 1) + other.words.front());
  return all;
}

// "back-end" is written in three ways.
std::vector<std::string> hyphened_ways(const std::string& title) {
  const auto hyphen = title.find('-');
  std::vector<std::string> all{title};
  if (hyphen == std::string::npos || hyphen > title.find(' ')) return all;
  all.push_back(title.substr(0, hyphen) + title.substr(hyphen + 1));
  all.push_back(title.substr(0, hyphen) + " " + title.substr(hyphen + 1));
  return all;
}

// A name in another spelling ("data modelling"); nothing: it has only this one.
std::vector<std::string> spelt(std::vector<std::string> words, std::string_view from, std::string_view to) {
  bool is_other = false;
  for (auto& word : words)
    if (const auto at = word.find(from); at != std::string::npos) word.replace(at, from.size(), to), is_other = true;
  return is_other ? words : std::vector<std::string>();
}

void add_role_name(Grammar& grammar, const std::string& title, const std::string& role) {
  const auto endings = grammar.phrases("name_endings");
  const auto is_another = [&](const std::string& name) {  // a "systems engineer" is no systems programmer
    return std::ranges::any_of(grammar.phrases("no_role_names"),
                               [&](const Phrase& phrase) { return phrase.written == name; });
  };
  for (const auto& alike : titles_alike(grammar, folded(title)))
    if (!is_another(alike))
      for (const auto& one : hyphened_ways(alike)) {
        grammar.add("roles", one, role);
        if (!endings.empty()) grammar.add("roles", one + endings.back().value, role);
      }
}

}  // namespace

std::string_view grammar_file(std::string_view name) {
  for (const auto& file : embedded::intake_grammar())
    if (file.name == name) return file.text();
  mistake("a grammar of intake");
}

Lexicon::Lexicon(std::span<const NewSkill> skills, std::string_view file) : grammar_(file) {
  const auto& language = grammar_.phrases("language").front();
  language_ = {language.written, language.value};
  for (const auto& phrase : grammar_.phrases("ambiguous")) proofs_[letters_of(phrase.words)] = proof_of(phrase.value);
  for (const auto& skill : skills) add_skill(skill);
  add_other_names();
  add_twins();
  add_crafts();
  add_places();
  add_roles();
  grammar_.settle();
}

void Lexicon::add_skill(const NewSkill& skill) {
  if (skill.kind == SkillKind::soft) return;  // what screening judges, no demand that people can be counted by
  const auto index = static_cast<std::uint32_t>(skills_.size());
  skills_.push_back({skill.skill, skill.name, skill.category, skill.kind});
  add_spelling(index, skill.name);
  for (const auto& alias : skill.aliases) add_spelling(index, alias);
  add_spelling(index, skill.skill);
}

void Lexicon::add_other_names() {
  for (const auto& phrase : grammar_.phrases("other_names")) {
    const auto skill = std::ranges::find(skills_, phrase.value, &Known::key);
    if (skill != skills_.end()) add_spelling(static_cast<std::uint32_t>(skill - skills_.begin()), phrase.written);
  }
}

// "Make" is a tool of programmers, and beside Airtable another one.
void Lexicon::add_twins() {
  for (const auto& phrase : grammar_.phrases("twins")) {
    const auto one = std::ranges::find(skills_, letters_of(phrase.words),
                                       [](const Known& known) { return letters_of(folded_words(known.key)); });
    const auto twin = std::ranges::find(skills_, phrase.value, &Known::key);
    if (one != skills_.end() && twin != skills_.end()) one->twin = static_cast<std::uint32_t>(twin - skills_.begin());
  }
}

void Lexicon::add_crafts() {
  for (const auto& phrase : grammar_.phrases("role_crafts"))
    if (const auto skill = std::ranges::find(skills_, phrase.value, &Known::key); skill != skills_.end()) {
      const auto index = static_cast<std::uint32_t>(skill - skills_.begin());
      crafts_.try_emplace(skill->key, Spelling{index, Proof::plain, folded_words(skill->name)});
    }
}

Lexicon::Name Lexicon::craft_at(const Text& text, std::uint32_t at, std::uint32_t last) const {
  std::uint32_t length = 0;
  const auto* phrase = grammar_.phrase_at("role_crafts", text, at, last, &length);
  if (phrase == nullptr) return {};
  const auto found = crafts_.find(phrase->value);
  return found == crafts_.end() ? Name{} : Name{&found->second, length};
}

bool Lexicon::is_craft(const Spelling* spelling) const {
  return std::ranges::any_of(crafts_, [&](const auto& one) { return &one.second == spelling; });
}

void Lexicon::add_spelling(std::uint32_t skill, std::string_view name) {
  auto words = folded_words(name);
  if (words.empty() || words.size() > most_words) return;
  const auto letters = letters_of(words);
  // "data engineer" is a person, not what the person knows.
  if (words.size() > 1 && !is_concrete(skill) && grammar_.lists("craft_agents", words.back())) return;
  const auto proof = proofs_.find(letters);
  const auto told = proof == proofs_.end() ? Proof::plain : proof->second;
  keep_spelling(skill, told, words);
  for (const auto& way : grammar_.phrases("spellings")) {
    keep_spelling(skill, told, spelt(words, way.written, way.value));
    keep_spelling(skill, told, spelt(words, way.value, way.written));
  }
}

void Lexicon::keep_spelling(std::uint32_t skill, Proof told, std::vector<std::string> words) {
  if (words.empty()) return;
  auto& longest = begins_[words.front()];
  longest = std::max(longest, static_cast<std::uint32_t>(words.size()) + 2);
  auto letters = letters_of(words);
  by_letters_.try_emplace(std::move(letters), Spelling{skill, told, std::move(words)});
}

bool Lexicon::has_small_word(const Text& text, std::uint32_t first, std::uint32_t last) const {
  for (auto i = first; i < last; ++i)
    if (grammar_.lists("common_words", text.tokens()[i].folded)) return true;
  return false;
}

// "Python3", "Angular2": a product's name and its version, in one word.
const Spelling* Lexicon::without_version(std::string_view letters) const {
  const auto stem = letters.find_last_not_of("0123456789") + 1;
  if (stem < 3 || stem == letters.size() || letters.size() > stem + 2) return nullptr;
  const auto found = by_letters_.find(std::string(letters.substr(0, stem)));
  if (found == by_letters_.end() || found->second.proof > Proof::proof) return nullptr;
  return is_concrete(found->second.skill) ? &found->second : nullptr;
}

// A name of five letters or more may have an ending more, or one less.
const Spelling* Lexicon::by_letters(const std::string& letters) const {
  const auto of = [&](const std::string& changed) {
    const auto found = by_letters_.find(changed);
    return found == by_letters_.end() ? nullptr : &found->second;
  };
  if (const auto* found = of(letters); found != nullptr || letters.size() < 5) return found;
  bool has_ending = false;
  const auto& endings = grammar_.phrases("name_endings");
  for (const auto& ending : endings) {
    if (!letters.ends_with(ending.value)) continue;
    has_ending = true;
    if (const auto* found = of(letters.substr(0, letters.size() - ending.value.size()))) return found;
  }
  return has_ending || endings.empty() ? nullptr : of(letters + endings.back().value);
}

const Spelling* Lexicon::named(const std::vector<std::string_view>& words) const {
  std::string letters;
  for (const auto word : words) letters += word;
  const auto* found = by_letters(letters);
  return found == nullptr || found->words.size() < words.size() || found->proof == Proof::never ? nullptr : found;
}

Lexicon::Name Lexicon::skill_at(const Text& text, std::uint32_t at, std::uint32_t last) const {
  const auto& tokens = text.tokens();
  const auto& first = tokens[at];
  if (first.is == Token::Is::sign || first.folded.size() > 60) return {};
  Name best;
  std::string letters;
  bool is_glued = true;  // no space so far
  for (auto i = at; i < last && i < at + most_words; ++i) {
    const auto& token = tokens[i];
    if (i > at && token.is_spaced) is_glued = false;
    if (token.is == Token::Is::sign) {
      if (token.folded == "+" && i > at && !token.is_spaced) {
        letters += "+";
      } else if (!is_joint(token.folded) || (token.is_spaced && token.folded != "&")) {
        break;
      } else if (token.folded == "/" || token.folded == "&") {
        letters += token.folded;
        continue;
      } else {
        continue;
      }
    } else {
      letters += token.folded;
    }
    const auto length = i - at + 1;
    const auto* found = by_letters(letters);
    if (found == nullptr && length == 1) found = without_version(letters);
    if (found == nullptr) continue;
    // "in form" is no "inform": words apart are a name's only where the name has them apart, or is long.
    if (length > 1 && !is_glued && found->words.size() == 1 && (letters.size() < 7 || has_small_word(text, at, i + 1)))
      continue;
    best = {found, length};
  }
  return best;
}

bool Lexicon::is_concrete(std::uint32_t skill) const {
  switch (skills_[skill].kind) {
    case SkillKind::language:
    case SkillKind::framework:
    case SkillKind::library:
    case SkillKind::database:
    case SkillKind::platform:
    case SkillKind::tool:
      return true;
    default:
      return false;
  }
}

void Lexicon::add_places() {
  for (const auto& country : taxonomy::countries()) {
    grammar_.add("countries", folded(country.name), country.country);
    grammar_.add("country_codes", folded(country.country), country.country);
    if (const auto code = std::string(country.currency.code()); !grammar_.lists("no_currencies", folded(code)))
      grammar_.add("currency_codes", folded(code), code);
    if (country.zones.size() == 1) grammar_.add("zones", folded(country.name), country.zones.front());
  }
  for (const auto& name : grammar_.phrases("place_names")) {
    std::string words;
    for (const auto& word : name.words) words += (words.empty() ? "" : " ") + word;
    grammar_.add("countries", words, name.value);
  }
  for (const auto& row : taxonomy::rows_of("cities.tsv")) {  // city, country, zone, other names
    grammar_.add("cities", folded(row[0]), std::string(row[1]));
    grammar_.add("zones", folded(row[0]), std::string(row[2]));
    for (const auto& other : listed(row[3])) {
      grammar_.add("cities", folded(other), std::string(row[1]));
      grammar_.add("zones", folded(other), std::string(row[2]));
    }
  }
  for (const auto& language : taxonomy::languages()) {
    if (!language.name.empty()) grammar_.add("languages", folded(language.name), language.language);
    for (const auto& alias : language.aliases) grammar_.add("languages", folded(alias), language.language);
  }
  for (const auto& industry : taxonomy::industries()) {
    grammar_.add("industries", folded(industry.name), industry.industry);
    std::string words = industry.industry;
    std::ranges::replace(words, '-', ' ');
    grammar_.add("industries", words, industry.industry);
    for (const auto& alias : industry.aliases) grammar_.add("industries", folded(alias), industry.industry);
  }
}

void Lexicon::add_roles() {
  for (const auto& role : taxonomy::roles()) {
    add_role_name(grammar_, role.name, role.role);
    for (const auto& title : role.titles) add_role_name(grammar_, title, role.role);
  }
}

std::shared_ptr<const Lexicons> lexicons_of(std::span<const NewSkill> skills) {
  Lexicons made;
  for (const auto& file : embedded::intake_grammar())
    if (std::string_view(file.name) != "others.txt") made.emplace_back(skills, file.text());
  return std::make_shared<const Lexicons>(std::move(made));
}

std::shared_ptr<const Lexicons> fresh_lexicons() {
  static const auto lexicons = lexicons_of(taxonomy::skills_of_a_fresh_network());
  return lexicons;
}

}  // namespace muster::intake
