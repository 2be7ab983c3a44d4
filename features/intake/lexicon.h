// What intake knows by name: the network's skills with all their spellings, roles, places, zones, languages,
// industries; and the grammar of the language. Built once for each vocabulary, then shared and immutable.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>

#include "features/intake/grammar.h"
#include "features/taxonomy/skill.h"

namespace muster::intake {

// How surely a name means the skill (grammar's list "ambiguous").
enum class Proof : std::uint8_t {
  plain,  // always
  cased,  // written as a name
  proof,  // so, and beside something that speaks of skills
  list,   // beside other skills, or before a word such as "developer"
  cue,    // behind words such as "experience with", in a list of demands, or beside other skills
  vague,  // everybody says it: an item of its own, right behind "experience with", or beside a tool that is asked for
  craft,  // what a whole craft is called: only what years or experience are asked of
  never,
};

struct Known {
  std::string key, name, category;
  SkillKind kind = SkillKind::tool;
  std::optional<std::uint32_t> twin = {};  // another of the same name, beside others of its own category
};

struct Spelling {
  std::uint32_t skill = 0;
  Proof proof = Proof::plain;
  std::vector<std::string> words;
};

class Lexicon {
 public:
  Lexicon(std::span<const NewSkill> skills, std::string_view grammar_file);

  struct Language {
    std::string name, code;  // "English", ISO 639-1
  };
  [[nodiscard]] const Language& language() const { return language_; }
  [[nodiscard]] const Grammar& grammar() const { return grammar_; }
  [[nodiscard]] const Known& skill(std::uint32_t index) const { return skills_[index]; }

  // The longest name of a skill that begins at a token, and how many tokens it takes.
  struct Name {
    const Spelling* spelling = nullptr;
    std::uint32_t length = 0;
  };
  [[nodiscard]] Name skill_at(const Text& text, std::uint32_t at, std::uint32_t last) const;
  // The craft of who is named there, "product owner"; only where it is told as lived does it ask for it.
  [[nodiscard]] Name craft_at(const Text& text, std::uint32_t at, std::uint32_t last) const;
  [[nodiscard]] bool is_craft(const Spelling* spelling) const;
  [[nodiscard]] const Spelling* named(const std::vector<std::string_view>& words) const;  // of these words, or nullptr
  [[nodiscard]] bool is_concrete(std::uint32_t skill) const;  // a language or tool, no practice

 private:
  [[nodiscard]] const Spelling* by_letters(const std::string& letters) const;
  [[nodiscard]] const Spelling* without_version(std::string_view letters) const;
  [[nodiscard]] bool has_small_word(const Text& text, std::uint32_t first, std::uint32_t last) const;
  void add_skill(const NewSkill& skill);
  void add_other_names();
  void add_twins();
  void add_crafts();
  void add_spelling(std::uint32_t skill, std::string_view name);
  void keep_spelling(std::uint32_t skill, Proof told, std::vector<std::string> words);
  void add_places();
  void add_roles();

  Grammar grammar_;
  Language language_;
  std::vector<Known> skills_;
  std::unordered_map<std::string, Spelling> by_letters_;   // "restapis", "c++": words run together
  std::unordered_map<std::string, std::uint32_t> begins_;  // first word → most words of a name
  std::unordered_map<std::string, Proof> proofs_;
  std::map<std::string, Spelling, std::less<>> crafts_;  // by the skill's key
};

// One for each language that intake reads: each file below grammar/ but others.txt.
using Lexicons = std::vector<Lexicon>;
std::shared_ptr<const Lexicons> lexicons_of(std::span<const NewSkill> skills);
std::shared_ptr<const Lexicons> fresh_lexicons();  // of a fresh network, for `muster intake`
std::string_view grammar_file(std::string_view name);

}  // namespace muster::intake
