// Headings are keys, the same in every language, so that programs can read them; sentences are in the reader's.
#include "features/shortlists/sheet.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster {
namespace {

using Row = std::vector<std::string>;

const Row heading{"rank",
                  "id",
                  "name",
                  "score",
                  "skills",
                  "quality",
                  "rate_points",
                  "industry",
                  "overlap",
                  "availability",
                  "seniority_points",
                  "continuity",
                  "seniority",
                  "country",
                  "zone",
                  "rate",
                  "currency",
                  "first_week",
                  "overlap_minutes",
                  "stars",
                  "reviews",
                  "trials_passed",
                  "trials",
                  "sentence",
                  "reasons",
                  "gaps",
                  "mark",
                  "pass_reason",
                  "pass_words",
                  "marked_by",
                  "marked_at",
                  "note",
                  "noted_by"};

std::string amount(const Money& money) {
  const auto text = plain(money);
  return text.substr(0, text.find(' '));
}

std::string points(const std::vector<PointsTold>& all, std::string_view sign) {
  std::vector<std::string> told;
  for (const PointsTold& one : all)
    told.push_back(fmt::format("{} ({}{})", one.words.value_or(one.skill.value_or(one.component)), sign, one.points));
  return fmt::format("{}", fmt::join(told, "; "));
}

void add_components(const ScoreComponents& c, Row& row) {
  for (const int value :
       {c.skills, c.quality, c.rate, c.industry, c.overlap, c.availability, c.seniority, c.continuity})
    row.push_back(std::to_string(value));
}

void add_facts(const RankedPerson& person, Row& row) {
  const FactsTold facts = person.why && person.why->facts ? *person.why->facts : FactsTold{};
  const PersonCard card = person.person.value_or(PersonCard{});
  const bool known = person.why && person.why->facts;
  row.emplace_back(known ? text(facts.seniority) : "");
  row.push_back(card.country.value_or(""));
  row.push_back(facts.zone.value_or(card.zone.value_or("")));
  row.push_back(facts.rate ? amount(*facts.rate) : "");
  row.emplace_back(facts.rate ? facts.rate->currency.code() : "");
  row.push_back(known ? text(facts.first_week) : "");
  row.push_back(facts.overlap_minutes ? std::to_string(*facts.overlap_minutes) : "");
  for (const int value : {facts.stars, facts.ratings, facts.trials_passed, facts.trials_taken})
    row.push_back(known ? std::to_string(value) : "");
}

void add_why(const RankedPerson& person, Row& row) {
  const Explanation why = person.why.value_or(Explanation{});
  row.push_back(why.sentence);
  row.push_back(points(why.reasons, "+"));
  row.push_back(points(why.gaps, "−"));
}

void add_choice(const Choice& choice, Row& row) {
  const auto& mark = choice.mark;
  row.emplace_back(mark ? text(mark->mark) : "");
  row.emplace_back(mark && mark->reason ? text(*mark->reason) : "");
  row.push_back(mark && mark->words ? *mark->words : "");
  row.push_back(mark ? mark->by_name : "");
  row.push_back(mark ? rfc3339(mark->at) : "");
  row.push_back(choice.note ? choice.note->note : "");
  row.push_back(choice.note ? choice.note->by_name : "");
}

}  // namespace

std::vector<std::vector<std::string>> sheet_of(const Shortlist& shortlist) {
  std::vector<Row> rows{heading};
  int rank = 0;
  for (const RankedPerson& person : shortlist.answer.top) {
    Row row{std::to_string(++rank), person.id, person.person ? person.person->name.value_or("") : "",
            std::to_string(person.score)};
    add_components(person.components, row);
    add_facts(person, row);
    add_why(person, row);
    const auto choice =
        std::ranges::find_if(shortlist.choices, [&](const Choice& one) { return one.talent.text() == person.id; });
    add_choice(choice == shortlist.choices.end() ? Choice{} : *choice, row);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace muster
