// A logo belongs to the voices that name it; there is no other list of who has which.
#include "features/site/logo_service.h"

#include <algorithm>
#include <set>

#include "features/site/logo_store.h"
#include "features/site/voice_store.h"
#include "features/words/site_entries.h"

namespace muster::site {
namespace {

constexpr std::int64_t day_micros = 86'400'000'000;

Instant day_ago(Read& read) { return Instant{read.environment().now().micros - day_micros}; }

std::set<std::string> named(Read& read) {
  std::set<std::string> made;
  for (auto& voice : store::all_voices(read))
    if (voice.words.logo) made.insert(*std::move(voice.words.logo));
  return made;
}

}  // namespace

Logo keep_logo(Tx& tx, const Actor& by, const DrawnLogo& drawn) {
  store::save_logo(tx, drawn);
  const auto kept = named(tx);
  for (const auto& logo : store::logos_before(tx, day_ago(tx)))
    if (!kept.contains(logo)) store::remove_logo(tx, logo);
  tx.append(by, entry::LogoUploaded{drawn.logo.logo, json::text_of(drawn.logo)});
  return drawn.logo;
}

std::optional<std::string> picture_of_logo(Read& read, std::string_view logo) {
  auto found = store::find_logo(read, logo);
  if (!found) return std::nullopt;
  if (found->uploaded < day_ago(read) && !named(read).contains(std::string(logo))) return std::nullopt;
  return std::move(found->png);
}

}  // namespace muster::site
