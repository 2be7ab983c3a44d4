// Another language is a file: the words of the English grammar, and those of a text, become words of a language that
// nobody speaks, and the text means the same. A word that the code itself knew would be lost.
#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <set>

#include "base/table.h"
#include "features/intake/telling.h"
#include "features/taxonomy/reference.h"
#include "tests/intake/corpus.h"

namespace muster::tests {
namespace {

constexpr Date as_of{20780};  // 2026-11-23

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\''; }

// Each run of letters by what `word` makes of it.
std::string with_words(std::string_view text, const std::function<std::string(std::string_view)>& word) {
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    auto end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    while (end > at && text[end - 1] == '\'') --end;  // "years' experience"
    if (end == at) made += text[at++];
    else made += word(text.substr(at, end - at));
    at = std::max(at, end);
  }
  return made;
}

std::string lower(std::string_view word) {
  std::string made(word);
  for (char& c : made)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return made;
}

// Lists of what has one name in every language, or whose words are told by their letters.
const std::set<std::string, std::less<>> named{"currencies",      "zones",           "regions",
                                               "region_members",  "place_names",     "us_states",
                                               "areas",           "country_letters", "cefr",
                                               "ambiguous",       "twins",           "provinces",
                                               "au_states",       "not_cities",      "states_as_countries",
                                               "month_pay",       "long_figures",    "no_currencies",
                                               "weak_currencies", "plural_endings"};

std::string spaced(std::string_view text) {  // so that whole words are found
  auto made = " " + lower(text) + " ";
  std::ranges::replace_if(made, [](char c) { return !is_letter(c) && static_cast<unsigned char>(c) < 0x80; }, ' ');
  return made;
}

// "80k", "3rd", "10am": words that stand at a figure.
std::set<std::string> at_figures(const std::vector<Sample>& samples) {
  std::set<std::string> all;
  for (const auto& sample : samples)
    (void)with_words(sample.text, [&](std::string_view word) {
      if (word.data() > sample.text.data() && word.data()[-1] >= '0' && word.data()[-1] <= '9') all.insert(lower(word));
      return std::string();
    });
  return all;
}

// What the network knows things by, whatever the language.
std::vector<std::string> names_of_network() {
  std::vector<std::string> all;
  for (const auto& skill : taxonomy::skills_of_a_fresh_network()) {
    all.push_back(skill.name);
    all.insert(all.end(), skill.aliases.begin(), skill.aliases.end());
  }
  for (const auto& industry : taxonomy::industries()) {
    all.push_back(industry.name);
    all.push_back(industry.industry);
    all.insert(all.end(), industry.aliases.begin(), industry.aliases.end());
  }
  for (const auto& country : taxonomy::countries()) all.push_back(country.name);
  for (const auto& language : taxonomy::languages()) all.push_back(language.name);
  return all;
}

void add(std::set<std::string>& into, std::string_view text) {
  (void)with_words(text, [&](std::string_view word) {
    into.insert(lower(word));
    return std::string();
  });
}

// The words that change: those of the grammar that are no name.
class Cipher {
 public:
  Cipher(std::string_view grammar, std::set<std::string> kept) {
    std::set<std::string> names, crafts;
    for (const auto& name : names_of_network()) add(names, name), add(names, name + "s");
    for (const auto& role : taxonomy::roles()) {
      for (const std::string ending : {"", "s"}) {
        add(crafts, role.name + ending);
        for (const auto& title : role.titles) add(crafts, title + ending);
      }
    }
    (void)read(grammar, [&](std::string_view list, std::string_view text) {
      add(list == "common_words" || is_small_ ? small_ : named.contains(list) ? names : words_, text);
      return std::string(text);
    });
    for (const auto& name : names) words_.erase(name);
    words_.insert(small_.begin(), small_.end());
    std::erase_if(words_, [&](const std::string& word) {
      return word.size() == 1 || crafts.contains(word) || kept.contains(word);
    });
    is_small_ = false;
    grammar_ = read(grammar, [&](std::string_view, std::string_view text) { return of(text); });
  }
  [[nodiscard]] const std::string& grammar() const { return grammar_; }
  [[nodiscard]] std::string of(std::string_view text) const {
    return with_words(text, [&](std::string_view word) {
      if (!words_.contains(lower(word))) return std::string(word);
      const bool shouted = word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z';
      const bool capital = word.front() >= 'A' && word.front() <= 'Z';
      return std::string(shouted ? "ZQ" : capital ? "Zq" : "zq") + (shouted ? std::string(word) : lower(word));
    });
  }

 private:
  // Line by line what stands for words of the language; what names lists, values and places stays.
  std::string read(std::string_view grammar,
                   const std::function<std::string(std::string_view, std::string_view)>& text) {
    std::string made, list;
    for (const auto line : split(grammar, '\n')) {
      is_small_ = is_small_ || line.starts_with("# --- Small words, each");
      const bool heads = line.starts_with("[list ") || line.starts_with("[rule ");
      if (heads) list = line.substr(6, line.size() - 7);
      if (heads || line.starts_with("#")) made += line;
      else if (list == "language") made += "Zqenglish = zq";
      else made += phrases(line, list, text);
      made += '\n';
    }
    return made;
  }
  static std::string phrases(std::string_view line, const std::string& list,
                             const std::function<std::string(std::string_view, std::string_view)>& text) {
    std::string made;
    for (std::size_t at = 0; at < line.size();) {
      const auto end = std::min(line.find_first_of(" ", at), line.size());
      const auto part = line.substr(at, end - at);
      if (part == "=" || part == "=>") {  // what it stands for, up to the next bar
        const auto bar = part == "=>" ? line.size() : std::min(line.find(" | ", at), line.size());
        made += line.substr(at, bar - at);
        at = bar;
        continue;
      }
      const auto name = part.find('@');
      if (name != std::string_view::npos || part.starts_with('<') || part.starts_with("..")) made += part;
      else made += text(list, part);
      if (end < line.size()) made += ' ';
      at = end + 1;
    }
    return made;
  }

  std::string grammar_;
  std::set<std::string> words_, small_;
  bool is_small_ = false;
};

}  // namespace

TEST_CASE("another language is a file: in a made-up one a text means what it meant") {
  const auto samples = corpus("tuned");
  const Cipher cipher(intake::grammar_file("en.txt"), at_figures(samples));
  // "MS Project", "Ruby on Rails", "DE/AT", "Pré": what these words are part of would be another name.
  std::vector<std::string> changed{" de at ", "é"};
  for (auto name : names_of_network()) {
    if (cipher.of(name) != name) changed.push_back(spaced(name));
    if (const auto at = name.find("ization"); at != std::string::npos) name.replace(at, 7, "isation");
    if (cipher.of(name) != name) changed.push_back(spaced(name));  // as the British spell it
  }
  const auto english = intake::fresh_lexicons();
  intake::Lexicons other, both;
  both.emplace_back(taxonomy::skills_of_a_fresh_network(), intake::grammar_file("en.txt"));
  both.emplace_back(taxonomy::skills_of_a_fresh_network(), cipher.grammar());
  other.emplace_back(taxonomy::skills_of_a_fresh_network(), cipher.grammar());
  int compared = 0, told = 0;
  for (const auto& sample : samples) {
    const auto text = spaced(sample.text);
    if (std::ranges::any_of(changed, [&](const std::string& name) { return text.contains(name); })) continue;
    ++compared;
    INFO(sample.name);
    auto meant = intake::understood(sample.text, *english, as_of).brief;
    const auto made_up = cipher.of(sample.text);
    told += intake::tell_language(intake::Text(made_up), both).lexicon == &both.back() ? 1 : 0;
    auto made = intake::understood(made_up, other, as_of).brief;
    CHECK(cipher.of(meant.title.value_or("")) == made.title.value_or(""));
    meant.title = made.title = "";
    CHECK(json::text_of(meant) == json::text_of(made));
  }
  CHECK(compared >= 247);
  CHECK(told * 100 >= compared * 97);  // a line of names and signs may be of any language
}

}  // namespace muster::tests
