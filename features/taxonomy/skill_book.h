// All skills and all their spellings at one moment: immutable, shared by readers. Pure.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "features/taxonomy/skill.h"

namespace muster {

DESCRIBED(SkillSearch, "Which skills",
          (std::string, q, .doc = "the beginning of a name or alias", .max = 80, .absent = ""),
          (std::string, vertical, .doc = "only those of this vertical", .max = 60, .absent = ""),
          (std::optional<SkillKind>, kind, .doc = "only those of this kind"),
          (std::vector<std::string>, skill, .doc = "only these, by key or any name; unknown ones are left out",
           .max = 100),
          (int, limit, .min = 1, .max = 200, .absent = 50),
          (std::string, cursor, .doc = "next of the page before", .max = 200, .absent = ""))
DESCRIBED(SkillList, "Skills: the best fit for q first, common ones before others, then by name",
          (std::vector<Skill>, items, .max = 200),
          (std::optional<std::string>, next, .doc = "the cursor of the next page"),
          (std::int64_t, total, .doc = "how many there are on all pages"))

namespace taxonomy {

struct Spelled {
  std::string spelling;
  std::string skill;  // its key
};

class SkillBook {
 public:
  SkillBook(std::vector<Skill> skills, const std::vector<Spelled>& names);

  // What a name stands for: "golang" → go. nullptr: nothing.
  [[nodiscard]] const Skill* find(std::string_view name) const;
  // For "did you mean": keys, the nearest first, at most three.
  [[nodiscard]] std::vector<std::string> near(std::string_view word) const;
  [[nodiscard]] std::size_t size() const { return skills_.size(); }
  [[nodiscard]] std::vector<const Skill*> all() const;  // by name
  [[nodiscard]] Result<SkillList> search(const SkillSearch& wanted) const;

 private:
  struct Entry {
    Skill skill;
    std::string sort;                    // the name as it is compared
    std::vector<std::string> spellings;  // of all other names
    std::vector<std::string> words;      // of the name
    bool is_common = false;              // told first among those that fit as well
  };
  [[nodiscard]] static int rank(const Entry& entry, const std::string& q);

  std::vector<Entry> skills_;  // by `sort`, then key
  std::unordered_map<std::string, std::size_t> by_spelling_;
};

}  // namespace taxonomy
}  // namespace muster
