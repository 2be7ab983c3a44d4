// Words that turn good people away, and which of them are left alone: quoted, negated, said of both sexes. Pure.
#pragma once

#include <string_view>

#include <span>
#include <string>
#include <vector>

#include "features/lint/pattern.h"
#include "features/site/texts.h"

namespace muster::lint {

std::string_view file_text(std::string_view name);  // of the files of words that are compiled in

struct Rule {
  std::string kind, why;
  std::vector<std::string> alternatives;  // words to put in the place; "": none
  std::vector<std::string> advice;
  bool names_a_man = false;  // German: left alone beside the other form
};

class Wording {
 public:
  static const Wording& in(site::Tongue tongue);

  struct Hit {
    std::uint32_t first, last;  // tokens
    const Rule* rule;
  };
  [[nodiscard]] std::vector<Hit> hits(const intake::Text& text) const;
  [[nodiscard]] std::span<const Rule> rules() const { return rules_; }

 private:
  explicit Wording(site::Tongue tongue);
  std::vector<Rule> rules_;
  Patterns patterns_;
};

// Words to put in the place as people read them: "team of {number}" is "team of …".
std::string with_gaps(std::string_view words);

// Which of the parts (objective, pay, hours, place) the text has words of.
std::vector<std::string> parts_in(const intake::Text& text, site::Tongue tongue);

}  // namespace muster::lint
