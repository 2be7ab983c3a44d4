// Plain string building.
#include "tests/match/wire.h"

#include <map>

namespace muster::tests {
namespace {

using namespace engine;
using oracle::Random;

const std::vector<std::string> seniorities{"", "junior", "mid", "senior", "principal"};
const std::vector<std::string> kinds{"hourly", "part_time", "full_time"};
const std::vector<std::string> levels{"", "A1", "A2", "B1", "B2", "C1", "C2"};

std::string quoted(const std::string& text) { return "\"" + text + "\""; }
std::string of(bool truth) { return truth ? "true" : "false"; }
template <class Number>
std::string of(Number number) {
  return std::to_string(number);
}

// Members in the order of their coming.
class Object {
 public:
  void put(const std::string& key, const std::string& value) {
    text_ += (text_.empty() ? "" : ",") + quoted(key) + ":" + value;
  }
  [[nodiscard]] std::string text() const { return "{" + text_ + "}"; }

 private:
  std::string text_;
};

template <class List, class Write>
std::string list(const List& items, Write write) {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "" : ",") + write(item);
  return "[" + text + "]";
}
std::string texts(const std::vector<std::string>& items) { return list(items, quoted); }

std::string hours(Hours hours) {
  return "{\"start\":" + quoted(text(hours.start)) + ",\"end\":" + quoted(text(hours.end)) + "}";
}
std::string money(std::int64_t amount, const std::string& currency) {
  return "{\"amount\":" + of(amount) + ",\"currency\":" + quoted(currency) + "}";
}
std::string language_levels(const std::map<std::string, Cefr>& languages) {
  Object object;
  for (const auto& [language, level] : languages) object.put(language, quoted(levels[static_cast<std::size_t>(level)]));
  return object.text();
}
std::string seniority(Seniority seniority) { return quoted(seniorities[static_cast<std::size_t>(seniority)]); }

std::string held_skill(const HeldSkill& held, int year, Random& random) {
  Object object;
  object.put("skill", quoted(held.skill));
  object.put("level", of(held.level));
  if (held.years > 0 || random.once_in(2)) object.put("years", of(held.years));
  if (held.last_used != year || random.once_in(2)) object.put("last_used", of(held.last_used));
  if (held.verified || random.once_in(2)) object.put("verified", of(held.verified));
  return object.text();
}

void put_record(const Person& person, Object& object) {
  if (person.rating_count > 0)
    object.put("ratings", "{\"count\":" + of(person.rating_count) + ",\"sum\":" + of(person.rating_sum) + "}");
  if (person.trials_taken > 0)
    object.put("trials", "{\"passed\":" + of(person.trials_passed) + ",\"taken\":" + of(person.trials_taken) + "}");
  Object clients;
  for (const auto& [client, satisfied] : person.worked_with) clients.put(client, of(satisfied));
  if (!person.worked_with.empty()) object.put("worked_with", clients.text());
  if (person.exposure > 0) object.put("exposure", of(person.exposure));
}

std::string skill_asked(const SkillAsked& asked, const std::string& weight, Random& random) {
  Object object;
  object.put("skill", quoted(asked.skill));
  if (asked.min_level != 1 || random.once_in(2)) object.put("min_level", of(asked.min_level));
  if (asked.min_years != 0 || random.once_in(2)) object.put("min_years", of(asked.min_years));
  if (asked.verified_only || random.once_in(2)) object.put("verified_only", of(asked.verified_only));
  if (!weight.empty()) object.put("weight", weight);
  return object.text();
}

std::string must_line(const Must& must, Random& random) {
  const std::string weight = must.weight == 3 && random.once_in(2) ? "" : of(must.weight);
  if (must.form == Must::Form::single) return skill_asked(must.any_of[0], weight, random);
  Object object;
  object.put("any_of", list(must.any_of, [&](const SkillAsked& asked) { return skill_asked(asked, "", random); }));
  if (!weight.empty()) object.put("weight", weight);
  return object.text();
}

void put_start(const Brief& brief, Object& object) {
  Object start;
  if (brief.earliest) start.put("earliest", quoted(text(*brief.earliest)));
  if (brief.latest) start.put("latest", quoted(text(*brief.latest)));
  if (brief.earliest || brief.latest) object.put("start", start.text());
}

std::string ranked(const Ranked& person) {
  Object components;
  for (std::size_t i = 0; i < component_count; ++i)
    components.put(std::string(component_names[i]), of(person.components[i]));
  return "{\"id\":" + quoted(person.id) + ",\"score\":" + of(person.score) + ",\"components\":" + components.text() +
         "}";
}

std::string near_miss(const NearMiss& miss) {
  Object object;
  object.put("count", of(miss.count));
  if (miss.admits)
    object.put("admits", list(*miss.admits, [](const Admits& one) {
                 return "{\"people\":" + of(one.people) + ",\"by\":" + of(one.by) + "}";
               }));
  if (miss.instead) {
    Object instead;
    if (miss.instead->level_lower) instead.put("level_lower", of(*miss.instead->level_lower));
    if (miss.instead->any_years) instead.put("any_years", of(*miss.instead->any_years));
    if (miss.instead->unverified) instead.put("unverified", of(*miss.instead->unverified));
    instead.put("nice_to_have", of(miss.instead->nice_to_have));
    object.put("instead", instead.text());
  }
  const auto named = [](const auto& one) { return "[" + quoted(one.first) + "," + of(one.second) + "]"; };
  if (miss.countries) object.put("countries", list(*miss.countries, named));
  object.put("best", list(miss.best, ranked));
  return object.text();
}

std::string facets(const Facets& facets) {
  const auto named = [](const auto& one) { return "[" + quoted(one.first) + "," + of(one.second) + "]"; };
  Object object;
  object.put("skill", list(facets.skills, named));
  object.put("country", list(facets.countries, named));
  object.put("seniority", list(facets.seniorities, named));
  object.put("rate_band",
             list(facets.rate_bands, [](const auto& one) { return "[" + of(one.first) + "," + of(one.second) + "]"; }));
  object.put("first_week", list(facets.first_weeks, [](const auto& one) {
               return "[" + quoted(text(one.first)) + "," + of(one.second) + "]";
             }));
  return object.text();
}

}  // namespace

std::string person_line(const Person& person, int year, const std::string& currency, Random& random) {
  Object object;
  object.put("id", quoted(person.id));
  if (!person.active || random.once_in(2)) object.put("active", of(person.active));
  if (!person.skills.empty())
    object.put("skills", list(person.skills, [&](const HeldSkill& held) { return held_skill(held, year, random); }));
  if (person.seniority != Seniority::mid || random.once_in(2)) object.put("seniority", seniority(person.seniority));
  if (person.rate) object.put("rate", money(*person.rate, currency));
  if (!person.kinds.empty())
    object.put("kinds",
               list(person.kinds, [](WorkKind kind) { return quoted(kinds[static_cast<std::size_t>(kind)]); }));
  if (!person.country.empty()) object.put("country", quoted(person.country));
  if (!person.zone.empty()) object.put("zone", quoted(person.zone));
  if (person.hours) object.put("hours", hours(*person.hours));
  if (!person.free.empty())
    object.put("free", list(person.free, [](const FreeFrom& step) {
                 return "{\"week\":" + quoted(text(step.week)) + ",\"hours\":" + of(step.hours) + "}";
               }));
  if (!person.languages.empty()) object.put("languages", language_levels(person.languages));
  Object industries;
  for (const auto& [industry, years] : person.industries) industries.put(industry, of(years));
  if (!person.industries.empty()) object.put("industries", industries.text());
  put_record(person, object);
  return object.text() + "\n";
}

std::string brief_line(const std::string& id, const Brief& brief, const std::string& currency, Random& random) {
  Object object;
  object.put("id", quoted(id));
  if (!brief.client.empty()) object.put("client", quoted(brief.client));
  if (random.once_in(5)) object.put("title", quoted("Somebody"));
  if (!brief.must.empty() || random.once_in(2))
    object.put("must", list(brief.must, [&](const Must& must) { return must_line(must, random); }));
  if (!brief.nice.empty())
    object.put("nice", list(brief.nice, [](const Nice& nice) {
                 return "{\"skill\":" + quoted(nice.skill) + ",\"want_level\":" + of(nice.want_level) +
                        ",\"weight\":" + of(nice.weight) + "}";
               }));
  if (brief.seniority) {
    Object range;
    if (brief.seniority->lo != Seniority::junior || random.once_in(2)) range.put("lo", seniority(brief.seniority->lo));
    if (brief.seniority->hi != Seniority::principal || random.once_in(2))
      range.put("hi", seniority(brief.seniority->hi));
    object.put("seniority", range.text());
  }
  if (brief.rate_max) object.put("rate_max", money(*brief.rate_max, currency));
  if (brief.kind) object.put("kind", quoted(kinds[static_cast<std::size_t>(*brief.kind)]));
  if (brief.weekly_hours) object.put("weekly_hours", of(*brief.weekly_hours));
  put_start(brief, object);
  if (brief.weeks != 4 || random.once_in(2)) object.put("weeks", of(brief.weeks));
  if (brief.overlap)
    object.put("overlap", "{\"zone\":" + quoted(brief.overlap->zone) + ",\"hours\":" + hours(brief.overlap->hours) +
                              (brief.overlap->min > 0 ? ",\"min\":" + of(brief.overlap->min) : "") + "}");
  if (!brief.languages.empty()) object.put("languages", language_levels(brief.languages));
  if (!brief.countries.empty() || random.once_in(4)) object.put("countries", texts(brief.countries));
  if (!brief.industries.empty()) object.put("industries", texts(brief.industries));
  if (!brief.exclude.empty()) object.put("exclude", texts(brief.exclude));
  return object.text() + "\n";
}

std::string answer_line(const std::string& id, const Answer& answer) {
  Object object;
  object.put("brief", quoted(id));
  object.put("qualified", of(answer.qualified));
  object.put("top", list(answer.top, [](const Explained& person) { return ranked(person.ranked); }));
  std::map<std::string, std::string> by_name;
  for (const NearMiss& miss : answer.near_misses) by_name[miss.constraint.text] = near_miss(miss);
  Object misses;
  for (const auto& [name, miss] : by_name) misses.put(name, miss);
  object.put("near_misses", misses.text());
  object.put("price_curve", list(answer.price_curve, [](const CurvePoint& point) {
               return "[" + of(point.rate) + "," + of(point.people) + "]";
             }));
  object.put("facets", facets(answer.facets));
  return object.text() + "\n";
}

}  // namespace muster::tests
