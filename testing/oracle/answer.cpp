// Everybody at once: the order, the counts, what would admit whom, the price curve and the facets.
#include <algorithm>

#include "testing/oracle/question.h"

namespace muster::oracle {

using namespace engine;

namespace {

struct Judged {
  const Person* person;
  std::vector<Violation> violated;
  Ranked ranked;
};

void put_in_order(std::vector<Judged>& people) {
  std::sort(people.begin(), people.end(), [](const Judged& a, const Judged& b) {
    if (a.ranked.score != b.ranked.score) return a.ranked.score > b.ranked.score;
    if (a.person->exposure != b.person->exposure) return a.person->exposure < b.person->exposure;
    return a.person->id < b.person->id;
  });
}

std::vector<std::pair<std::string, int>> most_frequent(const std::map<std::string, int>& counts, std::size_t most) {
  std::vector<std::pair<std::string, int>> list(counts.begin(), counts.end());
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (list.size() > most) list.resize(most);
  return list;
}

std::vector<Admits> admitted(std::vector<Int> amounts) {
  std::sort(amounts.begin(), amounts.end());
  std::vector<Admits> list;
  for (const std::size_t n : {1, 5, 20}) {
    if (amounts.size() < n) continue;
    Admits entry{0, amounts[n - 1]};
    for (const Int one : amounts) entry.people += one <= entry.by;
    if (std::count(list.begin(), list.end(), entry) == 0) list.push_back(entry);
  }
  return list;
}

Instead softened(const Must& must, const std::vector<Judged>& kept_out) {
  Instead instead;
  instead.nice_to_have = static_cast<int>(kept_out.size());
  if (must.form == Must::Form::group) return instead;
  const auto how_many = [&](SkillAsked asked) {
    int people = 0;
    for (const Judged& one : kept_out) people += met(*one.person, asked);
    return people;
  };
  SkillAsked lower = must.any_of[0], any_years = must.any_of[0], unverified = must.any_of[0];
  lower.min_level -= 1;
  any_years.min_years = 0;
  unverified.verified_only = false;
  if (must.any_of[0].min_level >= 2) instead.level_lower = how_many(lower);
  instead.any_years = how_many(any_years);
  instead.unverified = how_many(unverified);
  return instead;
}

NearMiss near_miss(const ConstraintName& name, std::vector<Judged> kept_out, const Brief& brief) {
  NearMiss miss{name, static_cast<int>(kept_out.size()), {}, {}, {}, {}};
  if (name.asked == Asked::must)
    for (const Must& must : brief.must)
      if (must_name(must) == name.text) miss.instead = softened(must, kept_out);
  if (name.asked == Asked::country) {
    std::map<std::string, int> countries;
    for (const Judged& one : kept_out)
      if (!one.person->country.empty()) ++countries[one.person->country];
    miss.countries = most_frequent(countries, 5);
  }
  if (name.asked == Asked::rate || name.asked == Asked::overlap || name.asked == Asked::seniority ||
      name.asked == Asked::language || name.asked == Asked::availability) {
    std::vector<Int> amounts;
    for (const Judged& one : kept_out)
      if (one.violated[0].by) amounts.push_back(*one.violated[0].by);
    miss.admits = admitted(amounts);
  }
  put_in_order(kept_out);
  for (std::size_t i = 0; i < kept_out.size() && i < 3; ++i) miss.best.push_back(kept_out[i].ranked);
  return miss;
}

std::vector<ConstraintName> constraint_names(const Brief& brief) {
  std::vector<ConstraintName> names;
  for (const Must& must : brief.must) names.push_back({Asked::must, must_name(must)});
  names.push_back({Asked::seniority, "seniority"});
  names.push_back({Asked::rate, "rate"});
  names.push_back({Asked::kind, "kind"});
  names.push_back({Asked::availability, "availability"});
  names.push_back({Asked::overlap, "overlap"});
  for (const auto& [language, level] : brief.languages) names.push_back({Asked::language, "language:" + language});
  names.push_back({Asked::country, "country"});
  return names;
}

std::vector<CurvePoint> curve(const std::vector<Judged>& people) {
  std::map<Int, int> at_most;
  const auto counts = [](const Judged& one) {
    if (!one.person->rate) return false;
    return one.violated.empty() || (one.violated.size() == 1 && one.violated[0].constraint.asked == Asked::rate);
  };
  for (const Judged& one : people)
    if (counts(one)) at_most[*one.person->rate] = 0;
  for (auto& [rate, how_many] : at_most)
    for (const Judged& one : people) how_many += counts(one) && *one.person->rate <= rate;
  std::vector<CurvePoint> all, some;
  for (const auto& [rate, how_many] : at_most) all.push_back({rate, how_many});
  if (all.size() <= 64) return all;
  for (std::size_t i = 0; i <= 63; ++i) some.push_back(all[i * (all.size() - 1) / 63]);
  return some;
}

Facets facets(const std::vector<Judged>& qualified, const Question& q, Int units) {
  static const char* const grades[] = {"", "junior", "mid", "senior", "principal"};
  std::map<std::string, int> skills, countries, seniorities;
  std::map<Int, int> bands, weeks;
  for (const Judged& one : qualified) {
    const Person& person = *one.person;
    for (const HeldSkill& has : person.skills) ++skills[has.skill];
    if (!person.country.empty()) ++countries[person.country];
    ++seniorities[grades[int(person.seniority)]];
    if (person.rate) ++bands[*person.rate / (10 * units) * (10 * units)];
    ++weeks[q.this_week + *first_week(person, q, q.earliest, q.latest)];
  }
  Facets found;
  found.skills = most_frequent(skills, 20);
  found.countries = most_frequent(countries, countries.size());
  found.seniorities = most_frequent(seniorities, 4);
  for (const auto& [band, people] : bands) found.rate_bands.emplace_back(band, people);
  for (const auto& [week, people] : weeks)
    found.first_weeks.emplace_back(Week{static_cast<std::int32_t>(week)}, people);
  return found;
}

}  // namespace

Answer answer(const std::vector<Person>& people, const Brief& brief, const Asking& asking, const Weights& weights,
              const ZoneOffsets& zones) {
  const Question q = question(brief, asking, weights, zones);
  std::vector<Judged> judged, qualified;
  for (const Person& person : people)
    if (!excluded(person, brief)) judged.push_back({&person, violations(person, q), score(person, q)});
  for (const Judged& one : judged)
    if (one.violated.empty()) qualified.push_back(one);
  put_in_order(qualified);
  Answer answer;
  answer.qualified = static_cast<int>(qualified.size());
  for (std::size_t i = 0; i < qualified.size() && i < asking.top; ++i)
    answer.top.push_back({qualified[i].ranked, {}, {}, {}, {}});
  for (const ConstraintName& name : constraint_names(brief)) {
    std::vector<Judged> kept_out;
    for (const Judged& one : judged)
      if (one.violated.size() == 1 && one.violated[0].constraint == name) kept_out.push_back(one);
    if (!kept_out.empty()) answer.near_misses.push_back(near_miss(name, kept_out, brief));
  }
  answer.price_curve = curve(judged);
  answer.facets = facets(qualified, q, asking.currency.units());
  return answer;
}

}  // namespace muster::oracle
