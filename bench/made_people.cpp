// Nothing of it is like anybody; only the proportions matter.
#include "bench/made_people.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace muster::bench {

using namespace engine;

const std::vector<std::string> zones{"Europe/Bucharest", "America/New_York", "Asia/Kolkata", "UTC", "Asia/Kathmandu"};
const std::vector<std::string> countries{"RO", "PL", "UA", "DE", "US", "IN", "AR", "NP", "BR", "GB", "CA", "NG"};

double micros_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

std::string often_low(oracle::Random& random, const char* kind, int n) {
  const double share = random.below(1'000'000) / 1e6;
  return fmt::format("{}{}", kind, static_cast<int>(std::pow(static_cast<double>(n), share)) - 1);
}

Person somebody(oracle::Random& random, int number, Date as_of) {
  Person person{.id = fmt::format("tal_{:026}", number)};
  std::map<std::string, HeldSkill> held;
  for (int n = random.from_to(4, 16); n > 0; --n) {
    const std::string skill = often_low(random, "skill", skills);
    held[skill] = {skill, random.from_to(1, 5), random.from_to(0, 15), as_of.year() - random.below(6),
                   random.once_in(3)};
  }
  for (auto& [name, skill] : held) person.skills.push_back(std::move(skill));
  person.seniority = static_cast<Seniority>(random.from_to(1, 4));
  person.rate = random.from_to(30, 260) * 50;
  for (const WorkKind kind : {WorkKind::hourly, WorkKind::part_time, WorkKind::full_time})
    if (!random.once_in(3)) person.kinds.push_back(kind);
  person.country = random.one_of(countries);
  person.zone = random.one_of(zones);
  person.hours = Hours{{static_cast<std::int16_t>(random.from_to(14, 22) * 30)},
                       {static_cast<std::int16_t>(random.from_to(32, 42) * 30)}};
  person.free = {{week_of(as_of) + random.from_to(-4, 6), random.one_of(std::vector{10, 20, 40, 40})}};
  if (random.once_in(2))
    person.free.push_back({person.free[0].week + random.from_to(4, 30), random.one_of(std::vector{0, 20})});
  person.languages = {{"en", static_cast<Cefr>(random.from_to(3, 6))}};
  person.industries[often_low(random, "industry", industries)] = random.from_to(1, 9);
  person.rating_count = random.below(20);
  person.rating_sum = person.rating_count * random.from_to(3, 5);
  for (int n = random.below(3); n > 0; --n)
    person.worked_with[often_low(random, "client", clients)] = !random.once_in(8);
  person.exposure = random.below(4);
  return person;
}

Times times_of(std::vector<double> micros) {
  std::ranges::sort(micros);
  return {micros[micros.size() / 2], micros[micros.size() * 99 / 100], micros.back()};
}

}  // namespace muster::bench
