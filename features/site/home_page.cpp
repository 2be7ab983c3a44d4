// The start page and the pages of fields.
#include <fmt/format.h>

#include "features/shortlists/privacy.h"
#include "features/site/landing_page.h"
#include "features/site/share_picture.h"

namespace muster::site {

using json::Value;

Value fields(const Setting& setting, const PeopleByRole& people, const Vertical* only) {
  const auto& texts = setting.texts;
  Value::List made;
  for (const auto& vertical : taxonomy::verticals()) {
    if (only != nullptr && vertical.vertical != only->vertical) continue;
    Value::List roles;
    for (const auto& role : taxonomy::roles()) {
      if (role.vertical != vertical.vertical) continue;
      const auto found = people.find(role.role);
      const auto count = found == people.end() ? 0 : found->second;
      roles.push_back(json::object({{"href", setting.path("/" + vertical.vertical + "/" + role.role)},
                                    {"name", role_names(texts, role).Plural},
                                    {"count", count >= fewest_told ? texts.number(count) : ""}}));
    }
    made.push_back(json::object({{"id", vertical.vertical},
                                 {"href", setting.path("/" + vertical.vertical)},
                                 {"name", texts.say(fmt::format("vertical.{}.name", vertical.vertical))},
                                 {"roles", std::move(roles)}}));
  }
  return {std::move(made)};
}

Value home_page(const Setting& setting, const PeopleByRole& people, const Records& everybody) {
  const auto& texts = setting.texts;
  auto page = framed(setting, {.title = texts.say("home.title", {{"network", "Muster"}}),
                               .description = texts.say("home.description"),
                               .path = "/"});
  auto figures = figures_shown(setting, everybody,
                               {FigureName::rating, FigureName::match, FigureName::trial, FigureName::acceptance});
  page.set("has_figures", !figures.list()->empty());
  page.set("figures", std::move(figures));
  page.set("fields", fields(setting, people));
  set_picture(page, setting, picture_of_home(setting, everybody), "/");
  return page;
}

Value field_page(const Setting& setting, const Vertical& vertical, const PeopleByRole& people) {
  const auto& texts = setting.texts;
  const auto key = fmt::format("vertical.{}", vertical.vertical);
  const auto name = texts.say(key + ".name");
  Head head{.title = texts.say("vertical.title",
                               {{"many", texts.say(key + ".many")}, {"month", texts.month(setting.today())}}),
            .description = texts.say("vertical.lede"),
            .path = "/" + vertical.vertical};
  head.crumbs = {{texts.say("nav.home"), setting.path("/")}, {name, ""}};
  auto page = framed(setting, head);
  page.set("heading", texts.say("vertical.heading", {{"name", name}}));
  page.set("lede", texts.say("vertical.lede"));
  page.set("fields", fields(setting, people, &vertical));
  set_picture(page, setting, picture_of_field(setting, vertical, people), head.path);
  return page;
}

}  // namespace muster::site
