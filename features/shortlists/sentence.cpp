// Clauses in the order in which a client reads a brief: skills, seniority, pay, start, day, record; then what is
// missing.
#include "features/shortlists/sentence.h"

#include <vector>

#include <fmt/format.h>

#include "engine/facets.h"

namespace muster {
namespace {

using engine::SkillReason;

std::string in_words(const std::vector<std::string>& list) {
  std::string text;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) text += i + 1 == list.size() ? " and " : ", ";
    text += list[i];
  }
  return text;
}

std::string years(int n) { return n == 1 ? "1 year" : fmt::format("{} years", n); }

std::string skill_words(const SkillReason& skill) {
  std::string text = fmt::format("{} (level {}", skill.skill, skill.level);
  if (skill.years > 0) text += ", " + years(skill.years);
  if (skill.verified) text += ", verified";
  return text + ")";
}

void add_skills(const engine::Explained& person, std::vector<std::string>& clauses) {
  std::vector<std::string> held;
  for (const SkillReason& skill : person.skills)
    if (skill.level > 0) held.push_back(skill_words(skill));
  if (!held.empty()) clauses.push_back("knows " + in_words(held));
}

void add_rate(const engine::Explained& person, const engine::Brief& brief, const engine::Asking& asking,
              std::vector<std::string>& clauses) {
  if (!person.facts.rate) return;
  std::string text = plain({*person.facts.rate, asking.currency}) + " an hour";
  if (brief.rate_max && *person.facts.rate < *brief.rate_max)
    text += ", " + plain({*brief.rate_max - *person.facts.rate, asking.currency}) + " below the limit";
  clauses.push_back(std::move(text));
}

void add_overlap(const engine::Explained& person, std::vector<std::string>& clauses) {
  if (!person.facts.overlap_minutes) return;
  const int minutes = *person.facts.overlap_minutes;
  clauses.push_back(minutes % 60 == 0
                        ? fmt::format("shares {} h of the client's day", minutes / 60)
                        : fmt::format("shares {} h {} min of the client's day", minutes / 60, minutes % 60));
}

void add_record(const engine::Facts& facts, std::vector<std::string>& clauses) {
  if (facts.industry_years > 0) clauses.push_back(fmt::format("{} in {}", years(facts.industry_years), facts.industry));
  if (facts.rating_count > 0)
    clauses.push_back(fmt::format("rated {}.{:02} over {} {}", facts.rating_sum / facts.rating_count,
                                  facts.rating_sum % facts.rating_count * 100 / facts.rating_count, facts.rating_count,
                                  facts.rating_count == 1 ? "review" : "reviews"));
  if (facts.trials_taken > 0)
    clauses.push_back(fmt::format("passed {} of {} {}", facts.trials_passed, facts.trials_taken,
                                  facts.trials_taken == 1 ? "trial" : "trials"));
  if (facts.satisfied_before) clauses.emplace_back("worked with this client before");
}

std::string missing_skills(const engine::Explained& person) {
  std::vector<std::string> missing;
  for (const SkillReason& skill : person.skills)
    if (skill.level == 0) missing.push_back(skill.skill);
  return missing.empty() ? "" : " Does not know " + in_words(missing) + ".";
}

}  // namespace

std::string sentence(const engine::Explained& person, const engine::Brief& brief, const engine::Asking& asking) {
  std::vector<std::string> clauses;
  add_skills(person, clauses);
  clauses.emplace_back(engine::name(person.facts.seniority));
  add_rate(person, brief, asking, clauses);
  const Week first = week_of(asking.as_of) + person.facts.first_week;
  clauses.push_back(person.facts.first_week == 0 ? "free from this week" : "free from " + text(first));
  add_overlap(person, clauses);
  add_record(person.facts, clauses);
  std::string words = fmt::format("{}.{}", fmt::join(clauses, "; "), missing_skills(person));
  if (words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

}  // namespace muster
