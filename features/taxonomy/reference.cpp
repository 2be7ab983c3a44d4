// Reads the tab-separated files of reference/ out of the binary. They are ours, so a fault in one ends the program.
#include "features/taxonomy/reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "base/embedded.h"
#include "base/table.h"

namespace muster::embedded {
std::span<const File> reference();
}  // namespace muster::embedded

namespace muster::taxonomy {
namespace {

int number(std::string_view text) {
  int n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  claim(error == std::errc{} && end == text.data() + text.size(), "a number in reference/");
  return n;
}

using Cells = std::vector<std::string_view>;
template <class T, class Make>
std::vector<T> all_of(std::string_view file, std::size_t columns, Make make) {
  std::vector<T> list;
  for (const auto& cells : rows_of(file)) {
    claim(cells.size() == columns, file);
    list.push_back(make(cells));
  }
  return list;
}

template <class T, class Key>
const T* with_key(std::span<const T> list, std::string_view key, Key key_of) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& one) { return one.*key_of == key; });
  return found == list.end() ? nullptr : &*found;
}

SkillKind kind_of(std::string_view text) {
  const auto read = json::read<SkillKind>(json::Value(text));
  claim(read.has_value(), text);
  return *read;
}

}  // namespace

std::vector<std::vector<std::string_view>> rows_of(std::string_view file) {
  const auto files = embedded::reference();
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& each) { return each.name == file; });
  claim(found != files.end(), file);
  return table_rows(found->text());
}

std::span<const Vertical> verticals() {
  static const auto list = all_of<Vertical>("verticals.tsv", 4, [](const Cells& c) {
    return Vertical{std::string(c[0]), std::string(c[1]), std::string(c[2]), std::string(c[3])};
  });
  return list;
}

std::span<const TalentRole> roles() {
  static const auto list = all_of<TalentRole>("roles.tsv", 6, [](const Cells& c) {
    return TalentRole{std::string(c[0]), std::string(c[1]), std::string(c[2]),
                      std::string(c[3]), listed(c[4]),      listed(c[5])};
  });
  return list;
}

std::span<const Industry> industries() {
  static const auto list = all_of<Industry>(
      "industries.tsv", 3, [](const Cells& c) { return Industry{std::string(c[0]), std::string(c[1]), listed(c[2])}; });
  return list;
}

std::span<const Country> countries() {
  static const auto list = all_of<Country>("countries.tsv", 5, [](const Cells& c) {
    const auto currency = Currency::parse(c[2]);
    claim(currency.has_value(), c[2]);
    return Country{std::string(c[0]), std::string(c[1]), *currency, listed(c[3]), listed(c[4])};
  });
  return list;
}

std::span<const Language> languages() {
  static const auto list = all_of<Language>(
      "languages.tsv", 3, [](const Cells& c) { return Language{std::string(c[0]), std::string(c[1]), listed(c[2])}; });
  return list;
}

std::span<const NewSkill> skills_of_a_fresh_network() {
  static const auto list = all_of<NewSkill>("skills.tsv", 6, [](const Cells& c) {
    return NewSkill{std::string(c[0]), std::string(c[1]), kind_of(c[2]), listed(c[3]), std::string(c[4]), listed(c[5])};
  });
  return list;
}

std::span<const HourlyRates> hourly_rates() {
  static const auto list = all_of<HourlyRates>("rates.tsv", 7, [](const Cells& c) {
    return HourlyRates{c[0], {number(c[3]), number(c[4]), number(c[5]), number(c[6])}};
  });
  return list;
}

std::span<const Salary> surveyed_salaries() {
  static const auto list = [] {
    auto all = all_of<std::pair<Salary, bool>>("rates.tsv", 7, [](const Cells& c) {
      return std::pair(Salary{c[0], number(c[1])}, c[2] == "glassdoor-2025-07");
    });
    std::vector<Salary> made;
    for (const auto& [salary, is_surveyed] : all)
      if (is_surveyed) made.push_back(salary);
    return made;
  }();
  return list;
}

const Vertical* vertical(std::string_view key) { return with_key(verticals(), key, &Vertical::vertical); }
const TalentRole* role(std::string_view key) { return with_key(roles(), key, &TalentRole::role); }
const Industry* industry(std::string_view key) { return with_key(industries(), key, &Industry::industry); }
const Language* language(std::string_view code) { return with_key(languages(), code, &Language::language); }
const Country* country(std::string_view code) { return with_key(countries(), code, &Country::country); }

const std::string* name_in_german(std::string_view kind, std::string_view key) {
  static const auto names = [] {
    std::unordered_map<std::string, std::string> made;
    for (const auto file : {"names.de.tsv", "trade.de.tsv"})
      for (const auto& cells : rows_of(file)) {
        claim(cells.size() == 3, file);
        claim(made.emplace(fmt::format("{} {}", cells[0], cells[1]), cells[2]).second, cells[1]);
      }
    return made;
  }();
  const auto found = names.find(fmt::format("{} {}", kind, key));
  return found == names.end() ? nullptr : &found->second;
}

std::string industry_name(std::string_view key, Speech in) {
  if (in == Speech::de)
    if (const auto* name = name_in_german("industry", key)) return *name;
  const auto* known = industry(key);
  return known == nullptr ? std::string(key) : known->name;
}

TalentRole role_in(TalentRole role, Speech in) {
  if (in != Speech::de) return role;
  if (const auto* name = name_in_german("role", role.role)) role.name = *name;
  if (const auto* plural = name_in_german("roles", role.role)) role.plural = *plural;
  return role;
}

}  // namespace muster::taxonomy
