// POST /matching/preview, open to visitors: counts, curve, near misses, facets and the first faces of a brief as it
// stands.
#include "features/shortlists/preview_routes.h"

#include "features/briefs/brief_routes.h"
#include "features/shortlists/card_service.h"
#include "features/shortlists/privacy.h"
#include "features/shortlists/question_service.h"
#include "features/words/roles.h"

namespace muster {
namespace {

// Whose past work counts: a member's own organisation's, as in the shortlist that they will make; staff say whose;
// nobody else learns with whom a client was satisfied.
std::optional<std::string> client_of(const http::Caller& caller, const std::optional<std::string>& said) {
  if (caller.has_any(any_staff)) return said;
  const auto own = briefs::asking_of(caller).only;
  return own && caller.owns(own->text()) ? std::optional(own->text()) : std::nullopt;
}

}  // namespace

Result<Preview> shortlists::preview(const http::Here& here, const PreviewAsked& given) {
  auto& index = here.parts.get<MatchIndex>();
  const auto as_of = given.as_of.value_or(date_utc(here.environment.now()));
  auto own = given.brief;
  own.client = client_of(here.caller, own.client);
  const auto brief = TRY(askable(std::move(own), here.parts.get<const Names>(), index.currency(), as_of));
  auto asked =
      ask(index, brief, as_of, static_cast<std::size_t>(given.top), {given.language, here.parts.get<const Names>()});
  const bool staff = here.caller.has_any(any_staff);
  here.store.read([&](Read& read) { put_cards(read, asked.answer.top, staff ? NamesShown::full : NamesShown::first); });
  Preview made{std::move(asked.answer), index.active(), index.currency(), as_of};
  if (here.caller.is_visitor()) {
    made = {for_visitors(std::move(made.answer)), for_visitors(made.of), made.currency, as_of};
  }
  if (!here.caller.has_any(any_staff | any_client)) made.answer = without_names(std::move(made.answer));
  return made;
}

void shortlists::add_preview_routes(http::Routes& routes) {
  routes.add("matching", http::Route<PreviewAsked, Preview>{
                             .method = http::Method::post,
                             .path = "/matching/preview",
                             .policy = anyone().scope("matching:read"),
                             .run = shortlists::preview,
                             .name = "matching.preview",
                             .summary = "How many people fit a brief, at what price, and the first of them.",
                             .rate = http::Rate::preview});
}

}  // namespace muster
