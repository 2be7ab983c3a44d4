// What is drawn, and how often: a field of a brief is there about every third time, an edge about every tenth.
#include "testing/oracle/random_network.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace muster::oracle {
namespace {

using namespace engine;

const std::vector<std::string> skills{"go", "rust", "c++", "sql", "react", "k8s", "figma", "a|b"};
const std::vector<std::string> countries{"RO", "PL", "UA", "DE", "US", "IN", "AR", "NP"};
const std::vector<std::string> zones{"Europe/Bucharest",    "America/New_York",   "Asia/Kolkata",      "Asia/Kathmandu",
                                     "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"};
const std::vector<std::string> languages{"en", "de", "es"};
const std::vector<std::string> industries{"fintech", "health", "games", "travel"};
const std::vector<std::string> clients{"c1", "c2", "c3"};

LocalTime random_time(Random& random) {
  if (random.once_in(8)) return {static_cast<std::int16_t>(random.below(1440))};
  return {static_cast<std::int16_t>(random.below(48) * 30)};
}

Hours random_hours(Random& random) {
  const LocalTime start = random_time(random);
  if (random.once_in(10)) return {start, start};
  if (random.once_in(10)) return {start, {1440}};
  if (random.once_in(3)) return {start, random_time(random)};
  return {{540}, {static_cast<std::int16_t>(random.from_to(12, 20) * 60)}};
}

template <class T>
std::vector<T> some_of(Random& random, std::vector<T> choices, int most) {
  for (std::size_t i = choices.size(); i > 1; --i)
    std::swap(choices[i - 1], choices[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
  choices.resize(std::min(choices.size(), static_cast<std::size_t>(random.from_to(0, most))));
  return choices;
}

std::vector<FreeFrom> random_free(Random& random, Week now) {
  std::vector<FreeFrom> steps;
  std::set<int> weeks;
  if (random.once_in(2)) weeks.insert(random.from_to(-3, 0));
  for (int n = random.from_to(0, 4); n > 0; --n) weeks.insert(random.from_to(-2, 12));
  if (random.once_in(4)) weeks.insert(random.from_to(44, 55));
  for (const int week : weeks) steps.push_back({now + week, random.one_of(std::vector{0, 8, 10, 20, 30, 40, 40, 60})});
  if (random.once_in(5)) std::ranges::reverse(steps);
  return steps;
}

// Distinct skills, dealt out one by one.
class Deal {
 public:
  explicit Deal(Random& random) : names_(some_of(random, skills, 8)) {}
  [[nodiscard]] bool empty() const { return names_.empty(); }
  std::string next() {
    std::string name = names_.back();
    names_.pop_back();
    return name;
  }

 private:
  std::vector<std::string> names_;
};

SkillAsked asked_skill(Random& random, Deal& deal) {
  return {deal.next(), random.from_to(1, 4), random.once_in(3) ? random.from_to(0, 6) : 0, random.once_in(5)};
}

void ask_skills(Random& random, Brief& brief) {
  Deal deal(random);
  for (int n = random.below(3); n > 0 && !deal.empty(); --n) {
    Must must{{asked_skill(random, deal)}, random.from_to(1, 5), Must::Form::single};
    if (random.once_in(4)) {
      must.form = Must::Form::group;
      for (int more = random.below(3); more > 0 && !deal.empty(); --more)
        must.any_of.push_back(asked_skill(random, deal));
    }
    brief.must.push_back(must);
  }
  for (int n = random.below(3); n > 0 && !deal.empty(); --n)
    brief.nice.push_back({deal.next(), random.from_to(1, 5), random.from_to(1, 5)});
}

void ask_weeks(Random& random, Brief& brief, Week now) {
  if (random.once_in(3)) brief.earliest = now + (random.once_in(4) ? random.from_to(45, 51) : random.from_to(-3, 8));
  const Week earliest = std::max(now, brief.earliest.value_or(now));
  if (random.once_in(3)) brief.latest = earliest + (random.once_in(5) ? random.from_to(0, 70) : random.from_to(0, 6));
  if (random.once_in(2)) brief.weeks = random.once_in(6) ? random.from_to(0, 60) : random.from_to(1, 8);
  if (random.once_in(2)) brief.weekly_hours = random.one_of(std::vector{0, 1, 10, 20, 30, 40, 41, 168});
}

// Every third brief asks little, so that many qualify and the order among them is at stake.
void ease(Random& random, Brief& brief) {
  brief.seniority.reset();
  brief.kind.reset();
  brief.countries.clear();
  brief.languages.clear();
  if (random.once_in(2)) brief.overlap.reset();
  if (random.once_in(2)) brief.must.clear();
  brief.weekly_hours = random.one_of(std::vector{0, 8, 10});
}

}  // namespace

std::string person_id(int number) { return (number % 7 == 0 ? "é" : "p") + std::to_string(number); }

Date random_date(Random& random) {
  static const std::vector<const char*> edges{"2026-12-31", "2027-01-01", "2027-01-03", "2027-01-04",
                                              "2026-03-08", "2026-10-25", "2028-02-29", "2026-11-23"};
  if (random.once_in(2)) return *parse_date(random.one_of(edges));
  return {parse_date("2026-01-01")->days + random.below(1200)};
}

Person random_person(Random& random, const std::string& id, Date as_of, Variety variety) {
  Person person{.id = id};
  const int year = as_of.year();
  const bool plain = variety == Variety::plain;
  person.active = !random.once_in(12);
  for (const std::string& skill : some_of(random, skills, plain ? 3 : 8))
    person.skills.push_back({skill, plain ? 3 : random.from_to(1, 5), plain ? 4 : random.from_to(0, 12),
                             plain ? year : random.from_to(year - 12, year + 1), !plain && random.once_in(3)});
  person.seniority = static_cast<Seniority>(random.from_to(1, 4));
  if (!random.once_in(6)) person.rate = plain ? 5000 : random.from_to(0, 400) * 50;
  if (variety == Variety::wild && random.once_in(4)) person.rate = random.below(100'000'000) * 90'000'000'000LL;
  person.kinds = some_of(random, std::vector{WorkKind::hourly, WorkKind::part_time, WorkKind::full_time}, 3);
  if (!random.once_in(6)) person.country = random.one_of(countries);
  if (!random.once_in(6)) person.zone = random.once_in(20) ? "Nowhere/Else" : random.one_of(zones);
  if (!random.once_in(6)) person.hours = random_hours(random);
  person.free = random_free(random, week_of(as_of));
  for (const std::string& language : some_of(random, languages, 3))
    person.languages[language] = static_cast<Cefr>(random.from_to(1, 6));
  for (const std::string& industry : some_of(random, industries, 3)) person.industries[industry] = random.from_to(0, 8);
  person.rating_count = plain ? 0 : random.from_to(0, 30);
  person.rating_sum = person.rating_count == 0 ? 0 : random.from_to(person.rating_count, 5 * person.rating_count);
  person.trials_taken = plain ? 0 : random.from_to(0, 12);
  person.trials_passed = random.from_to(0, person.trials_taken);
  for (const std::string& client : some_of(random, clients, 2)) person.worked_with[client] = !random.once_in(3);
  person.exposure = random.once_in(2) ? 0 : random.from_to(0, 3);
  return person;
}

Brief random_brief(Random& random, Date as_of, Variety variety) {
  Brief brief;
  if (random.once_in(3)) brief.client = random.once_in(5) ? "unknown" : random.one_of(clients);
  ask_skills(random, brief);
  if (random.once_in(3)) {
    const int lo = random.from_to(1, 4);
    brief.seniority = SeniorityRange{static_cast<Seniority>(lo), static_cast<Seniority>(random.from_to(lo, 4))};
  }
  if (random.once_in(2)) brief.rate_max = random.once_in(10) ? 0 : random.from_to(1, 400) * 50;
  if (brief.rate_max && variety == Variety::wild) *brief.rate_max *= 20'000'000'000'000;
  if (random.once_in(4)) brief.kind = static_cast<WorkKind>(random.below(3));
  ask_weeks(random, brief, week_of(as_of));
  if (random.once_in(3)) {
    brief.overlap = OverlapAsked{random.one_of(zones), random_hours(random), random.from_to(0, 8) * 30};
    if (random.once_in(8)) brief.overlap->min = random.from_to(470, 1440);
  }
  if (random.once_in(3)) brief.languages[random.one_of(languages)] = static_cast<Cefr>(random.from_to(1, 6));
  if (random.once_in(8)) brief.languages["eo"] = Cefr::A1;
  if (random.once_in(4)) brief.countries = some_of(random, countries, 6);
  if (random.once_in(3)) brief.industries = some_of(random, industries, 3);
  if (random.once_in(4))
    for (int n = random.from_to(1, 4); n > 0; --n) brief.exclude.push_back(person_id(random.below(60)));
  if (random.once_in(3)) ease(random, brief);
  return brief;
}

Weights random_weights(Random& random) {
  Weights weights;
  if (random.once_in(3)) return weights;
  weights.version = "random";
  int left = 10'000;
  for (std::size_t i = 0; i + 1 < component_count; ++i) {
    weights.maxima[i] = random.once_in(6) ? 0 : random.from_to(0, std::min(left, 3333));
    left -= weights.maxima[i];
  }
  weights.maxima.back() = left;
  weights.rating_prior = random.from_to(1000, 5000);
  weights.trial_prior = random.from_to(0, 1000);
  return weights;
}

std::optional<int> MadeUpZones::minutes_at_noon_utc(std::string_view zone, Date date) const {
  const int day = ((date.days % 365) + 365) % 365;
  const bool northern_summer = day > 80 && day < 300;
  if (zone == "Europe/Bucharest") return northern_summer ? 180 : 120;
  if (zone == "America/New_York") return northern_summer ? -240 : -300;
  if (zone == "Asia/Kolkata") return 330;
  if (zone == "Asia/Kathmandu") return 345;
  if (zone == "Australia/Lord_Howe") return northern_summer ? 630 : 660;
  if (zone == "Pacific/Kiritimati") return 840;
  if (zone == "Pacific/Pago_Pago") return -660;
  if (zone == "UTC") return 0;
  return std::nullopt;
}

}  // namespace muster::oracle
