// Clauses in the order in which a client asks: who and which skills, price, start, hours; then the record; then what is
// missing.
#include "features/shortlists/sentence.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster {
namespace {

constexpr std::size_t skills_named = 3;  // more are counted: a sentence is no table

template <class... T>
std::string say(std::string_view words, const T&... values) {
  return fmt::format(fmt::runtime(words), values...);
}

std::string name_of(const SkillTold& skill) { return skill.name.value_or(skill.skill); }

std::string capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 32);
  return text;
}

std::string joined(const std::vector<std::string>& clauses) { return fmt::format("{}", fmt::join(clauses, ", ")); }

std::string skill_words(const SkillTold& skill, std::string_view level, const Wording& words) {
  std::vector<std::string> known{say(level, skill.level)};
  if (skill.years > 0) known.push_back(words.years.of(skill.years));
  if (skill.verified) known.emplace_back(words.verified);
  return fmt::format("{} ({})", name_of(skill), joined(known));
}

// The heaviest first; among equals the brief's order, in which musts come first.
std::vector<SkillTold> held_skills(const Explanation& why) {
  std::vector<SkillTold> held;
  for (const SkillTold& skill : why.skills)
    if (skill.level > 0) held.push_back(skill);
  std::ranges::stable_sort(
      held, [](const SkillTold& a, const SkillTold& b) { return a.must != b.must ? a.must : a.weight > b.weight; });
  return held;
}

std::string who(const Explanation& why, const FactsTold& facts, const Wording& words) {
  const std::string_view title = grade(words, facts.seniority);
  const auto held = held_skills(why);
  if (held.empty()) return std::string(title);
  const std::size_t named = held.size() == skills_named + 1 ? held.size() : std::min(held.size(), skills_named);
  std::vector<std::string> told;
  for (std::size_t i = 0; i < named; ++i)
    told.push_back(skill_words(held[i], i == 0 ? words.level_first : words.level, words));
  if (held.size() > named) told.push_back(words.more_skills.of(static_cast<std::int64_t>(held.size() - named)));
  return say(words.with, title, list(words.last_and, told));
}

std::string price(const FactsTold& facts, const Wording& words) {
  auto rate = say(words.an_hour, money(words, *facts.rate));
  if (!facts.rate_max || facts.rate_max->amount < facts.rate->amount) return rate;
  const Money below{facts.rate_max->amount - facts.rate->amount, facts.rate->currency};
  return fmt::format("{} ({})", rate, below.amount == 0 ? words.at_limit : say(words.below, money(words, below)));
}

std::string day_of(Week week, const FactsTold& facts, const Wording& words) {
  return date(words, monday(week), monday(facts.this_week).year());
}

std::string start(const FactsTold& facts, const Wording& words) {
  if (facts.first_week <= facts.this_week) return std::string(words.free_now);
  return say(words.free_from, day_of(facts.first_week, facts, words));
}

std::string shared(const FactsTold& facts, const Wording& words) {
  const int minutes = facts.overlap_minutes.value_or(0);
  return minutes == 0 ? std::string(words.no_shared) : say(words.shared, hours(words, minutes));
}

std::string stars(const FactsTold& facts, const Wording& words) {
  const int hundredths = static_cast<int>((std::int64_t{facts.stars} * 100 + facts.ratings / 2) / facts.ratings);
  auto text = fmt::format("{}{}{:02}", hundredths / 100, words.point, hundredths % 100);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with(words.point)) text.resize(text.size() - words.point.size());
  return text;
}

std::vector<std::string> record(const FactsTold& facts, const Wording& words) {
  std::vector<std::string> known;
  if (facts.ratings > 0) known.push_back(say(words.rated, stars(facts, words), words.reviews.of(facts.ratings)));
  if (facts.trials_taken == 1) known.push_back(say(words.trial, facts.trials_passed));
  if (facts.trials_taken > 1) known.push_back(say(words.trials, facts.trials_passed, facts.trials_taken));
  return known;
}

std::string industry(const FactsTold& facts, std::string_view form, const Wording& words) {
  return say(form, words.years.of(facts.industry_years), facts.industry.value_or(""));
}

const SkillTold* skill_of(const Explanation& why, const PointsTold& told) {
  const auto found = std::ranges::find_if(why.skills, [&](const SkillTold& one) { return one.skill == told.skill; });
  return found == why.skills.end() ? nullptr : &*found;
}

std::string skill_reason(const SkillTold& skill, const Wording& words) {
  auto text = skill_words(skill, words.level_first, words);
  if (skill.level < skill.wanted) text += ", " + say(words.wanted, skill.wanted);
  return text;
}

// What of the skill lost most: the first of the greatest losses, in the order of its formula.
std::string skill_gap(const SkillTold& skill, const Wording& words) {
  const auto name = name_of(skill);
  if (skill.level == 0 || !skill.parts) return say(words.lacks, name);
  if (skill.level < skill.wanted)
    return fmt::format("{} ({}), {}", name, say(words.level_first, skill.level), say(words.wanted, skill.wanted));
  const SkillParts& parts = *skill.parts;
  const int level = 600 - parts.level, years = 250 - parts.years, verified = 150 - parts.verified;
  const int recency = (parts.level + parts.years + parts.verified) * (1000 - parts.recency) / 1000;
  const int most = std::max({level, years, verified, recency});
  if (most == level) return fmt::format("{} ({})", name, say(words.level_first, skill.level));
  if (most == years && skill.years > 0) return say(words.lacks_years, name, words.for_years.of(skill.years));
  if (most == recency && recency > verified) return say(words.lacks_recency, name, skill.last_used);
  return verified > 0 ? say(words.lacks_verified, name) : fmt::format("{} ({})", name, words.years.of(skill.years));
}

std::string record_words(const FactsTold& facts, const Wording& words) {
  const auto known = record(facts, words);
  return known.empty() ? std::string(words.no_record) : capital(joined(known));
}

// The half of the component that lost more: ratings or trials. Few of them are drawn to the average.
std::string record_gap(const FactsTold& facts, const Wording& words) {
  const double stars_lost = 2.0 / 4 * (5 - (20.0 + facts.stars) / (5 + facts.ratings));
  const double trials_lost = 1 - (4.5 + facts.trials_passed) / (5 + facts.trials_taken);
  if (facts.ratings == 0 && facts.trials_taken == 0) return std::string(words.no_record);
  FactsTold half = facts;
  if (stars_lost >= trials_lost) half.trials_taken = 0;
  else half.ratings = 0;
  if (half.ratings == 0 && half.trials_taken == 0)
    return std::string(stars_lost >= trials_lost ? words.no_reviews : words.no_trials);
  return record_words(half, words);
}

}  // namespace

std::string sentence(const Explanation& why, const Wording& words) {
  const FactsTold& facts = *why.facts;
  std::vector<std::string> first{who(why, facts, words)};
  if (facts.rate) first.push_back(price(facts, words));
  first.push_back(start(facts, words));
  if (facts.overlap_min) first.push_back(shared(facts, words));
  std::vector<std::string> groups{joined(first)};
  auto known = record(facts, words);
  if (facts.industry_years > 0 && facts.industry) known.push_back(industry(facts, words.in_industry, words));
  if (facts.satisfied_before) known.emplace_back(words.before);
  if (!known.empty()) groups.push_back(joined(known));
  std::vector<std::string> missing;
  for (const SkillTold& skill : why.skills)
    if (skill.level == 0) missing.push_back(name_of(skill));
  if (!missing.empty()) groups.push_back(say(words.without, list(words.last_or, missing)));
  return fmt::format("{}.", fmt::join(groups, "; "));
}

std::string reason(const Explanation& why, const PointsTold& won, const Wording& words) {
  const FactsTold& facts = *why.facts;
  if (const auto* skill = skill_of(why, won)) return skill_reason(*skill, words);
  if (won.component == "quality") return record_words(facts, words);
  if (won.component == "rate" && facts.rate) return capital(price(facts, words));
  if (won.component == "industry" && facts.industry) return industry(facts, words.in_industry, words);
  if (won.component == "overlap") return capital(shared(facts, words));
  if (won.component == "availability")
    return facts.first_week == facts.earliest ? say(words.start_reason, day_of(facts.first_week, facts, words))
                                              : capital(start(facts, words));
  if (won.component == "seniority") return std::string(grade(words, facts.seniority));
  return capital(std::string(words.before));
}

std::string gap(const Explanation& why, const PointsTold& lost, const Wording& words) {
  const FactsTold& facts = *why.facts;
  if (const auto* skill = skill_of(why, lost)) return skill_gap(*skill, words);
  if (lost.component == "quality") return record_gap(facts, words);
  if (lost.component == "rate" && facts.rate) return capital(price(facts, words));
  if (lost.component == "industry")
    return facts.industry_years > 0 && facts.industry ? industry(facts, words.only_industry, words)
                                                      : std::string(words.no_industry);
  if (lost.component == "overlap") return say(words.overlap_gap, capital(shared(facts, words)));
  if (lost.component == "availability")
    return say(words.start_gap, day_of(facts.first_week, facts, words),
               words.weeks_later.of(facts.first_week - facts.earliest));
  return say(words.seniority_gap, grade(words, facts.seniority), grade(words, facts.hi.value_or(facts.seniority)));
}

void put_words(RankedPeople& people, Speech speech, const Names& names) {
  const Wording& words = wording(speech);
  for (auto& person : people) {
    if (!person.why || !person.why->facts) continue;
    Explanation& why = *person.why;
    for (auto& skill : why.skills) skill.name = names.skill_name(skill.skill);
    auto named = why;  // with the industry's name, for the sentences only: facts keep its key
    if (named.facts->industry) named.facts->industry = names.industry_name(*named.facts->industry, speech);
    for (auto& won : why.reasons) won.words = reason(named, won, words);
    for (auto& lost : why.gaps) lost.words = gap(named, lost, words);
    why.sentence = sentence(named, words);
  }
}

}  // namespace muster
