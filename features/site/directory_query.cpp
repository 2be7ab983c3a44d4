// Reading and writing the query.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/cursor.h"
#include "base/text.h"
#include "features/site/directory.h"
#include "features/site/role_of.h"
#include "features/site/subjects.h"
#include "platform/http/message.h"

namespace muster::site {
namespace {

using engine::Sorting;

constexpr std::size_t most_skills = 10;
constexpr std::size_t most_told = 60;  // bytes of a value that is named as ignored
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
      if (!value.empty() && !take(name, value)) ignore(value);
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
    if (name == "role") return taxonomy::role(value) != nullptr && (filters.group = value, true);
    if (name == "seniority") return take_word(seniorities, value, filters.seniority);
    if (name == "kind") return take_word(kinds, value, filters.kind);
    if (name == "sort") return take_word(sortings, value, search_.sorting);
    if (name == "country") return taxonomy::country(value) != nullptr && (filters.country = value, true);
    if (name == "language") return taxonomy::language(value) != nullptr && (filters.language = value, true);
    if (name == "industry") return taxonomy::industry(value) != nullptr && (filters.industry = value, true);
    if (name == "cursor") return take_cursor(value), true;
    if (name == "rate") {
      const auto rate = number(value, most_rate);
      if (!rate || *rate % band_units != 0) return false;
      filters.rate_band = *rate * currency_.units();
      return true;
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

  // Words of the search field: a skill by any of its names, or a role by any of its titles.
  bool take_words(const std::string& value) {
    if (value.size() > 200) return false;
    if (take_skill(value)) return true;
    for (const auto& role : taxonomy::roles())
      if (folded(role.plural) == folded(value)) return search_.filters.group = role.role, true;
    const auto roles = roles_of(value, {});
    if (roles.empty()) return false;
    search_.filters.group = roles.front();
    return true;
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
  [[nodiscard]] const std::string& cursor_sorting() const { return cursor_sorting_; }

 private:
  const taxonomy::SkillBook& skills_;
  Currency currency_;
  Search search_;
  std::string cursor_sorting_;
};

}  // namespace

Search search_of(std::string_view query, const taxonomy::SkillBook& skills, Currency currency) {
  Reader reader(skills, currency);
  auto search = reader.read(query);
  Reader::settle(search, reader.cursor_sorting());
  return search;
}

std::string query_of(const Search& search, Currency currency) {
  std::string out;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) out += fmt::format("{}{}={}", out.empty() ? "?" : "&", name, percent_encoded(value));
  };
  const auto& filters = search.filters;
  add("role", filters.group);
  for (const auto& skill : filters.skills) add("skill", skill);
  if (filters.seniority) add("seniority", word_of(seniorities, *filters.seniority));
  add("country", filters.country);
  if (filters.rate_band) add("rate", std::to_string(*filters.rate_band / currency.units()));
  if (filters.kind) add("kind", word_of(kinds, *filters.kind));
  add("language", filters.language);
  add("industry", filters.industry);
  if (filters.free_within) add("available", std::to_string(*filters.free_within));
  if (search.sorting != Sorting::rating) add("sort", word_of(sortings, search.sorting));
  if (search.after)
    add("cursor", cursor_of({word_of(sortings, search.sorting), std::to_string(search.after->key), search.after->id}));
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
  if (!asked.filters.group.empty()) asked.filters.group = role_as_skill(asked.filters.group);
  return asked;
}

}  // namespace muster::site
