// Every change is one entry, so that the pages that show voices follow.
#include "features/site/voice_service.h"

#include <fmt/format.h>

#include <algorithm>

#include "features/site/logo_store.h"
#include "features/site/voice_store.h"
#include "features/words/site_entries.h"

namespace muster::site {
namespace {

std::int64_t last_place(Read& read, VoiceKind kind) {
  std::int64_t last = 0;
  for (const auto& voice : store::all_voices(read))
    if (voice.words.kind == kind) last = std::max(last, voice.place);
  return last;
}

Done checked(Read& read, const VoiceText& words) {
  auto faults = faults_of(words);
  if (words.logo && !store::has_logo(read, *words.logo))
    faults.push_back({"/logo", "is no logo that is kept here: upload it by POST /logos"});
  if (faults.empty()) return {};
  const auto& first = faults.front();
  auto detail = first.pointer + ": " + first.message;
  return refuse(Problem::invalid(std::move(detail), std::move(faults)));
}

void record(Tx& tx, const Actor& by, const Voice& voice) {
  tx.append(by, entry::VoiceSaved{voice.id, json::text_of(voice)});
}

}  // namespace

VoiceList voices(Read& read) { return {store::all_voices(read), store::all_logos(read)}; }

Result<Voice> voice(Read& read, const VoiceId& id) {
  auto found = store::find_voice(read, id);
  if (!found) return refuse(Problem::not_found("There is no voice " + id.text() + "."));
  return *std::move(found);
}

Result<Voice> add_voice(Tx& tx, const Actor& by, const VoiceText& words) {
  TRY(checked(tx, words));
  if (store::all_voices(tx).size() >= most_voices)
    return refuse(Problem::conflict(
        fmt::format("There are {} voices, as many as the network keeps: remove one first.", most_voices)));
  Voice made{.id = tx.new_id<VoiceId>(), .version = 1, .words = words, .place = last_place(tx, words.kind) + 1};
  made.created = made.updated = tx.now();
  store::insert_voice(tx, made);
  record(tx, by, made);
  return made;
}

Result<Voice> save_voice(Tx& tx, const Actor& by, const VoiceId& id, std::int64_t version, const VoiceText& words) {
  auto known = TRY(voice(tx, id));
  if (known.version != version)
    return refuse(Problem{
        Kind::stale,
        fmt::format("Somebody saved version {} since you read version {}: read it again.", known.version, version)});
  TRY(checked(tx, words));
  if (known.words == words) return known;
  if (known.words.kind != words.kind) known.place = last_place(tx, words.kind) + 1;
  known.words = words;
  ++known.version;
  known.updated = tx.now();
  store::save_voice(tx, known);
  record(tx, by, known);
  return known;
}

Done remove_voice(Tx& tx, const Actor& by, const VoiceId& id) {
  const auto known = TRY(voice(tx, id));
  store::remove_voice(tx, id);
  tx.append(by, entry::VoiceRemoved{known.id});
  return {};
}

Result<VoiceList> order_voices(Tx& tx, const Actor& by, const VoiceOrder& order) {
  std::vector<VoiceId> known, wanted = order.ids;
  for (const auto& each : store::all_voices(tx))
    if (each.words.kind == order.kind) known.push_back(each.id);
  const auto by_text = [](const VoiceId& a, const VoiceId& b) { return a.text() < b.text(); };
  std::ranges::sort(known, by_text);
  std::ranges::sort(wanted, by_text);
  if (known != wanted)
    return refuse(Problem::at(
        "/ids", fmt::format("must name each of the {} that there are once: read the list again", known.size())));
  std::int64_t place = 0;
  for (const auto& id : order.ids) store::place_voice(tx, id, ++place);
  tx.append(by, entry::VoicesOrdered{std::string(text(order.kind)), json::text_of(order)});
  return voices(tx);
}

}  // namespace muster::site
