// From a talent to the page, minding what they show.
#include "features/site/profile_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/https_link.h"
#include "base/table.h"
#include "base/text.h"
#include "features/site/landing_page.h"
#include "features/site/my_hours.h"
#include "features/site/share_picture.h"
#include "features/site/similar.h"
#include "features/site/structured_data.h"
#include "features/site/week_picture.h"
#include "platform/http/message.h"
#include "platform/zones/zones.h"

namespace muster::site {
namespace {

using json::Value;

constexpr std::string_view grades[] = {"level.junior", "level.mid", "level.senior", "level.principal"};

Value texts_of(std::vector<std::string> texts) {
  Value::List made;
  for (auto& text : texts) made.emplace_back(std::move(text));
  return {std::move(made)};
}

Value paragraphs(std::string_view text) {
  std::vector<std::string> made;
  for (const auto paragraph : split(text, '\n'))
    if (!paragraph.empty()) made.emplace_back(paragraph);
  return texts_of(std::move(made));
}

std::string availability(const Setting& setting, const Profile& profile) {
  const auto& texts = setting.texts;
  const auto now = week_of(setting.today());
  int hours = 0;
  for (const auto& step : profile.free)
    if (step.week <= now) hours = step.hours;
  if (hours > 0) return texts.say("card.available_now", {{"hours", std::to_string(hours)}});
  for (const auto& step : profile.free)
    if (step.week > now && step.hours > 0)
      return texts.say("card.available_from",
                       {{"date", texts.date(monday(step.week))}, {"hours", std::to_string(step.hours)}});
  return texts.say("profile.booked");
}

Value sheet(const Setting& setting, const Shown& shown) {
  const auto& texts = setting.texts;
  const auto& [talent, visibility] = shown;
  const auto& profile = talent.profile;
  Value::List rows;
  const auto row = [&](std::string_view key, std::vector<std::string> values) {
    if (!values.empty())
      rows.push_back(json::object({{"name", texts.say(key)}, {"values", texts_of(std::move(values))}}));
  };
  if (visibility.availability) row("profile.availability", {availability(setting, profile)});
  row("profile.rate",
      {visibility.rate && profile.rate ? texts.say("profile.rate_hour", {{"rate", texts.money(*profile.rate)}})
                                       : texts.say("profile.rate_hidden")});
  row("directory.filter.seniority", {texts.say(grades[static_cast<std::size_t>(profile.seniority)])});
  std::vector<std::string> kinds, languages, industries;
  for (const auto kind : profile.kinds) kinds.push_back(texts.say(fmt::format("kind.{}", text(kind))));
  row("profile.kinds", std::move(kinds));
  const auto ratings = talent.facts.ratings.value_or(Ratings{});
  if (visibility.ratings && ratings.count >= std::max<std::int64_t>(setting.least, 1))
    row("profile.reviews", {texts.say("card.rating", {{"rating", texts.decimal(ratings.sum * 1000 / ratings.count, 1)},
                                                      {"count", texts.number(ratings.count)}})});
  if (visibility.languages)
    for (const auto& [code, level] : profile.languages)
      languages.push_back(fmt::format("{}, {}", texts.language(code), text(level)));
  row("profile.languages", std::move(languages));
  if (visibility.industries)
    for (const auto& [key, years] : profile.industries) {
      const auto name = texts.industry(key);
      industries.push_back(
          years == 0 ? name
                     : fmt::format("{}, {}", name,
                                   years == 1 ? texts.say("profile.years_one")
                                              : texts.say("profile.years", {{"count", std::to_string(years)}})));
    }
  row("profile.industries", std::move(industries));
  return {std::move(rows)};
}

// Verified ones first, then by level and years.
std::vector<SkillLevel> ranked(std::vector<SkillLevel> skills) {
  std::ranges::stable_sort(skills, [](const SkillLevel& a, const SkillLevel& b) {
    return std::tuple(!a.verified, -a.level, -a.years) < std::tuple(!b.verified, -b.level, -b.years);
  });
  return skills;
}

std::vector<std::string> strongest(const Profile& profile) {
  std::vector<std::string> keys;
  for (const auto& skill : ranked(profile.skills)) keys.push_back(skill.skill);
  return keys;
}

Value skills(const Setting& setting, const Profile& profile) {
  const auto& texts = setting.texts;
  Value::List rows;
  for (const auto& skill : ranked(profile.skills))
    rows.push_back(json::object({{"name", setting.skill_name(skill.skill)},
                                 {"href", setting.path("/talents") + "?skill=" + percent_encoded(skill.skill)},
                                 {"level", texts.say(fmt::format("skill_level.{}", skill.level))},
                                 {"years", std::to_string(skill.years)},
                                 {"last", std::to_string(skill.last_used.value_or(setting.today().year()))},
                                 {"is_verified", skill.verified}}));
  return {std::move(rows)};
}

// The first ones, and what a visitor opens to see: in their owner's order.
void set_portfolio(Value& page, const Setting& setting, const Shown& shown) {
  constexpr std::size_t seen_at_once = 4;
  Value::List first, others;
  if (shown.visibility.portfolio)
    for (const auto& piece : shown.talent.profile.portfolio) {
      std::vector<std::string> facts;
      if (piece.year) facts.push_back(std::to_string(*piece.year));
      if (piece.url) facts.emplace_back(host_of_link(*piece.url));
      auto& list = first.size() < seen_at_once ? first : others;
      list.push_back(json::object({{"title", piece.title},
                                   {"url", piece.url.value_or("")},
                                   {"has_facts", !facts.empty()},
                                   {"facts", texts_of(std::move(facts))},
                                   {"words", paragraphs(piece.text.value_or(""))}}));
    }
  page.set("has_portfolio", !first.empty());
  page.set("has_more_portfolio", !others.empty());
  page.set("more_portfolio", setting.texts.say("profile.portfolio_more", {{"count", std::to_string(others.size())}}));
  page.set("portfolio", std::move(first));
  page.set("portfolio_on", std::move(others));
}

Head head(const Setting& setting, const Shown& shown, const PublicPortrait& portrait) {
  const auto& texts = setting.texts;
  const auto* role = first_role(shown);
  Head head{.title = portrait.name, .description = portrait.headline, .path = path_of(shown.talent)};
  head.og_type = "profile";
  head.crumbs = {{texts.say("nav.home"), setting.path("/")}, {texts.say("nav.talents"), setting.path("/talents")}};
  if (role != nullptr) {
    const auto names = role_names(texts, *role);
    auto slots = slots_of(names);
    slots.emplace_back("name", portrait.name);
    const auto& country = shown.talent.profile.country;
    if (shown.visibility.country && country) slots.emplace_back("country", texts.country(*country));
    head.title = texts.say(shown.visibility.country && country ? "profile.title_place" : "profile.title", slots);
    head.crumbs.push_back({names.Plural, setting.path("/" + role->vertical + "/" + role->role)});
  }
  if (head.description.empty()) head.description = head.title;
  head.crumbs.push_back({portrait.name, ""});
  head.structured = {person(setting, shown)};
  return head;
}

std::string clock(LocalTime time) { return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60); }

// The week's hours of both, where theirs are shown and known.
void set_week(json::Value& page, const Setting& setting, const Shown& shown, const std::string& name,
              const Visitor& visitor) {
  const auto& texts = setting.texts;
  const auto& profile = shown.talent.profile;
  page.set("has_week", false);
  if (!shown.visibility.country || !profile.zone || !profile.hours) return;
  const auto week = week_of(setting.today());
  const auto noon = noon_utc(monday(week));
  const auto theirs = zones::offset_minutes(*profile.zone, noon), mine = zones::offset_minutes(visitor.zone, noon);
  if (!theirs || !mine) return;
  WeekPicture picture{
      .week = shared_week(*profile.zone, *profile.hours, visitor.zone, office_hours, week),
      .their_minutes_ahead = *theirs - *mine,
      .words = {},
      .my_clock = texts.say("profile.clock_yours", {{"zone", zone_name(visitor.zone)}}),
      .their_clock = texts.say("profile.clock_theirs", {{"name", name}, {"offset", texts.offset(*theirs)}})};
  const auto shared = picture.week.shared_minutes();
  const auto intro = shared == 0
                         ? texts.say("profile.week_none", {{"name", name}})
                         : texts.say("profile.week_intro", {{"name", name}, {"hours", hours_of(texts, shared)}});
  const auto in_my_clock = [&](LocalTime time) {
    const int minutes = ((time.minutes - picture.their_minutes_ahead) % 1440 + 1440) % 1440;
    return clock({static_cast<std::int16_t>(minutes)});
  };
  picture.words = intro + " " +
                  texts.say("profile.week_words", {{"name", name},
                                                   {"zone", zone_name(visitor.zone)},
                                                   {"from", in_my_clock(profile.hours->start)},
                                                   {"to", in_my_clock(profile.hours->end)},
                                                   {"own_from", clock(profile.hours->start)},
                                                   {"own_to", clock(profile.hours->end)}});
  page.set("has_week", true);
  page.set("week_intro", intro);
  page.set("week_words", picture.words.substr(intro.size() + 1));
  page.set("week", week_picture(texts, picture));
  page.set("week_theirs", texts.say("profile.week_theirs", {{"name", name}}));
  page.set("zones", zone_choices(visitor.zone, setting.today()));
  page.set("zone_unknown", visitor.said == Visitor::Said::unknown);
}

}  // namespace

Visitor visitor_of(std::string_view query) {
  Visitor visitor{.zone = std::string(zone_otherwise)};
  const auto values = http::decode_query(query);
  if (!values) return visitor;
  for (const auto& [name, value] : *values) {
    if (name != "zone" || value.empty()) continue;
    const bool is_known = zones::exists(value);
    visitor.said = is_known ? Visitor::Said::known : Visitor::Said::unknown;
    visitor.zone = is_known ? value : std::string(zone_otherwise);
  }
  return visitor;
}

json::Value profile_page(const Setting& setting, const Shown& shown, const std::vector<Shown>& similar,
                         const Visitor& visitor) {
  const auto& texts = setting.texts;
  const auto portrait = public_portrait(shown.talent, shown.visibility);
  auto page = framed(setting, head(setting, shown, portrait));
  set_picture(page, setting, picture_of_profile(setting, shown), path_of(shown.talent));
  page.set("name", portrait.name);
  page.set("initials", portrait.initials);
  page.set("headline", portrait.headline);
  page.set("verified", verified(setting, shown.talent, first_role(shown)));
  page.set("facts", texts_of(facts_of(setting, shown)));
  page.set("brief", hire_address(texts, first_role(shown), strongest(shown.talent.profile)));
  page.set("hire", texts.say("profile.hire", {{"name", portrait.name}}));
  page.set("hire_note", texts.say("profile.hire_note", {{"name", portrait.name}}));
  auto about = paragraphs(portrait.about);
  page.set("has_about", !about.list()->empty());
  page.set("about", std::move(about));
  set_portfolio(page, setting, shown);
  page.set("sheet", sheet(setting, shown));
  page.set("skills", skills(setting, shown.talent.profile));
  Value::List cards;
  for (const auto& each : similar) {
    cards.push_back(card(setting, each, nullptr));
    if (auto why = why_similar(setting, shown, each); !why.empty()) cards.back().set("why_similar", std::move(why));
  }
  page.set("here", setting.path(path_of(shown.talent)));
  set_week(page, setting, shown, portrait.name, visitor);
  page.set("has_cards", !cards.empty());
  page.set("cards", std::move(cards));
  return page;
}

json::Value missing_page(const Setting& setting, Missing what, std::string_view path, std::string_view slug) {
  const auto& texts = setting.texts;
  const auto status = what == Missing::profile_gone ? "error.410" : "error.404";
  const auto heading = texts.say(fmt::format("{}.title", status));
  Head head{.title = heading, .description = texts.say(fmt::format("{}.text", status)), .path = std::string(path)};
  head.search = Head::Search::leave_out;
  auto page = framed(setting, head);
  page.set("heading", heading);
  auto text = head.description;
  if (what == Missing::role) text = texts.say("error.404.role", {{"slug", std::string(slug)}}) + " " + text;
  if (what == Missing::profile) text = texts.say("error.404.profile") + " " + text;
  page.set("text", std::move(text));
  Value::List near;
  if (what == Missing::role) {
    std::vector<std::string_view> keys;
    for (const auto& role : taxonomy::roles()) keys.emplace_back(role.role);
    if (const auto meant = nearest(folded(slug.substr(0, 60)), keys.data(), keys.size())) {
      const auto* role = taxonomy::role(*meant);
      near.push_back(json::object({{"name", role_names(texts, *role).Plural},
                                   {"href", setting.path("/" + role->vertical + "/" + role->role)}}));
    }
  }
  page.set("has_near", !near.empty());
  page.set("near", std::move(near));
  page.set("fields", fields(setting, {}));
  return page;
}

json::Value trouble_page(const Setting& setting, int status, std::string_view path, std::string_view number) {
  const auto& texts = setting.texts;
  const auto key = fmt::format("error.{}", status == 429 || status == 503 ? status : 500);
  Head head{.title = texts.say(key + ".title"), .description = texts.say(key + ".text"), .path = std::string(path)};
  head.search = Head::Search::leave_out;
  auto page = framed(setting, head);
  page.set("heading", head.title);
  page.set("text", head.description);
  page.set("number", status == 500 ? std::string(number) : "");
  return page;
}

}  // namespace muster::site
