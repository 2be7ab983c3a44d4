// What all pages share: head, menu, footer, crumbs, addresses, cards of people, figures. Pure: a page is made from
// values that its caller has read.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/index.h"
#include "features/site/figures.h"
#include "features/site/public_person.h"
#include "features/site/texts.h"
#include "features/taxonomy/skill_book.h"
#include "platform/json/value.h"

namespace muster::site {

// The circumstances of a page.
struct Setting {
  const Texts& texts;
  const engine::Snapshot& people;
  const taxonomy::SkillBook& skills;
  Currency currency;
  Instant now;
  std::string origin;      // "https://talent.example"; empty: addresses are paths
  std::string stylesheet;  // their paths
  std::string font;        // empty: the reader's own
  std::int64_t least = least_observations;

  [[nodiscard]] Date today() const { return date_utc(now); }
  [[nodiscard]] std::string path(std::string_view plain) const;    // "/talents" → "/de/talents"
  [[nodiscard]] std::string address(std::string_view path) const;  // with the origin
  [[nodiscard]] std::string skill_name(std::string_view key) const;
};

struct Crumb {
  std::string name;
  std::string path = {};  // as this language has it; empty: here
};

struct Head {
  std::string title, description;
  std::string path;  // without the language
  enum class Search : bool { index, leave_out } search = Search::index;
  std::string_view og_type = "website";
  std::vector<Crumb> crumbs = {};
  std::vector<json::Value> structured = {};  // beside the crumbs
};
// The members that the templates `top`, `crumbs` and `end` want; a page adds its own.
json::Value framed(const Setting& setting, const Head& head);

// For the template `card`. `role`: whose page it is; nullptr: the person's own first role.
json::Value card(const Setting& setting, const Shown& shown, const TalentRole* role);
std::vector<std::string> facts_of(const Setting& setting, const Shown& shown);
// "Verified expert in finance", or nothing: has a screening verified a skill of the person?
std::string verified(const Setting& setting, const Talent& talent, const TalentRole* role);
const TalentRole* first_role(const Shown& shown);
std::string path_of(const Talent& talent);

std::string percent_encoded(std::string_view text);  // for a query's values

// Where hiring begins, in the page's language (web/src/joining/hire.tsx); with a role its title and, as what is needed,
// one of these skills, or else of the role's first. The brief stands behind "#b=", as web/src/briefs/keep.ts reads it.
std::string hire_address(const Texts& texts);
std::string hire_address(const Texts& texts, const TalentRole* role, std::span<const std::string> skills = {});

// For a heading, as HTML: a word with a hyphen stays on one line, a long one all but its last part ("Back-end-" and
// "Entwickler:innen").
std::string with_whole_words(std::string_view text);

// A text that is cut at the end of a sentence, where it is long.
struct Cut {
  std::string begins, goes_on;
};
Cut cut(std::string_view text, std::size_t about_bytes);

// For the template `figures`: those that are there.
json::Value figures_shown(const Setting& setting, const Records& records, std::initializer_list<FigureName> names);

}  // namespace muster::site
