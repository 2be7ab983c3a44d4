// Searching, reading and changing skills; the plain lists.
#include "features/taxonomy/taxonomy_routes.h"

#include <fmt/format.h>

#include "features/taxonomy/reference.h"
#include "features/taxonomy/taxonomy_service.h"
#include "features/taxonomy/vocabulary_service.h"
#include "features/words/roles.h"
#include "platform/http/precondition.h"
#include "platform/http/route.h"
#include "platform/zones/zones.h"

namespace muster {
namespace {

using http::Caller;
using http::Here;
using http::Method;
using http::Nothing;
using http::Route;

DESCRIBED(WhichSkill, "A skill", (std::string, skill, .doc = "its key or any of its names", .min = 1, .max = 80))
DESCRIBED(ChangeOfSkill, "A skill, the version that you saw, and what is to change",
          (std::string, skill, .doc = "its key", .min = 1, .max = 60),
          (std::optional<std::string>, if_match, .doc = "the ETag that was read", .in = json::In::header,
           .header = "If-Match"),
          (SkillChange, change, .in = json::In::flat))
DESCRIBED(MergeOfSkill, "A skill, and the one that takes it in",
          (std::string, skill, .doc = "the key of the one that goes", .min = 1, .max = 60),
          (std::string, into, .doc = "key or name of the one that stays", .min = 1, .max = 80))

DESCRIBED(VerticalList, "All verticals", (std::vector<Vertical>, items))
DESCRIBED(WhichRoles, "Which roles",
          (std::string, vertical, .doc = "only those of this vertical", .max = 60, .absent = ""),
          (Speech, language, .doc = "of their names", .absent = "en"))
DESCRIBED(RoleList, "Roles", (std::vector<TalentRole>, items))
DESCRIBED(WhichIndustries, "Which industries", (Speech, language, .doc = "of their names", .absent = "en"))
DESCRIBED(IndustryList, "All industries", (std::vector<Industry>, items))
DESCRIBED(CountryList, "All countries and territories", (std::vector<Country>, items))
DESCRIBED(LanguageList, "All spoken languages", (std::vector<Language>, items))
DESCRIBED(Zone, "A time zone", (std::string, zone, .doc = "its IANA name"),
          (int, offset, .doc = "minutes ahead of UTC now"))
DESCRIBED(ZoneList, "All time zones", (std::vector<Zone>, items))

Result<SkillList> search_skills(const Here& here, const SkillSearch& wanted) {
  auto& vocabulary = here.parts.get<taxonomy::Vocabulary>();
  vocabulary.catch_up();
  return vocabulary.now()->search(wanted);
}

Result<Skill> read_skill(const Here& here, const WhichSkill& which) {
  auto& vocabulary = here.parts.get<taxonomy::Vocabulary>();
  vocabulary.catch_up();
  const auto book = vocabulary.now();
  const auto* skill = book->find(which.skill);
  if (skill == nullptr)
    return refuse(Problem::not_found(fmt::format("There is no skill \"{}\": GET /skills?q= searches.", which.skill)));
  here.fields.push_back({"etag", fmt::format("\"{}\"", skill->version)});
  return *skill;
}

Result<Skill> make_skill(Tx& tx, const Caller& caller, const NewSkill& wanted) {
  return taxonomy::add_skill(tx, caller.actor(), wanted);
}

Result<Skill> alter_skill(Tx& tx, const Caller& caller, const ChangeOfSkill& wanted) {
  const auto version = TRY(http::version_of(wanted.if_match));
  return taxonomy::change_skill(tx, caller.actor(), wanted.skill, version, wanted.change);
}

Result<Skill> merge_skills(Tx& tx, const Caller& caller, const MergeOfSkill& wanted) {
  return taxonomy::merge_skill(tx, caller.actor(), wanted.skill, wanted.into);
}

template <class List, class Item>
Result<List> all_of(std::span<const Item> items) {
  return List{{items.begin(), items.end()}};
}

Result<VerticalList> list_verticals(const Here&, const Nothing&) { return all_of<VerticalList>(taxonomy::verticals()); }
Result<IndustryList> list_industries(const Here&, const WhichIndustries& which) {
  auto list = all_of<IndustryList>(taxonomy::industries());
  for (auto& industry : list->items) industry.name = taxonomy::industry_name(industry.industry, which.language);
  return list;
}
Result<CountryList> list_countries(const Here&, const Nothing&) { return all_of<CountryList>(taxonomy::countries()); }
Result<LanguageList> list_languages(const Here&, const Nothing&) { return all_of<LanguageList>(taxonomy::languages()); }

Result<RoleList> list_roles(const Here&, const WhichRoles& which) {
  if (!which.vertical.empty() && taxonomy::vertical(which.vertical) == nullptr)
    return refuse(Problem::at("?vertical", "is not a vertical: GET /verticals lists them"));
  RoleList list;
  for (const auto& role : taxonomy::roles())
    if (which.vertical.empty() || role.vertical == which.vertical)
      list.items.push_back(taxonomy::role_in(role, which.language));
  return list;
}

Result<ZoneList> list_zones(const Here& here, const Nothing&) {
  const auto now = here.environment.now();
  ZoneList list;
  for (const auto zone : zones::all())
    list.items.push_back({std::string(zone), zones::offset_minutes(zone, now).value_or(0)});
  return list;
}

template <class In, class Out>
Route<In, Out> open_list(std::string_view path, http::Run<In, Out> run, std::string_view name,
                         std::string_view summary) {
  return {.method = Method::get, .path = path, .policy = anyone(), .run = run, .name = name, .summary = summary};
}

void add_skill_routes(http::Routes& routes) {
  const auto may_write = any(Role::admin).scope("taxonomy:write");
  routes.add("taxonomy", open_list<SkillSearch, SkillList>("/skills", search_skills, "skills.list",
                                                           "Skills by the beginning of a name or alias."));
  routes.add("taxonomy", open_list<WhichSkill, Skill>("/skills/{skill}", read_skill, "skills.read",
                                                      "One skill, by its key or any of its names."));
  routes.add("taxonomy", Route<NewSkill, Skill>{.method = Method::post,
                                                .path = "/skills",
                                                .policy = may_write,
                                                .run = make_skill,
                                                .name = "skills.create",
                                                .summary = "Adds a skill.",
                                                .status = 201});
  routes.add("taxonomy",
             Route<ChangeOfSkill, Skill>{.method = Method::patch,
                                         .path = "/skills/{skill}",
                                         .policy = may_write,
                                         .run = alter_skill,
                                         .name = "skills.change",
                                         .summary = "Renames a skill, or changes what else is said of it."});
  routes.add("taxonomy", Route<MergeOfSkill, Skill>{.method = Method::post,
                                                    .path = "/skills/{skill}/merge",
                                                    .policy = may_write,
                                                    .run = merge_skills,
                                                    .name = "skills.merge",
                                                    .summary = "Merges a skill into another, which takes its names."});
}

}  // namespace

void taxonomy::add_routes(http::Routes& routes) {
  add_skill_routes(routes);
  routes.add("taxonomy", open_list<Nothing, VerticalList>("/verticals", list_verticals, "verticals.list",
                                                          "The kinds of work that there are people for."));
  routes.add("taxonomy", open_list<WhichRoles, RoleList>("/roles", list_roles, "roles.list",
                                                         "The roles of the verticals, with their core skills."));
  routes.add("taxonomy", open_list<WhichIndustries, IndustryList>("/industries", list_industries, "industries.list",
                                                                  "All industries."));
  routes.add("taxonomy", open_list<Nothing, CountryList>("/countries", list_countries, "countries.list",
                                                         "All countries, with currency, languages and zones."));
  routes.add("taxonomy",
             open_list<Nothing, LanguageList>("/languages", list_languages, "languages.list", "All spoken languages."));
  routes.add("taxonomy", open_list<Nothing, ZoneList>("/zones", list_zones, "zones.list",
                                                      "All time zones, with their offset now."));
}

}  // namespace muster
