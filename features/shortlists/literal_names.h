// Names where no network is at hand, as in match files: skills, industries and clients are literal keys; countries,
// languages and zones are the world's.
#pragma once

#include "features/words/names.h"

namespace muster {

class LiteralNames : public Names {
 public:
  [[nodiscard]] std::optional<std::string> skill(std::string_view key) const override { return std::string(key); }
  [[nodiscard]] std::vector<std::string> skills_near(std::string_view) const override { return {}; }
  [[nodiscard]] bool is_industry(std::string_view) const override { return true; }
  [[nodiscard]] bool is_country(std::string_view code) const override;
  [[nodiscard]] bool is_language(std::string_view code) const override;
  [[nodiscard]] bool is_zone(std::string_view name) const override;
};

}  // namespace muster
