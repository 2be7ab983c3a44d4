// A vocabulary of a handful of names, for tests that want no taxonomy.
#pragma once

#include <algorithm>
#include <array>

#include "features/words/names.h"

namespace muster::testing {

class FewNames final : public Names {
 public:
  [[nodiscard]] std::optional<std::string> skill(std::string_view word) const override {
    if (word == "golang" || word == "Go") return "go";
    if (word == "k8s") return "kubernetes";
    return has(skills, word) ? std::optional<std::string>(word) : std::nullopt;
  }
  [[nodiscard]] std::vector<std::string> skills_near(std::string_view word) const override {
    std::vector<std::string> near;
    for (const auto skill : skills)
      if (!word.empty() && skill.front() == word.front()) near.emplace_back(skill);
    return near;
  }
  [[nodiscard]] bool is_country(std::string_view code) const override { return has(countries, code); }
  [[nodiscard]] bool is_language(std::string_view code) const override { return has(languages, code); }
  [[nodiscard]] bool is_industry(std::string_view key) const override { return has(industries, key); }
  [[nodiscard]] bool is_zone(std::string_view name) const override { return has(zones, name); }

 private:
  template <std::size_t n>
  static bool has(const std::array<std::string_view, n>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  }
  static constexpr std::array<std::string_view, 6> skills{"go", "kubernetes", "react", "postgresql", "c++", "figma"};
  static constexpr std::array<std::string_view, 4> countries{"RO", "PL", "DE", "US"};
  static constexpr std::array<std::string_view, 3> languages{"en", "de", "ro"};
  static constexpr std::array<std::string_view, 2> industries{"fintech", "health"};
  static constexpr std::array<std::string_view, 3> zones{"Europe/Bucharest", "Europe/Berlin", "America/New_York"};
};

inline const FewNames few_names;

}  // namespace muster::testing
