// POST /intake, open to visitors: what a text asks for. Nothing of it is kept.
#include "features/intake/intake_routes.h"

#include "features/intake/intake.h"
#include "features/intake/intake_service.h"
#include "features/words/roles.h"

namespace muster::intake {
namespace {

DESCRIBED(IntakeAsked, "Words to be understood",
          (std::string, text, .doc = "an advertisement, an e-mail, a few words", .max = 2000000, .lines = Lines::as_is))

Result<Intake> read_words(const http::Here& here, const IntakeAsked& given) {
  const auto lexicons = here.parts.get<Desk>().lexicons();
  return understood(given.text, *lexicons, date_utc(here.environment.now()));
}

}  // namespace

void add_routes(http::Routes& routes) {
  routes.add("matching", http::Route<IntakeAsked, Intake>{.method = http::Method::post,
                                                          .path = "/intake",
                                                          .policy = anyone().scope("matching:read"),
                                                          .run = read_words,
                                                          .name = "matching.intake",
                                                          .summary = "What a text asks for, as a brief.",
                                                          .rate = http::Rate::preview,
                                                          .most_body = std::size_t{12} << 20});
}

}  // namespace muster::intake
