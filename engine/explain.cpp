// Every point of the components is told to a skill or to a component that the brief asked for; what is given in full
// because the brief is silent about it is neither a reason nor a gap.
#include "engine/explain.h"

#include <algorithm>

#include "engine/tally.h"

namespace muster::engine {
namespace {

constexpr std::size_t reasons_named = 3;

struct Share {
  Points won;
  int most = 0;
};

SkillReason reason(const Plan& plan, const Term& term, const Findings& findings) {
  const TermValue value = value_of(plan, term, findings);
  const Member& asked = plan.members[value.member];
  SkillReason reason{std::string(asked.skill), term.from, value.value, term.weight, asked.want_level};
  if (const SkillCell* held = findings.held[value.member]) {
    reason.level = held->level;
    reason.years = held->years;
    reason.last_used = std::min<int>(held->last_used, plan.year);
    reason.verified = held->verified;
  }
  return reason;
}

bool asks(const Plan& plan, Component component) {
  const Brief& brief = *plan.brief;
  switch (component) {
    case Component::skills:
      return false;  // told skill by skill
    case Component::quality:
      return true;
    case Component::rate:
      return brief.rate_max.has_value();
    case Component::industry:
      return !brief.industries.empty();
    case Component::overlap:
      return brief.overlap.has_value();
    case Component::availability:
      return true;
    case Component::seniority:
      return brief.seniority.has_value();
    case Component::continuity:
      return !brief.client.empty();
  }
  return false;
}

std::vector<Share> shares(const Plan& plan, const Components& components, const std::vector<SkillReason>& skills) {
  std::vector<Share> all;
  std::int64_t weight = 0;
  for (const SkillReason& skill : skills) weight += skill.weight;
  const std::int64_t most = plan.weights->of(Component::skills);
  for (const SkillReason& skill : skills)
    all.push_back(
        {{Component::skills, skill.skill, static_cast<int>(most * skill.weight * skill.value / (1000 * weight))},
         static_cast<int>(most * skill.weight / weight)});
  for (std::size_t i = 0; i < component_count; ++i)
    if (asks(plan, static_cast<Component>(i)))
      all.push_back({{static_cast<Component>(i), {}, components[i]}, plan.weights->maxima[i]});
  return all;
}

void order_by_points(std::vector<Points>& points) {
  std::ranges::stable_sort(points, [](const Points& a, const Points& b) { return a.points > b.points; });
}

std::vector<Points> best_reasons(const std::vector<Share>& shares) {
  std::vector<Points> best;
  for (const Share& share : shares)
    if (share.won.points > 0) best.push_back(share.won);
  order_by_points(best);
  if (best.size() > reasons_named) best.resize(reasons_named);
  return best;
}

// Not having worked for a client before is no fault of anybody's.
std::vector<Points> gaps(const std::vector<Share>& shares) {
  std::vector<Points> lost;
  for (const Share& share : shares)
    if (share.won.points < share.most && share.won.component != Component::continuity)
      lost.push_back({share.won.component, share.won.subject, share.most - share.won.points});
  order_by_points(lost);
  return lost;
}

Facts facts(const Plan& plan, const Seat& seat, const Findings& findings) {
  const Segment& segment = *seat.segment;
  const std::size_t row = seat.row;
  Facts facts;
  facts.seniority = segment.seniority[row];
  if (segment.rate[row] != no_rate) facts.rate = segment.rate[row];
  facts.first_week = findings.first_week.value_or(0);
  facts.earliest = plan.earliest;
  facts.latest = plan.latest;
  if (const Word schedule = segment.schedule[row]; schedule != no_word) {
    const Schedule& day = plan.people->schedules[schedule];
    facts.zone = plan.people->zones.text(day.zone);
    facts.hours = day.hours;
  }
  facts.overlap_minutes = findings.minutes;
  facts.rating_count = segment.rating_count[row];
  facts.rating_sum = segment.rating_sum[row];
  facts.trials_passed = segment.trials_passed[row];
  facts.trials_taken = segment.trials_taken[row];
  const IndustryYears industry = preferred_industry(plan, seat);
  facts.industry_years = industry.years;
  if (industry.industry != no_word) facts.industry = plan.people->industries.text(industry.industry);
  facts.satisfied_before = satisfied_before(plan, seat);
  return facts;
}

}  // namespace

Ranked ranked(const Plan& plan, const Seat& seat, const Findings& findings) {
  Ranked ranked{std::string(plan.people->people.text(seat.person)), 0, components(plan, seat, findings)};
  ranked.score = sum(ranked.components);
  return ranked;
}

Explained explained(const Plan& plan, const Seat& seat, const Findings& findings) {
  Explained person;
  person.ranked = ranked(plan, seat, findings);
  for (const Term& term : plan.terms) person.skills.push_back(reason(plan, term, findings));
  const std::vector<Share> all = shares(plan, person.ranked.components, person.skills);
  person.best = best_reasons(all);
  person.gaps = gaps(all);
  person.facts = facts(plan, seat, findings);
  return person;
}

}  // namespace muster::engine
