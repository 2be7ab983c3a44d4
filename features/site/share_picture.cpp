// What a picture says is what its page says: the same figures, under the same conditions.
#include "features/site/share_picture.h"

#include <fmt/format.h>

#include "features/shortlists/privacy.h"
#include "platform/crypto/digest.h"

namespace muster::site {
namespace {

constexpr std::size_t most_numbers = 3, most_faces = 5;
constexpr std::string_view suffix = ".png", start = "/start";
constexpr std::string_view look = "1";  // another one when the drawing changes, so that addresses do

std::vector<SharePicture::Number> numbers_of(const Setting& setting, const Records& records,
                                             std::initializer_list<FigureName> names) {
  std::vector<SharePicture::Number> made;
  const auto shown = figures_shown(setting, records, names);
  for (const auto& figure : *shown.list()) {
    if (made.size() == most_numbers) break;
    auto value = *figure.find("value")->text();
    if (const auto unit = *figure.find("unit")->text(); !unit.empty()) value += "\u00a0" + unit;
    made.push_back({std::move(value), *figure.find("label")->text()});
  }
  return made;
}

std::string vertical_name(const Texts& texts, std::string_view vertical) {
  return texts.say(fmt::format("vertical.{}.name", vertical));
}

}  // namespace

SharePicture picture_of_home(const Setting& setting, const Records& everybody) {
  const auto& texts = setting.texts;
  SharePicture made{.above = "", .heading = texts.say("home.heading"), .line = texts.say("home.description")};
  made.numbers = numbers_of(setting, everybody,
                            {FigureName::rating, FigureName::match, FigureName::trial, FigureName::acceptance});
  return made;
}

SharePicture picture_of_field(const Setting& setting, const Vertical& vertical, const PeopleByRole& people) {
  const auto& texts = setting.texts;
  const auto name = vertical_name(texts, vertical.vertical);
  SharePicture made{
      .above = name, .heading = texts.say("vertical.heading", {{"name", name}}), .line = texts.say("vertical.lede")};
  for (const auto& role : taxonomy::roles()) {
    const auto found = role.vertical == vertical.vertical ? people.find(role.role) : people.end();
    if (found == people.end() || found->second < fewest_told || made.numbers.size() == most_numbers) continue;
    made.numbers.push_back({texts.number(found->second), role_names(texts, role).Plural});
  }
  return made;
}

SharePicture picture_of_role(const Setting& setting, const TalentRole& role, const LandingPeople& people) {
  const auto& texts = setting.texts;
  const auto slots = slots_of(role_names(texts, role));
  SharePicture made{.above = vertical_name(texts, role.vertical), .heading = role_names(texts, role).Plural};
  const auto acceptance = figure(FigureName::acceptance, people.of_role, setting.least);
  auto with_percent = slots;
  if (acceptance) with_percent.emplace_back("percent", texts.percent(acceptance->value));
  made.line = texts.say(acceptance ? "landing.heading" : "landing.heading_plain", with_percent);
  if (people.of_role.people >= setting.least)
    made.numbers.push_back({texts.number(people.of_role.people), texts.say("picture.people")});
  for (auto& number : numbers_of(setting, people.of_role,
                                 {FigureName::rating, FigureName::rate, FigureName::match, FigureName::trial}))
    if (made.numbers.size() < most_numbers) made.numbers.push_back(std::move(number));
  for (const auto& each : people.first)
    if (made.faces.size() < most_faces) made.faces.push_back(public_portrait(each.talent, each.visibility).initials);
  return made;
}

SharePicture picture_of_directory(const Setting& setting) {
  const auto& texts = setting.texts;
  SharePicture made{.above = "", .heading = texts.say("directory.heading"), .line = texts.say("directory.description")};
  const auto count = static_cast<std::int64_t>(setting.people.count);
  if (count >= setting.least) made.numbers.push_back({texts.number(count), texts.say("picture.people")});
  return made;
}

SharePicture picture_of_profile(const Setting& setting, const Shown& shown) {
  const auto& texts = setting.texts;
  const auto portrait = public_portrait(shown.talent, shown.visibility);
  const auto* role = first_role(shown);
  SharePicture made{.above = role == nullptr ? texts.say("nav.talents") : vertical_name(texts, role->vertical),
                    .heading = portrait.name,
                    .initials = portrait.initials};
  made.line = !portrait.headline.empty() ? portrait.headline : role != nullptr ? role_names(texts, *role).Singular : "";
  if (auto expert = verified(setting, shown.talent, role); !expert.empty()) made.facts.push_back(std::move(expert));
  for (auto& fact : facts_of(setting, shown)) made.facts.push_back(std::move(fact));
  return made;
}

std::string picture_path(const SharePicture& picture, Tongue tongue, std::string_view page) {
  std::string told(look);
  const auto tell = [&](std::string_view part) { told.append("\n").append(part); };
  for (const std::string_view part : {code(tongue), std::string_view(picture.above), std::string_view(picture.heading),
                                      std::string_view(picture.line), std::string_view(picture.initials)})
    tell(part);
  for (const auto& fact : picture.facts) tell(fact);
  for (const auto& face : picture.faces) tell(face);
  for (const auto& [value, label] : picture.numbers) tell(value), tell(label);
  return fmt::format("{}{}{}{}{}", pictures_below, sha256_hex(told).substr(0, 12), prefix(tongue),
                     page == "/" ? start : page, suffix);
}

std::optional<std::string> page_of_picture(std::string_view path) {
  if (!path.starts_with(pictures_below) || !path.ends_with(suffix)) return std::nullopt;
  path.remove_prefix(pictures_below.size());
  path.remove_suffix(suffix.size());
  const auto slash = path.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  path.remove_prefix(slash);
  const auto german = prefix(Tongue::german);
  if (path == start) return "/";
  if (path == std::string(german) + std::string(start)) return std::string(german);
  return std::string(path);
}

void set_picture(json::Value& page, const Setting& setting, const SharePicture& picture, std::string_view path) {
  page.set("picture", setting.address(picture_path(picture, setting.texts.tongue(), path)));
  page.set("picture_words", in_words(picture));
}

std::string in_words(const SharePicture& picture) {
  std::string out = picture.heading;
  if (!picture.line.empty()) out += ": " + picture.line;
  for (const auto& [value, label] : picture.numbers) out += fmt::format(" · {} {}", value, label);
  for (const auto& fact : picture.facts) out += " · " + fact;
  return out;
}

}  // namespace muster::site
