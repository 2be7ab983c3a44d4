// POST /lint, open to visitors: what in a pasted job description turns good people away. Nothing of it is kept.
#include "features/lint/lint_routes.h"

#include <algorithm>

#include "features/intake/intake_service.h"
#include "features/lint/lint.h"
#include "features/shortlists/privacy.h"
#include "features/shortlists/question_service.h"
#include "features/words/roles.h"

namespace muster::lint {
namespace {

DESCRIBED(LintAsked, "A job description to be looked at",
          (std::string, text, .doc = "as it was pasted", .max = 2000000, .lines = Lines::as_is),
          (std::optional<Speech>, language, .doc = "of the text and the findings; absent: what it reads like"))

// Where even one demand less brings nobody: how many fit with each of them alone.
void count_alone(const http::Here& here, PeopleCosts& costs, const Brief& brief, Date today) {
  constexpr std::size_t most = 20;
  const auto brings_nobody = [](const MustCost& cost) { return cost.people == Count(0); };
  if (costs.qualified != Count(0) || !std::ranges::all_of(costs.musts, brings_nobody)) return;
  for (auto& cost : costs.musts) {
    if (costs.musts.size() > most) return;
    auto alone = brief;
    alone.must = {brief.must.at(place_of(cost))};
    cost.having = qualified(here.parts.get<MatchIndex>(), alone, today);
    if (here.caller.is_visitor()) cost.having = for_visitors(*cost.having);
  }
  std::ranges::stable_sort(costs.musts, {}, [](const MustCost& one) { return size_of(*one.having); });
}

// What the demands cost, where they can be asked: pay in another currency is left aside, as is a start that has passed.
void ask_for_costs(const http::Here& here, Linted& made, Date today) {
  auto& index = here.parts.get<MatchIndex>();
  const auto& names = here.parts.get<const Names>();
  auto wanted = made.intake.brief;
  if (wanted.rate_max && wanted.rate_max->currency != index.currency()) wanted.rate_max.reset();
  auto brief = askable(wanted, names, index.currency(), today);
  if (!brief) {
    wanted.start.reset();
    brief = askable(std::move(wanted), names, index.currency(), today);
  }
  if (!brief || brief->must.empty()) return;
  auto answer = ask(index, *brief, today, 0, {Speech::en, names}).answer;
  Count of = index.active();
  if (here.caller.is_visitor()) {
    answer = for_visitors(std::move(answer));
    of = for_visitors(of);
  }
  add_costs(made, answer, of, names);
  if (made.lint.people) count_alone(here, *made.lint.people, *brief, today);
}

Result<Lint> look_at(const http::Here& here, const LintAsked& given) {
  const auto today = date_utc(here.environment.now());
  auto made = linted(given.text, given.language, *here.parts.get<intake::Desk>().lexicons(), today);
  ask_for_costs(here, made, today);
  return std::move(made.lint);
}

}  // namespace

void add_routes(http::Routes& routes) {
  routes.add("matching", http::Route<LintAsked, Lint>{.method = http::Method::post,
                                                      .path = "/lint",
                                                      .policy = anyone().scope("matching:read"),
                                                      .run = look_at,
                                                      .name = "matching.lint",
                                                      .summary = "What in a job description turns good people away.",
                                                      .rate = http::Rate::preview,
                                                      .most_body = std::size_t{12} << 20});
}

}  // namespace muster::lint
