// What stands in the cells of lists. What is no number stays text, so that the person's own limits say what is wrong.
#include "features/talents/csv_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "features/talents/csv_person.h"

namespace muster::talents {
namespace {

using json::Value;
using Words = std::vector<std::string>;

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

// Split at a separator that no \ stands before; escapes stay for the next split.
Words split(std::string_view text, char separator) {
  Words parts(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      parts.back() += text[i++];
      parts.back() += text[i];
    } else if (text[i] == separator) parts.emplace_back();
    else parts.back() += text[i];
  }
  return parts;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) ++i;
    out += text[i];
  }
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ';' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// "a:1; b:2" → {{"a", "1"}, {"b", "2"}}
std::vector<Words> items(std::string_view cell) {
  std::vector<Words> all;
  for (const auto& item : split(cell, ';')) {
    if (trimmed(item).empty()) continue;
    auto& parts = all.emplace_back();
    for (const auto& part : split(item, ':')) parts.push_back(unescaped(trimmed(part)));
  }
  return all;
}

Value number(const std::string& text) {
  std::int64_t value = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  return error == std::errc{} && stop == end ? Value(value) : Value(text);
}

std::optional<bool> yes_or_no(std::string_view text) {
  const auto word = folded(text);
  for (const auto* yes : {"yes", "true", "1", "y", "verified", "satisfied"})
    if (word == yes) return true;
  for (const auto* no : {"no", "false", "0", "n", ""})
    if (word == no) return false;
  return std::nullopt;
}

Value flag(const std::string& text) {
  const auto value = yes_or_no(text);
  return value ? Value(*value) : Value(text);
}

Value skills(std::string_view cell, CellFaults& faults) {
  Value::List list;
  for (const auto& parts : items(cell)) {
    auto skill = json::object({{"skill", parts[0]}});
    if (parts.size() > 5)
      faults.add(
          fmt::format("\"{}\" has {} parts; write skill:level:years:last used:verified", parts[0], parts.size()));
    constexpr std::array<std::string_view, 3> numbers{"level", "years", "last_used"};
    for (std::size_t i = 1; i < parts.size() && i <= numbers.size(); ++i)
      if (!parts[i].empty()) skill.set(numbers[i - 1], number(parts[i]));
    if (parts.size() > 4 && !parts[4].empty()) skill.set("verified", flag(parts[4]));
    if (parts.size() < 2 || parts[1].empty())
      faults.add(fmt::format("\"{}\" has no level: write {}:3, 1 knows it … 5 teaches it", parts[0], parts[0]));
    list.push_back(std::move(skill));
  }
  return list;
}

// "key:value; …" as an object.
Value pairs(std::string_view cell, std::string_view example, Value (*read)(const std::string&), CellFaults& faults) {
  Value object(Value::Object{});
  for (const auto& parts : items(cell)) {
    if (parts.size() != 2) faults.add(fmt::format("\"{}\" is not a pair: write {}", fmt::join(parts, ":"), example));
    else if (object.find(parts[0]) != nullptr) faults.add(fmt::format("\"{}\" stands twice", parts[0]));
    else object.set(parts[0], read(parts[1]));
  }
  return object;
}

Value free_steps(std::string_view cell, CellFaults& faults) {
  Value::List list;
  for (const auto& parts : items(cell)) {
    if (parts.size() == 2) list.push_back(json::object({{"week", parts[0]}, {"hours", number(parts[1])}}));
    else faults.add(fmt::format("\"{}\" is not a step: write 2026-W48:40", fmt::join(parts, ":")));
  }
  return list;
}

// "title:year:address:text; …". An address stands as it is, too: "https://ana.example" is one part, not two.
Value portfolio(std::string_view cell, CellFaults& faults) {
  Value::List list;
  for (auto parts : items(cell)) {
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
      if ((parts[i] != "https" && parts[i] != "http") || !parts[i + 1].starts_with("//")) continue;
      parts[i] += ":" + parts[i + 1];
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    if (parts.size() > 4)
      faults.add(fmt::format("\"{}\" has {} parts; write title:year:address:text, and \\: for a colon within one",
                             parts[0], parts.size()));
    parts.resize(4);
    if (parts[0].empty()) faults.add("a piece of work has no title: write title:year:address:text");
    if (!parts[1].empty() && number(parts[1]).integer() == nullptr)
      faults.add(fmt::format("\"{}\" is not a year: write {}:2024", parts[1], parts[0]));
    auto piece = json::object({{"title", parts[0]}});
    if (!parts[1].empty()) piece.set("year", number(parts[1]));
    if (!parts[2].empty()) piece.set("url", parts[2]);
    if (!parts[3].empty()) piece.set("text", parts[3]);
    list.push_back(std::move(piece));
  }
  return list;
}

Value two_numbers(std::string_view cell, std::string_view first, std::string_view second, CellFaults& faults) {
  const auto all = items(cell);
  if (all.size() != 1 || all[0].size() != 2) {
    faults.add(fmt::format("\"{}\" is not {}:{}", cell, first, second));
    return Value(Value::Object{});
  }
  return json::object({{std::string(first), number(all[0][0])}, {std::string(second), number(all[0][1])}});
}

Value hours(const std::string& cell, CellFaults& faults) {
  const auto dash = cell.find('-');
  if (dash != std::string::npos)
    return json::object({{"start", trimmed(cell.substr(0, dash))}, {"end", trimmed(cell.substr(dash + 1))}});
  faults.add(fmt::format("\"{}\" is not a span of hours: write 09:00-17:00", cell));
  return Value(Value::Object{});
}

Value word(const std::string& text) { return text; }

// What is not yes or no is a form of the name.
Value choice(const std::string& text) {
  const auto value = text.empty() ? std::nullopt : yes_or_no(text);
  return value ? Value(*value) : Value(text);
}

Value list_of_words(std::string_view cell) {
  Value::List list;
  for (const auto& parts : items(cell)) list.emplace_back(parts[0]);
  return list;
}

Value value_of(std::string_view column, const std::string& cell, CellFaults& faults) {
  if (column == "active") return flag(cell);
  if (column == "kinds") return list_of_words(cell);
  if (column == "hours") return hours(cell, faults);
  if (column == "free") return free_steps(cell, faults);
  if (column == "skills") return skills(cell, faults);
  if (column == "languages") return pairs(cell, "en:C1", word, faults);
  if (column == "industries") return pairs(cell, "fintech:3", number, faults);
  if (column == "worked_with") return pairs(cell, "acme:yes", flag, faults);
  if (column == "portfolio") return portfolio(cell, faults);
  if (column == "ratings") return two_numbers(cell, "count", "sum", faults);
  if (column == "trials") return two_numbers(cell, "passed", "taken", faults);
  if (column == "exposure") return number(cell);
  if (column == "visibility") return pairs(cell, "rate:no", choice, faults);
  return cell;
}

template <class Map, class Show>
std::string joined_pairs(const Map& map, Show show) {
  Words parts;
  for (const auto& [key, value] : map) parts.push_back(escaped(key) + ":" + show(value));
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string joined_skills(const std::vector<SkillLevel>& all) {
  Words parts;
  for (const auto& s : all) {
    auto part = fmt::format("{}:{}", escaped(s.skill), s.level);
    if (s.years != 0 || s.last_used || s.verified) part += fmt::format(":{}", s.years);
    if (s.last_used || s.verified) part += ":" + (s.last_used ? std::to_string(*s.last_used) : "");
    if (s.verified) part += ":verified";
    parts.push_back(std::move(part));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

// What differs from the default; where nothing does, that they are listed, so that it still says that they chose.
std::string joined_choice(const Visibility& visibility) {
  const auto members = [](const Visibility& of) { return json::parse(json::text_of(of)).value(); };
  const auto chosen = members(visibility), otherwise = members(Visibility{});
  Words parts;
  for (const auto& [key, value] : *chosen.object()) {
    if (value == *otherwise.find(key)) continue;
    const auto* word = value.text();
    parts.push_back(fmt::format("{}:{}", key, word != nullptr ? *word : *value.boolean() ? "yes" : "no"));
  }
  return parts.empty() ? "listed:yes" : fmt::format("{}", fmt::join(parts, "; "));
}

std::string joined_free(const std::vector<FreeFrom>& steps) {
  Words parts;
  for (const auto& step : steps) parts.push_back(fmt::format("{}:{}", text(step.week), step.hours));
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string joined_portfolio(const Portfolio& portfolio) {
  Words pieces;
  for (const auto& piece : portfolio) {
    Words parts{escaped(piece.title), piece.year ? std::to_string(*piece.year) : "", escaped(piece.url.value_or("")),
                escaped(piece.text.value_or(""))};
    while (parts.back().empty()) parts.pop_back();
    pieces.push_back(fmt::format("{}", fmt::join(parts, ":")));
  }
  return fmt::format("{}", fmt::join(pieces, "; "));
}

}  // namespace

void read_cell(std::string_view column, const std::string& cell, Told& told, CellFaults& faults) {
  const auto kept = column == "about" ? cell : trimmed(cell);
  if (kept.empty()) told.emptied.emplace_back(column);
  else told.fields.set(column, value_of(column, kept, faults));
}

void read_rate(const std::string& rate, const std::string& currency, Told& told, CellFaults& faults) {
  const auto amount = trimmed(rate), code = trimmed(currency);
  if (amount.empty()) return told.emptied.emplace_back("rate"), void();
  const auto known = Currency::parse(code);
  if (!known) {
    return faults.add(code.empty() ? "needs a currency in its column, as USD"
                                   : fmt::format("\"{}\" is not an ISO 4217 code", code));
  }
  const auto point = amount.find('.');
  auto digits = amount.substr(0, point);
  const auto decimals = point == std::string::npos ? std::string() : amount.substr(point + 1);
  const auto most = static_cast<std::size_t>(known->digits());
  digits += decimals + std::string(most - std::min(most, decimals.size()), '0');
  const auto minor = number(digits);
  if (decimals.size() > most || minor.integer() == nullptr)
    return faults.add(fmt::format("\"{}\" is not an amount: write it as {}", amount, major_units({8500, *known})));
  told.fields.set("rate", json::object({{"amount", minor}, {"currency", code}}));
}

std::string major_units(Money money) {
  const auto digits = money.currency.digits();
  if (digits == 0) return std::to_string(money.amount);
  return fmt::format("{}.{:0{}}", money.amount / money.currency.units(), money.amount % money.currency.units(), digits);
}

std::vector<std::string> cells_of(const Known& known) {
  const auto& talent = known.talent;
  const auto& portrait = talent.portrait;
  const auto& profile = talent.profile;
  const auto& facts = talent.facts;
  Words kinds;
  for (const auto kind : profile.kinds) kinds.emplace_back(text(kind));
  const auto yes = [](bool value) { return std::string(value ? "yes" : "no"); };
  const auto shown = [](int value) { return std::to_string(value); };
  return {talent.id.text(),
          portrait.name,
          portrait.headline,
          portrait.about,
          portrait.email.value_or(""),
          yes(profile.active),
          std::string(text(profile.seniority)),
          profile.rate ? major_units(*profile.rate) : "",
          profile.rate ? std::string(profile.rate->currency.code()) : "",
          fmt::format("{}", fmt::join(kinds, "; ")),
          profile.country.value_or(""),
          profile.zone.value_or(""),
          profile.hours ? text(profile.hours->start) + "-" + text(profile.hours->end) : "",
          joined_free(profile.free),
          joined_skills(profile.skills),
          joined_pairs(profile.languages, [](Cefr level) { return std::string(text(level)); }),
          joined_pairs(profile.industries, shown),
          joined_portfolio(profile.portfolio),
          facts.ratings ? fmt::format("{}:{}", facts.ratings->count, facts.ratings->sum) : "",
          facts.trials ? fmt::format("{}:{}", facts.trials->passed, facts.trials->taken) : "",
          joined_pairs(facts.worked_with, yes),
          facts.exposure == 0 ? "" : std::to_string(facts.exposure),
          talent.source.value_or(""),
          talent.external_id.value_or(""),
          known.visibility ? joined_choice(*known.visibility) : ""};
}

}  // namespace muster::talents
