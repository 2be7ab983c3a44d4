// The plain lists of reference/, compiled into the binary: they are the same in every network. Read once, on first use.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/money.h"
#include "features/taxonomy/skill.h"
#include "features/words/speech.h"
#include "platform/json/scalars.h"

namespace muster {

DESCRIBED(Vertical, "A kind of work that the network has people for", (std::string, vertical, .doc = "its key"),
          (std::string, name), (std::string, singular, .doc = "one person"),
          (std::string, plural, .doc = "several people"))
DESCRIBED(TalentRole, "A role of a vertical", (std::string, role, .doc = "its key: stands in addresses"),
          (std::string, vertical), (std::string, name, .doc = "one person"),
          (std::string, plural, .doc = "several people"),
          (std::vector<std::string>, skills, .doc = "core skills by key, the defining ones first"),
          (std::vector<std::string>, titles, .doc = "other titles of the same role"))
DESCRIBED(Industry, "An industry in which people have worked", (std::string, industry, .doc = "its key"),
          (std::string, name), (std::vector<std::string>, aliases, .doc = "other names"))
DESCRIBED(Country, "A country or territory", (std::string, country, .doc = "ISO 3166-1 alpha-2"), (std::string, name),
          (Currency, currency), (std::vector<std::string>, languages, .doc = "main ones, ISO 639-1"),
          (std::vector<std::string>, zones, .doc = "main IANA zones, the most populous first"))
DESCRIBED(Language, "A spoken language", (std::string, language, .doc = "ISO 639-1"), (std::string, name),
          (std::vector<std::string>, aliases, .doc = "other names"))

namespace taxonomy {

std::span<const Vertical> verticals();
std::span<const TalentRole> roles();
std::span<const Industry> industries();
std::span<const Country> countries();
std::span<const Language> languages();
std::span<const NewSkill> skills_of_a_fresh_network();

const Vertical* vertical(std::string_view key);  // nullptr: there is none
const TalentRole* role(std::string_view key);
const Industry* industry(std::string_view key);
const Country* country(std::string_view code);
const Language* language(std::string_view code);

// What a country, language, industry or role is called in German; "roles": several of one role. nullptr: as in English.
const std::string* name_in_german(std::string_view kind, std::string_view key);
std::string industry_name(std::string_view key, Speech in);  // the key itself where there is no such industry
TalentRole role_in(TalentRole role, Speech in);              // with the names that it has there

// What an hour costs in a country, US dollars by seniority (junior … principal): an assumption, see SOURCES.md.
struct HourlyRates {
  std::string_view country;
  std::array<int, 4> dollars;
};
std::span<const HourlyRates> hourly_rates();

// Median total pay a year of a back-end developer where it was surveyed (Glassdoor, July 2025), US dollars.
struct Salary {
  std::string_view country;
  int dollars;
};
std::span<const Salary> surveyed_salaries();

// The cells of a file of reference/, comments left out; for lists that only one reader wants.
std::vector<std::vector<std::string_view>> rows_of(std::string_view file);

}  // namespace taxonomy
}  // namespace muster
