// Words of levels and fluency are not in the schema; the tables below are ours, the first word of each is written.
#include "features/talents/resume_person.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/https_link.h"
#include "features/taxonomy/reference.h"

namespace muster::talents {
namespace {

using json::Value;

struct Word {
  std::string_view word;
  int means;
};
constexpr std::array<std::string_view, 5> level_words{"Beginner", "Elementary", "Intermediate", "Advanced", "Master"};
constexpr std::array<Word, 16> levels{{{"beginner", 1},
                                       {"novice", 1},
                                       {"basic", 1},
                                       {"elementary", 2},
                                       {"familiar", 2},
                                       {"intermediate", 3},
                                       {"competent", 3},
                                       {"skilled", 3},
                                       {"advanced", 4},
                                       {"proficient", 4},
                                       {"strong", 4},
                                       {"master", 5},
                                       {"expert", 5},
                                       {"senior", 4},
                                       {"junior", 2},
                                       {"guru", 5}}};
constexpr std::array<Word, 16> fluencies{{{"native speaker", 6},
                                          {"native", 6},
                                          {"mother tongue", 6},
                                          {"bilingual", 6},
                                          {"native or bilingual proficiency", 6},
                                          {"fluent", 5},
                                          {"full professional proficiency", 5},
                                          {"advanced", 5},
                                          {"professional working proficiency", 4},
                                          {"upper intermediate", 4},
                                          {"intermediate", 3},
                                          {"conversational", 3},
                                          {"limited working proficiency", 3},
                                          {"elementary", 2},
                                          {"beginner", 1},
                                          {"basic", 1}}};
constexpr int level_when_untold = 3;
// Members of an ImportedPerson that the schema has no place for.
constexpr std::array<std::string_view, 16> own_members{
    "id",      "active", "seniority", "rate",       "kinds",    "zone",        "hours",       "free",
    "ratings", "trials", "source",    "industries", "exposure", "worked_with", "external_id", "visibility"};

// Members that the schema has, by their pointer in the résumé.
struct Place {
  std::string_view member, pointer;
};
constexpr std::array<Place, 5> places{{{"name", "/basics/name"},
                                       {"headline", "/basics/label"},
                                       {"about", "/basics/summary"},
                                       {"email", "/basics/email"},
                                       {"country", "/basics/location/countryCode"}}};

template <std::size_t n>
std::optional<int> meaning(const std::array<Word, n>& words, std::string_view said) {
  const auto wanted = folded(said);
  for (const auto& [word, means] : words)
    if (word == wanted) return means;
  return std::nullopt;
}

const Value* at_pointer(const Value& value, std::string_view pointer) {
  const auto* at = &value;
  while (at != nullptr && !pointer.empty()) {
    const auto end = std::min(pointer.find('/', 1), pointer.size());
    at = at->find(pointer.substr(1, end - 1));
    pointer.remove_prefix(end);
  }
  return at;
}

std::string_view text_in(const Value& value, std::string_view key) {
  const auto* found = value.find(key);
  return found != nullptr && found->text() != nullptr ? std::string_view(*found->text()) : std::string_view();
}

const Value::List& list_in(const Value& value, std::string_view key) {
  static const Value::List none;
  const auto* found = value.find(key);
  return found != nullptr && found->list() != nullptr ? *found->list() : none;
}

class Reader {
 public:
  Reader(const Value& resume, std::int64_t row, const Names& names, int this_year)
      : resume_(resume), names_(names), this_year_(this_year) {
    told_.row = row;
  }

  Told read() {
    if (resume_.object() == nullptr) {
      told_.faults.push_back({told_.row, {}, "", "is not an object: a résumé is {\"basics\": …}"});
      return std::move(told_);
    }
    copy_own();
    for (const auto& [member, pointer] : places) take(member, at_pointer(resume_, pointer));
    if (resume_.find("skills") != nullptr) read_skills();
    if (resume_.find("languages") != nullptr) read_languages();
    if (resume_.find("projects") != nullptr) read_projects();
    name_it();
    return std::move(told_);
  }

 private:
  void take(std::string_view member, const Value* value) {
    if (value != nullptr && !(value->text() != nullptr && value->text()->empty())) told_.fields.set(member, *value);
  }

  void copy_own() {
    const auto* own = at_pointer(resume_, "/meta/muster");
    if (own == nullptr) return;
    for (const auto member : own_members) take(member, own->find(member));
  }

  // The group's name and keywords, each a skill at the group's level.
  void read_skills() {
    const auto& groups = list_in(resume_, "skills");
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const auto said = text_in(groups[i], "level");
      const auto level = meaning(levels, said);
      if (!level && !said.empty())
        note(fmt::format("/skills/{}/level", i), fmt::format("\"{}\" is not a known level: taken as 3 of 5", said));
      bool known = add_skill(text_in(groups[i], "name"), level.value_or(level_when_untold), groups[i]);
      for (const auto& keyword : list_in(groups[i], "keywords"))
        if (keyword.text() != nullptr) known |= add_skill(*keyword.text(), level.value_or(level_when_untold), Value());
      if (!known)
        note(fmt::format("/skills/{}/name", i),
             fmt::format("\"{}\" is passed over: not a skill that the network knows", text_in(groups[i], "name")));
    }
    told_.fields.set("skills", skills_);
  }

  bool add_skill(std::string_view name, int level, const Value& more) {
    const auto key = names_.skill(name);
    if (!key) return false;
    const auto same = [&](const Value& skill) { return text_in(skill, "skill") == *key; };
    if (std::any_of(skills_.begin(), skills_.end(), same)) return true;
    auto skill = json::object({{"skill", *key}, {"level", level}});
    for (const auto* member : {"years", "last_used", "verified"})
      if (const auto* value = more.find(member)) skill.set(member, *value);
    skills_.push_back(std::move(skill));
    return true;
  }

  void read_languages() {
    Value spoken(Value::Object{});
    const auto& all = list_in(resume_, "languages");
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto name = text_in(all[i], "language"), said = text_in(all[i], "fluency");
      const auto code = language_code(name);
      const auto level = cefr(said);
      if (!code)
        note(fmt::format("/languages/{}/language", i),
             fmt::format("\"{}\" is passed over: not a known language", name));
      else if (!level)
        note(fmt::format("/languages/{}/fluency", i), fmt::format("\"{}\" is passed over: write A1 to C2", said));
      else spoken.set(*code, *level);
    }
    told_.fields.set("languages", std::move(spoken));
  }

  static std::optional<std::string> language_code(std::string_view said) {
    const auto wanted = folded(said);
    for (const auto& language : taxonomy::languages()) {
      const auto is_it = [&](std::string_view name) { return folded(name) == wanted; };
      if (is_it(language.language) || is_it(language.name) ||
          std::any_of(language.aliases.begin(), language.aliases.end(), is_it))
        return language.language;
    }
    return std::nullopt;
  }

  static std::optional<std::string> cefr(std::string_view said) {
    constexpr std::array<std::string_view, 6> names{"A1", "A2", "B1", "B2", "C1", "C2"};
    for (const auto name : names)
      if (folded(said) == folded(name)) return std::string(name);
    const auto level = meaning(fluencies, said);
    return level ? std::optional(std::string(names[static_cast<std::size_t>(*level - 1)])) : std::nullopt;
  }

  // What does not fit into a piece of work is passed over or cut short: who wrote it wrote for another reader.
  void read_projects() {
    Value::List pieces;
    const auto& projects = list_in(resume_, "projects");
    for (std::size_t i = 0; i < projects.size(); ++i) {
      const auto at = fmt::format("/projects/{}", i);
      if (pieces.size() == most_pieces) {
        note(at, fmt::format("is passed over with all that follow: a portfolio has {} pieces of work", most_pieces));
        break;
      }
      if (folded(text_in(projects[i], "name")).empty()) note(at + "/name", "is missing: the project is passed over");
      else pieces.push_back(piece_of(projects[i], at));
    }
    told_.fields.set("portfolio", std::move(pieces));
  }

  Value piece_of(const Value& project, const std::string& at) {
    auto piece = json::object({{"title", shortened(text_in(project, "name"), letters_of_title, at + "/name")}});
    const auto url = text_in(project, "url");
    const auto why = url.size() > letters_of_url ? "is too long" : https_link_fault(url);
    if (!url.empty() && !why) piece.set("url", std::string(url));
    if (!url.empty() && why) note(at + "/url", fmt::format("is passed over: {}", *why));
    std::string text(text_in(project, "description"));
    for (const auto& highlight : list_in(project, "highlights"))
      if (highlight.text() != nullptr) text += (text.empty() ? "" : "\n") + *highlight.text();
    if (!text.empty()) piece.set("text", shortened(text, letters_of_text, at + "/description"));
    auto year = year_in(text_in(project, "endDate"));
    if (!year) year = year_in(text_in(project, "startDate"));
    if (year) piece.set("year", *year);
    return piece;
  }

  // Not one of the future: that is of a plan.
  [[nodiscard]] std::optional<int> year_in(std::string_view date) const {
    int year = 0;
    const auto* end = date.data() + std::min<std::size_t>(date.size(), 4);
    const auto [stop, error] = std::from_chars(date.data(), end, year);
    const bool is_past = error == std::errc{} && stop == end && year >= 1950 && year <= this_year_;
    return is_past ? std::optional(year) : std::nullopt;
  }

  // Cut after a word where it has more letters.
  std::string shortened(std::string_view text, std::size_t most, std::string at) {
    if (code_points(text) <= most) return std::string(text);
    note(std::move(at), fmt::format("is cut to {} letters", most));
    std::size_t end = 0;
    for (std::size_t letters = 1; letters < most; ++letters) end += first_code_point(text.substr(end)).bytes;
    const auto space = text.substr(0, end).find_last_of(" \n");
    return std::string(text.substr(0, space == std::string_view::npos || space == 0 ? end : space)) + "\u2026";
  }

  // The same person the next time: our own id, else the address, else the page.
  void name_it() {
    if (told_.fields.find("id") != nullptr) return;
    take("id", at_pointer(resume_, "/basics/email"));
    if (told_.fields.find("id") == nullptr) take("id", at_pointer(resume_, "/basics/url"));
    if (told_.fields.find("id") == nullptr)
      told_.faults.push_back({told_.row,
                              {},
                              "/basics/email",
                              "is missing, and /basics/url too: one of them is needed to recognise the person"});
  }

  void note(std::string pointer, std::string message) {
    told_.notes.push_back({told_.row, {}, std::move(pointer), std::move(message)});
  }

  const Value& resume_;
  const Names& names_;
  const int this_year_;
  Told told_;
  Value::List skills_;
};

Value skills_of(const Profile& profile) {
  Value::List list;
  for (const auto& s : profile.skills) {
    auto skill = json::object({{"name", s.skill}, {"level", level_words[static_cast<std::size_t>(s.level - 1)]}});
    if (s.years != 0) skill.set("years", s.years);
    if (s.last_used) skill.set("last_used", *s.last_used);
    if (s.verified) skill.set("verified", true);
    list.push_back(std::move(skill));
  }
  return list;
}

Value languages_of(const Profile& profile) {
  Value::List list;
  for (const auto& [code, level] : profile.languages) {
    const auto* language = taxonomy::language(code);
    list.push_back(json::object({{"language", language == nullptr ? code : language->name}, {"fluency", text(level)}}));
  }
  return list;
}

Value projects_of(const Profile& profile) {
  Value::List list;
  for (const auto& piece : profile.portfolio) {
    auto project = json::object({{"name", piece.title}});
    if (piece.text) project.set("description", *piece.text);
    if (piece.year) project.set("endDate", std::to_string(*piece.year));
    if (piece.url) project.set("url", *piece.url);
    list.push_back(std::move(project));
  }
  return list;
}

}  // namespace

Told told_by_resume(const json::Value& resume, std::int64_t row, const Names& names, int this_year) {
  return Reader(resume, row, names, this_year).read();
}

std::string resume_pointer(std::string_view pointer) {
  for (const auto& [member, at] : places)
    if (pointer == "/" + std::string(member)) return std::string(at);
  if (pointer.starts_with("/portfolio")) return "/projects";  // which of them is not told: some were passed over
  const bool of_schema = pointer.starts_with("/skills") || pointer.starts_with("/languages");
  return (of_schema ? "" : "/meta/muster") + std::string(pointer);
}

Value resume_of(const Known& known) {
  const auto& talent = known.talent;
  const auto fields = fields_of(known);
  auto basics = json::object({{"name", talent.portrait.name}});
  if (!talent.portrait.headline.empty()) basics.set("label", talent.portrait.headline);
  if (talent.portrait.email) basics.set("email", *talent.portrait.email);
  if (!talent.portrait.about.empty()) basics.set("summary", talent.portrait.about);
  if (talent.profile.country) basics.set("location", json::object({{"countryCode", *talent.profile.country}}));
  Value own(Value::Object{});
  for (const auto member : own_members)
    if (const auto* value = fields.find(member)) own.set(member, *value);
  return json::object({{"$schema", "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"},
                       {"basics", std::move(basics)},
                       {"skills", skills_of(talent.profile)},
                       {"languages", languages_of(talent.profile)},
                       {"projects", projects_of(talent.profile)},
                       {"meta", json::object({{"version", "v1.0.0"}, {"muster", std::move(own)}})}});
}

}  // namespace muster::talents
