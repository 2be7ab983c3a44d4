// Catalogues out of the binary, and the rules of two languages.
#include "features/site/texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/table.h"
#include "features/site/site_files.h"

namespace muster::site {
namespace {

constexpr auto narrow_space = "\u202f";
constexpr auto hard_space = "\u00a0";

struct Calendar {
  int year;
  unsigned month, day;
};
Calendar calendar(Date date) {
  const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{date.days}}};
  return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day())};
}

std::string grouped(std::int64_t n, std::string_view separator) {
  auto digits = std::to_string(n < 0 ? -n : n);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), separator);
  return (n < 0 ? "−" : "") + digits;
}

}  // namespace

std::string_view code(Tongue tongue) { return tongue == Tongue::english ? "en" : "de"; }
std::string_view prefix(Tongue tongue) { return tongue == Tongue::english ? "" : "/de"; }

const Texts& Texts::in(Tongue tongue) {
  static const std::array<Texts, 2> all{Texts(Tongue::english), Texts(Tongue::german)};
  return all.at(static_cast<std::size_t>(tongue));
}

Texts::Texts(Tongue tongue) : tongue_(tongue) {
  const auto text = file_text(fmt::format("texts/{}.tsv", code(tongue)));
  for (const auto& cells : table_rows(text)) {
    claim(cells.size() == 2, fmt::format("a key and a text: {}", cells.front()));
    claim(texts_.emplace(cells[0], cells[1]).second, fmt::format("{} stands once", cells[0]));
  }
}

std::string Texts::say(std::string_view key, const Slots& slots) const {
  const auto found = texts_.find(std::string(key));
  claim(found != texts_.end(), fmt::format("there is a text {} in {}", key, code(tongue_)));
  return filled(found->second, slots);
}

std::string filled(std::string_view text, const Slots& slots) {
  std::string out;
  while (!text.empty()) {
    const auto open = text.find('{');
    const auto close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) return out.append(text);
    out.append(text.substr(0, open));
    const auto name = text.substr(open + 1, close - open - 1);
    const auto slot = std::find_if(slots.begin(), slots.end(), [&](const auto& each) { return each.first == name; });
    claim(slot != slots.end(), fmt::format("somebody fills {{{}}} of: {}", name, text));
    out.append(slot->second);
    text.remove_prefix(close + 1);
  }
  return out;
}

std::string Texts::number(std::int64_t n) const { return grouped(n, tongue_ == Tongue::english ? "," : "."); }

std::string Texts::decimal(std::int64_t thousandths, int digits) const {
  std::int64_t unit = 1000;
  for (int i = 0; i < digits; ++i) unit /= 10;
  const auto rounded = (thousandths + unit / 2) / unit;
  const auto whole = rounded * unit / 1000;
  if (digits == 0) return number(whole);
  std::int64_t scale = 1;
  for (int i = 0; i < digits; ++i) scale *= 10;
  return fmt::format("{}{}{:0{}}", number(rounded / scale), tongue_ == Tongue::english ? "." : ",", rounded % scale,
                     digits);
}

std::string Texts::percent(std::int64_t thousandths) const {
  const auto figure =
      thousandths % 10 == 0 || thousandths >= 100 ? decimal(thousandths * 100, 0) : decimal(thousandths * 100, 1);
  return figure + (tongue_ == Tongue::english ? narrow_space : hard_space) + "%";
}

std::string Texts::money(Money money) const {
  const auto units = money.currency.units();
  const auto minor = money.amount % units;
  auto figure = number(money.amount / units);
  if (minor != 0)
    figure += fmt::format("{}{:0{}}", tongue_ == Tongue::english ? "." : ",", minor, money.currency.digits());
  const auto code = money.currency.code();
  const std::string sign = code == "USD" ? "$" : code == "EUR" ? "€" : code == "GBP" ? "£" : "";
  if (tongue_ == Tongue::german) return figure + hard_space + (sign.empty() ? std::string(code) : sign);
  return sign.empty() ? std::string(code) + hard_space + figure : sign + figure;
}

std::string Texts::money_range(Money low, Money high) const {
  auto first = money(low);
  if (tongue_ == Tongue::german) first.erase(first.rfind(hard_space));
  return first + "–" + money(high);
}

std::string Texts::month(Date date) const {
  const auto [year, month, day] = calendar(date);
  return fmt::format("{} {}", say(fmt::format("month.{}", month)), year);
}

std::string Texts::date(Date date) const {
  const auto day = calendar(date).day;
  return fmt::format("{}{} {}", day, tongue_ == Tongue::english ? "" : ".", month(date));
}

std::string Texts::offset(int minutes) const {
  const auto size = minutes < 0 ? -minutes : minutes;
  auto text = fmt::format("UTC{}{}", minutes < 0 ? "−" : "+", size / 60);
  if (size % 60 != 0) text += fmt::format(":{:02}", size % 60);
  return text;
}

std::string Texts::country(std::string_view code) const {
  if (tongue_ == Tongue::german)
    if (const auto* name = taxonomy::name_in_german("country", code)) return *name;
  const auto* known = taxonomy::country(code);
  return known == nullptr ? std::string(code) : known->name;
}

std::string Texts::language(std::string_view code) const {
  if (tongue_ == Tongue::german)
    if (const auto* name = taxonomy::name_in_german("language", code)) return *name;
  const auto* known = taxonomy::language(code);
  return known == nullptr ? std::string(code) : known->name;
}

std::string Texts::industry(std::string_view key) const {
  return taxonomy::industry_name(key, tongue_ == Tongue::german ? Speech::de : Speech::en);
}

std::string Texts::listing(const std::vector<std::string>& items) const {
  if (items.empty()) return {};
  if (items.size() == 1) return items.front();
  const std::vector<std::string> first(items.begin(), items.end() - 1);
  return say("list.and", {{"a", fmt::format("{}", fmt::join(first, ", "))}, {"b", items.back()}});
}

RoleNames role_names(const Texts& texts, const TalentRole& role) {
  RoleNames names;
  names.vertical = texts.say(fmt::format("vertical.{}.expert", role.vertical));
  if (texts.tongue() == Tongue::german) {
    const auto german = taxonomy::role_in(role, Speech::de);
    names.singular = names.Singular = german.name;
    names.plural = names.Plural = german.plural;
    return names;
  }
  names.singular = texts.say(fmt::format("role.{}.singular", role.role));  // a form of its own inside a sentence
  names.plural = texts.say(fmt::format("role.{}.plural", role.role));
  names.Singular = role.name;
  names.Plural = role.plural;
  return names;
}

Slots slots_of(const RoleNames& names) {
  return {{"Singular", names.Singular},
          {"Plural", names.Plural},
          {"singular", names.singular},
          {"plural", names.plural},
          {"vertical", names.vertical}};
}

}  // namespace muster::site
