// Shared by intake's tests: a text read on Monday 2026-11-23, and its skills in a line.
#pragma once

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <span>
#include <string>

#include "features/intake/intake.h"

namespace muster::intake {

inline constexpr Date monday{20780};  // 2026-11-23

inline Intake read(std::string_view text) { return understood(text, *fresh_lexicons(), monday); }

// "go:3+2 kafka|nats ~redis": level and years, an either-or, a nice one.
inline std::string skills_of(const Brief& brief) {
  std::string out;
  for (const auto& must : brief.must) {
    if (!out.empty()) out += ' ';
    if (const auto* one = std::get_if<MustSkill>(&must)) {
      out += one->skill;
      if (one->min_level > 1) out += fmt::format(":{}", one->min_level);
      if (one->min_years > 0) out += fmt::format("+{}", one->min_years);
    } else {
      std::string group;
      for (const auto& option : std::get<MustGroup>(must).any_of) group += (group.empty() ? "" : "|") + option.skill;
      out += group;
    }
  }
  for (const auto& nice : brief.nice) out += (out.empty() ? "~" : " ~") + nice.skill;
  return out;
}

struct Row {
  std::string_view text, wanted;
};
inline void check_skills(std::span<const Row> rows) {
  for (const auto& [text, wanted] : rows) {
    INFO(text);
    CHECK(skills_of(read(text).brief) == wanted);
  }
}

}  // namespace muster::intake
