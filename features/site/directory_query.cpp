// Reading and writing the query.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/cursor.h"
#include "base/table.h"
#include "base/text.h"
#include "features/site/directory.h"
#include "features/site/my_hours.h"
#include "features/site/role_of.h"
#include "features/site/search_words.h"
#include "features/site/subjects.h"
#include "platform/http/message.h"
#include "platform/zones/zones.h"

namespace muster::site {
namespace {

using engine::Sorting;

constexpr std::size_t most_skills = 10, most_values = 20;
constexpr std::int64_t most_shared_hours = 8;  // the visitor's day has no more
constexpr std::size_t most_told = 60;          // bytes of a value that is named as ignored
constexpr std::int64_t most_rate = 100'000;
constexpr std::int64_t band_units = 10;
constexpr std::array sortings{std::pair{Sorting::rating, "rating"}, std::pair{Sorting::rate_low, "rate"},
                              std::pair{Sorting::rate_high, "-rate"}, std::pair{Sorting::newest, "newest"}};
constexpr std::array seniorities{
    std::pair{engine::Seniority::junior, "junior"}, std::pair{engine::Seniority::mid, "mid"},
    std::pair{engine::Seniority::senior, "senior"}, std::pair{engine::Seniority::principal, "principal"}};
constexpr std::array kinds{std::pair{engine::WorkKind::hourly, "hourly"},
                           std::pair{engine::WorkKind::part_time, "part_time"},
                           std::pair{engine::WorkKind::full_time, "full_time"}};

template <class Table, class Target>
bool take_word(const Table& table, std::string_view value, Target& into) {
  for (const auto& [meaning, word] : table)
    if (value == word) return into = meaning, true;
  return false;
}
// Once each, in the order of the query; more than that nobody chooses by hand.
template <class T>
bool add(std::vector<T>& values, T value) {
  if (values.size() >= most_values) return false;
  if (std::ranges::find(values, value) == values.end()) values.push_back(std::move(value));
  return true;
}
template <class Table, class T>
bool add_word(const Table& table, std::string_view value, std::vector<T>& into) {
  T meaning{};
  return take_word(table, value, meaning) && add(into, meaning);
}
template <class Table, class Meaning>
std::string_view word_of(const Table& table, Meaning meaning) {
  for (const auto& [each, word] : table)
    if (each == meaning) return word;
  return {};
}

std::optional<std::int64_t> number(std::string_view text, std::int64_t most) {
  std::int64_t n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (error != std::errc{} || end != text.data() + text.size() || n < 0 || n > most) return std::nullopt;
  return n;
}

class Reader {
 public:
  Reader(const taxonomy::SkillBook& skills, Currency currency) : skills_(skills), currency_(currency) {}

  Search read(std::string_view query) {
    const auto values = http::decode_query(query);
    if (!values) search_.ignored.emplace_back("%");
    for (const auto& [name, value] : values.value_or(std::vector<std::pair<std::string, std::string>>{}))
      for (const auto part : name == "q" ? std::vector<std::string_view>{value} : split(value, ','))
        if (!part.empty() && !take(name, std::string(part)))
          ignore(part);  // "kind=hourly,full_time", as a form sends it
    return std::move(search_);
  }

 private:
  void ignore(std::string_view value) {
    if (search_.ignored.size() >= 5) return;
    auto end = std::min(value.size(), most_told);
    while (end > 0 && end < value.size() && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;
    search_.ignored.emplace_back(value.substr(0, end));
  }

  bool take(std::string_view name, const std::string& value) {
    auto& filters = search_.filters;
    if (name == "q") return take_words(value);
    if (name == "skill") return take_skill(value);
    if (name == "role") return taxonomy::role(value) != nullptr && add(filters.groups, value);
    if (name == "seniority") return add_word(seniorities, value, filters.seniorities);
    if (name == "kind") return add_word(kinds, value, filters.kinds);
    if (name == "sort") return take_word(sortings, value, search_.sorting);
    if (name == "country") return taxonomy::country(value) != nullptr && add(filters.countries, value);
    if (name == "language") return taxonomy::language(value) != nullptr && add(filters.languages, value);
    if (name == "industry") return taxonomy::industry(value) != nullptr && add(filters.industries, value);
    if (name == "cursor") return take_cursor(value), true;
    if (name == "rate") {
      const auto rate = number(value, most_rate);
      if (!rate || *rate % band_units != 0) return false;
      return add(filters.rate_bands, *rate * currency_.units());
    }
    if (name == "zone") {
      is_zone_unknown_ = !zones::exists(value);
      if (!is_zone_unknown_) search_.zone = value;
      return !is_zone_unknown_;
    }
    if (name == "overlap") {
      const auto hours = number(value, most_shared_hours);
      if (hours && *hours > 0) search_.overlap = static_cast<int>(*hours);
      return hours.has_value();
    }
    if (name == "available") {
      const auto weeks = number(value, 51);
      if (weeks) filters.free_within = static_cast<int>(*weeks);
      return weeks.has_value();
    }
    return true;  // a parameter of somebody else's (utm_…) is none of ours
  }

  bool take_skill(const std::string& value) {
    const auto* skill = skills_.find(value);
    auto& skills = search_.filters.skills;
    if (skill == nullptr || skills.size() >= most_skills) return false;
    if (std::ranges::find(skills, skill->skill) == skills.end()) skills.push_back(skill->skill);
    return true;
  }

  // Words of the search field: a skill by any of its names, a role by any of its titles, or else words of who is looked
  // for, as their name and headline stand on public pages.
  bool take_words(const std::string& value) {
    if (value.size() > 200) return false;
    if (take_skill(value)) return true;
    for (const auto& role : taxonomy::roles())
      if (folded(role.plural) == folded(value)) return add(search_.filters.groups, role.role);
    const auto roles = roles_of(value, {});
    if (!roles.empty()) return add(search_.filters.groups, roles.front());
    search_.filters.words = search_words(value);
    return !search_.filters.words.empty();
  }

  void take_cursor(const std::string& value) {
    const auto parts = parts_of_cursor(value, 3);
    std::int64_t key = 0;
    if (parts) {
      const auto& text = (*parts)[1];
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), key);
      if (error == std::errc{} && end == text.data() + text.size() && TalentId::parse((*parts)[2])) {
        search_.after = engine::Place{key, (*parts)[2]};
        cursor_sorting_ = (*parts)[0];
      }
    }
    search_.is_cursor_old = !search_.after;
  }

 public:
  // Once all is read: a cursor belongs to one order.
  static void settle(Search& search, std::string_view cursor_sorting) {
    if (!search.after || cursor_sorting == word_of(sortings, search.sorting)) return;
    search.after.reset();
    search.is_cursor_old = true;
  }
  // Hours are shared in some zone: where none is said in UTC, where nobody knows it in none.
  void settle_zone(Search& search) const {
    if (is_zone_unknown_ && search.zone.empty()) search.overlap.reset();
    if (search.overlap && search.zone.empty()) search.zone = zone_otherwise;
  }
  [[nodiscard]] const std::string& cursor_sorting() const { return cursor_sorting_; }

 private:
  const taxonomy::SkillBook& skills_;
  Currency currency_;
  Search search_;
  std::string cursor_sorting_;
  bool is_zone_unknown_ = false;
};

}  // namespace

Search search_of(std::string_view query, const taxonomy::SkillBook& skills, Currency currency) {
  Reader reader(skills, currency);
  auto search = reader.read(query);
  Reader::settle(search, reader.cursor_sorting());
  reader.settle_zone(search);
  return search;
}

std::vector<std::pair<std::string, std::string>> parameters_of(const Search& search, Currency currency) {
  std::vector<std::pair<std::string, std::string>> out;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) out.emplace_back(name, value);
  };
  const auto& filters = search.filters;
  add("q", fmt::format("{}", fmt::join(filters.words, " ")));
  for (const auto& role : filters.groups) add("role", role);
  for (const auto& skill : filters.skills) add("skill", skill);
  for (const auto grade : filters.seniorities) add("seniority", word_of(seniorities, grade));
  for (const auto& country : filters.countries) add("country", country);
  for (const auto low : filters.rate_bands) add("rate", std::to_string(low / currency.units()));
  for (const auto kind : filters.kinds) add("kind", word_of(kinds, kind));
  for (const auto& language : filters.languages) add("language", language);
  for (const auto& industry : filters.industries) add("industry", industry);
  if (filters.free_within) add("available", std::to_string(*filters.free_within));
  add("zone", search.zone);
  if (search.overlap) add("overlap", std::to_string(*search.overlap));
  if (search.sorting != Sorting::rating) add("sort", word_of(sortings, search.sorting));
  if (search.after)
    add("cursor", cursor_of({word_of(sortings, search.sorting), std::to_string(search.after->key), search.after->id}));
  return out;
}

std::string query_of(const Search& search, Currency currency) {
  std::string out;
  for (const auto& [name, value] : parameters_of(search, currency))
    out += fmt::format("{}{}={}", out.empty() ? "?" : "&", name, percent_encoded(value));
  return out;
}

engine::Browsing browsing_of(const Search& search, const Setting& setting, std::size_t limit) {
  engine::Browsing asked{.filters = search.filters,
                         .sorting = search.sorting,
                         .after = search.after,
                         .limit = limit,
                         .now = week_of(setting.today()),
                         .band = band_units * setting.currency.units(),
                         .group_prefix = role_prefix};
  for (auto& role : asked.filters.groups) role = role_as_skill(role);
  if (!search.zone.empty())
    asked.shared = shared_with(setting.people, search.zone, asked.now,
                               search.overlap ? std::optional(*search.overlap * 60) : std::nullopt);
  return asked;
}

}  // namespace muster::site
