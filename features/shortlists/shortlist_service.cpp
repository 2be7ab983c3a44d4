// The story of a shortlist.
#include "features/shortlists/shortlist_service.h"

#include <array>

#include "features/shortlists/shortlist_store.h"
#include "features/words/entries.h"

namespace muster::shortlists {

Result<Shortlist> make(Tx& tx, const briefs::Asking& by, const BriefId& id, int top, MatchIndex& index,
                       const Names& names) {
  const auto record = TRY(briefs::get(tx, by, id));
  const auto as_of = date_utc(tx.now());
  const auto brief = TRY(askable(record.brief, names, index.currency(), as_of));
  auto asked = ask(index, brief, as_of, static_cast<std::size_t>(top), {Speech::en, names});
  Shortlist made{.id = tx.new_id<ShortlistId>(),
                 .brief = id,
                 .brief_version = record.version,
                 .made = tx.now(),
                 .by = by.actor.id,
                 .as_of = as_of,
                 .position = journal::text(asked.position),
                 .weights = index.weights().version,
                 .asked = brief,
                 .offsets = std::move(asked.offsets),
                 .answer = std::move(asked.answer)};
  store::insert(tx, made);
  tx.append(by.actor, entry::ShortlistMade{made.id, id, made.position, made.weights});
  return made;
}

Result<Shortlist> get(Read& read, const briefs::Asking& by, const ShortlistId& id) {
  auto found = store::find(read, id);
  if (!found || !briefs::get(read, by, found->brief))
    return refuse(Problem::not_found("There is no shortlist " + id.text() + "."));
  return *std::move(found);
}

Result<ShortlistSummaries> of_brief(Read& read, const briefs::Asking& by, const BriefId& brief) {
  TRY(briefs::get(read, by, brief));
  return ShortlistSummaries{store::of_brief(read, brief, 200)};
}

WhyNotTold told(const engine::WhyNot& why) {
  constexpr std::array<std::string_view, 3> exclusions{"inactive", "named", "not_satisfied"};
  const auto of = [&](engine::Component component) {
    return why.ranked.components[static_cast<std::size_t>(component)];
  };
  using enum engine::Component;
  WhyNotTold made{.qualified = !why.excluded && why.violated.empty(),
                  .score = why.ranked.score,
                  .components = {of(skills), of(quality), of(rate), of(industry), of(overlap), of(availability),
                                 of(seniority), of(continuity)}};
  if (why.excluded) made.excluded = exclusions[static_cast<std::size_t>(*why.excluded)];
  for (const auto& violation : why.violated) made.violated.push_back({violation.constraint.text, violation.by});
  return made;
}

}  // namespace muster::shortlists
