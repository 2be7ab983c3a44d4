// Values in the words of a language.
#include "features/site/frame.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/table.h"
#include "features/site/role_of.h"
#include "features/site/structured_data.h"
#include "platform/html/template.h"
#include "platform/zones/zones.h"

namespace muster::site {
namespace {

std::string path_in(Tongue tongue, std::string_view plain) {
  if (plain == "/" && tongue != Tongue::english) return std::string(prefix(tongue));
  return std::string(prefix(tongue)) + std::string(plain);
}

json::Value alternates(const Setting& setting, std::string_view path) {
  json::Value::List made;
  for (const auto tongue : tongues)
    made.push_back(json::object({{"hreflang", code(tongue)}, {"href", setting.address(path_in(tongue, path))}}));
  made.push_back(json::object({{"hreflang", "x-default"}, {"href", setting.address(path_in(Tongue::english, path))}}));
  return {std::move(made)};
}

std::string value_of(const Setting& setting, const Figure& figure) {
  const auto& texts = setting.texts;
  switch (figure.name) {
    case FigureName::rating:
      return texts.decimal(figure.value, 1);
    case FigureName::trial:
    case FigureName::acceptance:
      return texts.percent(figure.value);
    case FigureName::match:
    case FigureName::clients:
      return texts.number(figure.value);
    case FigureName::rate:
      return texts.money_range({figure.value, setting.currency}, {figure.upto, setting.currency});
  }
  return {};
}

// A screen of the app, in the page's language.
std::string in_app(std::string_view screen, Tongue tongue) {
  return tongue == Tongue::english ? std::string(screen) : fmt::format("{}?language={}", screen, code(tongue));
}

std::string base64url(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string out;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : bytes) {
    held = held << 8U | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 6; bits -= 6) out += digits[held >> static_cast<unsigned>(bits - 6) & 63U];
  }
  if (bits > 0) out += digits[held << static_cast<unsigned>(6 - bits) & 63U];
  return out;
}

}  // namespace

std::string Setting::path(std::string_view plain) const { return path_in(texts.tongue(), plain); }
std::string Setting::address(std::string_view path) const { return origin + std::string(path); }

std::string Setting::skill_name(std::string_view key) const {
  const auto* skill = skills.find(key);
  return skill == nullptr ? std::string(key) : skill->name;
}

json::Value framed(const Setting& setting, const Head& head) {
  const auto& texts = setting.texts;
  const bool english = texts.tongue() == Tongue::english;
  const bool is_listed = head.search == Head::Search::index;
  const auto path = setting.path(head.path);
  auto structured = head.structured;
  json::Value::List crumbs;
  for (const auto& crumb : head.crumbs) crumbs.push_back(json::object({{"name", crumb.name}, {"href", crumb.path}}));
  if (!head.crumbs.empty()) structured.push_back(breadcrumb_list(setting, head.crumbs, path));
  return json::object({{"lang", code(texts.tongue())},
                       {"title", head.title},
                       {"description", head.description},
                       {"noindex", !is_listed},
                       {"canonical", is_listed ? setting.address(path) : ""},
                       {"alternates", is_listed ? alternates(setting, head.path) : json::Value()},
                       {"stylesheet", setting.stylesheet},
                       {"font", setting.font},
                       {"og_type", head.og_type},
                       {"picture", ""},
                       {"og_locale", english ? "en_US" : "de_DE"},
                       {"structured", structured.empty() ? "" : graph(std::move(structured))},
                       {"home", setting.path("/")},
                       {"talents", setting.path("/talents")},
                       {"hire_way", hire_address(texts)},
                       {"apply_way", in_app("/app/apply", texts.tongue())},
                       {"is_talents", head.path == "/talents"},
                       {"other", path_in(english ? Tongue::german : Tongue::english, head.path)},
                       {"other_lang", english ? "de" : "en"},
                       {"crumbs", std::move(crumbs)},
                       {"has_figures", false}});
}

std::string path_of(const Talent& talent) { return "/talents/" + talent.id.text(); }

const TalentRole* first_role(const Shown& shown) {
  const auto& headline = shown.visibility.headline ? shown.talent.portrait.headline : "";
  const auto roles = roles_of(headline, shown.talent.profile.skills);
  return roles.empty() ? nullptr : taxonomy::role(roles.front());
}

std::string verified(const Setting& setting, const Talent& talent, const TalentRole* role) {
  const auto& skills = talent.profile.skills;
  if (std::ranges::none_of(skills, &SkillLevel::verified)) return {};
  if (role == nullptr) return setting.texts.say("card.verified_short");
  return setting.texts.say("card.verified", {{"vertical", role_names(setting.texts, *role).vertical}});
}

std::vector<std::string> facts_of(const Setting& setting, const Shown& shown) {
  const auto& [talent, visibility] = shown;
  const auto& texts = setting.texts;
  std::vector<std::string> facts;
  if (visibility.country && talent.profile.country) {
    const auto country = texts.country(*talent.profile.country);
    const auto minutes =
        talent.profile.zone ? zones::offset_minutes(*talent.profile.zone, noon_utc(setting.today())) : std::nullopt;
    facts.push_back(minutes ? texts.say("card.place_zone", {{"country", country}, {"offset", texts.offset(*minutes)}})
                            : country);
  }
  facts.push_back(texts.say("card.member_since", {{"date", texts.month(date_utc(talent.created))}}));
  const auto ratings = talent.facts.ratings.value_or(Ratings{});
  if (visibility.ratings && ratings.count >= std::max<std::int64_t>(setting.least, 1))
    facts.push_back(texts.say("card.rating", {{"rating", texts.decimal(ratings.sum * 1000 / ratings.count, 1)},
                                              {"count", texts.number(ratings.count)}}));
  return facts;
}

std::string percent_encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                          c == '_' || c == '.' || c == '~';
    if (is_plain) out += c;
    else out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string hire_address(const Texts& texts) { return in_app("/app/hire", texts.tongue()); }

std::string hire_address(const Texts& texts, const TalentRole* role, std::span<const std::string> skills) {
  constexpr std::size_t skills_asked = 4;
  if (role == nullptr && skills.empty()) return hire_address(texts);
  if (skills.empty()) skills = role->skills;
  json::Value::List asked;
  for (const auto& skill : skills.first(std::min(skills_asked, skills.size())))
    asked.push_back(json::object({{"skill", skill}}));
  auto brief = json::object({});
  if (role != nullptr) brief.set("title", role_names(texts, *role).Singular);
  if (role != nullptr) brief.set("role", role->role);
  if (asked.size() == 1) brief.set("must", std::move(asked));
  else brief.set("must", json::Value::List{json::object({{"any_of", std::move(asked)}})});
  return hire_address(texts) + "#b=" + base64url(json::text(brief));
}

std::string with_whole_words(std::string_view text) {
  std::string out;
  for (const auto word : split(text, ' ')) {
    if (!out.empty()) out += ' ';
    const auto kept = word.substr(0, word.size() < 24 ? word.size() : word.rfind('-') + 1);
    const bool may_break = kept.find('-') != std::string_view::npos && kept.size() < 24;
    out += may_break ? fmt::format("<span class=\"whole\">{}</span>", html::escaped(kept)) : html::escaped(kept);
    out += html::escaped(word.substr(kept.size()));
  }
  return out;
}

Cut cut(std::string_view text, std::size_t about_bytes) {
  if (text.size() <= about_bytes + about_bytes / 3) return {std::string(text), {}};
  std::size_t at = 0;
  for (const std::string_view end : {". ", "! ", "? ", "\n"})
    for (auto found = text.find(end); found != std::string_view::npos && found < about_bytes;
         found = text.find(end, found + 1))
      at = std::max(at, found + 1);
  if (at < about_bytes / 3) at = text.rfind(' ', about_bytes);
  if (at == std::string_view::npos || at == 0) return {std::string(text), {}};
  auto rest = text.substr(at);
  while (rest.starts_with(' ') || rest.starts_with('\n')) rest.remove_prefix(1);
  return {std::string(text.substr(0, at)), std::string(rest)};
}

json::Value card(const Setting& setting, const Shown& shown, const TalentRole* role) {
  const auto portrait = public_portrait(shown.talent, shown.visibility);
  const auto* own = role != nullptr ? role : first_role(shown);
  const auto words = cut(portrait.about, 200);
  auto skills = shown.talent.profile.skills;
  std::ranges::stable_sort(skills, [](const SkillLevel& a, const SkillLevel& b) {
    return std::tuple(-a.level, -a.years) < std::tuple(-b.level, -b.years);
  });
  std::vector<std::string> names;
  for (const auto& skill : skills)
    if (names.size() < 6) names.push_back(setting.skill_name(skill.skill));
  json::Value::List facts;
  for (auto& fact : facts_of(setting, shown)) facts.emplace_back(std::move(fact));
  const auto fallback = own != nullptr ? role_names(setting.texts, *own).Singular : std::string();
  return json::object({{"href", setting.path(path_of(shown.talent))},
                       {"name", portrait.name},
                       {"initials", portrait.initials},
                       {"what", portrait.headline.empty() ? fallback : portrait.headline},
                       {"verified", verified(setting, shown.talent, own)},
                       {"facts", std::move(facts)},
                       {"begins", words.begins},
                       {"goes_on", words.goes_on},
                       {"skills", fmt::format("{}", fmt::join(names, "\u00a0· "))}});
}

json::Value figures_shown(const Setting& setting, const Records& records, std::initializer_list<FigureName> names) {
  const auto& texts = setting.texts;
  json::Value::List shown;
  for (const auto name : names) {
    const auto made = figure(name, records, setting.least);
    if (!made) continue;
    const auto key = fmt::format("figure.{}", words_of(name).key);
    const auto say = [&](std::string_view part, const Slots& slots = {}) {
      return texts.say(fmt::format("{}.{}", key, part), slots);
    };
    const auto unit = fmt::format("{}.unit", key);
    const auto n = texts.number(made->n);
    shown.push_back(
        json::object({{"value", value_of(setting, *made)},
                      {"unit", texts.has(unit) ? texts.say(unit) : ""},
                      {"label", name == FigureName::rating ? say("label_n", {{"count", n}}) : say("label")},
                      {"definition", say("definition")},
                      {"n_means", say("n")},
                      {"n", texts.say("figure.n", {{"count", n}})},
                      {"period", texts.say("figure.period", {{"period", texts.say(words_of(name).period)}})}}));
  }
  return {std::move(shown)};
}

}  // namespace muster::site
