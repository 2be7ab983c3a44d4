// One function per component, in the order of the score; each writes the line of its page with numbers for letters.
#include "features/shortlists/arithmetic.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster {
namespace {

using engine::Component;

constexpr int full_day = 480;  // minutes: more shared time counts no more

struct Line {
  std::string sum;
  bool asked = true;
};
Line in_full(int most) { return {std::to_string(most), false}; }

Line of_skills(int most, const std::vector<SkillTold>& skills) {
  if (skills.empty()) return in_full(most);
  std::vector<std::string> products;
  int weight = 0;
  for (const SkillTold& skill : skills) {
    products.push_back(fmt::format("{} · {}", skill.weight, skill.value));
    weight += skill.weight;
  }
  return {fmt::format("{} · ({}) / (1000 · {})", most, fmt::join(products, " + "), weight)};
}

Line of_quality(int most, const FactsTold& facts, const engine::Weights& weights) {
  const auto rating = fmt::format("({} · 5 + 1000 · {}) / (5 + {})", weights.rating_prior, facts.stars, facts.ratings);
  const auto trials =
      fmt::format("({} · 5 + 1000 · {}) / (5 + {})", weights.trial_prior, facts.trials_passed, facts.trials_taken);
  return {fmt::format("2 · {0} / 3 · ({1} − 1000) / 4000 + {0} / 3 · ({2}) / 1000", most, rating, trials)};
}

Line of_rate(int most, const FactsTold& facts) {
  if (!facts.rate_max) return in_full(most);
  if (facts.rate_max->amount == 0 || !facts.rate) return {"0"};
  return {fmt::format("min({0}, 2 · {0} · ({1} − {2}) / {1})", most, facts.rate_max->amount, facts.rate->amount)};
}

Line of_industry(int most, const FactsTold& facts) {
  if (!facts.prefers_industry) return in_full(most);
  return {fmt::format("{} · min({}, 5) / 5", most, facts.industry_years)};
}

Line of_overlap(int most, const FactsTold& facts) {
  if (!facts.overlap_min) return in_full(most);
  const int minutes = facts.overlap_minutes.value_or(0);
  if (minutes >= full_day || *facts.overlap_min >= full_day) return {std::to_string(most)};
  return {fmt::format("{0} · ({1} − {2}) / ({3} − {2})", most, minutes, *facts.overlap_min, full_day)};
}

Line of_availability(int most, const FactsTold& facts) {
  const int last = facts.latest - facts.this_week;
  return {fmt::format("{0} · ({1} + 1 − {2}) / ({1} + 1 − {3})", most, last, facts.first_week - facts.this_week,
                      facts.earliest - facts.this_week)};
}

Line of_seniority(int most, const FactsTold& facts) {
  if (!facts.lo) return in_full(most);
  if (facts.lo == facts.hi) return {std::to_string(most)};
  const auto grade = [](Seniority seniority) { return static_cast<int>(seniority) + 1; };
  return {fmt::format("{0} / 2 + {0} / 2 · ({1} − {2}) / ({3} − {2})", most, grade(facts.seniority), grade(*facts.lo),
                      grade(*facts.hi))};
}

Line of_continuity(int most, const FactsTold& facts, bool has_client) {
  if (!has_client) return in_full(most);
  return {facts.satisfied_before ? std::to_string(most) : "0"};
}

}  // namespace

SkillParts parts_of(const SkillTold& held, int year) {
  const int cap = std::min(held.wanted + 1, 5);
  return {.cap = cap,
          .level = 600 * std::min(held.level, cap) / cap,
          .years = 250 * std::min(held.years, 8) / 8,
          .verified = held.verified ? 150 : 0,
          .recency = std::max(500, 1000 - 100 * std::max(0, year - held.last_used - 2))};
}

std::vector<SumTold> sums(const engine::Components& components, const std::vector<SkillTold>& skills,
                          const FactsTold& facts, bool has_client, const engine::Weights& weights) {
  const auto most = [&](Component component) { return static_cast<int>(weights.of(component)); };
  const Line lines[engine::component_count] = {
      of_skills(most(Component::skills), skills),      of_quality(most(Component::quality), facts, weights),
      of_rate(most(Component::rate), facts),           of_industry(most(Component::industry), facts),
      of_overlap(most(Component::overlap), facts),     of_availability(most(Component::availability), facts),
      of_seniority(most(Component::seniority), facts), of_continuity(most(Component::continuity), facts, has_client)};
  std::vector<SumTold> made;
  for (std::size_t i = 0; i < engine::component_count; ++i)
    made.push_back(
        {std::string(engine::component_names[i]), components[i], weights.maxima[i], lines[i].sum, lines[i].asked});
  return made;
}

}  // namespace muster
