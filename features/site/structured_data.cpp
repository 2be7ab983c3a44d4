// Member by member, as schema.org names them.
#include "features/site/structured_data.h"

#include <fmt/format.h>

namespace muster::site {

std::string graph(std::vector<json::Value> things) {
  return json::text(json::object(
      {{"@context", "https://schema.org"}, {"@graph", json::Value(json::Value::List(std::move(things)))}}));
}

json::Value breadcrumb_list(const Setting& setting, const std::vector<Crumb>& crumbs, const std::string& here) {
  json::Value::List items;
  for (const auto& crumb : crumbs)
    items.push_back(json::object({{"@type", "ListItem"},
                                  {"position", static_cast<std::int64_t>(items.size()) + 1},
                                  {"name", crumb.name},
                                  {"item", setting.address(crumb.path.empty() ? here : crumb.path)}}));
  return json::object({{"@type", "BreadcrumbList"}, {"itemListElement", std::move(items)}});
}

json::Value person(const Setting& setting, const Shown& shown) {
  const auto portrait = public_portrait(shown.talent, shown.visibility);
  const auto address = setting.address(setting.path(path_of(shown.talent)));
  auto made = json::object({{"@type", "Person"}, {"@id", address}, {"url", address}, {"name", portrait.name}});
  if (const auto* role = first_role(shown)) made.set("jobTitle", role_names(setting.texts, *role).Singular);
  if (!portrait.headline.empty()) made.set("description", portrait.headline);
  if (shown.visibility.country && shown.talent.profile.country)
    made.set("address", json::object({{"@type", "PostalAddress"}, {"addressCountry", *shown.talent.profile.country}}));
  json::Value::List knows;
  for (const auto& skill : shown.talent.profile.skills)
    if (knows.size() < 10) knows.emplace_back(setting.skill_name(skill.skill));
  if (!knows.empty()) made.set("knowsAbout", std::move(knows));
  return made;
}

json::Value people_list(const Setting& setting, const std::string& name, const std::vector<Shown>& people) {
  json::Value::List items;
  for (const auto& each : people)
    items.push_back(json::object({{"@type", "ListItem"},
                                  {"position", static_cast<std::int64_t>(items.size()) + 1},
                                  {"item", person(setting, each)}}));
  const auto count = static_cast<std::int64_t>(items.size());
  return json::object(
      {{"@type", "ItemList"}, {"name", name}, {"numberOfItems", count}, {"itemListElement", std::move(items)}});
}

json::Value questions_page(const std::vector<Question>& questions) {
  json::Value::List items;
  for (const auto& [question, answer] : questions)
    items.push_back(json::object({{"@type", "Question"},
                                  {"name", question},
                                  {"acceptedAnswer", json::object({{"@type", "Answer"}, {"text", answer}})}}));
  return json::object({{"@type", "FAQPage"}, {"mainEntity", std::move(items)}});
}

json::Value service(const Setting& setting, const std::string& name, const std::string& path,
                    const std::optional<Figure>& rating) {
  auto made = json::object(
      {{"@type", "Service"},
       {"@id", setting.address(path) + "#service"},
       {"name", name},
       {"serviceType", name},
       {"url", setting.address(path)},
       {"provider",
        json::object({{"@type", "Organization"}, {"name", "Muster"}, {"url", setting.address(setting.path("/"))}})}});
  if (rating)
    made.set("aggregateRating", json::object({{"@type", "AggregateRating"},
                                              {"ratingValue", Texts::in(Tongue::english).decimal(rating->value, 2)},
                                              {"bestRating", 5},
                                              {"worstRating", 1},
                                              {"reviewCount", rating->n}}));
  return made;
}

}  // namespace muster::site
