// What a name means where the network has a vocabulary: skills by key or alias, countries, languages, industries,
// zones. The rules of profiles and briefs ask this; taxonomy answers it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/words/speech.h"

namespace muster {

class Names {
 public:
  virtual ~Names() = default;
  [[nodiscard]] virtual std::optional<std::string> skill(std::string_view key_or_alias) const = 0;  // its key
  [[nodiscard]] virtual std::vector<std::string> skills_near(std::string_view word) const = 0;  // keys, nearest first
  [[nodiscard]] virtual bool is_country(std::string_view code) const = 0;                       // ISO 3166-1 alpha-2
  [[nodiscard]] virtual bool is_language(std::string_view code) const = 0;                      // ISO 639-1
  [[nodiscard]] virtual bool is_industry(std::string_view key) const = 0;
  [[nodiscard]] virtual bool is_zone(std::string_view name) const = 0;  // IANA
  // As people read it, "Go" for go; where names are literal, the key itself. Skills have one name in all languages.
  [[nodiscard]] virtual std::string skill_name(std::string_view key) const { return std::string(key); }
  [[nodiscard]] virtual std::string industry_name(std::string_view key, Speech /*in*/) const {
    return std::string(key);
  }
};

}  // namespace muster
