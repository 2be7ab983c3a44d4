// POST /intake, open to visitors: what a text asks for and, if asked, who fits that. Nothing of it is kept.
#include "features/intake/intake_routes.h"

#include <algorithm>

#include "features/briefs/brief_rules.h"
#include "features/intake/intake.h"
#include "features/intake/intake_service.h"
#include "features/shortlists/match_index.h"
#include "features/shortlists/preview_routes.h"
#include "features/taxonomy/vocabulary_service.h"
#include "features/words/roles.h"

namespace muster::intake {
namespace {

DESCRIBED(PeopleAsked, "How to tell who fits what the words ask for, as POST /matching/preview does",
          (int, top, .doc = "how many people to name", .min = 0, .max = 100, .absent = 5),
          (Speech, language, .doc = "of the sentences", .absent = "en"),
          (std::optional<Brief>, unless,
           .doc = "asked before, as it was answered here: of words that ask for just this nothing is told"))
DESCRIBED(IntakeAsked, "Words to be understood",
          (std::string, text, .doc = "an advertisement, an e-mail, a few words", .max = 2000000, .lines = Lines::as_is),
          (std::optional<PeopleAsked>, people, .doc = "absent: only what the words mean is told"))
DESCRIBED(IntakeAnswer, "What a text asks for, and who fits that", (Intake, intake, .in = json::In::flat),
          (std::optional<Preview>, people, .doc = "a limit in another currency is left aside"),
          (std::optional<std::vector<Skill>>, skills, .doc = "that were not asked for before"))

// What of a brief decides who fits: pay as it was said does not, nor a limit in another currency.
Brief deciding(Brief brief, Currency currency) {
  brief.pay_said.reset();
  if (brief.rate_max && brief.rate_max->currency != currency) brief.rate_max.reset();
  return brief;
}

void add_people(const http::Here& here, IntakeAnswer& answer, const PeopleAsked& asked) {
  const auto currency = here.parts.get<MatchIndex>().currency();
  auto brief = deciding(answer.intake.brief, currency);
  if (asked.unless && deciding(*asked.unless, currency) == brief) return;
  const auto book = here.parts.get<taxonomy::Vocabulary>().now();
  auto known = briefs::skills_of(asked.unless.value_or(Brief{}));
  answer.skills.emplace();
  for (const auto& key : briefs::skills_of(brief)) {
    if (std::ranges::find(known, key) != known.end()) continue;
    if (const auto* skill = book->find(key)) answer.skills->push_back(*skill);
    known.push_back(key);
  }
  auto found = shortlists::preview(here, {.brief = std::move(brief), .top = asked.top, .language = asked.language});
  if (found) answer.people = std::move(*found);
}

Result<IntakeAnswer> read_words(const http::Here& here, const IntakeAsked& given) {
  const auto lexicons = here.parts.get<Desk>().lexicons();
  IntakeAnswer answer{.intake = understood(given.text, *lexicons, date_utc(here.environment.now()))};
  if (given.people) add_people(here, answer, *given.people);
  return answer;
}

}  // namespace

void add_routes(http::Routes& routes) {
  routes.add("matching", http::Route<IntakeAsked, IntakeAnswer>{.method = http::Method::post,
                                                                .path = "/intake",
                                                                .policy = anyone().scope("matching:read"),
                                                                .run = read_words,
                                                                .name = "matching.intake",
                                                                .summary = "What a text asks for, as a brief.",
                                                                .rate = http::Rate::preview,
                                                                .most_body = std::size_t{12} << 20});
}

}  // namespace muster::intake
