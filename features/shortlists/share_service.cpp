// A secret is told once, kept as a hash, and looked up by it.
#include "features/shortlists/share_service.h"

#include <fmt/format.h>

#include "features/identity/identity_service.h"
#include "features/shortlists/card_service.h"
#include "features/shortlists/choice_service.h"
#include "features/shortlists/share_store.h"
#include "features/shortlists/shortlist_store.h"
#include "features/words/entries.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/secret.h"

namespace muster::shortlists {
namespace {

constexpr std::int64_t day_micros = 86'400'000'000;
constexpr int most_told = 200;

Problem gone(std::string_view what, Instant when) {
  return {.kind = Kind::gone,
          .detail = fmt::format("This link {} on {}. Ask whoever sent it for a new one.", what, text(date_utc(when)))};
}

}  // namespace

Result<Share> share(Tx& tx, const briefs::Asking& by, const ShortlistId& shortlist, const NewShare& wanted) {
  TRY(get(tx, by, shortlist));
  const auto secret = new_secret(tx.environment());
  Share made{.id = tx.new_id<ShareId>(),
             .shortlist = shortlist,
             .created = tx.now(),
             .by = by.actor.id,
             .by_name = identity::name_of(tx, by.actor.id),
             .expires = {tx.now().micros + wanted.days * day_micros},
             .with_notes = wanted.with_notes};
  store::insert(tx, made, sha256_hex(secret));
  tx.append(by.actor, entry::ShareMoved{"share.made", made.id, shortlist});
  made.path = "/app/shared/" + secret;
  return made;
}

Result<Shares> shares(Read& read, const briefs::Asking& by, const ShortlistId& shortlist) {
  TRY(get(read, by, shortlist));
  Shares all{store::shares_of(read, shortlist, most_told)};
  for (auto& share : all.items) share.by_name = identity::name_of(read, share.by);
  return all;
}

Done end_share(Tx& tx, const briefs::Asking& by, const ShortlistId& shortlist, const ShareId& share) {
  TRY(get(tx, by, shortlist));
  if (!store::end_share(tx, share, shortlist))
    return refuse(Problem::not_found("This shortlist has no such link that still works."));
  tx.append(by.actor, entry::ShareMoved{"share.ended", share, shortlist});
  return {};
}

Result<Share> share_with(Read& read, std::string_view secret) {
  auto found = store::share_by_hash(read, sha256_hex(secret));
  if (!found) return refuse(Problem::not_found("There is no such link. Perhaps it was cut short on its way."));
  if (found->ended) return refuse(gone("was withdrawn", *found->ended));
  if (found->expires <= read.environment().now()) return refuse(gone("expired", found->expires));
  return *std::move(found);
}

void note_use(Tx& tx, const ShareId& share) { store::note_use(tx, share); }

Result<SharedShortlist> shown(Read& read, const Share& share, Speech speech, const Names& names) {
  auto shortlist = store::find(read, share.shortlist);
  claim(shortlist.has_value(), "a link leads to a shortlist");
  put_cards(read, shortlist->answer.top, NamesShown::first);
  put_words(shortlist->answer.top, speech, names);
  return shared(*shortlist, choices_of(read, shortlist->brief), share);
}

}  // namespace muster::shortlists
