// One person at a time, one rule after the other: violations and score. Nothing shared, nothing skipped.
#include "testing/oracle/question.h"

#include <algorithm>
#include <set>

namespace muster::oracle {

using namespace engine;
__extension__ using Wide = __int128;  // 2W times any rate

Question question(const Brief& brief, const Asking& asking, const Weights& weights, const ZoneOffsets& zones) {
  const Int this_week = week_of(asking.as_of).index;
  Int earliest = 0;
  if (brief.earliest && brief.earliest->index > this_week) earliest = brief.earliest->index - this_week;
  const Int latest = brief.latest ? brief.latest->index - this_week : earliest + 3;
  Int hours = 10;
  if (brief.kind == WorkKind::full_time) hours = 40;
  if (brief.kind == WorkKind::part_time) hours = 20;
  if (brief.weekly_hours) hours = *brief.weekly_hours;
  const Date monday{static_cast<std::int32_t>((this_week + earliest) * 7 - 3)};  // 1970-01-05 begins week 1, day 4
  return {brief, this_week, asking.as_of.year(), earliest, latest, hours, weights, zones, monday};
}

namespace {

std::vector<Int> free_hours(const Person& person, Int this_week) {
  std::vector<Int> by_week(52, 0);
  for (Int w = 0; w < 52; ++w) {
    Int since = -1'000'000;
    for (const FreeFrom& step : person.free)
      if (step.week.index <= this_week + w && step.week.index > since) {
        since = step.week.index;
        by_week[static_cast<std::size_t>(w)] = step.hours;
      }
  }
  return by_week;
}

bool fits(const std::vector<Int>& free, Int w, const Question& q) {
  for (Int i = w; i < w + q.brief.weeks && i <= 51; ++i)
    if (free[static_cast<std::size_t>(i)] < q.hours) return false;
  return true;
}

}  // namespace

std::optional<Int> first_week(const Person& person, const Question& q, Int from, Int to) {
  const std::vector<Int> free = free_hours(person, q.this_week);
  for (Int w = from; w <= to && w <= 51; ++w)
    if (fits(free, w, q)) return w;
  return std::nullopt;
}

namespace {

// Minute by minute over the client's interval: is that minute of the day among the person's?
std::optional<Int> overlap_minutes(const Person& person, const Question& q) {
  if (person.zone.empty() || !person.hours) return std::nullopt;
  const auto client_offset = q.zones.minutes_at_noon_utc(q.brief.overlap->zone, q.monday_of_earliest);
  const auto person_offset = q.zones.minutes_at_noon_utc(person.zone, q.monday_of_earliest);
  if (!client_offset || !person_offset) return std::nullopt;
  const auto length = [](Hours hours) {
    const Int minutes = hours.end.minutes - hours.start.minutes;
    return minutes > 0 ? minutes : minutes + 1440;
  };
  std::vector<bool> works(1440, false);
  for (Int i = 0; i < length(*person.hours); ++i)
    works[static_cast<std::size_t>((person.hours->start.minutes - *person_offset + i + 14400) % 1440)] = true;
  Int sum = 0;
  for (Int i = 0; i < length(q.brief.overlap->hours); ++i)
    sum += works[static_cast<std::size_t>((q.brief.overlap->hours.start.minutes - *client_offset + i + 14400) % 1440)];
  return sum;
}

const HeldSkill* held(const Person& person, const std::string& skill) {
  for (const HeldSkill& one : person.skills)
    if (one.skill == skill) return &one;
  return nullptr;
}

}  // namespace

bool met(const Person& person, const SkillAsked& asked) {
  const HeldSkill* has = held(person, asked.skill);
  if (has == nullptr) return false;
  if (has->level < asked.min_level) return false;
  if (has->years < asked.min_years) return false;
  return !asked.verified_only || has->verified;
}

namespace {

bool any_met(const Person& person, const Must& must) {
  for (const SkillAsked& asked : must.any_of)
    if (met(person, asked)) return true;
  return false;
}

Int value(const HeldSkill& has, Int want, const Question& q) {
  const Int cap = want + 1 < 5 ? want + 1 : 5;
  const Int level = 600 * (has.level < cap ? has.level : cap) / cap;
  const Int years = 250 * (has.years < 8 ? has.years : 8) / 8;
  Int idle = q.year - has.last_used - 2;
  if (idle < 0) idle = 0;
  Int recency = 1000 - 100 * idle;
  if (recency < 500) recency = 500;
  return (level + years + (has.verified ? 150 : 0)) * recency / 1000;
}

}  // namespace

std::string must_name(const Must& must) {
  std::string name = "must:" + must.any_of[0].skill;
  for (std::size_t i = 1; i < must.any_of.size(); ++i) name += "|" + must.any_of[i].skill;
  return name;
}

namespace {

Int language_level(const Person& person, const std::string& language) {
  return person.languages.contains(language) ? static_cast<Int>(person.languages.at(language)) : 0;
}

}  // namespace

std::vector<Violation> violations(const Person& person, const Question& q) {
  std::vector<Violation> all;
  const Brief& b = q.brief;
  for (const Must& must : b.must)
    if (!any_met(person, must)) all.push_back({{Asked::must, must_name(must)}, {}});
  if (b.seniority && person.seniority < b.seniority->lo)
    all.push_back({{Asked::seniority, "seniority"}, int(b.seniority->lo) - int(person.seniority)});
  if (b.seniority && person.seniority > b.seniority->hi)
    all.push_back({{Asked::seniority, "seniority"}, int(person.seniority) - int(b.seniority->hi)});
  if (b.rate_max && !person.rate) all.push_back({{Asked::rate, "rate"}, {}});
  if (b.rate_max && person.rate && *person.rate > *b.rate_max)
    all.push_back({{Asked::rate, "rate"}, *person.rate - *b.rate_max});
  if (b.kind && std::count(person.kinds.begin(), person.kinds.end(), *b.kind) == 0)
    all.push_back({{Asked::kind, "kind"}, {}});
  if (!first_week(person, q, q.earliest, q.latest)) {
    const auto later = first_week(person, q, q.latest + 1, 51);
    all.push_back({{Asked::availability, "availability"}, {}});
    if (later) all.back().by = *later - q.latest;
  }
  if (b.overlap) {
    const auto minutes = overlap_minutes(person, q);
    if (!minutes) all.push_back({{Asked::overlap, "overlap"}, {}});
    if (minutes && *minutes < b.overlap->min) all.push_back({{Asked::overlap, "overlap"}, b.overlap->min - *minutes});
  }
  for (const auto& [language, level] : b.languages)
    if (language_level(person, language) < Int(level))
      all.push_back({{Asked::language, "language:" + language}, Int(level) - language_level(person, language)});
  if (!b.countries.empty() && std::count(b.countries.begin(), b.countries.end(), person.country) == 0)
    all.push_back({{Asked::country, "country"}, {}});
  return all;
}

std::optional<Exclusion> excluded(const Person& person, const Brief& brief) {
  if (!person.active) return Exclusion::inactive;
  for (const std::string& id : brief.exclude)
    if (id == person.id) return Exclusion::named;
  if (!brief.client.empty() && person.worked_with.contains(brief.client) && !person.worked_with.at(brief.client))
    return Exclusion::not_satisfied;
  return std::nullopt;
}

namespace {

Int skills_component(const Person& person, const Question& q, Int w) {
  if (q.brief.must.empty() && q.brief.nice.empty()) return w;
  Int weighted = 0, weight = 0;
  for (const Must& must : q.brief.must) {
    Int best = 0;
    for (const SkillAsked& asked : must.any_of)
      if (met(person, asked)) best = std::max(best, value(*held(person, asked.skill), asked.min_level, q));
    weighted += must.weight * best;
    weight += must.weight;
  }
  for (const Nice& nice : q.brief.nice) {
    const HeldSkill* has = held(person, nice.skill);
    if (has != nullptr) weighted += nice.weight * value(*has, nice.want_level, q);
    weight += nice.weight;
  }
  return w * weighted / (1000 * weight);
}

}  // namespace

Ranked score(const Person& person, const Question& q) {
  std::set<std::string> bad;
  for (const Violation& violation : violations(person, q)) bad.insert(violation.constraint.text);
  const Brief& b = q.brief;
  const auto& w = q.weights.maxima;
  Int c[8] = {};
  c[0] = skills_component(person, q, w[0]);
  const Int rating = (Int{q.weights.rating_prior} * 5 + 1000 * Int{person.rating_sum}) / (5 + person.rating_count);
  const Int trial = (Int{q.weights.trial_prior} * 5 + 1000 * Int{person.trials_passed}) / (5 + person.trials_taken);
  const Int two_thirds = 2 * w[1] / 3;
  const Int third = w[1] / 3;
  c[1] = two_thirds * (rating - 1000) / 4000 + third * trial / 1000;
  if (!b.rate_max) c[2] = w[2];
  if (b.rate_max && *b.rate_max > 0 && !bad.contains("rate"))
    c[2] = std::min(Int{w[2]}, static_cast<Int>(Wide{2} * w[2] * (*b.rate_max - *person.rate) / *b.rate_max));
  Int years = 0;
  for (const std::string& industry : b.industries)
    if (person.industries.contains(industry)) years = std::max(years, Int{person.industries.at(industry)});
  c[3] = b.industries.empty() ? w[3] : w[3] * (years > 5 ? 5 : years) / 5;
  if (!b.overlap) c[4] = w[4];
  if (b.overlap && !bad.contains("overlap")) {
    const Int minutes = *overlap_minutes(person, q), min = b.overlap->min;
    c[4] = minutes >= 480 || min >= 480 ? w[4] : w[4] * (minutes - min) / (480 - min);
  }
  if (!bad.contains("availability")) {
    const Int s = *first_week(person, q, q.earliest, q.latest);
    c[5] = w[5] * (q.latest + 1 - s) / (q.latest + 1 - q.earliest);
  }
  if (!b.seniority) c[6] = w[6];
  if (b.seniority && !bad.contains("seniority")) {
    const Int lo = Int(b.seniority->lo), hi = Int(b.seniority->hi);
    c[6] = lo == hi ? w[6] : w[6] / 2 + w[6] / 2 * (Int(person.seniority) - lo) / (hi - lo);
  }
  if (b.client.empty() || (person.worked_with.contains(b.client) && person.worked_with.at(b.client))) c[7] = w[7];
  Ranked ranked{person.id, 0, {}};
  for (std::size_t i = 0; i < 8; ++i) {
    ranked.components[i] = static_cast<int>(c[i]);
    ranked.score += ranked.components[i];
  }
  return ranked;
}

WhyNot verdict(const Person& person, const Brief& brief, const Asking& asking, const Weights& weights,
               const ZoneOffsets& zones) {
  const Question q = question(brief, asking, weights, zones);
  return {excluded(person, brief), violations(person, q), score(person, q)};
}

}  // namespace muster::oracle
