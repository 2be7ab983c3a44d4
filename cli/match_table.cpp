// Rank, score, components and sentence; then what keeps others out, and what more pay would bring.
#include "cli/match_table.h"

#include <fmt/format.h>

namespace muster::cli {
namespace {

std::string amount(std::string_view constraint, std::int64_t by, const Currency& currency) {
  if (constraint == "rate") return plain({by, currency}) + " more an hour";
  if (constraint == "overlap") return fmt::format("{} min less overlap", by);
  if (constraint == "seniority") return fmt::format("{} {} further", by, by == 1 ? "grade" : "grades");
  if (constraint == "availability") return fmt::format("{} {} later", by, by == 1 ? "week" : "weeks");
  return fmt::format("{} {} of language less", by, by == 1 ? "step" : "steps");
}

// Files count exactly, so a count is a number here.
int number(const Count& count) { return std::get<int>(count); }
int number(const std::optional<Count>& count) { return count ? number(*count) : 0; }

std::string near_miss(const std::string& name, const NearMissTold& miss, const Currency& currency) {
  std::vector<std::string> ways;
  if (miss.admits)
    for (const Admitted& one : *miss.admits)
      ways.push_back(fmt::format("{} admits {}", amount(name, one.by, currency), number(one.people)));
  if (miss.instead) {
    if (number(miss.instead->level_lower) > 0)
      ways.push_back(fmt::format("one level lower admits {}", number(miss.instead->level_lower)));
    if (number(miss.instead->any_years) > 0)
      ways.push_back(fmt::format("any years admit {}", number(miss.instead->any_years)));
    if (number(miss.instead->unverified) > 0)
      ways.push_back(fmt::format("unverified admits {}", number(miss.instead->unverified)));
    ways.push_back(fmt::format("nice to have admits {}", number(miss.instead->nice_to_have)));
  }
  if (miss.countries)
    for (const auto& [country, people] : *miss.countries)
      ways.push_back(fmt::format("{} admits {}", country, number(people)));
  return fmt::format("  {} keeps out {}{}{}\n", name, number(miss.count), ways.empty() ? "" : ": ",
                     fmt::join(ways, ", "));
}

std::string row(std::size_t rank, const RankedPerson& person) {
  const ScoreComponents& c = person.components;
  std::string text = fmt::format("{:>4}  {:>5}  {:<24} {:>6} {:>7} {:>4} {:>8} {:>7} {:>12} {:>9} {:>10}\n", rank,
                                 person.score, person.id, c.skills, c.quality, c.rate, c.industry, c.overlap,
                                 c.availability, c.seniority, c.continuity);
  if (person.why) text += fmt::format("             {}\n", person.why->sentence);
  return text;
}

}  // namespace

std::string match_table(const MatchAnswer& answer, const engine::Asking& asking) {
  std::string text = fmt::format("{}: {} {}\n", answer.brief.value_or(""), number(answer.qualified),
                                 number(answer.qualified) == 1 ? "person qualifies" : "people qualify");
  if (!answer.top.empty())
    text += fmt::format("rank  score  {:<24} {:>6} {:>7} {:>4} {:>8} {:>7} {:>12} {:>9} {:>10}\n", "person", "skills",
                        "quality", "rate", "industry", "overlap", "availability", "seniority", "continuity");
  for (std::size_t i = 0; i < answer.top.size(); ++i) text += row(i + 1, answer.top[i]);
  if (!answer.near_misses.empty()) text += "what alone keeps people out:\n";
  for (const auto& [name, miss] : answer.near_misses) text += near_miss(name, miss, asking.currency);
  return text + "\n";
}

}  // namespace muster::cli
